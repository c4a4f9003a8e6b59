// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/pictureloader.h"

#include "core/imaging/embeddedpreview.h"
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "ui/controllers/imageconversion.h"

#include <QMetaObject>
#include <algorithm>

namespace scenekeeper::ui {

using domain::PhotoRow;

namespace {

constexpr int kThreads = 2;
constexpr int kAwaitedPriority = 1;
constexpr int kAheadPriority = 0;

base::Result<QImage> readPicture(const QString& path, int edge)
{
    imaging::ReadOptions options;
    options.minShortSide = edge;
    options.withHash = false;
    options.withMetadata = false;
    const tl::expected<imaging::ReadPhoto, imaging::ReadFailure> photo = imaging::readPhoto(path, options);
    if (!photo)
        return tl::make_unexpected(photo.error().error);
    return toQImage(imaging::fitWithin(photo->image, edge));
}

} // namespace

PictureLoader::PictureLoader(int keptPictures, QObject* parent) : QObject(parent), m_cache(keptPictures)
{
    m_pool.setMaxThreadCount(kThreads);
}

PictureLoader::~PictureLoader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QByteArray PictureLoader::keyOf(const PhotoRow& row)
{
    // The content rather than the id: a file that was edited is another picture.
    return row.contentHash.isEmpty() ? row.path.toUtf8() : row.contentHash;
}

void PictureLoader::setEdge(int devicePixels)
{
    if (devicePixels > m_edge)
        m_cache.clear();
    m_edge = std::max(devicePixels, 1);
}

void PictureLoader::cancel()
{
    m_awaited = {};
    m_awaitedKey.clear();
    m_pool.clear();
    // Stepping quickly must not read again what is half read.
    m_inWork.removeIf([](const auto& entry) { return !entry.value()->load(); });
}

void PictureLoader::request(const std::vector<PhotoRow>& rows)
{
    cancel();
    if (rows.empty())
        return;
    const PhotoRow& awaited = rows.front();
    if (const QImage* image = m_cache.object(keyOf(awaited))) {
        Q_EMIT ready(awaited.id, *image);
    } else {
        m_awaited = awaited.id;
        m_awaitedKey = keyOf(awaited);
        start(awaited, kAwaitedPriority);
    }
    readAhead({rows.begin() + 1, rows.end()});
}

void PictureLoader::readAhead(const std::vector<PhotoRow>& rows)
{
    for (const PhotoRow& row : rows) {
        if (!m_cache.contains(keyOf(row)))
            start(row, kAheadPriority);
    }
}

void PictureLoader::start(const PhotoRow& row, int priority)
{
    if (m_inWork.contains(keyOf(row)))
        return;
    auto hasBegun = std::make_shared<std::atomic<bool>>(false);
    m_inWork.insert(keyOf(row), hasBegun);
    // The pool ends before `this` does.
    m_pool.start(
        [this, row, hasBegun, edge = m_edge, isAwaited = priority == kAwaitedPriority] {
            *hasBegun = true;
            if (isAwaited) {
                if (const auto preview = imaging::readPreview(row.path, {row.width, row.height})) {
                    QMetaObject::invokeMethod(
                        this, [this, row, image = toQImage(*preview)] { showPreview(row, image); },
                        Qt::QueuedConnection);
                }
            }
            const base::Result<QImage> image = readPicture(row.path, edge);
            QMetaObject::invokeMethod(
                this, [this, row, edge, image] { finish(row, edge, image); }, Qt::QueuedConnection);
        },
        priority);
}

void PictureLoader::showPreview(const PhotoRow& row, const QImage& preview)
{
    if (keyOf(row) == m_awaitedKey)
        Q_EMIT previewed(m_awaited, preview);
}

void PictureLoader::finish(const PhotoRow& row, int edge, const base::Result<QImage>& image)
{
    m_inWork.remove(keyOf(row));
    if (image && edge == m_edge)
        m_cache.insert(keyOf(row), new QImage(*image));
    if (keyOf(row) != m_awaitedKey)
        return;
    // The same content under another name is the same picture.
    const base::PhotoId awaited = m_awaited;
    m_awaited = {};
    m_awaitedKey.clear();
    if (image)
        Q_EMIT ready(awaited, *image);
    else
        Q_EMIT failed(awaited, image.error());
}

} // namespace scenekeeper::ui
