// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportdestination.h"

#include "core/archive/exportjournal.h"
#include "core/pipeline/filecheck.h"
#include "core/storage/storedpath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

/// With every link on the way resolved, also where the end of it does not exist yet.
QString resolved(const QString& folder)
{
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (const QString canonical = QFileInfo(path).canonicalFilePath(); !canonical.isEmpty())
        return canonical;
    const QFileInfo info(path);
    if (info.isRoot())
        return path;
    return storage::joinedPath(resolved(info.path()), info.fileName());
}

QString nearestThatExists(QString path)
{
    while (!QFileInfo::exists(path) && !QFileInfo(path).isRoot())
        path = QFileInfo(path).path();
    return path;
}

/// Whether originals are still to be removed by a move that was broken off.
bool hasUnfinishedMove(const QString& destination)
{
    const Result<ExportJournal> journal = ExportJournal::read(destination);
    return journal &&
           std::any_of(journal->entries().begin(), journal->entries().end(), [](const JournalEntry& entry) {
               return entry.isMove && !pipeline::isGone(entry.source);
           });
}

Result<void> checkOverlap(const QString& destination, const std::vector<domain::Root>& roots)
{
    for (const domain::Root& root : roots) {
        const QString source = resolved(root.path);
        const bool isInside = storage::pathBelow(source, destination).has_value();
        if (isInside && hasUnfinishedMove(destination))
            return fail(
                ErrorCode::MoveUnfinished,
                u"%1 is in the catalogue by now, and a move into it was not finished: remove the "
                "folder from the catalogue, finish the same export, and import it then"_s.arg(destination));
        if (isInside)
            return fail(ErrorCode::DestinationOverlaps,
                        u"%1 lies in %2, whose photographs it would take"_s.arg(destination, root.path));
        if (storage::pathBelow(destination, source))
            return fail(ErrorCode::DestinationOverlaps,
                        u"%1 holds the folder %2 of the catalogue"_s.arg(destination, root.path));
    }
    return {};
}

} // namespace

Result<DestinationFacts> lookAtDestination(const QString& folder, const std::vector<domain::Root>& roots)
{
    if (folder.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"no destination"_s);
    DestinationFacts facts;
    facts.path = resolved(folder);
    if (QFileInfo(facts.path).isSymLink())
        return fail(ErrorCode::NotAFile, u"%1 is a link that leads nowhere"_s.arg(facts.path));
    if (const Result<void> apart = checkOverlap(facts.path, roots); !apart)
        return tl::make_unexpected(apart.error());
    const QString there = nearestThatExists(facts.path);
    const QByteArray encoded = QFile::encodeName(there);
    struct stat info = {};
    if (::stat(encoded.constData(), &info) != 0)
        return fail(base::errorCodeFromErrno(errno, ErrorCode::WriteFailed), there);
    if (!S_ISDIR(info.st_mode))
        return fail(ErrorCode::NotAFile, u"%1 is no folder"_s.arg(there));
    const QStorageInfo volume(there);
    if (volume.isReadOnly() || ::access(encoded.constData(), W_OK | X_OK) != 0)
        return fail(ErrorCode::PermissionDenied, u"nothing can be written to %1"_s.arg(there));
    facts.device = info.st_dev;
    facts.bytesFree = volume.bytesAvailable();
    const QByteArray kind = volume.fileSystemType();
    facts.canShareBlocks = kind == "btrfs" || kind == "xfs" || kind == "bcachefs";
    return facts;
}

} // namespace scenekeeper::archive
