// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/similarity/embeddingtable.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
struct EmbeddingChange;
} // namespace scenekeeper::storage

namespace scenekeeper::similarity {

struct Neighbour
{
    base::PhotoId photo;
    float similarity = 0.0F; ///< cosine, -1 … 1

    friend bool operator==(const Neighbour&, const Neighbour&) = default;
};

/// The embeddings of a catalogue's photos, to be searched for the most similar ones: exactly, by comparing
/// with all of them. They lie in a file of the cache folder that follows the catalogue and is made anew where
/// it is missing, damaged or another catalogue's; programs that use it at once take turns in writing. Where
/// it cannot be written the embeddings are in memory instead.
///
/// Used on one thread at a time, with a catalogue of that thread.
class EmbeddingIndex
{
public:
    /// `folder`: where the file lies, made where it is missing. `models` share their embeddings and are
    /// sorted by id; none: an index of nothing.
    EmbeddingIndex(QString folder, std::vector<base::ModelId> models);

    /// Brings the index to the present state of the catalogue; cheap where nothing has changed. Fails with
    /// Cancelled, or as the catalogue fails; what was there before then stays.
    [[nodiscard]] base::Result<void> follow(storage::Catalog& catalog, const std::stop_token& stop = {});

    [[nodiscard]] const std::vector<base::ModelId>& models() const { return m_models; }
    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    /// At length 1; nothing where the photo has none.
    [[nodiscard]] std::optional<std::vector<float>> unit(base::PhotoId photo) const;
    /// The `count` photos that are most similar, best first, equals by id. `unit` is of length 1; of another
    /// dimension nothing is similar to it.
    [[nodiscard]] std::vector<Neighbour> nearest(std::span<const float> unit, std::size_t count) const;
    /// The cosine of the photo's embedding with `unit`; nothing where it has none.
    [[nodiscard]] std::optional<float> similarity(std::span<const float> unit, base::PhotoId photo) const;

private:
    struct Place
    {
        base::PhotoId photo;
        quint32 row = 0;
    };

    [[nodiscard]] bool isAt(const storage::EmbeddingChange& newest) const;
    [[nodiscard]] base::Result<void> followInFile(storage::Catalog& catalog,
                                                  const storage::EmbeddingChange& newest,
                                                  const std::stop_token& stop);
    [[nodiscard]] base::Result<void> followInMemory(storage::Catalog& catalog, const std::stop_token& stop);
    [[nodiscard]] base::Result<bool> canBeAddedTo(storage::Catalog& catalog) const;
    [[nodiscard]] base::Result<void> addChanges(storage::Catalog& catalog, QIODevice& device,
                                                const std::stop_token& stop) const;
    [[nodiscard]] base::Result<void> writeAnew(storage::Catalog& catalog, QIODevice& device,
                                               const std::stop_token& stop) const;
    /// Takes the table for the present one if it is whole and belongs to this catalogue.
    void adopt(base::Result<EmbeddingTable> table);
    void findPlaces();
    [[nodiscard]] const Place* placeOf(base::PhotoId photo) const;
    [[nodiscard]] QString file() const;

    QString m_folder;
    std::vector<base::ModelId> m_models;
    QByteArray m_catalogId;
    std::optional<EmbeddingTable> m_table;
    std::vector<Place> m_places; ///< of the rows that count, by photo
    bool m_isInMemory = false;   ///< a file could not be written
};

/// Where indices lie: beside the thumbnails, in the cache folder, so they may be deleted at any time.
[[nodiscard]] QString embeddingFolder(const QString& thumbnailFile);

} // namespace scenekeeper::similarity
