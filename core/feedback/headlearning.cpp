// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/headlearning.h"

#include "core/base/halffloats.h"
#include "core/feedback/shrinkage.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>
#include <optional>

namespace scenekeeper::feedback {

namespace {

using base::ErrorCode;
using base::Result;
using training::HeadExamples;
using training::kUndecided;
using training::LinearHead;
using training::ReplayKind;
using training::ReplayRow;

constexpr double kHeldOutShare = 0.2;
constexpr std::size_t kFewestToCalibrate = 30;
constexpr float kNewLabelBias = -4.F; ///< logit of a new label before anything is known of it

std::size_t labelCountOf(const LearningInput& input)
{
    return static_cast<std::size_t>(input.before.card.labelCount() + input.newLabels.size());
}

Result<void> check(const LearningInput& input)
{
    const auto size = static_cast<std::size_t>(input.before.head.embeddingSize);
    const bool fits = std::all_of(
        input.examples.begin(), input.examples.end(), [&input, size](const HumanExample& example) {
            return example.contentHash.size() >= 8 && example.embedding.size() == size &&
                   example.targets.size() == labelCountOf(input);
        });
    if (input.examples.empty() || !fits)
        return base::fail(ErrorCode::InvalidArgument, QStringLiteral("no examples, or of another shape"));
    return {};
}

/// Remembered pictures as examples. What was sorted under other labels is taken not to show a label that came
/// later; a picture of none of the labels may well show it.
class Memory
{
public:
    explicit Memory(const LearningInput& input) : m_input(input)
    {
        if (!input.memory)
            return;
        for (const QString& label : input.memory->labels)
            m_labelOf.push_back(static_cast<int>(input.before.card.labels.indexOf(label)));
    }

    [[nodiscard]] std::vector<float> targetsOf(const ReplayRow& row) const
    {
        std::vector<float> targets(labelCountOf(m_input), row.kind == ReplayKind::None ? kUndecided : 0.F);
        for (const int label : m_labelOf) {
            if (label >= 0)
                targets[static_cast<std::size_t>(label)] = 0.F;
        }
        for (const int label : labelsOf(row))
            targets[static_cast<std::size_t>(label)] = 1.F;
        return targets;
    }

    /// Into the labels of the head.
    [[nodiscard]] std::vector<int> labelsOf(const ReplayRow& row) const
    {
        std::vector<int> labels;
        for (const int label : row.labels) {
            if (const int known = m_labelOf[static_cast<std::size_t>(label)]; known >= 0)
                labels.push_back(known);
        }
        return labels;
    }

    template <typename Visit>
    void each(bool heldOut, const Visit& visit) const
    {
        if (!m_input.memory)
            return;
        for (const ReplayRow& row : m_input.memory->rows) {
            if (row.heldOut == heldOut)
                visit(row);
        }
    }

    [[nodiscard]] double fitRows() const
    {
        double rows = 0.0;
        each(false, [&rows](const ReplayRow&) { rows += 1.0; });
        return rows;
    }

private:
    const LearningInput& m_input;
    std::vector<int> m_labelOf; ///< of each of the memory's labels; -1: the head has no such label
};

class Learning
{
public:
    Learning(const LearningInput& input, const LearningOptions& options)
        : m_input(input),
          m_options(options),
          m_memory(input),
          m_start(widenedHead(input.before.head, input.newLabels.size()))
    {
        for (const HumanExample& example : input.examples)
            m_heldOut.push_back(isHeldOut(example.contentHash));
        const double learnt = static_cast<double>(std::count(m_heldOut.begin(), m_heldOut.end(), false));
        const LearningRecipe& recipe = options.recipe;
        m_humanWeight = recipe.humanWeight;
        if (const double rows = m_memory.fitRows(); rows > 0.0 && learnt > 0.0)
            m_humanWeight = std::min(m_humanWeight, recipe.mostHuman * rows / learnt);
    }

    [[nodiscard]] Result<LearntHead> run()
    {
        Result<LinearHead> head = fit({}, 0);
        if (!head)
            return tl::make_unexpected(head.error());
        Result<training::Rows> unseen = unseenLogits(*head);
        if (!unseen)
            return tl::make_unexpected(unseen.error());
        LearntHead learnt;
        learnt.share = borneOut(*unseen);
        for (std::size_t i = 0; i < unseen->size(); ++i)
            shrink((*unseen)[i], m_start.logits(m_input.examples[i].embedding), learnt.share);
        shrink(head->weights, m_start.weights, learnt.share);
        head->weights = base::fromHalfFloats(base::toHalfFloats(head->weights)); // as the file will have them
        shrink(head->bias, m_start.bias, learnt.share);
        learnt.unseenLogits = std::move(*unseen);
        learnt.after.card = m_input.before.card;
        learnt.after.card.labels += m_input.newLabels;
        learnt.after.head = std::move(*head);
        calibrate(learnt);
        return learnt;
    }

private:
    /// On everything but what is held out and, where one is named, a fold.
    [[nodiscard]] Result<LinearHead> fit(std::optional<quint32> withoutFold, int fitsDone) const
    {
        HeadExamples examples;
        examples.embeddingSize = m_start.embeddingSize;
        examples.labelCount = m_start.labelCount();
        m_memory.each(
            false, [&](const ReplayRow& row) { examples.add(row.embedding, m_memory.targetsOf(row), 1.F); });
        for (std::size_t i = 0; i < m_input.examples.size(); ++i) {
            const HumanExample& example = m_input.examples[i];
            if (!m_heldOut[i] && withoutFold != learningPartOf(example.contentHash))
                examples.add(example.embedding, example.targets, static_cast<float>(m_humanWeight));
        }
        if (examples.size() == 0) // all examples lie in this fold: nothing has been learnt without it
            return m_start;
        training::HeadFitOptions options;
        options.recipe = m_options.recipe.head;
        options.stop = m_options.stop;
        options.onStep = [this, &withoutFold, fitsDone](const training::HeadStep& step) {
            if (m_options.onProgress)
                m_options.onProgress({withoutFold.has_value(), fitsDone * step.steps + step.step,
                                      (static_cast<int>(kLearningParts) + 1) * step.steps, step.loss});
        };
        return training::fitHead(examples, m_start, options);
    }

