// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/archivelook.h"

#include <QJsonObject>
#include <cstdint>
#include <random>
#include <span>

namespace scenekeeper::training {

/// How far a training picture may be changed. Factors are drawn evenly from 1 - x … 1 + x.
struct AugmentationRanges
{
    double minArea = 0.35;   ///< of the picture that a crop keeps
    double maxAspect = 0.28; ///< natural logarithm of the crop's stretch
    double maxTurn = 0.12;   ///< radians
    double flipShare = 0.5;  ///< mirrored left to right
    double brightness = 0.3;
    double contrast = 0.3;
    double saturation = 0.5;
    ArchiveShares archive;
};

[[nodiscard]] QJsonObject toJson(const AugmentationRanges& ranges);

/// One drawn change. The matrix maps target coordinates to source coordinates, both -1 … 1 from edge
/// to edge.
struct PictureChange
{
    float xx = 1.F, xy = 0.F, x0 = 0.F;
    float yx = 0.F, yy = 1.F, y0 = 0.F;
    float brightness = 1.F;
    float contrast = 1.F;
    float saturation = 1.F;
};

[[nodiscard]] PictureChange drawChange(const AugmentationRanges& ranges, std::mt19937_64& random);

/// Pixels in memory: `[height, width, 3]`, 8 bits.
struct SourcePicture
{
    std::span<const std::uint8_t> rgb;
    int width = 0;
    int height = 0;
};

/// Renders the changed picture into `target` (`[height, width, 3]`, 0 … 1): bilinear, mirrored at the
/// edges. Thread-safe.
void renderChanged(const SourcePicture& source, const PictureChange& change, PictureSize size,
                   std::span<float> target);

} // namespace scenekeeper::training
