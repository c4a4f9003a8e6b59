// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/embeddingrepository.h"

#include "core/base/halffloats.h"
#include "core/storage/connection.h"
#include "core/storage/predictionrepository.h"

#include <QStringList>
#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace scenekeeper::storage {

using base::fromHalfFloats;
using base::LabelId;
using base::ModelId;
using base::PhotoId;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kBlock = 256;

/// "?, ?, …" for as many models, whose ids are added to `values`.
QString placesFor(std::span<const ModelId> models, QVariantList& values)
{
    QStringList places;
    for (const ModelId model : models) {
        places.append(u"?"_s);
        values.append(model.value);
    }
    return places.join(u", "_s);
}

/// Rows of predictions that hold an embedding of the photo's present content. Photos first: they narrow it.
QString embeddingRows(std::span<const ModelId> models, QVariantList& values)
{
    return uR"(photo p CROSS JOIN prediction q ON q.photo_id = p.id AND q.content_hash = p.content_hash
               AND q.model_id IN (%1) AND LENGTH(q.embedding) > 0)"_s.arg(placesFor(models, values));
}

} // namespace

EmbeddingRepository::EmbeddingRepository(Connection& connection) : m_connection(connection) {}

Result<std::vector<DecidedPhoto>> EmbeddingRepository::decided(std::span<const ModelId> models)
{
    Result<std::vector<DecidedPhoto>> photos =
        m_connection.select(uR"(SELECT id, content_hash, human_decision, labelled_hash FROM photo
            WHERE human_decision > 0 ORDER BY id)"_s,
                            {}, [](const Row& row) {
                                DecidedPhoto photo;
                                photo.photo = PhotoId{row.integer(0)};
                                photo.contentHash = row.blob(1);
                                photo.isWhole = row.integer(2) == 2;
                                photo.hasChanged = row.blob(3) != photo.contentHash;
                                return photo;
                            });
    if (!photos)
        return photos;
    std::unordered_map<PhotoId, DecidedPhoto*> byId;
    for (DecidedPhoto& photo : *photos)
        byId.emplace(photo.photo, &photo);
    const Result<void> labelled = m_connection.each(
        uR"(SELECT a.photo_id, a.label_id, a.rejected FROM photo p JOIN assignment a ON a.photo_id = p.id
            WHERE p.human_decision > 0 AND a.source = 1)"_s,
        {}, [&byId](const Row& row) {
            // Another program may have decided on a photo since the first query.
            if (const auto photo = byId.find(PhotoId{row.integer(0)}); photo != byId.end())
                (row.flag(2) ? photo->second->rejected : photo->second->applies)
                    .push_back(LabelId{row.integer(1)});
        });
    if (!labelled)
        return tl::make_unexpected(labelled.error());
    QVariantList values;
    const QString sql =
        u"SELECT p.id, q.embedding FROM %1 WHERE p.human_decision > 0 ORDER BY q.at, q.id"_s.arg(
            embeddingRows(models, values));
    const Result<void> embedded = m_connection.each(sql, values, [&byId](const Row& row) {
        if (const auto photo = byId.find(PhotoId{row.integer(0)}); photo != byId.end())
            photo->second->embedding = fromHalfFloats(row.blob(1));
    });
    if (!embedded)
        return tl::make_unexpected(embedded.error());
    return photos;
}

Result<std::vector<StoredEmbedding>> EmbeddingRepository::page(std::span<const ModelId> models, PhotoId after,
                                                               int limit)
{
    // A photo may have an embedding in the row of each model, where they were classified one by one.
    const auto most =
        static_cast<qint64>(limit) * static_cast<qint64>(std::max<std::size_t>(1, models.size()));
    return newestOfEach(models, u"p.id > ?"_s, {after.value}, {most, static_cast<std::size_t>(limit)});
}

Result<std::vector<StoredEmbedding>> EmbeddingRepository::of(std::span<const ModelId> models,
                                                             std::span<const PhotoId> photos)
{
    std::vector<StoredEmbedding> found;
    for (std::size_t start = 0; start < photos.size(); start += kBlock) {
        const auto block = photos.subspan(start, std::min(kBlock, photos.size() - start));
        QVariantList ids;
        for (const PhotoId photo : block)
            ids.append(photo.value);
        // No photo has the id 0; with one number of marks the statement stays prepared.
        ids.resize(static_cast<qsizetype>(kBlock), QVariant(0));
        const QStringList marks(static_cast<qsizetype>(kBlock), u"?"_s);
        auto rows = newestOfEach(models, u"p.id IN (%1)"_s.arg(marks.join(u", "_s)), ids, {-1, kBlock});
        if (!rows)
            return rows;
        std::move(rows->begin(), rows->end(), std::back_inserter(found));
    }
    return found;
}

Result<std::vector<StoredEmbedding>> EmbeddingRepository::newestOfEach(std::span<const ModelId> models,
                                                                       const QString& condition,
                                                                       const QVariantList& conditionValues,
                                                                       const Bounds& bounds)
{
    QVariantList values;
    const QString sql = uR"(SELECT p.id, q.id, q.model_id, p.human_decision, q.embedding FROM %1
            WHERE %2 ORDER BY p.id, q.at DESC, q.id DESC LIMIT ?)"_s.arg(embeddingRows(models, values),
                                                                         condition);
    values += conditionValues;
    values.append(bounds.rows);
    std::vector<StoredEmbedding> found;
    const Result<void> read = m_connection.each(sql, values, [&found, &bounds](const Row& row) {
        const PhotoId photo{row.integer(0)};
        if ((!found.empty() && found.back().photo == photo) || found.size() == bounds.photos)
            return;
        found.push_back({photo, row.integer(1), ModelId{row.integer(2)}, row.integer(3) == 2,
                         fromHalfFloats(row.blob(4))});
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return found;
}

Result<qint64> EmbeddingRepository::count(std::span<const ModelId> models)
{
    QVariantList values;
    const QString rows = embeddingRows(models, values);
    return m_connection.number(u"SELECT COUNT(DISTINCT p.id) FROM "_s + rows, values);
}

Result<qint64> EmbeddingRepository::unseenBy(ModelId model)
{
    return m_connection.number(uR"(SELECT COUNT(*) FROM photo p WHERE
            EXISTS (SELECT 1 FROM prediction q WHERE q.photo_id = p.id)
            AND NOT EXISTS (SELECT 1 FROM prediction q
                            WHERE q.photo_id = p.id AND q.model_id = ? AND q.content_hash = p.content_hash))"_s,
                               {model.value});
}

Result<void> EmbeddingRepository::handOver(const StoredEmbedding& from, const domain::Prediction& prediction)
{
    return m_connection.transaction([&]() -> Result<void> {
        if (const Result<void> saved = PredictionRepository(m_connection).save(prediction); !saved)
            return saved;
        if (from.model == prediction.modelId)
            return {};
        // One copy is enough: what the former model says can be computed from it at any time.
        return m_connection.run(u"UPDATE prediction SET embedding = ? WHERE id = ?"_s,
                                {QByteArray(""), from.prediction});
    });
}

} // namespace scenekeeper::storage
