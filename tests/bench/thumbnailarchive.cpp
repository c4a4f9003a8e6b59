// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/thumbnailarchive.h"

#include "core/imaging/resize.h"
#include "core/pipeline/thumbnailmaking.h"
#include "core/storage/thumbnailstore.h"
#include "tests/bench/generatedarchive.h"
#include "tests/support/require.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace scenekeeper::bench {

using domain::PixelImage;
using tests::require;
using namespace Qt::StringLiterals;

namespace {

constexpr int kKinds = 48;

/// Hills of colour with grain: compresses about as well as a photograph.
PixelImage drawPicture(int width, int height, unsigned seed)
{
    constexpr int kGrain = 9;
    std::minstd_rand random(seed + 1);
    PixelImage image{width, height, {}};
    image.rgb.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    const double step = 6.0 / width;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int grain = static_cast<int>(random() % kGrain) - kGrain / 2;
            for (int channel = 0; channel < 3; ++channel) {
                const double phase = seed * 0.7 + channel * 1.3;
                const double hill = std::sin(x * step * (1 + channel * 0.3) + phase) *
                                    std::cos(y * step * 1.7 - phase) * (1 + std::sin(x * y * step * step));
                image.rgb.push_back(
                    static_cast<std::uint8_t>(std::clamp(128 + int(hill * 50) + grain, 0, 255)));
            }
        }
    }
    return image;
}

/// A third of them stand.
PixelImage drawThumbnail(int kind, int level)
{
    return kind % 3 == 0 ? drawPicture(level * 3 / 4, level, static_cast<unsigned>(kind))
                         : drawPicture(level, level * 3 / 4, static_cast<unsigned>(kind));
}

void fillThumbnails(storage::Catalog& catalog, const QString& file, int first)
{
    constexpr int kAtOnce = 1000;
    std::vector<std::vector<QByteArray>> pictures;
    for (const int level : storage::kThumbnailLevels) {
        std::vector<QByteArray> ofLevel;
        for (int kind = 0; kind < kKinds; ++kind)
            ofLevel.push_back(pipeline::encodeThumbnail(drawThumbnail(kind, level), level));
        pictures.push_back(std::move(ofLevel));
    }
    const auto store = require(storage::ThumbnailStore::open(file));
    domain::PhotoQuery query;
    query.limit = first;
    const std::vector<base::PhotoId> ids = require(catalog.search().ids(query));
    for (std::size_t start = 0; start < ids.size(); start += kAtOnce) {
        const std::span<const base::PhotoId> some =
            std::span(ids).subspan(start, std::min<std::size_t>(kAtOnce, ids.size() - start));
        std::vector<storage::Thumbnail> thumbnails;
        for (const domain::PhotoRow& row : require(catalog.search().rows(some))) {
            const auto kind = static_cast<std::size_t>(row.id.value) % kKinds;
            for (std::size_t level = 0; level < pictures.size(); ++level)
                thumbnails.push_back(
                    {row.contentHash, pictures.at(level).at(kind), storage::kThumbnailLevels.at(level)});
        }
        require(store->put(thumbnails));
    }
}

} // namespace

QString catalogIn(const QString& folder)
{
    return folder + u"/catalogue.scenekeeper"_s;
}

QString thumbnailsIn(const QString& folder)
{
    return folder + u"/thumbnails.sqlite"_s;
}

QJsonObject makeThumbnailArchive(const QString& folder, int photos, int thumbnails)
{
    QDir().mkpath(folder);
    const auto catalog = require(storage::Catalog::open(catalogIn(folder)));
    if (require(catalog->search().count({})) == 0)
        fillArchive(*catalog, photos, [](int) {});
    if (!QFileInfo::exists(thumbnailsIn(folder)))
        fillThumbnails(*catalog, thumbnailsIn(folder), thumbnails);
    return {{u"photos"_s, require(catalog->search().count({}))},
            {u"catalogueMebibytes"_s, QFileInfo(catalogIn(folder)).size() >> 20},
            {u"thumbnailMebibytes"_s, QFileInfo(thumbnailsIn(folder)).size() >> 20}};
}

QString photosIn(const QString& folder, int files)
{
    constexpr int kQuality = 88;
    constexpr unsigned kPhotoKinds = 8;
    const QString photos = u"%1/photos-%2"_s.arg(folder).arg(files);
    if (QFileInfo::exists(photos))
        return photos;
    QDir().mkpath(photos);
    std::vector<QByteArray> pictures;
    for (unsigned kind = 0; kind < kPhotoKinds; ++kind)
        pictures.push_back(require(imaging::encodeJpeg(drawPicture(1280, 960, kind), kQuality)));
    for (int number = 0; number < files; ++number) {
        QFile file(u"%1/%2.jpg"_s.arg(photos).arg(number, 6, 10, QLatin1Char('0')));
        // What stands behind a JPEG's end makes each another file.
        const QByteArray bytes =
            pictures.at(static_cast<std::size_t>(number) % kPhotoKinds) + QByteArray::number(number);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qUtf8Printable(file.fileName()));
    }
    return photos;
}

} // namespace scenekeeper::bench
