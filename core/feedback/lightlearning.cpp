// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/lightlearning.h"

#include "core/feedback/headlearning.h"
#include "core/training/borneout.h"
#include "core/training/headtrainer.h"

#include <algorithm>
#include <cmath>

namespace scenekeeper::feedback {

namespace {

using base::ErrorCode;
using base::Result;
using domain::kLights;
using domain::Light;
using domain::LightGate;
using domain::placeOf;
using training::kUndecided;

constexpr double kMostLoss = 6.0;     ///< of one photograph: one sure mistake is not to decide alone
constexpr double kMargin = 2.0;       ///< standard errors, of another light than the present one
constexpr double kMarginOfSame = 1.0; ///< likewise, of another gate for the same light
// The three that follow are the best of some that were tried on the validation part of the training
// photographs (archives of negatives and of faded prints, 40 to 160 decisions): nine of ten negatives are
// found by less, but then more than one in fifty of the ordinary photographs is taken for one, too.
constexpr double kPull = 0.01;        ///< of the gate towards nothing
constexpr double kMemoryWeight = 4.0; ///< of all remembered pictures, beside all decided ones
constexpr double kMemoryGain = -2.0;  ///< what another light is taken to do to a remembered picture

/// Of what is decided of the labels that the model has: −log of the probability that it gives to that.
double lossOf(const training::EmbeddingClassifier& model, const std::vector<float>& embedding,
              const std::vector<float>& targets)
{
    constexpr double kLeast = 1e-6;
    const std::vector<float> probabilities = model.probabilities(embedding);
    double loss = 0.0;
    for (std::size_t label = 0; label < probabilities.size(); ++label) {
        const auto given = static_cast<double>(probabilities[label]);
        if (targets[label] != kUndecided)
            loss -= std::log(std::max(kLeast, targets[label] > 0.5F ? given : 1.0 - given));
    }
    return std::min(loss, kMostLoss);
}

double standardErrorOf(const std::vector<double>& values)
{
    const double mean = training::meanOf(values);
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares) / static_cast<double>(values.size());
}

class LightLearning
{
public:
    LightLearning(const LightInput& input, const std::stop_token& stop) : m_input(input), m_stop(stop)
    {
        const int known = input.start.card.labelCount();
        for (const LitExample& example : input.examples) {
            std::array<double, kLights.size()> losses{};
            for (std::size_t light = 0; light < losses.size(); ++light)
                losses[light] = lossOf(input.start, example.embeddings[light], example.targets);
            m_losses.push_back(losses);
            m_tells.push_back(tellsOfLight(example.contentHash, example.targets, known));
        }
    }

    [[nodiscard]] Result<LearntLight> run()
    {
        LearntLight best{m_input.present, {}};
        if (std::count(m_tells.begin(), m_tells.end(), true) < kFewestTelling)
            return best;
        const std::vector<double> present = lossesUnder(m_input.present, {});
        double most = 0.0;
        const auto consider = [&](LearntLight candidate, const std::vector<double>& losses, double margin) {
            std::vector<double> gains;
            for (std::size_t i = 0; i < losses.size(); ++i)
                gains.push_back(present[i] - losses[i]);
            const double gain = training::meanOf(gains);
            if (gain <= margin * standardErrorOf(gains) || gain <= most)
                return;
            most = gain;
            best = std::move(candidate);
        };
        if (m_input.present) {
            const LearntLight none{std::nullopt, std::vector<bool>(m_input.examples.size(), false)};
            consider(none, lossesUnder(std::nullopt, {}), kMargin);
        }
        for (const Light light : kLights) {
            if (light == Light::AsIs)
                continue;
            Result<LearntLight> learnt = learn(light);
            if (!learnt)
                return learnt;
            // The present gate has learnt from most of these photographs, too: so may one of its kind.
            const bool isSame = m_input.present && m_input.present->light == light;
            consider(*learnt, lossesUnder(learnt->gate, isSame ? std::vector<bool>() : learnt->opens),
                     isSame ? kMarginOfSame : kMargin);
        }
        return best;
    }

private:
    /// One a telling example, with the light seen through a gate. `opens` where it had to be learnt.
    [[nodiscard]] std::vector<double> lossesUnder(const std::optional<LightGate>& gate,
                                                  const std::vector<bool>& opens) const
    {
        std::vector<double> losses;
        for (std::size_t i = 0; i < m_losses.size(); ++i) {
            if (!m_tells[i])
                continue;
            const bool isOpen =
                gate && (opens.empty() ? gate->opensFor(asIs(m_input.examples[i])) : opens[i]);
            losses.push_back(m_losses[i][placeOf(isOpen ? gate->light : Light::AsIs)]);
        }
        return losses;
    }

