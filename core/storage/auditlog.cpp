// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/auditlog.h"

namespace scenekeeper::storage {

using base::Result;
using domain::AssignmentSource;
using namespace Qt::StringLiterals;

namespace {

/// "", "model 0.83", "human", "imported", "rejected"; columns: source, rejected, confidence.
QString describe(const Row& row, int firstColumn)
{
    if (row.isNull(firstColumn))
        return {};
    if (row.flag(firstColumn + 1))
        return u"rejected"_s;
    const QString confidence =
        row.isNull(firstColumn + 2) ? QString() : u' ' + QString::number(row.real(firstColumn + 2), 'f', 2);
    switch (sourceFromNumber(row.integer(firstColumn))) {
    case AssignmentSource::Human:
        return u"human"_s;
    case AssignmentSource::Imported:
        return u"imported"_s + confidence;
    case AssignmentSource::Model:
        break;
    }
    return u"model"_s + confidence;
}

QVariantList beforeValues(const std::optional<StoredAssignment>& before)
{
    if (!before)
        return {QVariant(), QVariant(), QVariant(), QVariant(), QVariant(), QVariant(), QVariant()};
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
        return {QVariant(), QVariant(), QVariant()};
    return {sourceNumber(after->source), int{after->rejected}, boundOptional(after->confidence)};
}

} // namespace

int sourceNumber(AssignmentSource source)
{
    switch (source) {
    case AssignmentSource::Human:
        return 1;
    case AssignmentSource::Imported:
        return 2;
    case AssignmentSource::Model:
        break;
    }
    return 0;
}

AssignmentSource sourceFromNumber(qint64 number)
{
    if (number == 1)
        return AssignmentSource::Human;
    return number == 2 ? AssignmentSource::Imported : AssignmentSource::Model;
}

AuditLog::AuditLog(Connection& connection, const Author& author, qint64 at)
    : m_connection(connection), m_author(author), m_at(at)
{
}

Result<void> AuditLog::append(const AssignmentChange& change)
{
    if (m_step == 0) {
        // The write lock is held: nobody else appends in between.
        const Result<qint64> last = m_connection.number(u"SELECT MAX(id) FROM audit_log"_s);
        if (!last)
            return tl::make_unexpected(last.error());
        m_step = *last + 1;
    }
    QVariantList values{m_step,
                        m_at,
                        boundText(m_author.agent),
                        boundId(m_author.runId),
                        boundId(m_author.modelId),
                        change.photoId.value,
                        boundId(change.labelId)};
    values += beforeValues(change.before);
    values +=
        QVariantList{static_cast<int>(change.verdictBefore.decision), int{change.verdictBefore.needsReview}};
    values += afterValues(change.after);
    values +=
        QVariantList{static_cast<int>(change.verdictAfter.decision), int{change.verdictAfter.needsReview}};
    return m_connection.run(uR"(INSERT INTO audit_log (step, at, agent, run_id, model_id, photo_id, label_id,
                before_source, before_rejected, before_confidence, before_agent, before_run_id,
                before_model_id, before_at, before_decision, before_needs_review,
                after_source, after_rejected, after_confidence, after_decision, after_needs_review)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                            values);
}

Result<std::vector<AuditEntry>> readHistory(Connection& connection, base::PhotoId photo)
{
    return connection.select(
        uR"(SELECT a.at, a.agent, a.run_id, l.name, a.before_source, a.before_rejected, a.before_confidence,
                   a.after_source, a.after_rejected, a.after_confidence, a.model_id
            FROM audit_log a LEFT JOIN label l ON l.id = a.label_id
            WHERE a.photo_id = ? ORDER BY a.id DESC)"_s,
        {photo.value}, [](const Row& row) {
            return AuditEntry{QDateTime::fromMSecsSinceEpoch(row.integer(0), Qt::UTC),
                              row.text(1),
                              row.maybeId<base::RunId>(2),
                              row.maybeId<base::ModelId>(10),
                              row.text(3),
                              describe(row, 4),
                              describe(row, 7)};
        });
}

} // namespace scenekeeper::storage
