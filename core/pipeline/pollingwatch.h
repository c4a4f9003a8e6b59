// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/scanplan.h"
#include "core/pipeline/treewatch.h"

#include <QHash>
#include <QString>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace scenekeeper::pipeline {

/// A watch that looks at the times of folders again and again, a few at a time so that it is no load, and at
/// what is in those whose time is another. A file is told once it has been the same twice, whatever the
/// server's clock says. What is written into a file that was there is noticed by a look at everything now and
/// then.
class PollingWatch final : public TreeWatch
{
public:
    PollingWatch(QString root, const WatchOptions& options, const std::stop_token& stop);

    [[nodiscard]] TreeChanges wait(std::chrono::milliseconds longest, const std::stop_token& stop) override;

private:
    using Clock = std::chrono::steady_clock;

    struct Size
    {
        qint64 bytes = 0;
        qint64 modifiedAt = 0; ///< nanoseconds

        friend bool operator==(const Size&, const Size&) = default;
    };

    void sweep(TreeChanges& changes, const std::stop_token& stop);
    /// Lists a folder, and those below that are not known. Its files are noted but for the first time.
    void list(const QString& top, bool isFirst, const std::stop_token& stop);
    void forget(const QString& folder);
    void lookAgain(TreeChanges& changes);
    void pause(Clock::time_point until, const std::stop_token& stop);
    void breathe(const std::stop_token& stop);

    const QString m_root;
    const WatchOptions m_options;
    QHash<QString, qint64> m_folders; ///< time of each, nanoseconds
    std::unordered_map<FileIdentity, QString, FileIdentityHash>
        m_identities;               ///< so that links are followed once
    QHash<QString, Size> m_growing; ///< files that may not be whole yet, and what they were last
    Clock::time_point m_nextSweep;
    Clock::time_point m_nextLook; ///< at those
    int m_sweeps = 0;
    int m_looks = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_stopped;
};

} // namespace scenekeeper::pipeline
