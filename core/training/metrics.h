// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace scenekeeper::training {

/// A 95 % confidence interval of a share.
struct Interval
{
    double low = 0.0;
    double high = 1.0;
};

/// Wilson's interval: right for shares near 1 and for small counts, where the usual ± is not.
[[nodiscard]] Interval wilsonInterval(qint64 hits, qint64 total);

/// 0 … 1; 0 where there is no whole.
[[nodiscard]] double shareOf(qint64 part, qint64 whole);

struct LabelMetrics
{
    qint64 photos = 0; ///< that truly have the label
    double precision = 0.0;
    double recall = 0.0;
    double f1 = 0.0;
};

/// Pictures whose highest probability lies in the same fifteenth of 0 … 1.
struct ReliabilityBin
{
    qint64 photos = 0;
    double confidence = 0.0; ///< mean of their highest probabilities
    double accuracy = 0.0;   ///< share of them that are right
};

/// How good predictions are. Shares are 0 … 1.
struct Metrics
{
    qint64 photos = 0;
    double accuracy = 0.0;
    Interval interval; ///< of the accuracy
    double macroF1 = 0.0;
    double ece = 0.0;  ///< expected calibration error, 15 bins of equal width
    double loss = 0.0; ///< mean negative log likelihood, natural logarithm
    std::vector<LabelMetrics> perLabel;
    std::vector<std::vector<int>> confusion; ///< [true label][predicted label]
    std::vector<ReliabilityBin> reliability; ///< the bins of `ece`, from unsure to sure
};

/// Compares predictions (`probabilities[photo][label]`) with the truth (`[photo]`, an index each).
[[nodiscard]] Metrics measure(const std::vector<std::vector<float>>& probabilities,
                              const std::vector<int>& truth, int labelCount);

/// The index of the largest value; 0 for none.
[[nodiscard]] int mostProbable(const std::vector<float>& probabilities);

/// The mean over the labels of their average precision: how well `probabilities[photo][label]` rank the
/// photographs that have a label before those that have not. `truth` names each photograph's labels;
/// labels that no photograph has do not count.
[[nodiscard]] double meanAveragePrecision(const std::vector<std::vector<float>>& probabilities,
                                          const std::vector<std::vector<int>>& truth, int labelCount);

/// With the field names of the command line (`accuracy`, `interval`, `macro_f1`, `ece`, `per_label`,
/// `confusion`, `photos`).
[[nodiscard]] QJsonObject toJson(const Metrics& metrics, const QStringList& labels);

} // namespace scenekeeper::training
