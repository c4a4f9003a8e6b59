// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/labelrecord.h"

#include "core/storage/connection.h"

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::LabelId;
using base::Result;
using base::StepId;
using domain::Label;
using namespace Qt::StringLiterals;

namespace {

/// Columns: name, name_key, color_index, position, shortcut, retired, merged_into.
QVariantList sideValues(const std::optional<Label>& label)
{
    if (!label)
        return QVariantList(7);
    return {boundText(label->name),     labelKey(label->name), label->colorIndex,         label->position,
            boundText(label->shortcut), int{label->retired},   boundId(label->mergedInto)};
}

/// Columns: name, color_index, position, shortcut, retired, merged_into.
std::optional<Label> readSide(const Row& row, int first, LabelId id)
{
    if (row.isNull(first))
        return std::nullopt;
    Label label;
    label.id = id;
    label.name = row.text(first);
    label.colorIndex = static_cast<int>(row.integer(first + 1));
    label.position = static_cast<int>(row.integer(first + 2));
    label.shortcut = row.text(first + 3);
    label.retired = row.flag(first + 4);
    label.mergedInto = row.maybeId<LabelId>(first + 5);
    return label;
}

const QString& logSelect()
{
    static const QString sql =
        uR"(SELECT step, at, agent, label_id, before_name, before_color_index, before_position,
                   before_shortcut, before_retired, before_merged_into, after_name, after_color_index,
                   after_position, after_shortcut, after_retired, after_merged_into,
                   (SELECT s.undoes FROM history_step s WHERE s.id = step)
            FROM label_log )"_s;
    return sql;
}

LoggedLabelChange readLogged(const Row& row)
{
    LoggedLabelChange logged;
    logged.step = StepId{row.integer(0)};
    logged.at = row.integer(1);
    logged.agent = row.text(2);
    logged.change.id = LabelId{row.integer(3)};
    logged.change.before = readSide(row, 4, logged.change.id);
    logged.change.after = readSide(row, 10, logged.change.id);
    logged.takesBack = row.flag(16);
    return logged;
}

/// Why a name cannot be taken from the label that has it.
QString reasonFor(const Label& holder)
{
    if (holder.mergedInto)
        return u"a label named \"%1\" was merged into another one"_s.arg(holder.name);
    if (holder.retired)
        return u"label \"%1\" exists but is retired"_s.arg(holder.name);
    return u"label \"%1\" exists"_s.arg(holder.name);
}

Result<void> requireFreeName(Connection& connection, const LabelChange& change)
{
    const Result<std::optional<Label>> holder =
        connection.first(labelSelect() + u"WHERE name_key = ? AND id <> ?"_s,
                         {labelKey(change.after->name), change.id.value}, readLabel);
    if (!holder)
        return tl::make_unexpected(holder.error());
    if (*holder)
        return fail(ErrorCode::InvalidArgument, reasonFor(**holder));
    return {};
}

Result<LabelId> insertLabel(Connection& connection, const LabelChange& change)
{
    const Result<qint64> id = connection.number(
        uR"(INSERT INTO label (id, name, name_key, color_index, position, shortcut, retired, merged_into,
                created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id)"_s,
        QVariantList{boundId(change.id)} + sideValues(change.after) + QVariantList{nowForStorage()});
    return id.map([](qint64 value) { return LabelId{value}; });
}

} // namespace

QString labelKey(const QString& name)
{
    return name.simplified().normalized(QString::NormalizationForm_C).toCaseFolded();
}

const QString& labelSelect()
{
    static const QString sql =
        uR"(SELECT id, name, color_index, position, built_in, retired, shortcut, merged_into, photos
            FROM label )"_s;
    return sql;
}

Label readLabel(const Row& row)
{
    return {LabelId{row.integer(0)},
            row.text(1),
            static_cast<int>(row.integer(2)),
            static_cast<int>(row.integer(3)),
            row.flag(4),
            row.flag(5),
            row.text(6),
            row.maybeId<LabelId>(7)};
}

Result<std::optional<Label>> findLabel(Connection& connection, LabelId id)
{
    return connection.first(labelSelect() + u"WHERE id = ?"_s, {id.value}, readLabel);
}

Result<LabelId> storeLabel(Connection& connection, const LabelChange& change)
{
    if (change.after) {
        if (const Result<void> free = requireFreeName(connection, change); !free)
            return tl::make_unexpected(free.error());
    }
    if (!change.before)
        return insertLabel(connection, change);
    const Result<void> done =
        change.after ? connection.run(uR"(UPDATE label SET name = ?, name_key = ?, color_index = ?,
                position = ?, shortcut = ?, retired = ?, merged_into = ? WHERE id = ?)"_s,
                                      sideValues(change.after) + QVariantList{change.id.value})
                     : connection.run(u"DELETE FROM label WHERE id = ?"_s, {change.id.value});
    return done.map([&change] { return change.id; });
}

Result<LabelId> changeLabel(Connection& connection, AuditLog& log, const Author& author,
                            const LabelChange& change)
{
    const Result<LabelId> id = storeLabel(connection, change);
    if (!id)
        return id;
    const Result<StepId> step = log.stepOn(*id);
    if (!step)
        return tl::make_unexpected(step.error());
    QVariantList values{step->value, log.at(), boundText(author.agent), id->value};
    values += sideValues(change.before);
    values += sideValues(change.after);
    const Result<void> logged = connection.run(
        uR"(INSERT INTO label_log (step, at, agent, label_id, before_name, before_name_key, before_color_index,
                before_position, before_shortcut, before_retired, before_merged_into, after_name,
                after_name_key, after_color_index, after_position, after_shortcut, after_retired,
                after_merged_into)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        values);
    return logged.map([&id] { return *id; });
}

Result<std::vector<LabelChange>> labelChangesOf(Connection& connection, StepId step)
{
    return connection.select(logSelect() + u"WHERE step = ? ORDER BY id"_s, {step.value},
                             [](const Row& row) { return readLogged(row).change; });
}

Result<std::vector<LoggedLabelChange>> allLabelChanges(Connection& connection)
{
    return connection.select(logSelect() + u"ORDER BY id"_s, {}, readLogged);
}

} // namespace scenekeeper::storage
