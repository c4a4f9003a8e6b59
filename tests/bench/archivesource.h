// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/modelcard.h"
#include "core/domain/pixelimage.h"
#include "core/training/dataset.h"
#include "tests/bench/benchcatalog.h"

#include <QByteArray>
#include <QString>
#include <random>
#include <utility>
#include <vector>

namespace scenekeeper::bench {

using Pictures = std::vector<Seen>;

/// What archives are simulated from.
struct Source
{
    std::vector<domain::PixelImage> images;
    Pictures pictures; ///< hash and truth of each
};

/// Reads photographs as everyday use does; one that cannot be read ends the program.
[[nodiscard]] Source read(const training::LabelledFolder& folder, const domain::ModelCard& card);

/// How photographs look in an archive.
using Look = domain::PixelImage (*)(const domain::PixelImage&, std::mt19937&);

/// The archives that are simulated, by name.
[[nodiscard]] std::vector<std::pair<QString, Look>> archives();

/// The photograph `index` as it looks in an archive, and the hash of such a one: files of their own have
/// contents of their own.
[[nodiscard]] domain::PixelImage lookOf(const Source& source, std::size_t index, Look look, unsigned seed);
[[nodiscard]] QByteArray hashOf(const QByteArray& hash, unsigned seed);

/// Which photographs become what: half of them the archive, of which a third is only measured on.
struct Division
{
    std::vector<std::size_t> pool;     ///< to be corrected
    std::vector<std::size_t> measured; ///< of the archive
    std::vector<std::size_t> clean;    ///< the other half, as it is
};

/// By the seed; a photograph is in one of them only.
[[nodiscard]] Division divide(std::size_t photographs, unsigned seed);

} // namespace scenekeeper::bench
