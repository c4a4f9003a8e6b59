// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportoptions.h"
#include "core/base/error.h"
#include "core/base/progress.h"

#include <QString>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::archive {

enum class PlannedAction {
    Write,        ///< by the export's mode
    Link,         ///< to the file before it, of the same photo
    AlreadyThere, ///< the same content is there, or another photo with the same content goes there
    FinishMove,   ///< as AlreadyThere, but an interrupted move has yet to remove the original
    AlreadyMoved, ///< by an earlier call: it is only there
    Conflict,     ///< another file has the name
    Impossible,   ///< `note` says why
};

/// One operation. Folders are shared between operations, so that a million fit into memory.
struct PlannedFile
{
    base::PhotoId photo;
    QString sourceFolder; ///< absolute
    QString sourceName;
    QString targetFolder; ///< below the payload folder, '/' as separator; empty for itself
    QString targetName;
    QString label; ///< that it is sorted by; empty where it has none
    qint64 bytes = 0;
    PlannedAction action = PlannedAction::Write;
    bool renamed = false; ///< another file has the name that the layout gives
    QString note;         ///< plain English: what is in the way, or why it need not be written

    [[nodiscard]] QString source() const { return sourceFolder + u'/' + sourceName; }
    [[nodiscard]] QString target() const
    {
        return targetFolder.isEmpty() ? targetName : targetFolder + u'/' + targetName;
    }
};

enum class LeftOutReason {
    Unlabelled,
    NeedsReview,
    Offline,         ///< its drive is away
    Failed,          ///< it could not be read when it was imported
    SourceMissing,   ///< the file is gone
    SourceChanged,   ///< it is not the file any more that was labelled
    OtherFileSystem, ///< no hard link can lead there
};

/// Stable lower-case name with hyphens, as the command line prints it.
[[nodiscard]] QString leftOutName(LeftOutReason reason);

/// A photo that passes the filter but is not exported.
struct LeftOutPhoto
{
    base::PhotoId photo;
    QString source; ///< absolute
    LeftOutReason reason = LeftOutReason::Unlabelled;
    QString detail; ///< plain English; may be empty
};

/// What went wrong; nothing where the photo was only not meant to be exported yet.
[[nodiscard]] std::optional<base::Error> failureOf(const LeftOutPhoto& photo);

/// A copy that an earlier call has written, at a place where this plan does not put the photo: its labels are
/// others by now, or the layout is. It stays.
struct EarlierCopy
{
    QString source; ///< absolute
    QString target; ///< below the destination
};

struct FolderTotal
{
    qint64 files = 0;
    qint64 bytes = 0;
};

/// All that an export would do, as a value: for a preview, and for runExport().
struct ExportPlan
{
    ExportOptions options;
    QString destination; ///< absolute, links resolved
    std::vector<PlannedFile> files;
    std::vector<LeftOutPhoto> leftOut;
    std::vector<EarlierCopy> earlierCopies;
    std::map<QString, FolderTotal> folders; ///< what each target folder gets, by path: the tree
    std::map<QString, qint64> labels;       ///< files by the label that they are sorted by
    qint64 photos = 0;                      ///< that pass the filter
    qint64 bytes = 0;                       ///< of all files that are yet to be written
    qint64 bytesNeeded = 0;                 ///< free space that this takes at most
    qint64 bytesFree = 0;                   ///< at the destination
    qint64 sidecars = 0;                    ///< of originals, that come along with what is yet to be written
    bool hasEarlierSidecars = false;        ///< earlier calls have put sidecars there
    bool mayShareBlocks = false;            ///< copies may need no space, but that is not certain

    [[nodiscard]] qint64 count(PlannedAction action) const;
    [[nodiscard]] qint64 count(LeftOutReason reason) const;
    /// Photos that were meant to be exported, and cannot be now.
    [[nodiscard]] qint64 heldBack() const;
    /// Files that are yet to be written.
    [[nodiscard]] qint64 toWrite() const { return count(PlannedAction::Write) + count(PlannedAction::Link); }
    [[nodiscard]] qint64 originalsToRemove() const;
    [[nodiscard]] bool fits() const { return mayShareBlocks || bytesNeeded <= bytesFree; }
};

/// Why a plan without files has none.
[[nodiscard]] base::Error nothingToExport(const ExportPlan& plan);

/// Called on the thread that plans, at most 20 times a second and once at the end.
using PlanProgress = std::function<void(const base::Progress&)>;

/// Plans an export; writes nothing. Sizes of the originals and names in the destination are looked at, and
/// where a file of the same name and size is there already that no earlier call has written, its content. For
/// a preview while options change, limit `filter.photos`.
///
/// Fails with DestinationOverlaps where the destination lies in a folder of the catalogue or one of them in
/// it, InvalidArgument as checkForBags() does, PermissionDenied where nothing can be
/// written there, NotAFile where it is no folder, NotFound for an unknown label, Cancelled, and as the
/// catalogue does. Used on the catalogue's thread.
[[nodiscard]] base::Result<ExportPlan> planExport(storage::Catalog& catalog, const ExportOptions& options,
                                                  const PlanProgress& progress = {},
                                                  std::stop_token stop = {});

} // namespace scenekeeper::archive
