// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/auditreader.h"

#include "core/storage/connection.h"
#include "core/storage/labelrecord.h"
#include "core/storage/rootrecord.h"
#include "core/storage/storedpath.h"

#include <algorithm>
#include <iterator>

namespace scenekeeper::storage {

using base::LabelId;
using base::PhotoId;
using base::Result;
using base::StepId;
using domain::AssignmentSource;
using domain::Label;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kRowsAtOnce = 4096;

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

/// Columns: human_decision, needs_review.
QString describeVerdict(const Row& row, int firstColumn)
{
    QString text = u"open"_s;
    switch (static_cast<HumanDecision>(row.integer(firstColumn))) {
    case HumanDecision::Whole:
        text = u"decided"_s;
        break;
    case HumanDecision::Part:
        text = u"decided in part"_s;
        break;
    case HumanDecision::None:
        break;
    }
    return row.flag(firstColumn + 1) ? text + u", needs review"_s : text;
}

const QString& entrySelect()
{
    static const QString sql =
        uR"(SELECT a.step, a.at, a.agent, a.run_id, a.model_id, a.photo_id, r.path, f.path, p.name, a.label_id,
                   l.name, a.before_source, a.before_rejected, a.before_confidence, a.after_source,
                   a.after_rejected, a.after_confidence, a.before_decision, a.before_needs_review,
                   a.after_decision, a.after_needs_review, s.undoes
            FROM audit_log a LEFT JOIN history_step s ON s.id = a.step
            LEFT JOIN label l ON l.id = a.label_id LEFT JOIN photo p ON p.id = a.photo_id
            LEFT JOIN folder f ON f.id = p.folder_id LEFT JOIN root r ON r.id = f.root_id )"_s;
    return sql;
}

AuditEntry readEntry(const Row& row)
{
    AuditEntry entry;
    entry.step = StepId{row.integer(0)};
    entry.at = QDateTime::fromMSecsSinceEpoch(row.integer(1), Qt::UTC);
    entry.agent = row.text(2);
    entry.runId = row.maybeId<base::RunId>(3);
    entry.modelId = row.maybeId<base::ModelId>(4);
    entry.photoId = PhotoId{row.integer(5)};
    entry.path = joinedPath(joinedPath(row.text(6), row.text(7)), row.text(8));
    entry.label = row.text(10);
    const bool isOnLabel = !row.isNull(9);
    entry.before = isOnLabel ? describe(row, 11) : describeVerdict(row, 17);
    entry.after = isOnLabel ? describe(row, 14) : describeVerdict(row, 19);
    entry.takesBack = row.flag(21);
    return entry;
}

/// What differs between the two, as it was in this one: "sea", "retired", "color 3, position 2".
QString describeLabel(const Label& label, const Label& other)
{
    QStringList parts;
    if (label.name != other.name)
        parts << label.name;
    if (label.mergedInto != other.mergedInto)
        parts << (label.mergedInto ? u"merged into label %1"_s.arg(label.mergedInto->value) : u"separate"_s);
    else if (label.retired != other.retired)
        parts << (label.retired ? u"retired"_s : u"in use"_s);
    if (label.colorIndex != other.colorIndex)
        parts << u"color %1"_s.arg(label.colorIndex);
    if (label.position != other.position)
        parts << u"position %1"_s.arg(label.position);
    if (label.shortcut != other.shortcut)
        parts << u"shortcut %1"_s.arg(label.shortcut.isEmpty() ? u"none"_s : label.shortcut);
    return parts.join(u", "_s);
}

AuditEntry entryOf(const LoggedLabelChange& logged)
{
    const LabelChange& change = logged.change;
    AuditEntry entry;
    entry.step = logged.step;
    entry.at = QDateTime::fromMSecsSinceEpoch(logged.at, Qt::UTC);
    entry.agent = logged.agent;
    entry.takesBack = logged.takesBack;
    entry.label = change.after ? change.after->name : change.before->name;
    if (change.before && change.after) {
        entry.before = describeLabel(*change.before, *change.after);
        entry.after = describeLabel(*change.after, *change.before);
    } else {
        entry.after = change.after ? u"added"_s : u"not there"_s;
    }
    return entry;
}

// Column 0 is where to go on from; see visitInBlocks().
const QString& changeSelect()
{
    static const QString sql = uR"(, photo_id, label_id, at, agent, run_id, model_id,
            before_source, before_rejected, before_confidence, before_agent, before_run_id, before_model_id,
            before_at, before_decision, before_needs_review, before_labelled_hash,
            after_source, after_rejected, after_confidence, after_agent, after_run_id, after_model_id,
            after_at, after_decision, after_needs_review, after_labelled_hash FROM audit_log )"_s;
    return sql;
}

/// Columns: source, rejected, confidence, agent, run, model, time.
std::optional<StoredAssignment> readSide(const Row& row, int first, std::optional<LabelId> label)
{
    if (!label || row.isNull(first))
        return std::nullopt;
    return StoredAssignment{*label,
                            sourceFromNumber(row.integer(first)),
                            row.flag(first + 1),
                            row.maybeReal(first + 2),
                            row.text(first + 3),
                            row.maybeId<base::RunId>(first + 4),
                            row.maybeId<base::ModelId>(first + 5),
                            row.integer(first + 6)};
}

