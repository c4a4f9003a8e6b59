// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/thumbnailsource.h"

#include <QByteArray>
#include <QCache>
#include <QList>
#include <QObject>
#include <QSet>
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
/// was waiting: only what is in view is worked on, in the order given. Where the store has nothing the
/// picture is made from the file and stored; where the screen shows more pixels than are stored it is
/// read from the file too, after everything that is stored is shown.
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

    /// The long side to load at, device pixels. What is in memory stays until something sharper is there.
    void setEdge(int devicePixels);
    void request(const QList<ThumbnailRequest>& requests);
    /// A run has stored new pictures: try again what could not be had before.
    void forgetFailures();

Q_SIGNALS:
    void ready(const QSet<QByteArray>& contentHashes);

private:
    enum class Source { Store, File };
    struct Task
    {
        ThumbnailRequest request;
        int edge = 0;
        Source source = Source::Store;
    };
    struct Entry
    {
        QImage image;
        int edge = 0; ///< it was loaded for
    };
    struct Loaded
    {
        QByteArray contentHash;
        Entry entry;
    };

    void work(const std::stop_token& stop);
    [[nodiscard]] static QImage loadFromStore(storage::ThumbnailStore& store, const Task& task);
    [[nodiscard]] static QImage loadFromFile(storage::ThumbnailStore* store, const Task& task);
    void deliver(Loaded loaded);
    void takeDelivered();

    const QString m_storeFile;
    QCache<QByteArray, Entry> m_cache; ///< cost in KiB
    QSet<QByteArray> m_failed;
    int m_edge = 256;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable_any m_hasTask;
    std::deque<Task> m_tasks;      ///< most urgent first
    std::deque<Task> m_sharpTasks; ///< after all of m_tasks
    QSet<QByteArray> m_inWork;
    std::vector<Loaded> m_delivered;

    std::vector<std::jthread> m_threads; ///< last: they end before what they use
};

} // namespace scenekeeper::ui