    [[nodiscard]] Result<training::Rows> unseenLogits(const LinearHead& head) const
    {
        training::Rows rows(m_input.examples.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (m_heldOut[i])
                rows[i] = head.logits(m_input.examples[i].embedding);
        }
        for (quint32 fold = 0; fold < kLearningParts; ++fold) {
            const Result<LinearHead> without = fit(fold, static_cast<int>(fold) + 1);
            if (!without)
                return tl::make_unexpected(without.error());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                if (!m_heldOut[i] && learningPartOf(m_input.examples[i].contentHash) == fold)
                    rows[i] = without->logits(m_input.examples[i].embedding);
            }
        }
        return rows;
    }

    [[nodiscard]] double borneOut(const training::Rows& unseen) const
    {
        training::Rows before;
        training::Rows targets;
        training::Rows after;
        for (std::size_t i = 0; i < unseen.size(); ++i) {
            if (m_heldOut[i])
                continue; // these only judge
            const HumanExample& example = m_input.examples[i];
            before.push_back(m_input.before.head.logits(example.embedding));
            after.push_back(unseen[i]);
            targets.push_back(example.targets);
        }
        return borneOutShare(before, after, targets);
    }

    /// Brings values, in the order of the labels, back towards those they started from. New labels have
    /// nothing to be brought back to.
    void shrink(std::vector<float>& values, const std::vector<float>& start, double share) const
    {
        const std::size_t perLabel = values.size() / labelCountOf(m_input);
        const std::size_t known = perLabel * static_cast<std::size_t>(m_input.before.card.labelCount());
        for (std::size_t i = 0; i < known; ++i)
            values[i] = std::lerp(start[i], values[i], static_cast<float>(share));
    }

    /// Of pictures of two labels and of none, too, where there are any.
    void calibrate(LearntHead& learnt) const
    {
        training::ValidationLogits validation;
        const auto add = [&validation](std::vector<float> logits, std::vector<int> labels) {
            if (labels.empty()) {
                validation.none.push_back(std::move(logits));
            } else if (labels.size() == 1) {
                validation.photographs.push_back(std::move(logits));
                validation.truth.push_back(labels.front());
            } else {
                validation.composites.push_back(std::move(logits));
                validation.compositeTruth.push_back(std::move(labels));
            }
        };
        m_memory.each(true, [&](const ReplayRow& row) {
            add(learnt.after.head.logits(row.embedding), m_memory.labelsOf(row));
        });
        for (std::size_t i = 0; i < m_input.examples.size(); ++i) {
            const std::vector<float>& targets = m_input.examples[i].targets;
            if (std::find(targets.begin(), targets.end(), kUndecided) != targets.end())
                continue; // what else it shows is not known
            std::vector<int> labels;
            for (std::size_t label = 0; label < targets.size(); ++label) {
                if (targets[label] > 0.5F)
                    labels.push_back(static_cast<int>(label));
            }
            add(learnt.unseenLogits[i], std::move(labels));
        }
        domain::ModelCard& card = learnt.after.card;
        const bool wasCalibrated =
            card.activation == domain::Activation::Sigmoid && m_input.newLabels.isEmpty();
        if (wasCalibrated && validation.photographs.size() < kFewestToCalibrate)
            return; // what so few photographs say is worth less than what held before
        const training::Calibration calibration =
            training::calibrate(validation, domain::Activation::Sigmoid, card.labelCount());
        card.activation = domain::Activation::Sigmoid;
        card.temperature = calibration.temperature;
        card.logitBias = calibration.bias;
        card.thresholds = calibration.thresholds;
        card.reviewThreshold = calibration.reviewThreshold;
    }

    const LearningInput& m_input;
    const LearningOptions& m_options;
    Memory m_memory;
    LinearHead m_start;
    std::vector<bool> m_heldOut; ///< of each example
    double m_humanWeight = 1.0;
};

} // namespace

bool isHeldOut(const QByteArray& contentHash)
{
    const auto draw = qFromBigEndian<quint32>(contentHash.constData());
    return static_cast<double>(draw) < kHeldOutShare * 4294967296.0;
}

quint32 learningPartOf(const QByteArray& contentHash)
{
    // Other bytes than those that hold it out.
    return qFromBigEndian<quint32>(contentHash.constData() + 4) % kLearningParts;
}

LinearHead widenedHead(LinearHead head, qsizetype newLabels)
{
    const auto labels = head.bias.size() + static_cast<std::size_t>(newLabels);
    head.weights.resize(labels * static_cast<std::size_t>(head.embeddingSize), 0.F);
    head.bias.resize(labels, kNewLabelBias);
    return head;
}

Result<LearntHead> learnHead(const LearningInput& input, const LearningOptions& options)
{
    if (const Result<void> fits = check(input); !fits)
        return tl::make_unexpected(fits.error());
    return Learning(input, options).run();
}

} // namespace scenekeeper::feedback
