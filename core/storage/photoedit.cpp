// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/photoedit.h"

#include "core/storage/connection.h"
#include "core/storage/storedassignment.h"

#include <algorithm>
#include <set>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::LabelId;
using base::PhotoId;
using base::Result;
using base::StepId;
using domain::AssignmentSource;
using namespace Qt::StringLiterals;

namespace {

struct PhotoState
{
    PhotoVerdict verdict;
    QByteArray contentHash;
};

PhotoState readState(const Row& row)
{
    return {{static_cast<HumanDecision>(row.integer(0)), row.flag(1), row.maybeBlob(2)}, row.blob(3)};
}

} // namespace

PhotoEdit::PhotoEdit(Connection& connection, AuditLog& log, const Author& author)
    : m_connection(connection), m_log(log), m_author(author)
{
}

Result<void> PhotoEdit::load(PhotoId photo)
{
    m_photo = photo;
    m_changes.clear();
    Result<std::optional<PhotoState>> state = m_connection.first(
        u"SELECT human_decision, needs_review, labelled_hash, content_hash FROM photo WHERE id = ?"_s,
        {photo.value}, readState);
    if (!state)
        return tl::make_unexpected(state.error());
    if (!*state)
        return fail(ErrorCode::NotFound, u"no photo %1"_s.arg(photo.value));
    m_verdict = std::move((*state)->verdict);
    m_contentHash = std::move((*state)->contentHash);
    Result<std::vector<StoredAssignment>> assignments =
        m_connection.select(uR"(SELECT label_id, source, rejected, confidence, agent, run_id, model_id, at
            FROM assignment WHERE photo_id = ?)"_s,
                            {photo.value}, readAssignment);
    if (!assignments)
        return tl::make_unexpected(assignments.error());
    m_assignments = std::move(*assignments);
    return {};
}

const StoredAssignment* PhotoEdit::find(LabelId label) const
{
    const auto found = std::find_if(m_assignments.begin(), m_assignments.end(),
                                    [label](const StoredAssignment& one) { return one.labelId == label; });
    return found == m_assignments.end() ? nullptr : &*found;
}

void PhotoEdit::set(LabelId label, AssignmentSource source, bool rejected, std::optional<double> confidence)
{
    restore(label, StoredAssignment{label, source, rejected, confidence, m_author.agent, m_author.runId,
                                    m_author.modelId, m_log.at()});
}

void PhotoEdit::restore(LabelId label, std::optional<StoredAssignment> assignment)
{
    const StoredAssignment* known = find(label);
    std::optional<StoredAssignment> before = known ? std::optional(*known) : std::nullopt;
    if (before != assignment)
        m_changes.push_back({m_photo, label, std::move(before), std::move(assignment), {}, {}});
}

bool PhotoEdit::leavesHumanWord() const
{
    const auto isChanged = [this](LabelId label) {
        return std::any_of(m_changes.begin(), m_changes.end(),
                           [label](const AssignmentChange& change) { return change.labelId == label; });
    };
    return std::any_of(
               m_changes.begin(), m_changes.end(),
               [](const AssignmentChange& change) { return change.after && change.after->isHuman(); }) ||
           std::any_of(m_assignments.begin(), m_assignments.end(), [&](const StoredAssignment& known) {
               return known.isHuman() && !isChanged(known.labelId);
           });
}

Result<bool> PhotoEdit::write(const PhotoVerdict& verdict)
{
    if (m_changes.empty() && verdict != m_verdict)
        m_changes.push_back({m_photo, std::nullopt, std::nullopt, std::nullopt, {}, {}});
    for (AssignmentChange& change : m_changes) {
        change.verdictBefore = m_verdict;
        change.verdictAfter = verdict;
        if (const Result<void> done = store(change); !done)
            return tl::make_unexpected(done.error());
        if (const Result<void> done = m_log.append(change); !done)
            return tl::make_unexpected(done.error());
    }
    if (verdict != m_verdict) {
        const Result<void> done = m_connection.run(
            u"UPDATE photo SET human_decision = ?, needs_review = ?, labelled_hash = ? WHERE id = ?"_s,
            {static_cast<int>(verdict.decision), int{verdict.needsReview},
             boundOptional(verdict.labelledHash), m_photo.value});
        if (!done)
            return tl::make_unexpected(done.error());
    }
    return !m_changes.empty();
}

Result<void> PhotoEdit::store(const AssignmentChange& change)
{
    if (!change.labelId)
        return {};
    if (!change.after) {
        return m_connection.run(u"DELETE FROM assignment WHERE photo_id = ? AND label_id = ?"_s,
                                {m_photo.value, change.labelId->value});
    }
    const StoredAssignment& after = *change.after;
    return m_connection.run(uR"(INSERT INTO assignment
                (photo_id, label_id, source, rejected, confidence, agent, run_id, model_id, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (photo_id, label_id) DO UPDATE SET source = excluded.source,
                rejected = excluded.rejected, confidence = excluded.confidence, agent = excluded.agent,
                run_id = excluded.run_id, model_id = excluded.model_id, at = excluded.at)"_s,
                            {m_photo.value, after.labelId.value, sourceNumber(after.source),
                             int{after.rejected}, boundOptional(after.confidence), boundText(after.agent),
                             boundId(after.runId), boundId(after.modelId), after.at});
}

Result<StepId> editPhotos(Connection& connection, std::span<const PhotoId> photos, const Author& author,
                          const EditPlan& plan)
{
    return connection.transactionFor<StepId>([&]() -> Result<StepId> {
        AuditLog log(connection, author);
        PhotoEdit edit(connection, log, author);
        const std::set<PhotoId> distinct(photos.begin(), photos.end());
        for (const PhotoId photo : distinct) {
            if (const Result<void> loaded = edit.load(photo); !loaded)
                return tl::make_unexpected(loaded.error());
            if (const Result<void> done = plan(edit); !done)
                return tl::make_unexpected(done.error());
        }
        return log.finish();
    });
}

} // namespace scenekeeper::storage
