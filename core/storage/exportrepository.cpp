// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/exportrepository.h"

#include "core/storage/connection.h"
#include "core/storage/photorecord.h"
#include "core/storage/storedassignment.h"

#include <QHash>
#include <algorithm>

namespace scenekeeper::storage {

using base::PhotoId;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

// One size of block, so that one prepared statement serves all lists.
constexpr std::size_t kBlock = 256;

using PhotosById = QHash<PhotoId, PhotoToExport>;

const QString& marks()
{
    static const QString text = QStringList(static_cast<qsizetype>(kBlock), u"?"_s).join(u',');
    return text;
}

Result<void> readPhotos(Connection& connection, const QVariantList& ids, PhotosById& photos)
{
    static const QString sql = photoSelect() + u"WHERE p.id IN (%1)"_s.arg(marks());
    return connection.each(sql, ids, [&photos](const Row& row) {
        domain::Photo photo = readPhoto(row);
        photos[photo.id].photo = std::move(photo);
    });
}

Result<void> readStates(Connection& connection, const QVariantList& ids, PhotosById& photos)
{
    static const QString sql = uR"(SELECT p.id, r.path, r.online, p.missing, p.needs_review
            FROM photo p JOIN folder f ON f.id = p.folder_id JOIN root r ON r.id = f.root_id
            WHERE p.id IN (%1))"_s.arg(marks());
    return connection.each(sql, ids, [&photos](const Row& row) {
        const auto photo = photos.find(PhotoId{row.integer(0)});
        if (photo == photos.end())
            return;
        photo->root = row.text(1);
        photo->rootOnline = row.flag(2);
        photo->missing = row.flag(3);
        photo->needsReview = row.flag(4);
    });
}

Result<void> readLabels(Connection& connection, const QVariantList& ids, PhotosById& photos)
{
    static const QString sql = uR"(SELECT a.photo_id, l.id, l.name, a.source, a.confidence, a.agent
            FROM assignment a JOIN label l ON l.id = a.label_id
            WHERE a.photo_id IN (%1) AND a.rejected = 0
            ORDER BY a.photo_id, CASE WHEN a.confidence IS NULL THEN 0 ELSE 1 END, a.confidence DESC,
                     l.position, l.id)"_s.arg(marks());
    return connection.each(sql, ids, [&photos](const Row& row) {
        const auto photo = photos.find(PhotoId{row.integer(0)});
        if (photo == photos.end())
            return;
        photo->labels.push_back({base::LabelId{row.integer(1)}, row.text(2), sourceFromNumber(row.integer(3)),
                                 row.maybeReal(4), row.text(5)});
    });
}

} // namespace

ExportRepository::ExportRepository(Connection& connection) : m_connection(connection) {}

Result<std::vector<PhotoToExport>> ExportRepository::photos(std::span<const PhotoId> ids)
{
    std::vector<PhotoToExport> result;
    result.reserve(ids.size());
    for (std::size_t start = 0; start < ids.size(); start += kBlock) {
        const std::span<const PhotoId> block = ids.subspan(start, std::min(kBlock, ids.size() - start));
        QVariantList values;
        for (const PhotoId id : block)
            values.append(id.value);
        values.resize(static_cast<qsizetype>(kBlock), QVariant(0)); // no photo has this id
        PhotosById photos;
        for (const auto read : {readPhotos, readStates, readLabels}) {
            if (const Result<void> done = read(m_connection, values, photos); !done)
                return tl::make_unexpected(done.error());
        }
        for (const PhotoId id : block) {
            if (const auto photo = photos.find(id); photo != photos.end())
                result.push_back(std::move(*photo));
        }
    }
    return result;
}

} // namespace scenekeeper::storage
