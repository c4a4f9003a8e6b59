// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/assignmentrepository.h"

#include "core/storage/auditlog.h"
#include "core/storage/connection.h"

#include <algorithm>
#include <set>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::LabelId;
using base::PhotoId;
using base::Result;
using domain::AssignmentSource;
using namespace Qt::StringLiterals;

namespace {

using Assignments = std::vector<StoredAssignment>;

StoredAssignment readAssignment(const Row& row)
{
    return {LabelId{row.integer(0)},
            sourceFromNumber(row.integer(1)),
            row.flag(2),
            row.maybeReal(3),
            row.text(4),
            row.maybeId<base::RunId>(5),
            row.maybeId<base::ModelId>(6),
            row.integer(7)};
}

const StoredAssignment* findLabel(const Assignments& assignments, LabelId label)
{
    const auto found = std::find_if(assignments.begin(), assignments.end(),
                                    [label](const StoredAssignment& one) { return one.labelId == label; });
    return found == assignments.end() ? nullptr : &*found;
}

/// Changes one photo's assignments, each change with its line in the audit log. A plan is made against what
/// is there (`assignments`, `verdict`) before anything is written.
class PhotoEdit
{
public:
    PhotoEdit(Connection& connection, AuditLog& log, const Author& author, qint64 at)
        : m_connection(connection), m_log(log), m_author(author), m_at(at)
    {
    }

    [[nodiscard]] Result<void> load(PhotoId photo)
    {
        m_photo = photo;
        m_changes.clear();
        const Result<std::optional<PhotoVerdict>> verdict = m_connection.first(
            u"SELECT human_decision, needs_review FROM photo WHERE id = ?"_s, {photo.value},
            [](const Row& row) {
                return PhotoVerdict{static_cast<HumanDecision>(row.integer(0)), row.flag(1)};
            });
        if (!verdict)
            return tl::make_unexpected(verdict.error());
        if (!*verdict)
            return fail(ErrorCode::NotFound, u"no photo %1"_s.arg(photo.value));
        m_verdict = **verdict;
        Result<Assignments> assignments =
            m_connection.select(uR"(SELECT label_id, source, rejected, confidence, agent, run_id, model_id, at
                FROM assignment WHERE photo_id = ?)"_s,
                                {photo.value}, readAssignment);
        if (!assignments)
            return tl::make_unexpected(assignments.error());
        m_assignments = std::move(*assignments);
        return {};
    }

    [[nodiscard]] const Assignments& assignments() const { return m_assignments; }
    [[nodiscard]] const PhotoVerdict& verdict() const { return m_verdict; }

    void set(LabelId label, AssignmentSource source, bool rejected, std::optional<double> confidence = {})
    {
        StoredAssignment after{label,          source,         rejected,         confidence,
                               m_author.agent, m_author.runId, m_author.modelId, m_at};
        m_changes.push_back({m_photo, label, beforeOf(label), std::move(after), {}, {}});
    }

    void remove(LabelId label)
    {
        m_changes.push_back({m_photo, label, beforeOf(label), std::nullopt, {}, {}});
    }

    /// Writes the plan. `saw` says that a human has looked at the photo as it is now.
    [[nodiscard]] Result<void> write(const PhotoVerdict& verdict, bool saw)
    {
        if (m_changes.empty() && verdict.decision != m_verdict.decision)
            m_changes.push_back({m_photo, std::nullopt, std::nullopt, std::nullopt, {}, {}});
        for (AssignmentChange& change : m_changes) {
            change.verdictBefore = m_verdict;
            change.verdictAfter = verdict;
            if (const Result<void> done = store(change); !done)
                return done;
            if (const Result<void> done = m_log.append(change); !done)
                return done;
        }
        if (saw) {
            return m_connection.run(
                uR"(UPDATE photo SET human_decision = ?, needs_review = ?,
                                            labelled_hash = content_hash WHERE id = ?)"_s,
                {static_cast<int>(verdict.decision), int{verdict.needsReview}, m_photo.value});
        }
        if (verdict == m_verdict)
            return {};
        return m_connection.run(u"UPDATE photo SET needs_review = ? WHERE id = ?"_s,
                                {int{verdict.needsReview}, m_photo.value});
    }

private:
    [[nodiscard]] std::optional<StoredAssignment> beforeOf(LabelId label) const
    {
        const StoredAssignment* known = findLabel(m_assignments, label);
        return known ? std::optional(*known) : std::nullopt;
    }

    [[nodiscard]] Result<void> store(const AssignmentChange& change)
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

    Connection& m_connection;
    AuditLog& m_log;
    const Author& m_author;
    const qint64 m_at;
    PhotoId m_photo;
    PhotoVerdict m_verdict;
    Assignments m_assignments;
    std::vector<AssignmentChange> m_changes;
};

/// Runs `plan` for each photo once, all in one transaction and one step of the audit log.
Result<void> editPhotos(Connection& connection, std::span<const PhotoId> photos, const Author& author,
                        const std::function<Result<void>(PhotoEdit&)>& plan)
{
    return connection.transaction([&]() -> Result<void> {
        const qint64 now = nowForStorage();
        AuditLog log(connection, author, now);
        PhotoEdit edit(connection, log, author, now);
        const std::set<PhotoId> distinct(photos.begin(), photos.end());
        for (const PhotoId photo : distinct) {
            if (const Result<void> loaded = edit.load(photo); !loaded)
                return loaded;
            if (const Result<void> done = plan(edit); !done)
                return done;
        }
        return {};
    });
}

