// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/pipeline/thumbnailmaking.h"
#include "ui/models/thumbnailsource.h"

#include <QByteArray>
#include <QCache>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QSize>
#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace scenekeeper::storage {
class ThumbnailStore;
}

namespace scenekeeper::ui {

/// Brings thumbnails from the store to the screen. Each worker thread has a store of its own, decodes
/// and scales there, so that painting is all that is left for the UI thread. `request()` replaces what
/// was waiting: only what is in view is worked on, in the order given, and first all that is stored. Where
/// that is nothing, or too little for the screen, the small picture that the camera put into the file comes
/// next, and the file itself last, whose thumbnails are stored then.
///
/// Lives on the UI thread. A picture that cannot be had is given up silently: the photo's row says why.
class ThumbnailLoader final : public QObject, public ThumbnailSource
{
    Q_OBJECT

public:
    /// An empty `storeFile`: every picture comes from its file, and any bytes will do for its content hash.
    ThumbnailLoader(QString storeFile, int cacheMebibytes, int threads, QObject* parent = nullptr);
    ~ThumbnailLoader() override;

    [[nodiscard]] const QString& storeFile() const { return m_storeFile; }

    [[nodiscard]] QImage thumbnail(const QByteArray& contentHash) const override;

    /// The place that pictures are loaded for, device pixels. What is in memory stays until something sharper
    /// is there.
    void setBox(const QSize& devicePixels);
    void request(const QList<ThumbnailRequest>& requests);
    /// A run has stored new pictures: try again what could not be had before.
    void forgetFailures();

    /// Whether somebody waits for pictures. From any thread.
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void ready(const QSet<QByteArray>& contentHashes);
    /// Pictures cannot be stored, and why; told once. They are shown all the same.
    void storeFailed(const scenekeeper::base::Error& error);

private:
    /// In the order in which they are tried; each for all photos before the next.
    enum class Source { Store, Preview, File };
    static constexpr std::size_t kSources = 3;

    struct Task
    {
        ThumbnailRequest request;
        QSize box;

        [[nodiscard]] int edge() const { return std::max(box.width(), box.height()); }
    };
    struct Entry
    {
        QImage image;
        int edge = 0; ///< that it is sharp enough for; 0: a preview
    };
    struct Loaded
    {
        QByteArray contentHash;
        Entry entry;        ///< without an image: there is none of this sharpness
        bool isLast = true; ///< nothing better will be looked for
    };

    void work(const std::stop_token& stop);
    [[nodiscard]] Loaded load(Source source, const Task& task, storage::ThumbnailStore* store);
    [[nodiscard]] Loaded loadFromStore(const Task& task, storage::ThumbnailStore* store);
    [[nodiscard]] Loaded loadFromFile(const Task& task, storage::ThumbnailStore* store);
    void tellStoreFailure(const base::Error& error);
    /// Queues what is to be tried after this.
    void end(Source source, const Task& task, Loaded loaded);
    void queueNext(Source source, const Task& task, const Loaded& loaded);
    void takeDelivered();
    /// False where what is there is as good.
    [[nodiscard]] bool keep(Loaded loaded);

    std::deque<Task>& queue(Source source) { return m_queues.at(static_cast<std::size_t>(source)); }

    const QString m_storeFile;
    QCache<QByteArray, Entry> m_cache; ///< cost in KiB
    QSet<QByteArray> m_failed;
    QSize m_box{256, 256};
    std::atomic<bool> m_hasToldFailure = false;

    mutable std::mutex m_mutex; ///< guards what follows
    std::condition_variable_any m_hasTask;
    std::array<std::deque<Task>, kSources> m_queues; ///< by source, most urgent first
    QHash<QByteArray, Task> m_wanted;                ///< by the last request
    QHash<QByteArray, int> m_inWork;                 ///< and on how many threads
    std::vector<Loaded> m_delivered;

    std::vector<std::jthread> m_threads; ///< last: they end before what they use
};

} // namespace scenekeeper::ui
