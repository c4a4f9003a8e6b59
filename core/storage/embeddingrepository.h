// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/labels.h"

#include <QByteArray>
#include <QString>
#include <QVariant>
#include <span>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// What a human decided on a photo, and how a network saw it.
struct DecidedPhoto
{
    base::PhotoId photo;
    QByteArray contentHash;
    bool isWhole = false;    ///< no other label applies
    bool hasChanged = false; ///< the file is another one than the human saw
    std::vector<base::LabelId> applies;
    std::vector<base::LabelId> rejected;
    std::vector<float> embedding; ///< of the present content; empty where none is stored
};

/// An embedding as stored, and what a recomputation has to know of its photo.
struct StoredEmbedding
{
    base::PhotoId photo;
    qint64 prediction = 0;  ///< row that holds it
    base::ModelId model;    ///< whose row that is
    bool isDecided = false; ///< a human gave the photo's whole set of labels
    std::vector<float> embedding;
};

/// Embeddings, which belong to the body of a network: models that share it share them. They lie with the
/// newest prediction of such a model, once per photo. `models` are those of one body. Used on the thread of
/// its Catalog.
class EmbeddingRepository
{
public:
    explicit EmbeddingRepository(Connection& connection);

    /// All photos that a human has decided on, by id.
    [[nodiscard]] base::Result<std::vector<DecidedPhoto>> decided(std::span<const base::ModelId> models);

    /// Of at most `limit` photos after `after`, by id, one for each photo. Only of the photos' present
    /// contents.
    [[nodiscard]] base::Result<std::vector<StoredEmbedding>> page(std::span<const base::ModelId> models,
                                                                  base::PhotoId after, int limit);

    /// Of these photos, one for each that has one, by id. Only of the photos' present contents.
    [[nodiscard]] base::Result<std::vector<StoredEmbedding>> of(std::span<const base::ModelId> models,
                                                                std::span<const base::PhotoId> photos);

    /// Photos with at least one such embedding.
    [[nodiscard]] base::Result<qint64> count(std::span<const base::ModelId> models);

    /// Photos that models have said something of, but for `model`: what it has to see itself.
    [[nodiscard]] base::Result<qint64> unseenBy(base::ModelId model);

    /// Stores what a model says of a photo that was embedded by another one with the same body; the embedding
    /// goes over to the new prediction. `prediction.embedding` is the stored one.
    [[nodiscard]] base::Result<void> handOver(const StoredEmbedding& from,
                                              const domain::Prediction& prediction);

private:
    struct Bounds
    {
        qint64 rows = -1; ///< -1: all
        std::size_t photos = 0;
    };
    [[nodiscard]] base::Result<std::vector<StoredEmbedding>>
    newestOfEach(std::span<const base::ModelId> models, const QString& condition,
                 const QVariantList& conditionValues, const Bounds& bounds);

    Connection& m_connection;
};

} // namespace scenekeeper::storage
