// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/lightgate.h"
#include "core/domain/pixelimage.h"
#include "core/inference/classifier.h"
#include "core/training/calibration.h"
#include "core/training/workers.h"

#include <array>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace scenekeeper::training {

/// What a network says of pictures in each light: `[light][picture][label]`, probabilities.
using LightAnswers = std::array<Rows, domain::kLights.size()>;

/// How far each light is to be trusted; adds up to 1.
using LightTrust = std::array<double, domain::kLights.size()>;

struct AskOptions
{
    int workers = 0; ///< threads; 0: one a processor core
    Priority priority = Priority::Low;
    std::stop_token stop;
    std::function<void(qint64 done, qint64 total)> onProgress; ///< on the caller's thread, pictures
};

/// Asks a network about pictures of any size in every light. Fails with Cancelled, or as the classifier does.
[[nodiscard]] base::Result<LightAnswers> answersInLights(const inference::Classifier& classifier,
                                                         std::span<const domain::PixelImage* const> pictures,
                                                         const AskOptions& options);

/// Trust by the likelihood that the answers give to what is known of the pictures (`[picture][label]`: 1
/// applies, 0 does not, kUndecided). With few pictures no light is far ahead.
[[nodiscard]] LightTrust trustInLights(const LightAnswers& answers, const Rows& targets);

/// The mean of a picture's answers, by trust.
[[nodiscard]] std::vector<float> trustedAnswer(const LightAnswers& answers, const LightTrust& trust,
                                               std::size_t picture);

} // namespace scenekeeper::training
