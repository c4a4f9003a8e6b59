// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// A photo's embedding came, changed, or does not count any more.
struct EmbeddingChange
{
    qint64 number = 0; ///< grows from change to change; 0: the state before the first
    qint64 stamp = 0;  ///< tells apart changes that have the same number in two lines of a catalogue
    base::PhotoId photo;
};

/// What is compared to find copies of a picture.
struct Fingerprint
{
    base::PhotoId photo;
    quint64 perceptualHash = 0;
    qint64 pixels = 0;
    qint64 fileSize = 0; ///< bytes
    QString takenLocal;  ///< ISO 8601, wall-clock time; empty where it is not known
};

/// A photo without a perceptual hash.
struct UnhashedPhoto
{
    base::PhotoId photo;
    QByteArray contentHash;
};

/// What finding similar photographs needs: perceptual hashes, and what has happened to embeddings, so that
/// copies of them elsewhere stay in step. Used on the thread of its Catalog.
class SimilarityRepository
{
public:
    explicit SimilarityRepository(Connection& connection);

    /// 32 hexadecimal digits that this catalogue and its copies share with no other.
    [[nodiscard]] base::Result<QString> catalogId();

    /// The newest change; number 0 where there was none.
    [[nodiscard]] base::Result<EmbeddingChange> newestChange();
    /// Whether this very change is the last one of its photo; true for number 0.
    [[nodiscard]] base::Result<bool> holds(const EmbeddingChange& change);
    /// Changes after `number`, oldest first, at most `limit`; a photo that changed twice is there once.
    [[nodiscard]] base::Result<std::vector<EmbeddingChange>> changesAfter(qint64 number, int limit);

    /// Of this content; nothing happens where the photo has another one by now.
    [[nodiscard]] base::Result<void> setPerceptualHash(base::PhotoId photo, const QByteArray& contentHash,
                                                       quint64 hash);
    /// Photos after `after`, by id, at most `limit`, that could be read but have no perceptual hash.
    [[nodiscard]] base::Result<std::vector<UnhashedPhoto>> unhashed(base::PhotoId after, int limit);
    /// All photos that have one.
    [[nodiscard]] base::Result<void> fingerprints(const std::function<void(Fingerprint)>& visit);

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
