// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/auditlog.h"

#include "core/storage/connection.h"
#include "core/storage/stepkinds.h"

#include <algorithm>

namespace scenekeeper::storage {

using base::LabelId;
using base::Result;
using base::StepId;
using namespace Qt::StringLiterals;

namespace {

QVariantList beforeValues(const std::optional<StoredAssignment>& before)
{
    if (!before)
        return QVariantList(7);
    return {sourceNumber(before->source),
            int{before->rejected},
            boundOptional(before->confidence),
            boundText(before->agent),
            boundId(before->runId),
            boundId(before->modelId),
            before->at};
}

QVariantList afterValues(const std::optional<StoredAssignment>& after)
{
    if (!after)
        return QVariantList(3);
    return {sourceNumber(after->source), int{after->rejected}, boundOptional(after->confidence)};
}

/// Who said what is there afterwards; NULL where it is the author of the step.
QVariantList afterOrigin(const std::optional<StoredAssignment>& after, const Author& author, qint64 at)
{
    if (!after || (after->agent == author.agent && after->runId == author.runId &&
                   after->modelId == author.modelId && after->at == at))
        return QVariantList(4);
    return {boundText(after->agent), boundId(after->runId), boundId(after->modelId), after->at};
}

QVariantList verdictValues(const PhotoVerdict& verdict)
{
    return {static_cast<int>(verdict.decision), int{verdict.needsReview},
            boundOptional(verdict.labelledHash)};
}

} // namespace

AuditLog::AuditLog(Connection& connection, const Author& author, StepRole role)
    : m_connection(connection), m_author(author), m_role(role), m_at(nowForStorage())
{
}

Result<void> AuditLog::begin()
{
    if (m_step.isValid())
        return {};
    // Steps without a row of their own have numbers too. The write lock is held: nobody else takes this one.
    const Result<qint64> lastRow = m_connection.number(u"SELECT MAX(id) FROM audit_log"_s);
    if (!lastRow)
        return tl::make_unexpected(lastRow.error());
    const Result<qint64> lastStep = m_connection.number(u"SELECT MAX(id) FROM history_step"_s);
    if (!lastStep)
        return tl::make_unexpected(lastStep.error());
    m_step = StepId{std::max(*lastRow, *lastStep) + 1};
    return {};
}

Result<void> AuditLog::append(const AssignmentChange& change)
{
    if (const Result<void> begun = begin(); !begun)
        return begun;
    m_photos += change.photoId == m_lastPhoto ? 0 : 1;
    m_lastPhoto = change.photoId;
    if (change.labelId)
        m_labels.emplace(*change.labelId, change.after && change.after->isInForce());

    // The number of a step is that of its first row.
    QVariantList values{m_rows == 0 ? QVariant(m_step.value) : QVariant(),
                        m_step.value,
                        m_at,
                        boundText(m_author.agent),
                        boundId(m_author.runId),
                        boundId(m_author.modelId),
                        change.photoId.value,
                        boundId(change.labelId)};
    values += beforeValues(change.before);
    values += verdictValues(change.verdictBefore);
    values += afterValues(change.after);
    values += afterOrigin(change.after, m_author, m_at);
    values += verdictValues(change.verdictAfter);
    ++m_rows;
    return m_connection.run(
        uR"(INSERT INTO audit_log (id, step, at, agent, run_id, model_id, photo_id, label_id,
                before_source, before_rejected, before_confidence, before_agent, before_run_id,
                before_model_id, before_at, before_decision, before_needs_review, before_labelled_hash,
                after_source, after_rejected, after_confidence, after_agent, after_run_id, after_model_id,
                after_at, after_decision, after_needs_review, after_labelled_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        values);
}

Result<StepId> AuditLog::stepOn(LabelId label)
{
    if (const Result<void> begun = begin(); !begun)
        return tl::make_unexpected(begun.error());
    m_labels.emplace(label, true);
    return m_step;
}

Result<StepId> AuditLog::stepOnRoot(qint64 photos)
{
    if (const Result<void> begun = begin(); !begun)
        return tl::make_unexpected(begun.error());
    m_photos += photos;
    return m_step;
}

Result<StepId> AuditLog::finish()
{
    if (m_role.action.isValid()) {
        if (const Result<void> begun = begin(); !begun)
            return tl::make_unexpected(begun.error());
    }
    if (m_step.isValid() && m_author.isHuman()) {
        if (const Result<void> kept = keepStep(); !kept)
            return tl::make_unexpected(kept.error());
    }
    return m_step;
}

Result<void> AuditLog::keepStep()
{
    const StepId action = m_role.action.isValid() ? m_role.action : m_step;
    const Result<void> kept = m_connection.run(
        uR"(INSERT INTO history_step (id, kind, action, undoes, at, agent, run_id, last_row, photos)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        {m_step.value, stepKindName(m_role.kind), action.value, int{m_role.undoes}, m_at,
         boundText(m_author.agent), boundId(m_author.runId), m_step.value + m_rows - 1, m_photos});
    if (!kept)
        return kept;
    for (const auto& [label, inForce] : m_labels) {
        const Result<void> named = m_connection.run(
            u"INSERT INTO history_step_label (step_id, label_id, in_force) VALUES (?, ?, ?)"_s,
            {m_step.value, label.value, int{inForce}});
        if (!named)
            return named;
    }
    return {};
}

} // namespace scenekeeper::storage
