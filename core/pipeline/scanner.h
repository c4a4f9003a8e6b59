// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/pipeline/scanplan.h"
#include "core/pipeline/workitems.h"

#include <QString>
#include <functional>
#include <stop_token>
#include <string>
#include <sys/stat.h>
#include <unordered_set>
#include <vector>

namespace scenekeeper::pipeline {

/// Where the scanner's finds go. Both are called on the scanner's thread and may wait; false ends the scan.
struct ScanSink
{
    std::function<bool(FoundFile)> found;
    std::function<bool(const QString& path, base::Error)> failed;
};

/// Walks the planned folders and offers every photo once, in natural order within a folder, however many
/// paths or links lead to it. Used on one thread; touches nothing but directories.
///
/// Offered are files with a photo's extension, and whatever the user named. Files and folders whose name
/// starts with a dot, sidecars and everything else are no photos and pass in silence. What looks like a
/// photo but cannot be offered is a failure with its reason: a name that is not UTF-8, a folder or a
/// device named like a photo, a dangling link, a link back to a folder above it, an unreadable folder.
class Scanner
{
public:
    Scanner(const ScanPlan& plan, ScanSink sink, std::stop_token stop);

    /// Blocks until all is offered, the sink declines or a stop is requested.
    void run();

private:
    using Ancestors = std::vector<FileIdentity>;

    struct Entry
    {
        std::string name; ///< bytes as the file system has them
        unsigned char type = 0;
    };

    struct Folder
    {
        QString path;
        Ancestors ancestors; ///< the folders it was reached through
        FolderSidecars sidecars{};
    };

    // Each returns whether to go on.
    bool walk(const Folder& folder);
    bool visit(const Folder& parent, const Entry& entry);
    bool visitKnown(const Folder& parent, const QString& path, bool looksLikePhoto, unsigned char type);
    bool enterLater(const Folder& parent, const QString& path, const FileIdentity& target);
    bool offerNamed(const QString& path);
    [[nodiscard]] FoundSidecars sidecarsOfNamed(const QString& path);
    bool offer(const QString& path, const struct stat& info, FoundSidecars sidecars, bool named = false);
    bool fail(const QString& path, base::ErrorCode code, const QString& detail);

    [[nodiscard]] bool readEntries(const QString& folder, std::vector<Entry>& entries);
    [[nodiscard]] bool wasWalked(const QString& folder) const;

    const ScanPlan& m_plan;
    ScanSink m_sink;
    std::stop_token m_stop;
    std::unordered_set<FileIdentity, FileIdentityHash> m_walked;
    Folder m_namedFolder;         ///< of the last named file with sidecars
    std::vector<Folder> m_linked; ///< links to folders: walked last, so that real paths come first
};

} // namespace scenekeeper::pipeline
