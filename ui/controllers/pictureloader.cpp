// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/pictureloader.h"

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
    m_pool.clear();
    m_inWork.clear();
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
        start(awaited, kAwaitedPriority);
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (!m_cache.contains(keyOf(rows[i])))
            start(rows[i], kAheadPriority);
    }
}

void PictureLoader::start(const PhotoRow& row, int priority)
{
    if (m_inWork.contains(keyOf(row)))
        return;
    m_inWork.insert(keyOf(row));
    // The pool ends before `this` does.
    m_pool.start(
        [this, row, edge = m_edge] {
            const base::Result<QImage> image = readPicture(row.path, edge);
            QMetaObject::invokeMethod(
                this, [this, row, edge, image] { finish(row, edge, image); }, Qt::QueuedConnection);
        },
        priority);
}

void PictureLoader::finish(const PhotoRow& row, int edge, const base::Result<QImage>& image)
{
    m_inWork.remove(keyOf(row));
    if (image && edge == m_edge)
        m_cache.insert(keyOf(row), new QImage(*image));
    if (row.id != m_awaited)
        return;
    m_awaited = {};
    if (image)
        Q_EMIT ready(row.id, *image);
    else
        Q_EMIT failed(row.id, image.error());
}

} // namespace scenekeeper::ui
