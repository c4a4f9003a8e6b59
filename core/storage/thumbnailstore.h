// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace scenekeeper::storage {

class Connection;

/// The long side of a stored thumbnail, pixels.
inline constexpr int kThumbnailEdge = 256;

struct Thumbnail
{
    QByteArray contentHash;
    QByteArray jpeg;
};

/// Small pictures by content hash, in a database of their own in the cache folder: it may be deleted at
/// any time. One per thread, like Catalog. A damaged file is replaced by an empty one.
class ThumbnailStore
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<ThumbnailStore>> open(const QString& file);
    ~ThumbnailStore();

    [[nodiscard]] base::Result<std::optional<QByteArray>> get(const QByteArray& contentHash);
    [[nodiscard]] base::Result<bool> contains(const QByteArray& contentHash);

    /// One transaction; existing ones stay.
    [[nodiscard]] base::Result<void> put(std::span<const Thumbnail> thumbnails);

private:
    explicit ThumbnailStore(const QString& file, std::unique_ptr<Connection> connection);

    /// Closes, puts an empty store in the place of a damaged one, opens again.
    [[nodiscard]] base::Result<void> recover();

    /// Does `work`, and once more on a fresh store when it met damage.
    template <typename T>
    [[nodiscard]] base::Result<T> retried(const std::function<base::Result<T>(Connection&)>& work);

    const QString m_file;
    std::unique_ptr<Connection> m_connection; ///< none after a failed recovery
};

/// `$XDG_CACHE_HOME/scenekeeper/thumbnails.sqlite`.
[[nodiscard]] QString defaultThumbnailFile();

} // namespace scenekeeper::storage
