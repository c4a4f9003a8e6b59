// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// The long side of what an import stores, pixels.
inline constexpr int kThumbnailEdge = 256;
/// The long sides that are stored, smallest first. The larger one is for dense screens and large cells.
inline constexpr std::array kThumbnailLevels{kThumbnailEdge, 2 * kThumbnailEdge};

/// The smallest level that has at least `edge` pixels, else the largest.
[[nodiscard]] int thumbnailLevel(int edge);

struct Thumbnail
{
    QByteArray contentHash;
    QByteArray jpeg;
    int level =
        kThumbnailEdge; ///< one of kThumbnailLevels; a smaller original's picture is as large as it is
};

/// Bytes that the store takes at most, as SCENEKEEPER_THUMBNAILS_MIB says (mebibytes), else 4 GiB.
[[nodiscard]] qint64 thumbnailLimit();

/// Small pictures by content hash, in a database of their own in the cache folder: it may be deleted at
/// any time. One per thread, like Catalog. A damaged file, or one of an older version, is replaced by an
/// empty one. Above its limit the pictures go whose last use, to the day, is longest ago.
class ThumbnailStore
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<ThumbnailStore>>
    open(const QString& file, qint64 maxBytes = thumbnailLimit());
    /// Notes what has been used since the last time.
    ~ThumbnailStore();

    /// Counts as a use.
    [[nodiscard]] base::Result<std::optional<QByteArray>> get(const QByteArray& contentHash,
                                                              int level = kThumbnailEdge);
    [[nodiscard]] base::Result<bool> contains(const QByteArray& contentHash, int level = kThumbnailEdge);

    /// One transaction; existing ones stay. Then takes away what is above the limit, in small transactions.
    [[nodiscard]] base::Result<void> put(std::span<const Thumbnail> thumbnails);

    /// Whether there is no more room for pictures that nobody has asked for.
    [[nodiscard]] base::Result<bool> isNearlyFull();

private:
    ThumbnailStore(QString file, qint64 maxBytes, std::unique_ptr<Connection> connection);

    /// Closes, puts an empty store in the place of a damaged one, opens again.
    [[nodiscard]] base::Result<void> recover();

    /// Does `work`, and once more on a fresh store when it met damage.
    template <typename T>
    [[nodiscard]] base::Result<T> retried(const std::function<base::Result<T>(Connection&)>& work);

    void noteUse(qint64 id, qint64 lastDay);
    void writeUses();
    [[nodiscard]] base::Result<void> makeRoom(Connection& connection) const;
    [[nodiscard]] static base::Result<void> evict(Connection& connection);

    const QString m_file;
    const qint64 m_maxBytes;
    std::unique_ptr<Connection> m_connection; ///< none after a failed recovery
    QList<qint64> m_used;                     ///< ids whose last use is to be set to today
};

/// `$XDG_CACHE_HOME/scenekeeper/thumbnails.sqlite`.
[[nodiscard]] QString defaultThumbnailFile();

} // namespace scenekeeper::storage
