// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/lightanswers.h"

#include "core/base/threadpriority.h"
#include "core/imaging/lights.h"
#include "core/imaging/resize.h"
#include "core/training/headtrainer.h"
#include "core/training/parallelfor.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>
#include <optional>

namespace scenekeeper::training {

using domain::kLights;
using domain::PixelImage;

namespace {

constexpr std::size_t kAtOnce = 16;
constexpr double kLeastProbability = 1e-3; ///< one sure mistake is not to decide alone
constexpr double kPartOfEvidence = 0.25;   ///< labels of a picture, and pictures of a place, say the same

} // namespace

base::Result<LightAnswers> answersInLights(const inference::Classifier& classifier,
                                           std::span<const PixelImage* const> pictures,
                                           const AskOptions& options)
{
    const domain::ModelCard& card = classifier.card();
    LightAnswers answers;
    answers.fill(Rows(pictures.size()));
    std::mutex mutex;
    std::optional<base::Error> failure;
    const auto ask = [&](std::size_t begin, std::size_t end) {
        if (options.priority == Priority::Low)
            base::lowerThisThreadsPriority();
        for (std::size_t light = 0; light < kLights.size(); ++light) {
            std::vector<PixelImage> batch;
            for (std::size_t i = begin; i < end; ++i)
                batch.push_back(imaging::resizeTo(imaging::seenIn(kLights[light], *pictures[i]),
                                                  card.inputWidth, card.inputHeight));
            auto outputs = classifier.classify(batch);
            if (!outputs) {
                const std::lock_guard lock(mutex);
                failure = outputs.error();
                return false;
            }
            for (std::size_t i = begin; i < end; ++i)
                answers[light][i] = std::move((*outputs)[i - begin].probabilities);
        }
        return true;
    };
    const bool done =
        parallelFor({pictures.size(), kAtOnce, options.workers, options.stop, options.onProgress}, ask);
    if (failure)
        return tl::make_unexpected(*failure);
    if (!done)
        return base::fail(base::ErrorCode::Cancelled,
                          QStringLiteral("stopped while looking at the photographs"));
    return answers;
}

LightTrust trustInLights(const LightAnswers& answers, const Rows& targets)
{
    LightTrust trust{};
    for (std::size_t light = 0; light < trust.size(); ++light) {
        for (std::size_t i = 0; i < targets.size(); ++i) {
            const std::vector<float>& answer = answers[light][i];
            for (std::size_t label = 0; label < answer.size(); ++label) {
                const auto given = static_cast<double>(answer[label]);
                if (targets[i][label] != kUndecided)
                    trust[light] +=
                        std::log(std::max(kLeastProbability, targets[i][label] > 0.5F ? given : 1.0 - given));
            }
        }
    }
    const double best = *std::max_element(trust.begin(), trust.end());
    for (double& one : trust)
        one = std::exp(kPartOfEvidence * (one - best));
    const double all = std::accumulate(trust.begin(), trust.end(), 0.0);
    for (double& one : trust)
        one /= all;
    return trust;
}

std::vector<float> trustedAnswer(const LightAnswers& answers, const LightTrust& trust, std::size_t picture)
{
    std::vector<float> mean(answers.front()[picture].size(), 0.F);
    for (std::size_t light = 0; light < trust.size(); ++light) {
        for (std::size_t label = 0; label < mean.size(); ++label)
            mean[label] += static_cast<float>(trust[light]) * answers[light][picture][label];
    }
    return mean;
}

} // namespace scenekeeper::training