PhotoVerdict readVerdict(const Row& row, int first)
{
    return {static_cast<HumanDecision>(row.integer(first)), row.flag(first + 1), row.maybeBlob(first + 2)};
}

struct PlacedChange
{
    qint64 place = 0;
    LoggedChange logged;
};

PlacedChange readChange(const Row& row)
{
    PlacedChange placed;
    placed.place = row.integer(0);
    placed.logged.at = row.integer(3);
    AssignmentChange& change = placed.logged.change;
    change.photoId = PhotoId{row.integer(1)};
    change.labelId = row.maybeId<LabelId>(2);
    change.before = readSide(row, 7, change.labelId);
    change.verdictBefore = readVerdict(row, 14);
    change.after = readSide(row, 17, change.labelId);
    if (change.after && row.isNull(23)) {
        change.after->agent = row.text(4);
        change.after->runId = row.maybeId<base::RunId>(5);
        change.after->modelId = row.maybeId<base::ModelId>(6);
        change.after->at = placed.logged.at;
    }
    change.verdictAfter = readVerdict(row, 24);
    return placed;
}

/// `sql` gives the rows after a place (the last value but one), ordered by it, all of a photo together.
Result<void> visitInBlocks(Connection& connection, const QString& sql, QVariantList values, qint64 place,
                           const PhotoVisitor& visit)
{
    for (;;) {
        const QVariantList block = values + QVariantList{place, static_cast<qint64>(kRowsAtOnce)};
        const Result<std::vector<PlacedChange>> rows = connection.select(sql, block, readChange);
        if (!rows)
            return tl::make_unexpected(rows.error());
        const bool isLastBlock = rows->size() < kRowsAtOnce;
        std::vector<LoggedChange> photo;
        for (std::size_t index = 0; index < rows->size(); ++index) {
            photo.push_back(rows->at(index).logged);
            const bool isBlockEnd = index + 1 == rows->size();
            // Where the block ends, more of the same photo may follow: the next block begins with it.
            if (isBlockEnd ? !isLastBlock
                           : rows->at(index + 1).logged.change.photoId == photo.back().change.photoId)
                continue;
            if (const Result<void> done = visit(photo); !done)
                return done;
            place = rows->at(index).place;
            photo.clear();
        }
        if (isLastBlock)
            return {};
    }
}

/// What happened to labels and roots themselves, by step.
Result<std::vector<AuditEntry>> entriesWithoutPhotos(Connection& connection)
{
    const Result<std::vector<LoggedLabelChange>> labels = allLabelChanges(connection);
    if (!labels)
        return tl::make_unexpected(labels.error());
    Result<std::vector<AuditEntry>> entries = rootEntries(connection);
    if (!entries)
        return entries;
    std::transform(labels->begin(), labels->end(), std::back_inserter(*entries), entryOf);
    std::stable_sort(entries->begin(), entries->end(),
                     [](const AuditEntry& one, const AuditEntry& other) { return one.step < other.step; });
    return entries;
}

} // namespace

Result<std::vector<AuditEntry>> readHistory(Connection& connection, PhotoId photo)
{
    return connection.select(entrySelect() + u"WHERE a.photo_id = ? ORDER BY a.id DESC"_s, {photo.value},
                             readEntry);
}

Result<void> visitHistory(Connection& connection, const std::function<Result<void>(const AuditEntry&)>& visit)
{
    const Result<std::vector<AuditEntry>> others = entriesWithoutPhotos(connection);
    if (!others)
        return tl::make_unexpected(others.error());
    auto other = others->begin();
    const auto visitOthersBefore = [&](std::optional<StepId> step) -> Result<void> {
        for (; other != others->end() && (!step || other->step < *step); ++other) {
            if (const Result<void> done = visit(*other); !done)
                return done;
        }
        return {};
    };
    const Result<void> done = connection.eachUntilError(
        entrySelect() + u"ORDER BY a.id"_s, {}, [&](const Row& row) -> Result<void> {
            const AuditEntry entry = readEntry(row);
            if (const Result<void> visited = visitOthersBefore(entry.step); !visited)
                return visited;
            return visit(entry);
        });
    return done ? visitOthersBefore(std::nullopt) : done;
}

Result<void> visitChangesOfStep(Connection& connection, const LogRange& rows, const PhotoVisitor& visit)
{
    static const QString sql =
        u"SELECT id"_s + changeSelect() + u"WHERE id <= ? AND id > ? ORDER BY id LIMIT ?"_s;
    return visitInBlocks(connection, sql, {rows.last}, rows.first - 1, visit);
}

Result<void> visitChangesOfRun(Connection& connection, base::RunId run, const PhotoVisitor& visit)
{
    static const QString sql = u"SELECT photo_id"_s + changeSelect() +
                               u"WHERE run_id = ? AND photo_id > ? ORDER BY photo_id, id LIMIT ?"_s;
    return visitInBlocks(connection, sql, {run.value}, 0, visit);
}

} // namespace scenekeeper::storage
