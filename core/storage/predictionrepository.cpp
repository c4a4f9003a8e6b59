// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/predictionrepository.h"

#include "core/base/halffloats.h"
#include "core/storage/connection.h"

#include <algorithm>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::fromHalfFloats;
using base::ModelId;
using base::PhotoId;
using base::Result;
using base::toHalfFloats;
using domain::Prediction;
using namespace Qt::StringLiterals;

namespace {

Prediction readPrediction(const Row& row)
{
    return {PhotoId{row.integer(0)}, ModelId{row.integer(1)}, fromHalfFloats(row.blob(2)),
            fromHalfFloats(row.blob(3))};
}

/// 0: one label stands alone; 1: the two best are equal. Orders the review queue.
double uncertaintyOf(const std::vector<float>& probabilities)
{
    if (probabilities.size() < 2)
        return probabilities.empty() ? 0.0 : 1.0 - static_cast<double>(probabilities.front());
    float best = 0.0F;
    float second = 0.0F;
    for (const float probability : probabilities) {
        second = std::max(second, std::min(best, probability));
        best = std::max(best, probability);
    }
    return std::clamp(1.0 - static_cast<double>(best - second), 0.0, 1.0);
}

/// The photos of a scope, in the order of an index: nothing has to be sorted.
QString scopeCondition(WalkScope scope)
{
    switch (scope) {
    case WalkScope::NeedsReview:
        return u"p.needs_review = 1"_s;
    case WalkScope::Undecided:
        return u"(p.human_decision = 0 OR p.needs_review = 1)"_s;
    case WalkScope::HumanDecided:
        break;
    }
    return u"p.human_decision <> 0"_s;
}

} // namespace

PredictionRepository::PredictionRepository(Connection& connection) : m_connection(connection) {}

Result<void> PredictionRepository::save(const Prediction& prediction)
{
    return m_connection.transaction([&]() -> Result<void> {
        const Result<qint64> stored = m_connection.number(
            uR"(INSERT INTO prediction (photo_id, model_id, content_hash, at, probabilities, embedding)
                SELECT id, ?, content_hash, ?, ?, ? FROM photo WHERE id = ?
                ON CONFLICT (photo_id, model_id) DO UPDATE SET
                    content_hash = excluded.content_hash, at = excluded.at,
                    probabilities = excluded.probabilities, embedding = excluded.embedding
                RETURNING id)"_s,
            {prediction.modelId.value, nowForStorage(), toHalfFloats(prediction.probabilities),
             toHalfFloats(prediction.embedding), prediction.photoId.value});
        if (!stored)
            return tl::make_unexpected(stored.error());
        if (*stored == 0)
            return fail(ErrorCode::NotFound, u"no photo %1"_s.arg(prediction.photoId.value));
        const double uncertainty = uncertaintyOf(prediction.probabilities);
        return m_connection.run(u"UPDATE photo SET uncertainty = ? WHERE id = ? AND uncertainty <> ?"_s,
                                {uncertainty, prediction.photoId.value, uncertainty});
    });
}

Result<std::vector<Prediction>> PredictionRepository::ofPhoto(PhotoId photo)
{
    return m_connection.select(
        uR"(SELECT q.photo_id, q.model_id, q.probabilities, q.embedding FROM prediction q
            JOIN photo p ON p.id = q.photo_id
            WHERE q.photo_id = ? AND q.content_hash = p.content_hash ORDER BY q.at DESC, q.id DESC)"_s,
        {photo.value}, readPrediction);
}

Result<std::optional<Prediction>> PredictionRepository::forContent(const QByteArray& contentHash,
                                                                   ModelId model)
{
    if (contentHash.isEmpty())
        return std::nullopt;
    return m_connection.first(uR"(SELECT q.photo_id, q.model_id, q.probabilities, q.embedding FROM photo p
            JOIN prediction q ON q.photo_id = p.id AND q.model_id = ? AND q.content_hash = p.content_hash
            WHERE p.content_hash = ? AND (LENGTH(q.embedding) > 0 OR NOT EXISTS (SELECT 1 FROM prediction n
                WHERE n.photo_id = q.photo_id AND n.content_hash = q.content_hash AND LENGTH(n.embedding) > 0))
            ORDER BY q.at DESC LIMIT 1)"_s,
                              {model.value, contentHash}, readPrediction);
}

Result<void> PredictionRepository::walk(WalkScope scope, ModelId model, const std::stop_token& stop,
                                        const std::function<void(const WalkedPhoto&)>& visit)
{
    const QString sql = uR"(SELECT p.id, p.folder_id, p.missing, r.online, q.probabilities, q.embedding
            FROM folder f CROSS JOIN photo p ON p.folder_id = f.id JOIN root r ON r.id = f.root_id
            LEFT JOIN prediction q
                ON q.photo_id = p.id AND q.model_id = ? AND q.content_hash = p.content_hash
            WHERE %1 ORDER BY f.id, p.name)"_s.arg(scopeCondition(scope));
    const Result<void> walked = m_connection.each(sql, {model.value}, [&](const Row& row) {
        if (stop.stop_requested())
            return;
        visit({row.integer(1),
               !row.flag(2) && row.flag(3),
               {PhotoId{row.integer(0)}, model, fromHalfFloats(row.blob(4)), fromHalfFloats(row.blob(5))}});
    });
    if (walked && stop.stop_requested())
        return fail(ErrorCode::Cancelled);
    return walked;
}

} // namespace scenekeeper::storage
