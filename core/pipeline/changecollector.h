// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace scenekeeper::pipeline {

/// What may be different below a root; absolute paths. To be compared with the catalogue.
struct TreeChanges
{
    QSet<QString> files;   ///< new, changed or gone
    QSet<QString> folders; ///< new or gone, with all that is in them
    QSet<QString> lists;   ///< folders that files may have left; those that came are told once they are whole
    std::vector<std::pair<QString, QString>> moved; ///< files and folders: where from, where to
    bool lostTrack = false;                         ///< more was missed: everything has to be looked at
    bool rootLeft = false;                          ///< the root was unmounted, removed or moved away

    [[nodiscard]] bool isEmpty() const
    {
        return files.isEmpty() && folders.isEmpty() && lists.isEmpty() && moved.empty() && !lostTrack &&
               !rootLeft;
    }
};

/// How long changes are waited for.
struct Patience
{
    std::chrono::milliseconds quiet{500};      ///< nothing has happened for so long: time to look
    std::chrono::milliseconds longest{5'000};  ///< what is ready waits no longer for the rest to be
    std::chrono::milliseconds writing{10'000}; ///< a file that nobody has closed, after its last change
    std::chrono::milliseconds met{2'000};      ///< a file that was there before it was watched
};

/// Makes batches of what a watch hears of: a file that is being written is held back until it is closed, or
/// has been left alone for long, and what happens in one go comes out in one go. Knows no clock: all times
/// are given to it. Used on one thread.
class ChangeCollector
{
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit ChangeCollector(const Patience& patience) : m_patience(patience) {}

    /// Somebody writes to the file.
    void fileIsWritten(const QString& path, Time now);
    /// The file is whole, or gone.
    void fileIsDone(const QString& path, Time now);
    /// The file's time or permissions have changed; says nothing of one that is being written.
    void fileIsTouched(const QString& path, Time now);
    /// The file was found in a new folder; it may be new or not, whole or not.
    void fileIsMet(const QString& path, Time now);
    void folderIsOther(const QString& path, Time now);
    void isMoved(const QString& from, const QString& to, Time now);

    /// What is ready; empty when there is nothing, or it is not time yet.
    [[nodiscard]] TreeChanges take(Time now);
    /// When to ask take() again; nothing when nothing is waiting.
    [[nodiscard]] std::optional<Time> nextTime() const;

private:
    [[nodiscard]] std::optional<Time> firstDue() const;
    void setDue(const QString& path, Time due, Time now);
    void begin(Time now);

    Patience m_patience;
    QHash<QString, Time> m_files; ///< and when each can be read
    TreeChanges m_ready;          ///< what needs no waiting for: folders, moves
    std::optional<Time> m_readySince;
    Time m_lastEvent;
};

} // namespace scenekeeper::pipeline
