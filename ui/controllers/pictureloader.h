// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photoquery.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <memory>
#include <vector>

namespace scenekeeper::ui {

/// Reads photographs at screen size for the large view, off the UI thread, and keeps a few. The first
/// one of a `request()` is what the user waits for; the others are read ahead. Reading that has not
/// begun when the next request comes is dropped; what has begun is kept when it is done.
///
/// Lives on the UI thread.
class PictureLoader final : public QObject
{
    Q_OBJECT

public:
    explicit PictureLoader(int keptPictures, QObject* parent = nullptr);
    ~PictureLoader() override;

    /// The size to read for, device pixels of the long side of the view. A larger one starts over.
    void setEdge(int devicePixels);

    /// Tells `ready` or `failed` for the first one (at once when it is kept), and for no other; `previewed`
    /// before that where it has to be read and its file has a small picture to begin with.
    void request(const std::vector<domain::PhotoRow>& rows);
    /// More to read after what was requested; tells nothing.
    void readAhead(const std::vector<domain::PhotoRow>& rows);
    void cancel();

Q_SIGNALS:
    void previewed(scenekeeper::base::PhotoId id, const QImage& image);
    void ready(scenekeeper::base::PhotoId id, const QImage& image);
    void failed(scenekeeper::base::PhotoId id, const scenekeeper::base::Error& error);

private:
    void start(const domain::PhotoRow& row, int priority);
    void showPreview(const domain::PhotoRow& row, const QImage& preview);
    void finish(const domain::PhotoRow& row, int edge, const base::Result<QImage>& image);
    [[nodiscard]] static QByteArray keyOf(const domain::PhotoRow& row);

    QThreadPool m_pool;
    QCache<QByteArray, QImage> m_cache;
    QHash<QByteArray, std::shared_ptr<std::atomic<bool>>> m_inWork; ///< whether reading has begun
    base::PhotoId m_awaited;
    QByteArray m_awaitedKey;
    int m_edge = 1920;
};

} // namespace scenekeeper::ui
