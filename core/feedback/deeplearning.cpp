// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/deeplearning.h"

#include "core/base/halffloats.h"
#include "core/inference/labeldecision.h"

#include <algorithm>
#include <cmath>

namespace scenekeeper::feedback {

namespace {

using base::ErrorCode;
using base::Result;
using domain::PixelImage;
using training::kUndecided;

constexpr std::size_t kFewestToCalibrate = 30;
constexpr double kFinerBy = 150.0 / 128.0; ///< the pictures' size beside the network's, as in every training

/// One label and nothing undecided: what a calibration can be fitted to. -1: another case.
int onlyLabelOf(const std::vector<float>& targets)
{
    const bool decided = std::find(targets.begin(), targets.end(), kUndecided) == targets.end();
    if (!decided || std::count(targets.begin(), targets.end(), 1.F) != 1)
        return -1;
    return static_cast<int>(std::find(targets.begin(), targets.end(), 1.F) - targets.begin());
}

class DeepLearning
{
public:
    DeepLearning(const DeepLearningInput& input, const training::DeepOptions& options)
        : m_input(input), m_options(options), m_labels(input.root.card().labels + input.newLabels)
    {
    }

    [[nodiscard]] Result<DeeplyLearnt> run()
    {
        if (const auto ready = prepare(); !ready)
            return tl::make_unexpected(ready.error());
        auto trained = training::trainDeeply(m_material, m_options);
        if (!trained)
            return tl::make_unexpected(trained.error());
        auto model = training::HeadedModel::fromArchive(std::move(trained->archive), m_material.card.name);
        if (!model)
            return tl::make_unexpected(model.error());
        return judged(std::move(*model), std::move(*trained));
    }

private:
    [[nodiscard]] Result<void> prepare()
    {
        m_material.card = widenedCard();
        m_material.hasNewLabels = !m_input.newLabels.isEmpty();
        auto start = m_input.root.withHead(widenedHead(m_input.root.head(), m_input.newLabels.size()),
                                           m_material.card);
        if (!start)
            return tl::make_unexpected(start.error());
        m_material.start = std::move(*start);
        std::vector<const PixelImage*> decided;
        training::Rows targets;
        for (std::size_t i = 0; i < m_input.examples.size(); ++i) {
            const HumanExample& example = m_input.examples[i];
            const bool heldOut = isHeldOut(example.contentHash);
            (heldOut ? m_material.judges : m_material.decided)
                .push_back({&m_input.images[i], example.targets});
            if (!heldOut) {
                decided.push_back(&m_input.images[i]);
                targets.push_back(example.targets);
            }
        }
        const training::AskOptions asking{m_options.workers, m_options.priority, m_options.stop, {}};
        const auto answers = training::answersInLights(m_input.before, decided, asking);
        if (!answers)
            return tl::make_unexpected(answers.error());
        m_material.trust = training::trustInLights(*answers, targets);
        return collectReplay(asking);
    }

    /// Undecided photographs: what the model before says of them is learnt, or what it is sure of is kept to
    /// judge by.
    [[nodiscard]] Result<void> collectReplay(const training::AskOptions& asking)
    {
        std::vector<const PixelImage*> images;
        for (const UndecidedPicture& picture : m_input.undecided)
            images.push_back(&picture.image);
        const auto answers = training::answersInLights(m_input.before, images, asking);
        if (!answers)
            return tl::make_unexpected(answers.error());
        for (std::size_t i = 0; i < images.size(); ++i) {
            std::vector<float> trusted = training::trustedAnswer(*answers, m_material.trust, i);
            const std::vector<float>& asItIs = answers->front()[i];
            const int label = training::mostProbable(trusted);
            const auto decision = inference::decideLabels(m_input.before.card(), asItIs);
            const bool isSure = !decision.needsReview && decision.labels.front().index == label;
            m_known.push_back(isSure ? label : -1);
            m_before.push_back(asItIs);
            trusted.resize(static_cast<std::size_t>(m_labels.size()), kUndecided); // it knows no new labels
            (isHeldOut(m_input.undecided[i].contentHash) ? m_material.replayJudges : m_material.replay)
                .push_back({images[i], std::move(trusted)});
        }
        return {};
    }

    /// Answers are learnt as they are given, calibrated: what comes out needs no other scale.
    [[nodiscard]] domain::ModelCard widenedCard() const
    {
        domain::ModelCard card = m_input.root.card();
        card.labels = m_labels;
        card.thresholds.resize(static_cast<std::size_t>(m_labels.size()), 0.5F);
        card.activation = domain::Activation::Sigmoid;
        card.temperature = 1.0;
        card.logitBias = 0.0;
        card.gate.reset(); // it was learnt for the network as it was
        return card;
    }

