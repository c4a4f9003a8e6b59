// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/labels.h"
#include "core/storage/assignmentrepository.h"
#include "core/storage/connection.h"

#include <optional>

namespace scenekeeper::storage {

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

    friend bool operator==(const PhotoVerdict&, const PhotoVerdict&) = default;
};

/// An assignment as stored.
struct StoredAssignment
{
    base::LabelId labelId;
    domain::AssignmentSource source = domain::AssignmentSource::Model;
    bool rejected = false;
    std::optional<double> confidence;
    QString agent;
    std::optional<base::RunId> runId;
    std::optional<base::ModelId> modelId;
    qint64 at = 0;

    [[nodiscard]] bool isInForce() const { return !rejected; }
    [[nodiscard]] bool isHuman() const { return source == domain::AssignmentSource::Human; }
};

/// The numbers of the `source` columns.
[[nodiscard]] int sourceNumber(domain::AssignmentSource source);
[[nodiscard]] domain::AssignmentSource sourceFromNumber(qint64 number);

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

/// Appends to the audit log. One object a user action: what it writes belongs to one step.
class AuditLog
{
public:
    AuditLog(Connection& connection, const Author& author, qint64 at);

    [[nodiscard]] base::Result<void> append(const AssignmentChange& change);

private:
    Connection& m_connection;
    const Author& m_author;
    const qint64 m_at;
    qint64 m_step = 0; ///< 0 until the first row
};

/// Newest first.
[[nodiscard]] base::Result<std::vector<AuditEntry>> readHistory(Connection& connection, base::PhotoId photo);

} // namespace scenekeeper::storage
