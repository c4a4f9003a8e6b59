// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/auditlog.h"

#include <functional>
#include <span>
#include <vector>

namespace scenekeeper::storage {

/// Changes one photo's assignments, each change with its line in the audit log. A plan is made against what
/// is there (`assignments`, `verdict`) before anything is written; it names each label once. Used again for
/// the next photo by load().
class PhotoEdit
{
public:
    PhotoEdit(Connection& connection, AuditLog& log, const Author& author);

    /// NotFound when there is no such photo.
    [[nodiscard]] base::Result<void> load(base::PhotoId photo);

    [[nodiscard]] base::PhotoId photo() const { return m_photo; }
    [[nodiscard]] const std::vector<StoredAssignment>& assignments() const { return m_assignments; }
    [[nodiscard]] const StoredAssignment* find(base::LabelId label) const;
    [[nodiscard]] const PhotoVerdict& verdict() const { return m_verdict; }
    [[nodiscard]] const QByteArray& contentHash() const { return m_contentHash; }

    /// The verdict of a human who has looked at the photo as it is now.
    [[nodiscard]] PhotoVerdict seen(HumanDecision decision) const { return {decision, false, m_contentHash}; }

    /// By the author of the edit, now.
    void set(base::LabelId label, domain::AssignmentSource source, bool rejected,
             std::optional<double> confidence = {});
    void remove(base::LabelId label) { restore(label, std::nullopt); }
    /// Exactly this, whoever said it; nothing: no assignment.
    void restore(base::LabelId label, std::optional<StoredAssignment> assignment);

    /// Whether a human's word on any label would be left once the plan is carried out.
    [[nodiscard]] bool leavesHumanWord() const;

    /// Carries the plan out. True when that changed anything.
    [[nodiscard]] base::Result<bool> write(const PhotoVerdict& verdict);

private:
    [[nodiscard]] base::Result<void> store(const AssignmentChange& change);

    Connection& m_connection;
    AuditLog& m_log;
    const Author& m_author;
    base::PhotoId m_photo;
    PhotoVerdict m_verdict;
    QByteArray m_contentHash;
    std::vector<StoredAssignment> m_assignments;
    std::vector<AssignmentChange> m_changes;
};

/// Plans the changes of the loaded photo and writes them.
using EditPlan = std::function<base::Result<void>(PhotoEdit&)>;

/// Runs `plan` for each photo once, all in one transaction and one step of the audit log. Returns the step;
/// an invalid id when nothing changed.
[[nodiscard]] base::Result<base::StepId> editPhotos(Connection& connection,
                                                    std::span<const base::PhotoId> photos,
                                                    const Author& author, const EditPlan& plan);

} // namespace scenekeeper::storage
