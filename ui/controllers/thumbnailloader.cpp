// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/thumbnailloader.h"

#include "core/base/logging.h"
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/storage/thumbnailstore.h"
#include "ui/controllers/imageconversion.h"

#include <QMetaObject>
#include <algorithm>
#include <array>
#include <memory>

namespace scenekeeper::ui {

namespace {

constexpr int kJpegQuality = 85;
constexpr int kKibibyte = 1024;

/// Null where pictures cannot or shall not be stored.
std::unique_ptr<storage::ThumbnailStore> openStore(const QString& file)
{
    if (file.isEmpty())
        return nullptr;
    auto store = storage::ThumbnailStore::open(file);
    if (store)
        return std::move(*store);
    qCWarning(base::logUi) << "thumbnails are not stored:" << store.error().detail;
    return nullptr;
}

} // namespace

ThumbnailLoader::ThumbnailLoader(QString storeFile, int cacheMebibytes, int threads, QObject* parent)
    : QObject(parent), m_storeFile(std::move(storeFile)), m_cache(cacheMebibytes * kKibibyte)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

ThumbnailLoader::~ThumbnailLoader()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

QImage ThumbnailLoader::thumbnail(const QByteArray& contentHash) const
{
    const Entry* entry = m_cache.object(contentHash);
    return entry ? entry->image : QImage();
}

void ThumbnailLoader::setEdge(int devicePixels)
{
    m_edge = std::max(devicePixels, 1);
}

void ThumbnailLoader::forgetFailures()
{
    m_failed.clear();
}

void ThumbnailLoader::request(const QList<ThumbnailRequest>& requests)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.clear();
        m_sharpTasks.clear();
        for (const ThumbnailRequest& request : requests) {
            if (m_inWork.contains(request.contentHash) || m_failed.contains(request.contentHash))
                continue;
            const Entry* entry = m_cache.object(request.contentHash);
            if (!entry || entry->edge < std::min(m_edge, storage::kThumbnailEdge))
                m_tasks.push_back({request, m_edge, Source::Store});
            const bool fileIsSharper = m_edge > storage::kThumbnailEdge && !request.path.isEmpty();
            if (fileIsSharper && (!entry || entry->edge < m_edge))
                m_sharpTasks.push_back({request, m_edge, Source::File});
        }
    }
    m_hasTask.notify_all();
}

void ThumbnailLoader::work(const std::stop_token& stop)
{
    const std::unique_ptr<storage::ThumbnailStore> store = openStore(m_storeFile);
    while (!stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        const bool hasTask =
            m_hasTask.wait(lock, stop, [this] { return !m_tasks.empty() || !m_sharpTasks.empty(); });
        if (!hasTask)
            return;
        std::deque<Task>& queue = m_tasks.empty() ? m_sharpTasks : m_tasks;
        const Task task = std::move(queue.front());
        queue.pop_front();
        m_inWork.insert(task.request.contentHash);
        lock.unlock();

        QImage image;
        if (task.source == Source::Store && store)
            image = loadFromStore(*store, task);
        if (image.isNull() && !task.request.path.isEmpty())
            image = loadFromFile(store.get(), task);
        const bool fromStore = task.source == Source::Store;
        deliver({task.request.contentHash,
                 {image, fromStore ? std::min(task.edge, storage::kThumbnailEdge) : task.edge}});
    }
}

QImage ThumbnailLoader::loadFromStore(storage::ThumbnailStore& store, const Task& task)
{
    const base::Result<std::optional<QByteArray>> jpeg = store.get(task.request.contentHash);
    if (!jpeg || !*jpeg)
        return {};
    const QImage image = QImage::fromData(**jpeg, "JPEG");
    return shrunk(image.convertToFormat(QImage::Format_RGB32), task.edge);
}

QImage ThumbnailLoader::loadFromFile(storage::ThumbnailStore* store, const Task& task)
{
    imaging::ReadOptions options;
    options.minShortSide = task.edge;
    options.withMetadata = false;
    options.withHash = store && task.source == Source::Store;
    const tl::expected<imaging::ReadPhoto, imaging::ReadFailure> photo =
        imaging::readPhoto(task.request.path, options);
    if (!photo)
        return {};
    // A file that has changed since it was scanned must not leave its picture under the old content.
    if (store && task.source == Source::Store && photo->contentHash == task.request.contentHash) {
        const domain::PixelImage small = imaging::fitWithin(photo->image, storage::kThumbnailEdge);
        if (base::Result<QByteArray> jpeg = imaging::encodeJpeg(small, kJpegQuality)) {
            const std::array<storage::Thumbnail, 1> thumbnails{{{task.request.contentHash, *jpeg}}};
            if (const base::Result<void> put = store->put(thumbnails); !put)
                qCWarning(base::logUi) << "a thumbnail was not stored:" << put.error().detail;
        }
    }
    return toQImage(imaging::fitWithin(photo->image, task.edge));
}

void ThumbnailLoader::deliver(Loaded loaded)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_delivered.empty();
        m_delivered.push_back(std::move(loaded));
    }
    // One call for all that is ready by the time the UI thread comes round to it.
    if (isFirst)
        QMetaObject::invokeMethod(this, &ThumbnailLoader::takeDelivered, Qt::QueuedConnection);
}

void ThumbnailLoader::takeDelivered()
{
    std::vector<Loaded> delivered;
    {
        const std::lock_guard lock(m_mutex);
        delivered.swap(m_delivered);
        for (const Loaded& loaded : delivered)
            m_inWork.remove(loaded.contentHash);
    }
    QSet<QByteArray> ready;
    for (Loaded& loaded : delivered) {
        Entry* const known = m_cache.object(loaded.contentHash);
        if (loaded.entry.image.isNull()) {
            // Not to be tried again with every step of the scroll bar.
            if (known)
                known->edge = loaded.entry.edge;
            else
                m_failed.insert(loaded.contentHash);
            continue;
        }
        const auto cost = std::max<qsizetype>(loaded.entry.image.sizeInBytes() / kKibibyte, 1);
        ready.insert(loaded.contentHash);
        m_cache.insert(loaded.contentHash, new Entry(std::move(loaded.entry)), cost);
    }
    if (!ready.isEmpty())
        Q_EMIT this->ready(ready);
}

} // namespace scenekeeper::ui