/// After a human has said something of single labels: the whole stays whole, else it is a part.
PhotoVerdict afterSingleLabel(const PhotoVerdict& before)
{
    return {before.decision == HumanDecision::Whole ? HumanDecision::Whole : HumanDecision::Part, false};
}

bool isSameOfModel(const StoredAssignment& known, const ModelLabel& label, const Author& author)
{
    return known.isInForce() && known.confidence == label.confidence && known.modelId == author.modelId;
}

void planModelLabels(PhotoEdit& edit, const std::vector<ModelLabel>& labels, const Author& author)
{
    std::set<LabelId> wanted;
    for (const ModelLabel& label : labels) {
        const StoredAssignment* known = findLabel(edit.assignments(), label.labelId);
        if (!wanted.insert(label.labelId).second || (known && known->source != AssignmentSource::Model))
            continue;
        if (!known || !isSameOfModel(*known, label, author))
            edit.set(label.labelId, AssignmentSource::Model, false, label.confidence);
    }
    for (const StoredAssignment& known : edit.assignments()) {
        if (known.source == AssignmentSource::Model && !wanted.contains(known.labelId))
            edit.remove(known.labelId);
    }
}

} // namespace

AssignmentRepository::AssignmentRepository(Connection& connection) : m_connection(connection) {}

Result<void> AssignmentRepository::applyModel(const ModelDecision& decision, const Author& author)
{
    return editPhotos(m_connection, {&decision.photoId, 1}, author, [&](PhotoEdit& edit) {
        const PhotoVerdict before = edit.verdict();
        const bool mayLabel = before.decision != HumanDecision::Whole;
        planModelLabels(edit, mayLabel ? decision.labels : std::vector<ModelLabel>(), author);
        // What a human has decided is up for review only while the file has changed since; no model says so.
        const bool review =
            before.decision == HumanDecision::None ? decision.needsReview : before.needsReview;
        return edit.write({before.decision, review}, false);
    });
}

Result<void> AssignmentRepository::setHuman(std::span<const PhotoId> photos, std::span<const LabelId> labels,
                                            const Author& author)
{
    const std::set<LabelId> wanted(labels.begin(), labels.end());
    return editPhotos(m_connection, photos, author, [&wanted](PhotoEdit& edit) {
        for (const LabelId label : wanted) {
            const StoredAssignment* known = findLabel(edit.assignments(), label);
            if (!known || !known->isHuman() || known->rejected)
                edit.set(label, AssignmentSource::Human, false);
        }
        for (const StoredAssignment& known : edit.assignments()) {
            if (known.rejected || wanted.contains(known.labelId))
                continue;
            // Only what somebody else might say again has to be remembered as wrong.
            if (known.isHuman())
                edit.remove(known.labelId);
            else
                edit.set(known.labelId, AssignmentSource::Human, true);
        }
        return edit.write({HumanDecision::Whole, false}, true);
    });
}

Result<void> AssignmentRepository::addHuman(std::span<const PhotoId> photos, LabelId label,
                                            const Author& author)
{
    return editPhotos(m_connection, photos, author, [label](PhotoEdit& edit) {
        const StoredAssignment* known = findLabel(edit.assignments(), label);
        if (!known || !known->isHuman() || known->rejected)
            edit.set(label, AssignmentSource::Human, false);
        return edit.write(afterSingleLabel(edit.verdict()), true);
    });
}

Result<void> AssignmentRepository::reject(std::span<const PhotoId> photos, LabelId label,
                                          const Author& author)
{
    return editPhotos(m_connection, photos, author, [label](PhotoEdit& edit) {
        const StoredAssignment* known = findLabel(edit.assignments(), label);
        if (!known || !known->isHuman() || !known->rejected)
            edit.set(label, AssignmentSource::Human, true);
        return edit.write(afterSingleLabel(edit.verdict()), true);
    });
}

Result<std::vector<std::pair<PhotoId, LabelId>>> AssignmentRepository::humanLabels()
{
    return m_connection.select(uR"(SELECT photo_id, label_id FROM assignment WHERE source = ? AND rejected = 0
            ORDER BY photo_id, label_id)"_s,
                               {sourceNumber(AssignmentSource::Human)}, [](const Row& row) {
                                   return std::pair(PhotoId{row.integer(0)}, LabelId{row.integer(1)});
                               });
}

Result<std::vector<domain::Assignment>> AssignmentRepository::ofPhoto(PhotoId photo)
{
    return m_connection.select(
        uR"(SELECT a.label_id, a.source, a.rejected, a.confidence, a.agent, a.run_id, a.model_id, a.at
            FROM assignment a JOIN label l ON l.id = a.label_id
            WHERE a.photo_id = ? ORDER BY l.position, l.id)"_s,
        {photo.value}, [photo](const Row& row) {
            const StoredAssignment stored = readAssignment(row);
            return domain::Assignment{photo,
                                      stored.labelId,
                                      stored.source,
                                      stored.rejected,
                                      stored.confidence,
                                      stored.agent,
                                      stored.runId,
                                      QDateTime::fromMSecsSinceEpoch(stored.at, Qt::UTC)};
        });
}

Result<std::vector<AuditEntry>> AssignmentRepository::history(PhotoId photo)
{
    return readHistory(m_connection, photo);
}

} // namespace scenekeeper::storage
