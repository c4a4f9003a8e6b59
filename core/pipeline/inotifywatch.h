// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/scanplan.h"
#include "core/pipeline/treewatch.h"

#include <string>
#include <unordered_map>

struct inotify_event;

namespace scenekeeper::pipeline {

/// A file descriptor that is closed at the end.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor();
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] int number() const { return m_number; }

private:
    const int m_number;
};

/// A watch by Linux' inotify: one watch a folder, none a file. A folder that links lead to, too, is watched
/// once, which also ends loops.
class InotifyWatch final : public TreeWatch
{
public:
    /// Fails with OutOfMemory where the system has room for no more watches, else with what is wrong with
    /// `root`.
    [[nodiscard]] static base::Result<std::unique_ptr<InotifyWatch>>
    start(const QString& root, const Patience& patience, const std::stop_token& stop);

    [[nodiscard]] TreeChanges wait(std::chrono::milliseconds longest, const std::stop_token& stop) override;

private:
    using Time = ChangeCollector::Time;

    enum class Found { Before, New, Moved }; ///< how a folder came to be there

    struct MovedFrom
    {
        std::uint32_t cookie = 0;
        QString path;
    };

    InotifyWatch(QString root, const Patience& patience);

    [[nodiscard]] base::Result<void> watchTree(const QString& folder, Found found,
                                               const std::stop_token& stop);
    [[nodiscard]] base::Result<bool> watchFolder(const QString& folder);
    void noteFile(const QString& path, Found found);
    void forgetTree(const QString& folder);
    void readEvents(const std::stop_token& stop);
    void handle(const inotify_event& event, const std::stop_token& stop);
    void handleFolder(const QString& path, std::uint32_t mask, const std::stop_token& stop);
    void handleFile(const QString& path, std::uint32_t mask);
    void pairMove(const inotify_event& event, const QString& path);
    void handleSelf(const inotify_event& event, const QString& folder);
    [[nodiscard]] bool isRootAnother() const;
    void sleep(std::chrono::milliseconds longest) const;

    const QString m_root;
    FileIdentity m_rootIdentity;
    Descriptor m_inotify;
    Descriptor m_wake; ///< readable once a stop is requested
    std::unordered_map<int, QString> m_folders;
    ChangeCollector m_changes;
    std::optional<MovedFrom> m_movedFrom; ///< the event of the other end comes next, if at all
    bool m_lostTrack = false;
    bool m_rootLeft = false;
};

} // namespace scenekeeper::pipeline
