// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/photofacets.h"

#include <utility>

namespace scenekeeper::domain {

namespace {

/// `none` of this field.
bool isNone(const Condition& condition, SearchField field)
{
    const auto* none = std::get_if<NoneCondition>(&condition);
    return none != nullptr && none->field == field;
}

bool isDate(const Condition& condition)
{
    return std::holds_alternative<DateCondition>(condition) || isNone(condition, SearchField::Date);
}

bool isPlace(const Condition& condition)
{
    return std::holds_alternative<WithinCondition>(condition) || isNone(condition, SearchField::Place);
}

/// What stands beside the others and is of this kind.
template <typename Predicate>
std::vector<Condition> conditionsOf(const Expression& where, Predicate isMeant)
{
    std::vector<Condition> meant;
    for (const Expression& one : andOperands(where)) {
        if (one.kind() == Expression::Kind::Leaf && isMeant(one.condition()))
            meant.push_back(one.condition());
    }
    return meant;
}

template <typename Predicate>
Expression without(const Expression& where, Predicate isMeant)
{
    std::vector<Expression> rest;
    for (const Expression& one : andOperands(where)) {
        if (one.kind() != Expression::Kind::Leaf || !isMeant(one.condition()))
            rest.push_back(one);
    }
    return allOf(std::move(rest));
}

Expression with(const Expression& where, Condition condition)
{
    std::vector<Expression> all = andOperands(where);
    all.emplace_back(std::move(condition));
    return allOf(std::move(all));
}

bool asksForNone(const PhotoQuery& query, SearchField field)
{
    return !conditionsOf(query.where, [field](const Condition& one) { return isNone(one, field); }).empty();
}

void narrow(std::optional<QDate>& from, std::optional<QDate>& to, const DateCondition& other)
{
    if (other.from && (!from || *other.from > *from))
        from = other.from;
    if (other.to && (!to || *other.to < *to))
        to = other.to;
}

} // namespace

std::optional<DateCondition> datesOf(const PhotoQuery& query)
{
    DateCondition dates{query.from, query.to};
    for (const Condition& condition : conditionsOf(query.where, isDate)) {
        const auto* range = std::get_if<DateCondition>(&condition);
        if (range == nullptr)
            return {};
        narrow(dates.from, dates.to, *range);
    }
    return dates.from || dates.to ? std::optional(dates) : std::nullopt;
}

bool asksForUndated(const PhotoQuery& query)
{
    return asksForNone(query, SearchField::Date);
}

PhotoQuery withoutDates(PhotoQuery query)
{
    query.from.reset();
    query.to.reset();
    query.where = withoutDates(query.where);
    return query;
}

Expression withDates(const Expression& where, const DateCondition& dates)
{
    return dates.from || dates.to ? with(withoutDates(where), dates) : withoutDates(where);
}

Expression withoutDates(const Expression& where)
{
    return without(where, isDate);
}

Expression withUndated(const Expression& where)
{
    return with(withoutDates(where), NoneCondition{SearchField::Date});
}

std::optional<WithinCondition> rectangleOf(const PhotoQuery& query)
{
    const std::vector<Condition> conditions = conditionsOf(query.where, isPlace);
    const auto* rectangle = conditions.empty() ? nullptr : std::get_if<WithinCondition>(&conditions.back());
    return rectangle == nullptr ? std::nullopt : std::optional(*rectangle);
}

bool asksForUnplaced(const PhotoQuery& query)
{
    return asksForNone(query, SearchField::Place);
}

PhotoQuery withoutPlaces(PhotoQuery query)
{
    query.where = withoutPlaces(query.where);
    return query;
}

Expression withRectangle(const Expression& where, const WithinCondition& rectangle)
{
    return with(withoutPlaces(where), rectangle);
}

Expression withoutPlaces(const Expression& where)
{
    return without(where, isPlace);
}

Expression withUnplaced(const Expression& where)
{
    return with(withoutPlaces(where), NoneCondition{SearchField::Place});
}

} // namespace scenekeeper::domain
