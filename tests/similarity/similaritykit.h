// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/similarity/embeddingindex.h"
#include "tests/storage/catalogfixture.h"

#include <QTemporaryDir>
#include <random>
#include <vector>

namespace scenekeeper::tests {

/// Values about 0, the same for the same random numbers.
[[nodiscard]] std::vector<float> randomEmbedding(std::mt19937& random, std::size_t size);

/// A catalogue of photos with embeddings, and a cache folder.
class SimilarityFixture : public CatalogFixture
{
public:
    /// Adds a photo, or gives it another embedding.
    base::PhotoId embed(const QString& path, const std::vector<float>& embedding);
    /// The file has another content now, which no model has seen.
    void change(const QString& path) { save(path, path.toUtf8() + "changed"); }
    void setHash(base::PhotoId photo, quint64 hash);

    /// Follows the catalogue.
    [[nodiscard]] similarity::EmbeddingIndex index();
    [[nodiscard]] QString cacheFolder() const { return m_cache.filePath(QStringLiteral("embeddings")); }
    /// The one file of embeddings; empty where there is none.
    [[nodiscard]] QString cacheFile() const;

private:
    QTemporaryDir m_cache;
};

/// The paths of these photos, below the root.
[[nodiscard]] QStringList namesOf(storage::Catalog& catalog,
                                  const std::vector<similarity::Neighbour>& neighbours);

} // namespace scenekeeper::tests
