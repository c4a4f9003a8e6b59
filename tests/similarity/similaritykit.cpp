// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/similarity/similaritykit.h"

#include <QDir>

namespace scenekeeper::tests {

std::vector<float> randomEmbedding(std::mt19937& random, std::size_t size)
{
    std::normal_distribution<float> normal;
    std::vector<float> embedding(size);
    for (float& value : embedding)
        value = normal(random);
    return embedding;
}

base::PhotoId SimilarityFixture::embed(const QString& path, const std::vector<float>& embedding)
{
    const base::PhotoId photo = save(path);
    require(catalog().predictions().save({photo, model(), {0.5F}, embedding}));
    return photo;
}

void SimilarityFixture::setHash(base::PhotoId photo, quint64 hash)
{
    const auto known = require(catalog().photos().get(photo));
    require(catalog().similarity().setPerceptualHash(photo, known->contentHash, hash));
}

similarity::EmbeddingIndex SimilarityFixture::index()
{
    similarity::EmbeddingIndex index(cacheFolder(), {model()});
    require(index.follow(catalog()));
    return index;
}

QString SimilarityFixture::cacheFile() const
{
    const QDir folder(cacheFolder());
    const QStringList files = folder.entryList({QStringLiteral("*.embeddings")});
    return files.size() == 1 ? folder.filePath(files.first()) : QString();
}

QStringList namesOf(storage::Catalog& catalog, const std::vector<similarity::Neighbour>& neighbours)
{
    QStringList names;
    for (const similarity::Neighbour& neighbour : neighbours)
        names.append(require(catalog.photos().get(neighbour.photo))->relativePath);
    return names;
}

} // namespace scenekeeper::tests