    /// The gate, and what gates say that have not learnt from an example.
    [[nodiscard]] Result<LearntLight> learn(Light light) const
    {
        Result<LightGate> gate = fit(light, std::nullopt);
        if (!gate)
            return tl::make_unexpected(gate.error());
        LearntLight learnt{*gate, {}};
        std::array<LightGate, kLearningParts> without;
        for (quint32 part = 0; part < kLearningParts; ++part) {
            Result<LightGate> one = fit(light, part);
            if (!one)
                return tl::make_unexpected(one.error());
            without[part] = std::move(*one);
        }
        for (std::size_t i = 0; i < m_input.examples.size(); ++i) {
            const LitExample& example = m_input.examples[i];
            const LightGate& judge =
                isHeldOut(example.contentHash) ? *gate : without[learningPartOf(example.contentHash)];
            learnt.opens.push_back(judge.opensFor(asIs(example)));
        }
        return learnt;
    }

    /// Each row weighs what is won or lost by opening for it: the fit is one of costs.
    [[nodiscard]] Result<LightGate> fit(Light light, std::optional<quint32> withoutPart) const
    {
        training::HeadExamples rows;
        rows.embeddingSize = m_input.start.head.embeddingSize;
        rows.labelCount = 1;
        const auto add = [&rows](const std::vector<float>& embedding, double gain, double weight) {
            const float target = gain > 0.0 ? 1.F : 0.F;
            rows.add(embedding, {&target, 1}, static_cast<float>(std::abs(gain) * weight));
        };
        double decided = 0.0;
        for (std::size_t i = 0; i < m_losses.size(); ++i) {
            const LitExample& example = m_input.examples[i];
            if (!m_tells[i] || withoutPart == learningPartOf(example.contentHash))
                continue;
            add(asIs(example), m_losses[i][placeOf(Light::AsIs)] - m_losses[i][placeOf(light)], 1.0);
            decided += 1.0;
        }
        const auto remembered =
            static_cast<double>(std::count_if(m_input.memory.rows.begin(), m_input.memory.rows.end(),
                                              [](const training::ReplayRow& row) { return !row.heldOut; }));
        for (const training::ReplayRow& row : m_input.memory.rows) {
            if (!row.heldOut)
                add(row.embedding, kMemoryGain, kMemoryWeight * decided / remembered);
        }
        training::HeadFitOptions options;
        options.recipe.pull = kPull;
        options.recipe.softmaxWeight = 0.0;
        options.recipe.mostBalance = 1.0;
        options.stop = m_stop;
        const training::LinearHead shut{rows.embeddingSize,
                                        std::vector<float>(static_cast<std::size_t>(rows.embeddingSize), 0.F),
                                        {-1.F}};
        auto head = training::fitHead(rows, shut, options);
        if (!head)
            return tl::make_unexpected(head.error());
        return LightGate{light, std::move(head->weights), head->bias.front()};
    }

    [[nodiscard]] static const std::vector<float>& asIs(const LitExample& example)
    {
        return example.embeddings[placeOf(Light::AsIs)];
    }

    const LightInput& m_input;
    const std::stop_token& m_stop;
    std::vector<std::array<double, kLights.size()>> m_losses; ///< per example and light
    std::vector<bool> m_tells;                                ///< per example
};

Result<void> check(const LightInput& input)
{
    const auto size = static_cast<std::size_t>(input.start.head.embeddingSize);
    const auto labels = static_cast<std::size_t>(input.start.card.labelCount());
    const bool fits =
        std::all_of(input.examples.begin(), input.examples.end(), [size, labels](const LitExample& example) {
            return example.targets.size() >= labels &&
                   std::all_of(example.embeddings.begin(), example.embeddings.end(),
                               [size](const auto& embedding) { return embedding.size() == size; });
        });
    if (fits && input.memory.embeddingSize == input.start.head.embeddingSize)
        return {};
    return base::fail(ErrorCode::InvalidArgument, QStringLiteral("the examples do not fit the model"));
}

} // namespace

bool tellsOfLight(const QByteArray& contentHash, const std::vector<float>& targets, int knownLabels)
{
    const auto end = targets.begin() + knownLabels;
    return !isHeldOut(contentHash) && std::find(targets.begin(), end, 1.F) != end;
}

Result<LearntLight> learnLight(const LightInput& input, const std::stop_token& stop)
{
    if (const Result<void> fits = check(input); !fits)
        return tl::make_unexpected(fits.error());
    return LightLearning(input, stop).run();
}

} // namespace scenekeeper::feedback
