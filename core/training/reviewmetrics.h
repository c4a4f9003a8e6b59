// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/metrics.h"

#include <QJsonObject>
#include <vector>

namespace scenekeeper::training {

/// A network's first choice for one picture.
struct FirstChoice
{
    double confidence = 0.0; ///< 0 … 1
    bool isRight = false;
    bool needsReview = false; ///< as the model's card decides
};

/// What goes unseen when a human looks at everything below a confidence.
struct CoveragePoint
{
    double confidence = 0.0; ///< the lowest that goes unseen
    double coverage = 0.0;   ///< share of the pictures that goes unseen, 0 … 1
    double accuracy = 0.0;   ///< of those, 0 … 1
};

/// From the surest picture to all of them, at most `points` of them, the last with coverage 1. Pictures of
/// the same confidence stay together. Empty for no pictures.
[[nodiscard]] std::vector<CoveragePoint> coverageCurve(std::vector<FirstChoice> choices, int points = 100);

/// How the card's own decision on who needs review does.
struct ReviewMetrics
{
    qint64 photos = 0;
    qint64 reviewed = 0;       ///< of them, sent to a human
    double keptAccuracy = 0.0; ///< of the others, 0 … 1
    Interval keptInterval;     ///< 95 %
};

[[nodiscard]] ReviewMetrics measureReview(const std::vector<FirstChoice>& choices);

/// `review_share`, `kept_accuracy`, `kept_interval`.
[[nodiscard]] QJsonObject toJson(const ReviewMetrics& metrics);

} // namespace scenekeeper::training
