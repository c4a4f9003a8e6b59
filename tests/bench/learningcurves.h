// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace scenekeeper::bench {

/// What corrections did to an archive, the mean over the seeds. Shares are 0 … 1; the first value of each is
/// before any correction.
struct LearningCurve
{
    std::vector<double> archive; ///< right, of the part that no correction comes from
    std::vector<double> clean;   ///< right, of photographs that look as they always did
    std::vector<double> seconds; ///< of each retraining; none for the first
};

struct ArchiveCurves
{
    QString name;
    LearningCurve queue;
    LearningCurve random;
};

/// A picture of them as SVG, one plot an archive: corrections across, accuracy up.
[[nodiscard]] QString learningCurvesSvg(const std::vector<ArchiveCurves>& archives,
                                        const std::vector<std::size_t>& corrections);

} // namespace scenekeeper::bench
