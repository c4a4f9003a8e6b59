// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/archivesource.h"

#include "core/imaging/photoreader.h"
#include "core/training/parallelfor.h"
#include "tests/bench/simulatedarchive.h"
#include "tests/bench/variants.h"

#include <QCryptographicHash>
#include <algorithm>
#include <numeric>

namespace scenekeeper::bench {

using domain::PixelImage;

namespace {

constexpr double kMeasuredShare = 1.0 / 3.0; ///< of the archive

PixelImage asANegative(const PixelImage& image, std::mt19937&)
{
    return negative(image);
}

} // namespace

Source read(const training::LabelledFolder& folder, const domain::ModelCard& card)
{
    Source source;
    source.images.resize(folder.files.size());
    source.pictures.resize(folder.files.size());
    (void)training::parallelFor({folder.files.size(), 8, 0, {}, {}}, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            imaging::ReadOptions options;
            options.minShortSide = std::max(card.inputWidth, card.inputHeight);
            options.withMetadata = false;
            const auto photo = imaging::readPhoto(folder.files[i].path, options);
            if (!photo)
                qFatal("%s", qPrintable(folder.files[i].path));
            source.images[i] = photo->image;
            source.pictures[i] = {photo->contentHash, folder.files[i].label, {}};
        }
        return true;
    });
    return source;
}

std::vector<std::pair<QString, Look>> archives()
{
    return {{QStringLiteral("An archive of five looks"), asInAnArchive},
            {QStringLiteral("An old album: all at once"), asInAnAlbum},
            {QStringLiteral("Negatives"), asANegative}};
}

PixelImage lookOf(const Source& source, std::size_t index, Look look, unsigned seed)
{
    std::mt19937 random(seed * 1'000'003U + static_cast<unsigned>(index));
    return look(source.images[index], random);
}

QByteArray hashOf(const QByteArray& hash, unsigned seed)
{
    return QCryptographicHash::hash(hash + QByteArray::number(seed), QCryptographicHash::Sha256);
}

Division divide(std::size_t photographs, unsigned seed)
{
    std::vector<std::size_t> indices(photographs);
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    std::mt19937 random(seed);
    std::shuffle(indices.begin(), indices.end(), random);
    const std::size_t half = indices.size() / 2;
    const auto measured = static_cast<std::size_t>(kMeasuredShare * static_cast<double>(half));
    const auto at = [&indices](std::size_t place) {
        return indices.begin() + static_cast<std::ptrdiff_t>(place);
    };
    return {{at(measured), at(half)}, {at(0), at(measured)}, {at(half), indices.end()}};
}

} // namespace scenekeeper::bench
