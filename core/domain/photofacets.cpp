// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/photofacets.h"

#include <algorithm>

namespace scenekeeper::domain {

namespace {

/// `none` of this field.
bool isNone(const Condition& condition, SearchField field)
{
    const auto* none = std::get_if<NoneCondition>(&condition);
    return none != nullptr && none->field == field;
}

bool isDate(const Expression& expression)
{
    return expression.kind() == Expression::Kind::Leaf &&
           (std::holds_alternative<DateCondition>(expression.condition()) ||
            isNone(expression.condition(), SearchField::Date));
}

bool isPlace(const Expression& expression)
{
    return expression.kind() == Expression::Kind::Leaf &&
           (std::holds_alternative<WithinCondition>(expression.condition()) ||
            isNone(expression.condition(), SearchField::Place));
}

/// What stands beside the others and is of this kind.
template <typename Predicate>
std::vector<Condition> conditionsOf(const Expression& where, Predicate isMeant)
{
    std::vector<Condition> meant;
    for (const Expression& one : andOperands(where)) {
        if (isMeant(one))
            meant.push_back(one.condition());
    }
    return meant;
}

template <typename Predicate>
bool asksForNone(const Expression& where, Predicate isMeant, SearchField field)
{
    const std::vector<Condition> conditions = conditionsOf(where, isMeant);
    return std::any_of(conditions.begin(), conditions.end(),
                       [field](const Condition& one) { return isNone(one, field); });
}

void narrow(std::optional<QDate>& from, std::optional<QDate>& to, const DateCondition& other)
{
    if (other.from && (!from || *other.from > *from))
        from = other.from;
    if (other.to && (!to || *other.to < *to))
        to = other.to;
}

} // namespace

std::optional<DateCondition> datesOf(const Expression& where)
{
    DateCondition dates;
    for (const Condition& condition : conditionsOf(where, isDate)) {
        const auto* range = std::get_if<DateCondition>(&condition);
        if (range == nullptr)
            return {};
        narrow(dates.from, dates.to, *range);
    }
    return dates.from || dates.to ? std::optional(dates) : std::nullopt;
}

bool asksForUndated(const Expression& where)
{
    return asksForNone(where, isDate, SearchField::Date);
}

Expression withDates(const Expression& where, const DateCondition& dates)
{
    return dates.from || dates.to ? replaceOperands(where, isDate, {Expression(dates)}) : withoutDates(where);
}

Expression withoutDates(const Expression& where)
{
    return replaceOperands(where, isDate, {});
}

Expression withUndated(const Expression& where)
{
    return replaceOperands(where, isDate, {Expression(NoneCondition{SearchField::Date})});
}

std::optional<WithinCondition> rectangleOf(const Expression& where)
{
    const std::vector<Condition> conditions = conditionsOf(where, isPlace);
    const auto* rectangle = conditions.empty() ? nullptr : std::get_if<WithinCondition>(&conditions.back());
    return rectangle == nullptr ? std::nullopt : std::optional(*rectangle);
}

bool asksForUnplaced(const Expression& where)
{
    return asksForNone(where, isPlace, SearchField::Place);
}

Expression withRectangle(const Expression& where, const WithinCondition& rectangle)
{
    return replaceOperands(where, isPlace, {Expression(rectangle)});
}

Expression withoutPlaces(const Expression& where)
{
    return replaceOperands(where, isPlace, {});
}

Expression withUnplaced(const Expression& where)
{
    return replaceOperands(where, isPlace, {Expression(NoneCondition{SearchField::Place})});
}

} // namespace scenekeeper::domain
