// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pollingwatch.h"

#include "core/pipeline/filecheck.h"
#include "core/pipeline/watchedfolder.h"

#include <QFile>
#include <algorithm>
#include <sys/stat.h>
#include <vector>

namespace scenekeeper::pipeline {

namespace {

/// Looks at the disk without a pause, and the pause.
constexpr int kLooksInARow = 64;
constexpr std::chrono::milliseconds kBreath{10};

std::optional<struct stat> statOf(const QString& path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return info;
}

} // namespace

PollingWatch::PollingWatch(QString root, const WatchOptions& options, const std::stop_token& stop)
    : m_root(std::move(root)), m_options(options), m_nextSweep(Clock::now() + options.pollInterval)
{
    list(m_root, true, stop);
}

void PollingWatch::list(const QString& top, bool isFirst, const std::stop_token& stop)
{
    std::vector<QString> folders{top};
    std::vector<QString> linked;
    while (!(folders.empty() && linked.empty()) && !stop.stop_requested()) {
        std::vector<QString>& next = folders.empty() ? linked : folders;
        const QString folder = std::move(next.back());
        next.pop_back();
        // Before its list is read: what comes after that makes its time another.
        const auto info = statOf(folder);
        if (!info || !S_ISDIR(info->st_mode))
            continue;
        const auto known = m_identities.try_emplace({info->st_dev, info->st_ino}, folder).first;
        if (known->second != folder) {
            // By a link, or a folder that was renamed and not asked for by its former name yet.
            const auto other = statOf(known->second);
            if (other && other->st_dev == info->st_dev && other->st_ino == info->st_ino)
                continue;
            known->second = folder;
        }
        m_folders.insert(folder, modifiedAt(*info));
        visitWatched(folder, [&](const QString& path, WatchedKind kind) {
            if (kind == WatchedKind::File && !isFirst)
                m_growing.insert(path, Size{-1, 0});
            else if (kind != WatchedKind::File && !m_folders.contains(path))
                (kind == WatchedKind::Folder ? folders : linked).push_back(path);
        });
        breathe(stop);
    }
    // Interrupted: the rest is for a look at everything.
    if (!(folders.empty() && linked.empty()))
        m_sweeps = m_options.sweepsBetweenWhole;
}

void PollingWatch::forget(const QString& folder)
{
    m_folders.remove(folder);
    std::erase_if(m_identities, [&folder](const auto& identity) { return identity.second == folder; });
}

void PollingWatch::sweep(TreeChanges& changes, const std::stop_token& stop)
{
    if (++m_sweeps > m_options.sweepsBetweenWhole) {
        m_sweeps = 0;
        changes.lostTrack = true;
        return;
    }
    const QList<QString> folders = m_folders.keys();
    for (const QString& folder : folders) {
        if (stop.stop_requested())
            return;
        const auto info = statOf(folder);
        if (!info) {
            forget(folder);
            changes.folders.insert(folder);
        } else if (modifiedAt(*info) != m_folders.value(folder)) {
            list(folder, false, stop);
            changes.lists.insert(folder);
        }
        breathe(stop);
    }
    changes.rootLeft = !m_folders.contains(m_root);
}

void PollingWatch::lookAgain(TreeChanges& changes)
{
    m_growing.removeIf([&changes](const std::pair<const QString&, Size&>& file) {
        const auto info = statOf(file.first);
        const Size now = info ? Size{info->st_size, modifiedAt(*info)} : Size{};
        const bool isDone = !info || now == file.second;
        file.second = now;
        if (isDone)
            changes.files.insert(file.first);
        return isDone;
    });
}

TreeChanges PollingWatch::wait(std::chrono::milliseconds longest, const std::stop_token& stop)
{
    const Clock::time_point deadline = Clock::now() + longest;
    while (!stop.stop_requested()) {
        TreeChanges changes;
        if (Clock::now() >= m_nextSweep) {
            sweep(changes, stop);
            m_nextSweep = Clock::now() + m_options.pollInterval;
        }
        if (!m_growing.isEmpty() && Clock::now() >= m_nextLook) {
            lookAgain(changes);
            m_nextLook = Clock::now() + m_options.patience.met;
        }
        if (!changes.isEmpty() || Clock::now() >= deadline)
            return changes;
        const Clock::time_point next = m_growing.isEmpty() ? m_nextSweep : std::min(m_nextSweep, m_nextLook);
        pause(std::min(deadline, next), stop);
    }
    return {};
}

void PollingWatch::pause(Clock::time_point until, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    // Nothing but the stop or the time ends it.
    (void)m_stopped.wait_until(lock, stop, until, [] { return false; });
}

void PollingWatch::breathe(const std::stop_token& stop)
{
    if (++m_looks % kLooksInARow == 0)
        pause(Clock::now() + kBreath, stop);
}

} // namespace scenekeeper::pipeline