    [[nodiscard]] Result<DeeplyLearnt> judged(training::HeadedModel model, training::DeeplyTrained trained)
    {
        std::vector<const PixelImage*> images;
        for (const PixelImage& image : m_input.images)
            images.push_back(&image);
        const auto human = model.embed(images, m_options.stop);
        if (!human)
            return tl::make_unexpected(human.error());
        images.clear();
        for (const UndecidedPicture& picture : m_input.undecided)
            images.push_back(&picture.image);
        const auto undecided = model.embed(images, m_options.stop);
        if (!undecided)
            return tl::make_unexpected(undecided.error());
        training::Rows logits;
        for (const std::vector<float>& embedding : *human)
            logits.push_back(model.head().logits(embedding));
        domain::ModelCard card = model.card();
        calibrate(logits, card);
        auto archive = finished(model, card, *undecided);
        if (!archive)
            return tl::make_unexpected(archive.error());
        auto final = training::HeadedModel::fromArchive(*archive, card.name);
        if (!final)
            return tl::make_unexpected(final.error());
        DeeplyLearnt learnt{std::move(*final),
                            std::move(*archive),
                            std::move(trained.curve),
                            m_material.trust,
                            trained.share,
                            std::move(logits),
                            {}};
        tellUndecided(*undecided, learnt);
        return learnt;
    }

    /// On held-out decisions, where there are enough.
    void calibrate(const training::Rows& logits, domain::ModelCard& card) const
    {
        training::ValidationLogits validation;
        for (std::size_t i = 0; i < logits.size(); ++i) {
            const int label = onlyLabelOf(m_input.examples[i].targets);
            if (!isHeldOut(m_input.examples[i].contentHash) || label < 0)
                continue;
            validation.photographs.push_back(logits[i]);
            validation.truth.push_back(label);
        }
        if (validation.photographs.size() < kFewestToCalibrate)
            return;
        const training::Calibration calibration =
            training::calibrate(validation, domain::Activation::Sigmoid, card.labelCount());
        card.temperature = calibration.temperature;
        card.logitBias = calibration.bias;
        card.thresholds = calibration.thresholds;
        card.reviewThreshold = calibration.reviewThreshold;
    }

    /// With its card, and with what is known in the archive as its memory.
    [[nodiscard]] Result<QByteArray> finished(const training::HeadedModel& model,
                                              const domain::ModelCard& card,
                                              const training::Rows& embeddings) const
    {
        const auto archive = model.withHead(model.head(), card);
        if (!archive)
            return archive;
        const auto carded = training::HeadedModel::fromArchive(*archive, card.name);
        if (!carded)
            return tl::make_unexpected(carded.error());
        training::ReplayMemory memory{card.labels, card.embeddingSize, carded->body(), {}, {}};
        for (std::size_t i = 0; i < m_known.size(); ++i) {
            if (m_known[i] >= 0)
                memory.rows.push_back({training::ReplayKind::Photograph,
                                       isHeldOut(m_input.undecided[i].contentHash),
                                       {m_known[i]},
                                       base::fromHalfFloats(base::toHalfFloats(embeddings[i]))});
        }
        return memory.rows.empty() ? archive : carded->withMemory(memory);
    }

    void tellUndecided(const training::Rows& embeddings, DeeplyLearnt& learnt)
    {
        const training::EmbeddingClassifier after{learnt.model.card(), learnt.model.head()};
        for (std::size_t i = 0; i < embeddings.size(); ++i) {
            const UndecidedPicture& picture = m_input.undecided[i];
            if (isHeldOut(picture.contentHash))
                learnt.answers.push_back(
                    {picture.photo, m_known[i], m_before[i], after.probabilities(embeddings[i])});
        }
    }

    const DeepLearningInput& m_input;
    const training::DeepOptions& m_options;
    QStringList m_labels;
    training::DeepMaterial m_material;
    std::vector<int> m_known; ///< per undecided photograph: the label, or -1
    training::Rows m_before;  ///< likewise: probabilities
};

} // namespace

int learningSizeOf(int inputEdge)
{
    return static_cast<int>(std::lround(kFinerBy * inputEdge));
}

Result<DeeplyLearnt> learnDeeply(const DeepLearningInput& input, const training::DeepOptions& options)
{
    return DeepLearning(input, options).run();
}

} // namespace scenekeeper::feedback
