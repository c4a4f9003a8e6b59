// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/author.h"
#include "core/storage/historystep.h"
#include "core/storage/storedassignment.h"

#include <QByteArray>
#include <optional>
#include <set>
#include <utility>

namespace scenekeeper::storage {

class Connection;

/// How far a human has decided on a photo; the numbers are those of `photo.human_decision`.
enum class HumanDecision {
    None = 0,
    Part = 1,  ///< labels added or rejected one by one
    Whole = 2, ///< the whole set of labels given: models add none any more
};

/// What the catalogue says of a photo as a whole.
struct PhotoVerdict
{
    HumanDecision decision = HumanDecision::None;
    bool needsReview = false;
    std::optional<QByteArray> labelledHash; ///< the content that the human decided on

    friend bool operator==(const PhotoVerdict&, const PhotoVerdict&) = default;
};

/// One change of one label on one photo.
struct AssignmentChange
{
    base::PhotoId photoId;
    std::optional<base::LabelId> labelId;   ///< none: only the verdict changes
    std::optional<StoredAssignment> before; ///< none: there was no assignment
    std::optional<StoredAssignment> after;  ///< none: there is none any more
    PhotoVerdict verdictBefore;
    PhotoVerdict verdictAfter;
};

/// What a step is: an action, or the undoing or redoing of one.
struct StepRole
{
    StepKind kind = StepKind::Decision;
    base::StepId action; ///< what is undone or redone; invalid: this is an action
    bool undoes = false;
};

/// Appends to the audit log. One object a user action: what it writes belongs to one step. Used inside one
/// transaction, so that nobody else appends in between and the rows of a step follow each other.
class AuditLog
{
public:
    AuditLog(Connection& connection, const Author& author, StepRole role = {});

    /// The time of everything in this step, milliseconds since 1970 UTC.
    [[nodiscard]] qint64 at() const { return m_at; }

    /// The changes of one photo come together.
    [[nodiscard]] base::Result<void> append(const AssignmentChange& change);

    /// The number of this step, for what is logged elsewhere: a change of the label itself.
    [[nodiscard]] base::Result<base::StepId> stepOn(base::LabelId label);

    /// The same for what is logged of a root, which had so many photos.
    [[nodiscard]] base::Result<base::StepId> stepOnRoot(qint64 photos);

    /// Ends the step. A human's is kept so that it can be listed and undone. Returns its id, an invalid one
    /// when there was nothing to append; an undoing or redoing is a step in any case.
    [[nodiscard]] base::Result<base::StepId> finish();

private:
    [[nodiscard]] base::Result<void> begin();
    [[nodiscard]] base::Result<void> keepStep();

    Connection& m_connection;
    const Author& m_author;
    const StepRole m_role;
    const qint64 m_at;
    base::StepId m_step; ///< invalid until something belongs to it
    qint64 m_rows = 0;
    qint64 m_photos = 0;
    base::PhotoId m_lastPhoto;
    std::set<std::pair<base::LabelId, bool>> m_labels; ///< and whether it came into force
};

} // namespace scenekeeper::storage
