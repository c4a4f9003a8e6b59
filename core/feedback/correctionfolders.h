// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/correctionrow.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::feedback {

// Corrections as folders: DIR/<label>/ holds symbolic links to the photographs that a human gave the label.
// What humans rejected cannot be shown so.

/// How it went with one photograph under one label.
struct LinkOutcome
{
    QString source; ///< the photograph
    QString label;
    QString target; ///< the link, below DIR; empty where there is none
    std::optional<base::Error> error;
};

struct LinkedCorrections
{
    CorrectionCounts found; ///< of which only `assigned` can be shown
    qint64 linked = 0;
    qint64 failed = 0;
};

/// Makes the folders; a link's name that is taken gets a number. Left out, with the reason, is a photograph
/// that is not there or is another one by now than the human saw. DIR must not exist or be empty; it is
/// filled beside its place, as DIR.part, and comes into it whole. WriteFailed (also where there is something
/// already), PermissionDenied, DiskFull, Cancelled, or as the catalogue fails; then there is nothing.
[[nodiscard]] base::Result<LinkedCorrections>
linkCorrections(storage::Catalog& catalog, const QString& dir,
                const std::function<void(const LinkOutcome&)>& onLink, const std::stop_token& stop = {});

/// Reads such folders, or others with pictures or links to pictures in DIR/<label>/: each is hashed (which
/// takes the time of reading it) and has the folder's name as its label. Files whose name begins with a dot
/// pass. NotFound where there is no such folder, PermissionDenied or Cancelled.
[[nodiscard]] base::Result<std::vector<CorrectionRow>>
readCorrectionFolders(const QString& dir, const std::function<void(qint64 done)>& onProgress = {},
                      const std::stop_token& stop = {});

} // namespace scenekeeper::feedback
