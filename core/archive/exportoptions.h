// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/bagwriter.h"
#include "core/archive/layouttemplate.h"
#include "core/domain/photoquery.h"

#include <QString>
#include <optional>

namespace scenekeeper::archive {

enum class ExportMode {
    Copy, ///< shares blocks with the original where the file system can
    HardLink,
    SymbolicLink,
    Move, ///< copied, read again and compared; only then is the original removed
};

/// Where another file has the name already. One with the same content counts as written; none is ever
/// overwritten.
enum class ConflictRule {
    Skip,   ///< left as it is, with the reason
    Rename, ///< `name-2.jpg`
    Fail,   ///< as Skip, but it counts as failed
};

/// What becomes of a photo with several labels.
enum class Several {
    First, ///< it goes where its first label says
    CopyInEach,
    LinkInEach, ///< one file, and a hard link to it in the others; copies where there can be no links
};

/// Which photos an export is about. What a filter leaves out is not in the plan at all; photos that pass but
/// cannot be exported are listed with the reason.
struct ExportFilter
{
    domain::PhotoQuery photos;      ///< as in a listing; with labels, only these count for sorting
    double minConfidence = 0.0;     ///< 0 … 1: labels of models below it do not count; those of humans do
    bool humanOnly = false;         ///< only labels that a human gave or confirmed count
    bool includeReview = false;     ///< also what a human should look at first
    bool includeUnlabelled = false; ///< also what has no label, sorted by what stands for a missing one
};

/// What to export, where to and how. A value.
struct ExportOptions
{
    QString destination; ///< folder, made where it is missing
    QString payload;     ///< folder below it that takes the photos (a bag's `data`); empty: the destination
    LayoutTemplate layout;
    ExportMode mode = ExportMode::Copy;
    ConflictRule conflicts = ConflictRule::Skip;
    Several several = Several::First;
    ExportFilter filter;
    bool withSha512 = false;          ///< beside SHA-256
    bool withSidecars = false;        ///< XMP beside each file
    bool keepChangedSidecars = false; ///< what somebody made of a sidecar in the destination counts from now
                                      ///< on; not where a move would remove the one that it came from
    bool withEmbedded = false;        ///< the labels in the copies' own metadata; only with ExportMode::Copy
    std::optional<BagInfo> bag;       ///< set by makeBag()
};

/// The export makes its destination a bag.
inline void makeBag(ExportOptions& options, const BagInfo& info)
{
    options.bag = info;
    options.payload = QStringLiteral("data");
    options.withSha512 = true;
}

} // namespace scenekeeper::archive
