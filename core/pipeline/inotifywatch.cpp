// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/inotifywatch.h"

#include "core/pipeline/watchedfolder.h"
#include "core/storage/storedpath.h"

#include <QFile>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace scenekeeper::pipeline {

using base::ErrorCode;
using base::fail;
using base::Result;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::uint32_t kMask = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO |
                                IN_DELETE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_EXCL_UNLINK |
                                IN_ONLYDIR;
/// Of events; each has a name of up to 255 bytes.
constexpr std::size_t kBufferBytes = 64 * 1024;

std::optional<FileIdentity> identityOf(const QString& path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return FileIdentity{info.st_dev, info.st_ino};
}

bool isLinked(const QString& path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0 &&
           (S_ISLNK(info.st_mode) || info.st_nlink > 1);
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

InotifyWatch::InotifyWatch(QString root, const Patience& patience)
    : m_root(std::move(root)),
      m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
      m_wake(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      m_changes(patience)
{
}

Result<std::unique_ptr<InotifyWatch>> InotifyWatch::start(const QString& root, const Patience& patience,
                                                          const std::stop_token& stop)
{
    std::unique_ptr<InotifyWatch> watch(new InotifyWatch(root, patience));
    if (watch->m_inotify.number() < 0 || watch->m_wake.number() < 0)
        return fail(ErrorCode::OutOfMemory, QStringLiteral("too many programs watch folders"));
    const std::optional<FileIdentity> identity = identityOf(root);
    if (!identity)
        return fail(base::errorCodeFromErrno(errno, ErrorCode::ReadFailed), root);
    watch->m_rootIdentity = *identity;
    const Result<void> watched = watch->watchTree(root, Found::Before, stop);
    if (!watched)
        return tl::make_unexpected(watched.error());
    return watch;
}

/// Whether it was not watched before.
Result<bool> InotifyWatch::watchFolder(const QString& folder)
{
    const int number = ::inotify_add_watch(m_inotify.number(), QFile::encodeName(folder).constData(), kMask);
    if (number >= 0)
        return m_folders.try_emplace(number, folder).second;
    if (errno == ENOSPC || errno == ENOMEM)
        return fail(
            ErrorCode::OutOfMemory,
            QStringLiteral("%1 folders are watched, and the system allows no more").arg(m_folders.size()));
    // Gone meanwhile, or not to be read: then it holds nothing to be noticed.
    return false;
}

Result<void> InotifyWatch::watchTree(const QString& top, Found found, const std::stop_token& stop)
{
    std::vector<QString> folders{top};
    // Walked last, so that a folder is known by its own path rather than by a link's.
    std::vector<QString> linked;
    while (!(folders.empty() && linked.empty()) && !stop.stop_requested()) {
        std::vector<QString>& next = folders.empty() ? linked : folders;
        const QString folder = std::move(next.back());
        next.pop_back();
        const Result<bool> isNew = watchFolder(folder);
        if (!isNew)
            return tl::make_unexpected(isNew.error());
        if (!*isNew)
            continue;
        // After it is watched: what comes meanwhile is either listed here or told.
        visitWatched(folder, [&](const QString& path, WatchedKind kind) {
            if (kind == WatchedKind::File)
                noteFile(path, found);
            else
                (kind == WatchedKind::Folder ? folders : linked).push_back(path);
        });
    }
    // Interrupted: what lies below the rest is not watched.
    m_lostTrack = m_lostTrack || !(folders.empty() && linked.empty());
    return {};
}

void InotifyWatch::noteFile(const QString& path, Found found)
{
    if (found == Found::New)
        m_changes.fileIsMet(path, Clock::now());
    else if (found == Found::Moved)
        m_changes.fileIsDone(path, Clock::now());
}

/// The folder has gone, or is called otherwise now.
void InotifyWatch::forgetTree(const QString& folder)
{
    std::erase_if(m_folders, [this, &folder](const auto& watched) {
        if (!storage::pathBelow(folder, watched.second))
            return false;
        ::inotify_rm_watch(m_inotify.number(), watched.first);
        return true;
    });
}

TreeChanges InotifyWatch::wait(std::chrono::milliseconds longest, const std::stop_token& stop)
{
    eventfd_t former = 0;
    (void)::eventfd_read(m_wake.number(), &former);
    const std::stop_callback wake(stop, [this] { ::eventfd_write(m_wake.number(), 1); });
    const Time deadline = Clock::now() + longest;
    while (!stop.stop_requested()) {
        readEvents(stop);
        TreeChanges changes = m_changes.take(Clock::now());
        const Time now = Clock::now();
        const bool isOver = now >= deadline;
        changes.rootLeft = m_rootLeft || (isOver && isRootAnother());
        changes.lostTrack = m_lostTrack;
        if (!changes.isEmpty() || isOver)
            return changes;
        const Time until = std::min(deadline, m_changes.nextTime().value_or(deadline));
        sleep(std::chrono::ceil<std::chrono::milliseconds>(until - now));
    }
    return {};
}

void InotifyWatch::sleep(std::chrono::milliseconds longest) const
{
    std::array<pollfd, 2> files{{{m_inotify.number(), POLLIN, 0}, {m_wake.number(), POLLIN, 0}}};
    (void)::poll(files.data(), files.size(), static_cast<int>(std::max<qint64>(longest.count(), 0)));
}

/// A drive that went and came again at once: the watches are on what was there before.
bool InotifyWatch::isRootAnother() const
{
    const std::optional<FileIdentity> now = identityOf(m_root);
    return !now || !(*now == m_rootIdentity);
}

void InotifyWatch::readEvents(const std::stop_token& stop)
{
    alignas(inotify_event) std::array<char, kBufferBytes> buffer{};
    while (!stop.stop_requested()) {
        const ssize_t bytes = ::read(m_inotify.number(), buffer.data(), buffer.size());
        if (bytes <= 0)
            return;
        for (ssize_t at = 0; at < bytes;) {
            const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
            handle(*event, stop);
            at += static_cast<ssize_t>(sizeof(inotify_event)) + event->len;
        }
    }
}

void InotifyWatch::handle(const inotify_event& event, const std::stop_token& stop)
{
    m_lostTrack = m_lostTrack || (event.mask & IN_Q_OVERFLOW) != 0;
    const auto folder = m_folders.find(event.wd);
    if (folder == m_folders.end())
        return;
    if (event.len == 0) {
        handleSelf(event, folder->second);
        return;
    }
    const std::string name = event.name;
    const QByteArrayView bytes(name.data(), static_cast<qsizetype>(name.size()));
    if (isHiddenName(name) || !bytes.isValidUtf8())
        return;
    const QString path = folder->second + u'/' + QString::fromUtf8(bytes);
    if ((event.mask & IN_ISDIR) == 0 && !isWatchedName(name)) {
        // A link may lead to a folder.
        if ((event.mask & IN_CREATE) != 0 && isLinked(path))
            handleFolder(path, event.mask, stop);
        return;
    }
    pairMove(event, path);
    if ((event.mask & IN_ISDIR) != 0)
        handleFolder(path, event.mask, stop);
    else
        handleFile(path, event.mask);
}

void InotifyWatch::handleSelf(const inotify_event& event, const QString& folder)
{
    const bool isRoot = folder == m_root;
    if (isRoot && (event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED)) != 0)
        m_rootLeft = true;
    else if ((event.mask & IN_IGNORED) != 0)
        m_folders.erase(event.wd);
}

void InotifyWatch::pairMove(const inotify_event& event, const QString& path)
{
    if ((event.mask & IN_MOVED_FROM) != 0) {
        m_movedFrom = MovedFrom{event.cookie, path};
        return;
    }
    if ((event.mask & IN_MOVED_TO) != 0 && m_movedFrom && m_movedFrom->cookie == event.cookie)
        m_changes.isMoved(m_movedFrom->path, path, Clock::now());
    m_movedFrom.reset();
}

void InotifyWatch::handleFolder(const QString& path, std::uint32_t mask, const std::stop_token& stop)
{
    if ((mask & (IN_DELETE | IN_MOVED_FROM)) != 0) {
        forgetTree(path);
        m_changes.folderIsOther(path, Clock::now());
        return;
    }
    if ((mask & (IN_CREATE | IN_MOVED_TO | IN_ATTRIB)) == 0)
        return;
    const Found found = (mask & IN_MOVED_TO) != 0 ? Found::Moved : Found::New;
    // No more watches: the whole is begun anew, and ends up with looking at folders again and again.
    if (!watchTree(path, found, stop))
        m_lostTrack = true;
}

void InotifyWatch::handleFile(const QString& path, std::uint32_t mask)
{
    const Time now = Clock::now();
    if ((mask & (IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE)) != 0)
        m_changes.fileIsDone(path, now);
    else if ((mask & IN_CREATE) != 0 && isLinked(path)) // nobody will close it
        m_changes.fileIsDone(path, now);
    else if ((mask & (IN_CREATE | IN_MODIFY)) != 0)
        m_changes.fileIsWritten(path, now);
    else if ((mask & IN_ATTRIB) != 0)
        m_changes.fileIsTouched(path, now);
}

} // namespace scenekeeper::pipeline
