// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/picturesize.h"

#include <QJsonObject>
#include <array>
#include <cstdint>
#include <random>
#include <span>

namespace scenekeeper::training {

/// How many of the training pictures (0 … 1) look as pictures in archives do. Each is drawn for itself,
/// so that some pictures have two of them; grey and sepia exclude each other.
struct ArchiveShares
{
    double grey = 0.15;     ///< without colour, as one film or another saw it
    double sepia = 0.0;     ///< brown toned
    double faded = 0.0;     ///< low contrast, lifted blacks, a warm cast
    double blurred = 0.0;   ///< out of focus
    double grainy = 0.0;    ///< film grain
    double coarse = 0.0;    ///< scanned small and enlarged
    double framed = 0.0;    ///< with the white, black or cream border of a print or slide
    double vignetted = 0.0; ///< darker towards the corners
};

[[nodiscard]] QJsonObject toJson(const ArchiveShares& shares);

/// One drawn look; as constructed it changes nothing.
struct ArchiveLook
{
    bool colourless = false;
    std::array<float, 3> greyWeights{0.299F, 0.587F, 0.114F}; ///< of R, G, B; they add up to 1
    std::array<float, 3> tint{1.F, 1.F, 1.F};                 ///< R, G, B are multiplied by it
    float black = 0.F;                                        ///< where the darkest tone comes to lie
    float white = 1.F;                                        ///< where the lightest does
    float blur = 0.F;             ///< standard deviation in hundredths of the picture's edge
    float grain = 0.F;            ///< standard deviation, 0 … 1 being black to white
    float coarse = 1.F;           ///< edge that it was scanned at, as a share of the picture's
    float vignette = 0.F;         ///< light that the corners lack, 0 … 1
    std::array<float, 4> frame{}; ///< widths left, top, right, bottom, as shares of the picture's edge
    std::array<float, 3> frameTone{1.F, 1.F, 1.F};
    std::uint32_t seed = 1; ///< of the grain
};

[[nodiscard]] ArchiveLook drawLook(const ArchiveShares& shares, std::mt19937_64& random);

/// Gives a picture (`[height, width, 3]`, 0 … 1) the look, in the order in which it comes about: lens,
/// film, years, scanner, frame. Thread-safe.
void applyLook(const ArchiveLook& look, PictureSize size, std::span<float> pixels);

} // namespace scenekeeper::training
