// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/metrics.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace scenekeeper::training {

namespace {

constexpr double kZ95 = 1.959963984540054; ///< two-sided 95 % of the normal distribution
constexpr int kCalibrationBins = 15;
constexpr double kSmallestProbability = 1e-12;

double expectedCalibrationError(const std::vector<ReliabilityBin>& bins, double photos)
{
    double error = 0.0;
    for (const ReliabilityBin& bin : bins)
        error += static_cast<double>(bin.photos) * std::abs(bin.accuracy - bin.confidence);
    return error / photos;
}

/// From sums over each bin's pictures to means.
void divide(std::vector<ReliabilityBin>& bins)
{
    for (ReliabilityBin& bin : bins) {
        const double photos = std::max(1.0, static_cast<double>(bin.photos));
        bin.confidence /= photos;
        bin.accuracy /= photos;
    }
}

LabelMetrics labelMetrics(const std::vector<std::vector<int>>& confusion, std::size_t label)
{
    qint64 predicted = 0;
    LabelMetrics metrics;
    for (std::size_t other = 0; other < confusion.size(); ++other) {
        metrics.photos += confusion[label][other];
        predicted += confusion[other][label];
    }
    const qint64 hits = confusion[label][label];
    metrics.precision = shareOf(hits, predicted);
    metrics.recall = shareOf(hits, metrics.photos);
    metrics.f1 = shareOf(2 * hits, predicted + metrics.photos);
    return metrics;
}

} // namespace

double shareOf(qint64 part, qint64 whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

Interval wilsonInterval(qint64 hits, qint64 total)
{
    if (total <= 0)
        return {};
    const auto n = static_cast<double>(total);
    const double share = static_cast<double>(hits) / n;
    const double z2 = kZ95 * kZ95;
    const double centre = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    const double reach = kZ95 * std::sqrt(share * (1.0 - share) / n + z2 / (4.0 * n * n)) / (1.0 + z2 / n);
    return {std::max(0.0, centre - reach), std::min(1.0, centre + reach)};
}

int mostProbable(const std::vector<float>& probabilities)
{
    return static_cast<int>(std::max_element(probabilities.begin(), probabilities.end()) -
                            probabilities.begin());
}

Metrics measure(const std::vector<std::vector<float>>& probabilities, const std::vector<int>& truth,
                int labelCount)
{
    const auto labels = static_cast<std::size_t>(labelCount);
    Metrics metrics;
    metrics.photos = static_cast<qint64>(truth.size());
    metrics.confusion.assign(labels, std::vector<int>(labels, 0));
    metrics.reliability.resize(kCalibrationBins);
    qint64 hits = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const int predicted = mostProbable(probabilities[i]);
        const bool hit = predicted == truth[i];
        const auto confidence = static_cast<double>(probabilities[i][static_cast<std::size_t>(predicted)]);
        hits += hit ? 1 : 0;
        ++metrics.confusion[static_cast<std::size_t>(truth[i])][static_cast<std::size_t>(predicted)];
        ReliabilityBin& bin = metrics.reliability[static_cast<std::size_t>(
            std::clamp(static_cast<int>(confidence * kCalibrationBins), 0, kCalibrationBins - 1))];
        ++bin.photos;
        bin.confidence += confidence;
        bin.accuracy += hit ? 1.0 : 0.0;
        metrics.loss -= std::log(std::max(
            kSmallestProbability, static_cast<double>(probabilities[i][static_cast<std::size_t>(truth[i])])));
    }
    const double photos = std::max(1.0, static_cast<double>(truth.size()));
    metrics.accuracy = static_cast<double>(hits) / photos;
    metrics.interval = wilsonInterval(hits, metrics.photos);
    metrics.loss /= photos;
    divide(metrics.reliability);
    metrics.ece = expectedCalibrationError(metrics.reliability, photos);
    int present = 0;
    for (std::size_t label = 0; label < labels; ++label) {
        metrics.perLabel.push_back(labelMetrics(metrics.confusion, label));
        if (metrics.perLabel.back().photos > 0) {
            metrics.macroF1 += metrics.perLabel.back().f1;
            ++present;
        }
    }
    metrics.macroF1 /= std::max(1, present);
    return metrics;
}

double meanAveragePrecision(const std::vector<std::vector<float>>& probabilities,
                            const std::vector<std::vector<int>>& truth, int labelCount)
{
    double sum = 0.0;
    int labels = 0;
    for (int label = 0; label < labelCount; ++label) {
        std::vector<std::pair<float, bool>> ranked;
        for (std::size_t i = 0; i < truth.size(); ++i)
            ranked.emplace_back(probabilities[i][static_cast<std::size_t>(label)],
                                std::find(truth[i].begin(), truth[i].end(), label) != truth[i].end());
        std::sort(ranked.begin(), ranked.end(), std::greater<>());
        double hits = 0.0;
        double precision = 0.0;
        for (std::size_t i = 0; i < ranked.size(); ++i) {
            if (!ranked[i].second)
                continue;
            hits += 1.0;
            precision += hits / static_cast<double>(i + 1);
        }
        if (hits > 0.0) {
            sum += precision / hits;
            ++labels;
        }
    }
    return sum / std::max(1, labels);
}

QJsonObject toJson(const Metrics& metrics, const QStringList& labels)
{
    QJsonObject perLabel;
    QJsonArray confusion;
    for (std::size_t i = 0; i < metrics.perLabel.size(); ++i) {
        const LabelMetrics& label = metrics.perLabel[i];
        perLabel.insert(labels.value(static_cast<qsizetype>(i)),
                        QJsonObject{{QStringLiteral("precision"), label.precision},
                                    {QStringLiteral("recall"), label.recall},
                                    {QStringLiteral("f1"), label.f1},
                                    {QStringLiteral("photos"), label.photos}});
        QJsonArray row;
        for (const int count : metrics.confusion[i])
            row.append(count);
        confusion.append(row);
    }
    return {
        {QStringLiteral("accuracy"), metrics.accuracy},
        {QStringLiteral("interval"), QJsonArray{metrics.interval.low, metrics.interval.high}},
        {QStringLiteral("macro_f1"), metrics.macroF1},
        {QStringLiteral("ece"), metrics.ece},
        {QStringLiteral("per_label"), perLabel},
        {QStringLiteral("confusion"), confusion},
        {QStringLiteral("photos"), metrics.photos},
    };
}

} // namespace scenekeeper::training
