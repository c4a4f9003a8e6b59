// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/thumbnailloader.h"

#include "core/base/logging.h"
#include "core/imaging/embeddedpreview.h"
#include "core/imaging/photoreader.h"
#include "core/storage/thumbnailstore.h"
#include "ui/controllers/imageconversion.h"

#include <QMetaObject>
#include <algorithm>
#include <memory>

namespace scenekeeper::ui {

namespace {

constexpr int kKibibyte = 1024;

pipeline::PictureFile fileOf(const ThumbnailRequest& request)
{
    return {request.path, request.contentHash, request.photo.width(), request.photo.height()};
}

/// JPEG is quickest decoded at the size that is shown.
imaging::ReadOptions decodingFor(const QSize& photo, const QSize& box)
{
    const QSize shown = photo.scaled(box, Qt::KeepAspectRatio);
    imaging::ReadOptions options;
    options.minShortSide = photo.isEmpty() ? 0 : std::min(shown.width(), shown.height());
    options.withHash = false;
    options.withMetadata = false;
    return options;
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

void ThumbnailLoader::setBox(const QSize& devicePixels)
{
    m_box = devicePixels.expandedTo({1, 1});
}

void ThumbnailLoader::forgetFailures()
{
    m_failed.clear();
}

bool ThumbnailLoader::isBusy() const
{
    const std::lock_guard lock(m_mutex);
    return !m_inWork.isEmpty() || !m_delivered.empty() ||
           std::any_of(m_queues.begin(), m_queues.end(), [](const auto& queue) { return !queue.empty(); });
}

void ThumbnailLoader::request(const QList<ThumbnailRequest>& requests)
{
    {
        const std::lock_guard lock(m_mutex);
        for (std::deque<Task>& queue : m_queues)
            queue.clear();
        m_wanted.clear();
        for (const ThumbnailRequest& request : requests) {
            if (m_failed.contains(request.contentHash))
                continue;
            const Task task{request, m_box};
            m_wanted.insert(request.contentHash, task);
            const Entry* entry = m_cache.object(request.contentHash);
            if (m_inWork.contains(request.contentHash) || (entry && entry->edge >= task.edge()))
                continue;
            const bool isFileSharper = entry && entry->edge >= storage::kThumbnailLevels.back();
            queue(isFileSharper ? Source::File : Source::Store).push_back(task);
        }
    }
    m_hasTask.notify_all();
}

void ThumbnailLoader::work(const std::stop_token& stop)
{
    std::unique_ptr<storage::ThumbnailStore> store;
    if (!m_storeFile.isEmpty()) {
        auto opened = storage::ThumbnailStore::open(m_storeFile);
        if (opened)
            store = std::move(*opened);
        else
            tellStoreFailure(opened.error());
    }
    const auto hasTask = [this] {
        return std::any_of(m_queues.begin(), m_queues.end(),
                           [](const auto& queue) { return !queue.empty(); });
    };
    while (!stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        if (!m_hasTask.wait(lock, stop, hasTask))
            return;
        const auto first =
            std::find_if(m_queues.begin(), m_queues.end(), [](const auto& queue) { return !queue.empty(); });
        const auto source = static_cast<Source>(first - m_queues.begin());
        const Task task = std::move(first->front());
        first->pop_front();
        ++m_inWork[task.request.contentHash];
        lock.unlock();
        end(source, task, load(source, task, store.get()));
    }
}

ThumbnailLoader::Loaded ThumbnailLoader::load(Source source, const Task& task, storage::ThumbnailStore* store)
{
    switch (source) {
    case Source::Store:
        return loadFromStore(task, store);
    case Source::Preview: {
        const QSize photo = task.request.photo;
        const auto preview = imaging::readPreview(task.request.path, {photo.width(), photo.height()});
        const QImage image = preview ? shrunk(toQImage(*preview), task.box) : QImage();
        return {task.request.contentHash, {image, 0}, false};
    }
    case Source::File:
        break;
    }
    return loadFromFile(task, store);
}

ThumbnailLoader::Loaded ThumbnailLoader::loadFromStore(const Task& task, storage::ThumbnailStore* store)
{
    const bool hasFile = !task.request.path.isEmpty();
    Loaded loaded{task.request.contentHash, {{}, task.edge()}, !hasFile};
    if (!store)
        return loaded;
    const QSize photo = task.request.photo;
    // The level that fits, then larger ones, then what is smaller.
    const int wanted = pipeline::levelFor(fileOf(task.request), task.edge());
    QList<int> levels(storage::kThumbnailLevels.begin(), storage::kThumbnailLevels.end());
    std::stable_partition(levels.begin(), levels.end(), [wanted](int level) { return level >= wanted; });
    for (const int level : std::as_const(levels)) {
        const base::Result<std::optional<QByteArray>> jpeg = store->get(task.request.contentHash, level);
        if (!jpeg || !*jpeg)
            continue;
        const auto picture = imaging::readPhotoBytes(**jpeg, decodingFor(task.request.photo, task.box));
        if (!picture)
            continue;
        // What is smaller than its level may be all there is of the photograph.
        const int longSide = std::max(picture->width, picture->height);
        const bool isWhole = longSide < level && (level == storage::kThumbnailLevels.back() ||
                                                  longSide >= std::max(photo.width(), photo.height()));
        const bool isEnough = level >= task.edge() || isWhole;
        loaded.entry = {shrunk(toQImage(picture->image), task.box),
                        isEnough || !hasFile ? task.edge() : level};
        loaded.isLast = isEnough || !hasFile;
        return loaded;
    }
    return loaded;
}

ThumbnailLoader::Loaded ThumbnailLoader::loadFromFile(const Task& task, storage::ThumbnailStore* store)
{
    const base::Result<pipeline::MadeThumbnails> made =
        pipeline::makeThumbnails(fileOf(task.request), task.edge(), store);
    if (!made)
        return {task.request.contentHash, {{}, task.edge()}, true};
    if (made->storeFailure)
        tellStoreFailure(*made->storeFailure);
    return {task.request.contentHash, {shrunk(toQImage(made->image), task.box), task.edge()}, true};
}

void ThumbnailLoader::tellStoreFailure(const base::Error& error)
{
    // Another program writing is nothing to worry about: the picture is made again some other time.
    if (error.code == base::ErrorCode::DatabaseBusy || m_hasToldFailure.exchange(true))
        return;
    qCWarning(base::logUi) << "thumbnails are not stored:" << error.detail;
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT storeFailed(error); }, Qt::QueuedConnection);
}

void ThumbnailLoader::queueNext(Source source, const Task& task, const Loaded& loaded)
{
    // By now another request may have replaced the one that this belongs to.
    const auto wanted = m_wanted.constFind(task.request.contentHash);
    if (wanted == m_wanted.cend())
        return;
    if (wanted->edge() > task.edge())
        queue(Source::Store).push_back(*wanted);
    else if (loaded.isLast)
        return;
    else if (source == Source::Store && loaded.entry.image.isNull())
        queue(Source::Preview).push_back(task);
    else
        queue(Source::File).push_back(task);
}

void ThumbnailLoader::end(Source source, const Task& task, Loaded loaded)
{
    bool isFirst = false;
    {
        // At once: a request that came between would drop what is next, and leave to this thread what it is
        // no longer at.
        const std::lock_guard lock(m_mutex);
        queueNext(source, task, loaded);
        // Another thread may have gone on with it.
        if (const auto known = m_inWork.find(task.request.contentHash); --*known == 0)
            m_inWork.erase(known);
        isFirst = m_delivered.empty();
        m_delivered.push_back(std::move(loaded));
    }
    m_hasTask.notify_one();
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
    }
    QSet<QByteArray> ready;
    for (Loaded& loaded : delivered) {
        const QByteArray contentHash = loaded.contentHash;
        if (keep(std::move(loaded)))
            ready.insert(contentHash);
    }
    if (!ready.isEmpty())
        Q_EMIT this->ready(ready);
}

bool ThumbnailLoader::keep(Loaded loaded)
{
    Entry* const known = m_cache.object(loaded.contentHash);
    if (loaded.entry.image.isNull()) {
        // Not to be tried again with every step of the scroll bar.
        if (loaded.isLast && known)
            known->edge = std::max(known->edge, loaded.entry.edge);
        else if (loaded.isLast)
            m_failed.insert(loaded.contentHash);
        return false;
    }
    if (known && known->edge >= loaded.entry.edge && known->edge > 0)
        return false;
    const auto cost = std::max<qsizetype>(loaded.entry.image.sizeInBytes() / kKibibyte, 1);
    m_cache.insert(loaded.contentHash, new Entry(std::move(loaded.entry)), cost);
    return true;
}

} // namespace scenekeeper::ui
