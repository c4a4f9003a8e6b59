// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/augmentation.h"

#include <cstdint>
#include <random>
#include <span>

namespace scenekeeper::training {

/// Pictures that show none of the labels, made up: what users drop is of kinds nobody thought of, and a
/// network that has seen only photographs of its labels is sure of everything.
enum class OutlierKind {
    Zoom,     ///< a patch of less than 3 % of a photograph, enlarged: texture without a scene
    Puzzle,   ///< a photograph's tiles, shuffled
    Noise,    ///< random colours, fine or coarse
    Gradient, ///< one tone running into another
    Page,     ///< dark strokes in lines on paper
};

struct Outlier
{
    OutlierKind kind = OutlierKind::Zoom;
    PictureChange change;   ///< of the photograph that it is made from
    std::uint32_t seed = 1; ///< of what is drawn while rendering
};

[[nodiscard]] Outlier drawOutlier(const AugmentationRanges& ranges, std::mt19937_64& random);

/// Renders it into `target` (`[height, width, 3]`, 0 … 1). Noise, gradients and pages make no use of the
/// source. Thread-safe.
void renderOutlier(const Outlier& outlier, const SourcePicture& source, PictureSize size,
                   std::span<float> target);

} // namespace scenekeeper::training
