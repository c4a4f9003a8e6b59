// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/foldertree.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace scenekeeper::archive {

namespace {

using base::ErrorCode;
using base::fail;

struct CloseFolder
{
    void operator()(DIR* folder) const { ::closedir(folder); }
};

EntryKind kindOf(const struct stat& status)
{
    if (S_ISREG(status.st_mode))
        return EntryKind::File;
    if (S_ISDIR(status.st_mode))
        return EntryKind::Folder;
    return S_ISLNK(status.st_mode) ? EntryKind::Link : EntryKind::Other;
}

tl::unexpected<base::Error> folderFailure(int reason)
{
    return fail(base::errorCodeFromErrno(reason, ErrorCode::ReadFailed), qt_error_string(reason));
}

base::Result<std::vector<FolderEntry>> entriesOf(const QByteArray& folder, int moreFlags)
{
    const int number = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | moreFlags);
    if (number < 0)
        return folderFailure(errno);
    const std::unique_ptr<DIR, CloseFolder> open(::fdopendir(number));
    if (!open) {
        const int reason = errno;
        ::close(number);
        return folderFailure(reason);
    }
    std::vector<FolderEntry> entries;
    for (errno = 0; const dirent* next = ::readdir(open.get()); errno = 0) {
        FolderEntry entry{QByteArray(next->d_name)};
        struct stat status = {};
        if (entry.name == "." || entry.name == ".." ||
            ::fstatat(number, next->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
            continue; // the latter has just gone
        entry.kind = kindOf(status);
        entry.bytes = status.st_size;
        entries.push_back(entry);
    }
    if (errno != 0)
        return folderFailure(errno);
    std::sort(entries.begin(), entries.end(),
              [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
    return entries;
}

} // namespace

base::Result<std::vector<FolderEntry>> folderEntries(const QByteArray& folder)
{
    return entriesOf(folder, O_NOFOLLOW);
}

void walkTree(const QByteArray& root, const TreeSink& sink, const std::stop_token& stop)
{
    std::vector<QByteArray> folders{QByteArray()};
    while (!folders.empty() && !stop.stop_requested()) {
        const QByteArray folder = folders.back();
        folders.pop_back();
        const auto entries = folder.isEmpty() ? entriesOf(root, 0) : folderEntries(root + '/' + folder);
        if (!entries) {
            sink.unreadable(folder, entries.error());
            continue;
        }
        std::vector<QByteArray> inside;
        for (const FolderEntry& entry : *entries) {
            const QByteArray path = folder.isEmpty() ? entry.name : folder + '/' + entry.name;
            if (entry.kind == EntryKind::Folder)
                inside.push_back(path);
            else
                sink.found(path, entry);
        }
        folders.insert(folders.end(), inside.rbegin(), inside.rend());
    }
}

} // namespace scenekeeper::archive
