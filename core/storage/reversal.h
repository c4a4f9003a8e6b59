// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/auditreader.h"
#include "core/storage/photoedit.h"

namespace scenekeeper::storage {

/// What to do where a human has said something else since.
enum class IfChangedSince {
    Keep,   ///< that stays
    Refuse, ///< nothing is taken back at all: InvalidArgument
};

/// Takes changes of the audit log back, by changes of its own: what is there now and is still what they made
/// of it becomes what was there before them. A later word of a model yields to what a human had said, and
/// stays where a model had said something else. Photos that are gone are left out.
///
/// Used inside one transaction.
class Reversal
{
public:
    Reversal(Connection& connection, AuditLog& log, const Author& author, IfChangedSince ifChangedSince);

    [[nodiscard]] base::Result<void> reverseStep(const LogRange& rows);
    [[nodiscard]] base::Result<void> reverseRun(base::RunId run);

    /// How many photos it changed.
    [[nodiscard]] qint64 photos() const { return m_photos; }

private:
    [[nodiscard]] base::Result<void> requireGone(base::PhotoId photo);
    [[nodiscard]] base::Result<void> reversePhoto(std::span<const LoggedChange> changes);
    [[nodiscard]] base::Result<void> planLabel(const AssignmentChange& change);
    [[nodiscard]] base::Result<PhotoVerdict> verdictAfter(const LoggedChange& first,
                                                          const LoggedChange& last);
    [[nodiscard]] base::Result<bool> isReviewAsMade(const LoggedChange& last);
    [[nodiscard]] base::Result<bool> wasLookedAtSince(const LoggedChange& last);
    [[nodiscard]] base::Result<void> changedSince() const;

    Connection& m_connection;
    PhotoEdit m_edit;
    const IfChangedSince m_ifChangedSince;
    bool m_keptLabel = false; ///< of the photo at hand: somebody has changed it since
    qint64 m_photos = 0;
};

} // namespace scenekeeper::storage
