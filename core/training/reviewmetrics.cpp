// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/reviewmetrics.h"

#include <QJsonArray>
#include <algorithm>

namespace scenekeeper::training {

std::vector<CoveragePoint> coverageCurve(std::vector<FirstChoice> choices, int points)
{
    std::sort(choices.begin(), choices.end(), [](const FirstChoice& left, const FirstChoice& right) {
        return left.confidence > right.confidence;
    });
    const auto total = static_cast<qint64>(choices.size());
    std::vector<CoveragePoint> curve;
    qint64 hits = 0;
    for (qint64 i = 0; i < total; ++i) {
        const FirstChoice& choice = choices[static_cast<std::size_t>(i)];
        hits += choice.isRight ? 1 : 0;
        const bool isLast = i + 1 == total;
        if (!isLast && choices[static_cast<std::size_t>(i + 1)].confidence == choice.confidence)
            continue;
        const auto wanted = static_cast<double>(curve.size() + 1) / points;
        if (isLast || shareOf(i + 1, total) >= wanted)
            curve.push_back({choice.confidence, shareOf(i + 1, total), shareOf(hits, i + 1)});
    }
    return curve;
}

ReviewMetrics measureReview(const std::vector<FirstChoice>& choices)
{
    ReviewMetrics metrics;
    metrics.photos = static_cast<qint64>(choices.size());
    qint64 hits = 0;
    for (const FirstChoice& choice : choices) {
        metrics.reviewed += choice.needsReview ? 1 : 0;
        hits += !choice.needsReview && choice.isRight ? 1 : 0;
    }
    const qint64 kept = metrics.photos - metrics.reviewed;
    metrics.keptAccuracy = shareOf(hits, kept);
    metrics.keptInterval = wilsonInterval(hits, kept);
    return metrics;
}

QJsonObject toJson(const ReviewMetrics& metrics)
{
    const bool keptNone = metrics.reviewed == metrics.photos;
    const QJsonArray interval{metrics.keptInterval.low, metrics.keptInterval.high};
    return {
        {QStringLiteral("review_share"), shareOf(metrics.reviewed, metrics.photos)},
        {QStringLiteral("kept_accuracy"), keptNone ? QJsonValue::Null : QJsonValue(metrics.keptAccuracy)},
        {QStringLiteral("kept_interval"), keptNone ? QJsonValue::Null : QJsonValue(interval)},
    };
}

} // namespace scenekeeper::training
