// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/similarityrepository.h"

#include "core/storage/connection.h"

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::PhotoId;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

EmbeddingChange readChange(const Row& row)
{
    return {row.integer(0), row.integer(1), PhotoId{row.integer(2)}};
}

} // namespace

SimilarityRepository::SimilarityRepository(Connection& connection) : m_connection(connection) {}

Result<QString> SimilarityRepository::catalogId()
{
    const Result<std::optional<QString>> id =
        m_connection.first(u"SELECT value FROM setting WHERE key = 'catalogue_id'"_s, {},
                           [](const Row& row) { return row.text(0); });
    if (!id)
        return tl::make_unexpected(id.error());
    if (!*id)
        return fail(ErrorCode::DatabaseCorrupt, u"%1 has no id"_s.arg(m_connection.file()));
    return **id;
}

Result<EmbeddingChange> SimilarityRepository::newestChange()
{
    return m_connection
        .first(u"SELECT number, stamp, photo_id FROM embedding_change ORDER BY number DESC LIMIT 1"_s, {},
               readChange)
        .map([](const std::optional<EmbeddingChange>& change) { return change.value_or(EmbeddingChange()); });
}

Result<bool> SimilarityRepository::holds(const EmbeddingChange& change)
{
    if (change.number == 0)
        return true;
    return m_connection
        .number(u"SELECT COUNT(*) FROM embedding_change WHERE number = ? AND stamp = ?"_s,
                {change.number, change.stamp})
        .map([](qint64 found) { return found > 0; });
}

Result<std::vector<EmbeddingChange>> SimilarityRepository::changesAfter(qint64 number, int limit)
{
    return m_connection.select(uR"(SELECT number, stamp, photo_id FROM embedding_change
            WHERE number > ? ORDER BY number LIMIT ?)"_s,
                               {number, limit}, readChange);
}

Result<void> SimilarityRepository::setPerceptualHash(PhotoId photo, const QByteArray& contentHash,
                                                     quint64 hash)
{
    return m_connection.run(u"UPDATE photo SET perceptual_hash = ? WHERE id = ? AND content_hash = ?"_s,
                            {static_cast<qint64>(hash), photo.value, contentHash});
}

Result<std::vector<UnhashedPhoto>> SimilarityRepository::unhashed(PhotoId after, int limit)
{
    return m_connection.select(uR"(SELECT id, content_hash FROM photo
            WHERE id > ? AND perceptual_hash IS NULL AND failed = 0 ORDER BY id LIMIT ?)"_s,
                               {after.value, limit}, [](const Row& row) {
                                   return UnhashedPhoto{PhotoId{row.integer(0)}, row.blob(1)};
                               });
}

Result<void> SimilarityRepository::fingerprints(const std::function<void(Fingerprint)>& visit)
{
    return m_connection.each(uR"(SELECT id, perceptual_hash, width, height, file_size, taken_local
            FROM photo WHERE perceptual_hash IS NOT NULL)"_s,
                             {}, [&visit](const Row& row) {
                                 visit({PhotoId{row.integer(0)}, static_cast<quint64>(row.integer(1)),
                                        row.integer(2) * row.integer(3), row.integer(4), row.text(5)});
                             });
}

} // namespace scenekeeper::storage
