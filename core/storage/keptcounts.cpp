// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/keptcounts.h"

#include "core/storage/connection.h"
#include "core/storage/labelrecord.h"

namespace scenekeeper::storage {

using base::Result;
using domain::Expression;
using domain::SearchField;
using namespace Qt::StringLiterals;

namespace {

using Kept = Result<std::optional<qint64>>;

Kept asKept(const Result<qint64>& number)
{
    return number.map([](qint64 value) { return std::optional(value); });
}

Result<qint64> all(Connection& connection)
{
    return connection.number(u"SELECT SUM(photos) FROM folder"_s);
}

Kept ofFlag(Connection& connection, SearchField field)
{
    switch (field) {
    case SearchField::Review:
        return asKept(connection.number(u"SELECT SUM(needs_review) FROM folder"_s));
    case SearchField::Failed:
        return asKept(connection.number(u"SELECT SUM(failed) FROM folder"_s));
    case SearchField::Offline:
        return asKept(
            connection.number(uR"(SELECT SUM(CASE WHEN r.online = 1 THEN f.missing ELSE f.photos END)
            FROM folder f JOIN root r ON r.id = f.root_id)"_s));
    default:
        return std::nullopt;
    }
}

Kept ofLabel(Connection& connection, const QString& name)
{
    return asKept(connection.number(uR"(SELECT SUM(l.photos) FROM label l
            WHERE l.id IN (SELECT n.label_id FROM label_by_name n WHERE n.name_key = ?))"_s,
                                    {labelKey(name)}));
}

/// All photos but those.
Kept others(Connection& connection, const Kept& those)
{
    if (!those || !*those)
        return those;
    return asKept(all(connection).map([&those](qint64 photos) { return photos - **those; }));
}

} // namespace

Kept keptCount(Connection& connection, const Expression& expression)
{
    if (expression.isEverything())
        return asKept(all(connection));
    if (expression.kind() == Expression::Kind::Not)
        return others(connection, keptCount(connection, expression.operands().front()));
    if (expression.kind() != Expression::Kind::Leaf)
        return std::nullopt;
    if (const auto* flag = std::get_if<domain::FlagCondition>(&expression.condition())) {
        const Kept yes = ofFlag(connection, flag->field);
        return flag->value ? yes : others(connection, yes);
    }
    const auto* text = std::get_if<domain::TextCondition>(&expression.condition());
    if (text && text->field == SearchField::Label)
        return ofLabel(connection, text->text);
    return std::nullopt;
}

} // namespace scenekeeper::storage
