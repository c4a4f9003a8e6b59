// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/searchcontroller.h"

#include "core/query/queryparser.h"
#include "core/query/queryvocabulary.h"
#include "ui/controllers/librarycontroller.h"
#include "ui/models/searchedit.h"

#include <algorithm>
#include <utility>

namespace scenekeeper::ui {

using domain::Expression;
using domain::PhotoQuery;
using domain::SearchField;

namespace {

/// The scope's own condition, that of a saved search, holds beside what is typed.
PhotoQuery within(const SearchScope& scope, const Expression& search)
{
    PhotoQuery query = scope.query;
    query.where = domain::allOf({scope.query.where, search});
    return query;
}

} // namespace

SearchController::SearchController(LibraryController& library, QObject* parent)
    : QObject(parent), m_library(library)
{
}

PhotoQuery SearchController::composed() const
{
    return within(m_scope, m_expression);
}

PhotoQuery SearchController::queryWithout(SearchField field) const
{
    const auto isOld = [field](const Expression& one) { return isConditionOn(one, field); };
    return within(m_scope, replaceOperands(m_expression, isOld, {}));
}

bool SearchController::setFilter(SearchField field, const QString& value)
{
    std::vector<Expression> by;
    if (!value.isEmpty()) {
        const query::FilterInfo* info = query::filterOf(field);
        const auto parsed = query::parse(info ? info->name + u':' + value : value);
        if (!parsed || !isConditionOn(*parsed, field))
            return false;
        by.push_back(*parsed);
    }
    setExpression(replaceOperands(
        m_expression, [field](const Expression& one) { return isConditionOn(one, field); }, std::move(by)));
    return true;
}

QString SearchController::filter(SearchField field) const
{
    const std::vector<Expression> operands = domain::andOperands(m_expression);
    const auto found = std::find_if(operands.begin(), operands.end(),
                                    [field](const Expression& one) { return isConditionOn(one, field); });
    if (found == operands.end())
        return {};
    const QString written = query::format(*found);
    const query::FilterInfo* info = query::filterOf(field);
    if (!info)
        return written;
    const QString rest = written.sliced(info->name.size());
    return rest.startsWith(u':') ? rest.sliced(1) : rest;
}

bool SearchController::read(const QString& text)
{
    if (text == m_text)
        return false;
    m_text = text;
    const auto parsed = query::parse(text);
    m_error = parsed ? std::nullopt : std::optional(parsed.error());
    m_expression = parsed ? *parsed : understoodPart(text);
    return true;
}

void SearchController::setText(const QString& text)
{
    if (!read(text))
        return;
    Q_EMIT textChanged();
    show(false);
}

void SearchController::setExpression(const Expression& expression)
{
    setText(query::format(expression));
}

void SearchController::setScope(const SearchScope& scope)
{
    m_scope = scope;
    Q_EMIT scopeChanged();
    show(true);
}

void SearchController::setScopeName(const QString& name)
{
    if (name == m_scope.name)
        return;
    m_scope.name = name;
    Q_EMIT scopeChanged();
}

void SearchController::setScopeAndText(const SearchScope& scope, const QString& text)
{
    m_scope = scope;
    const bool isNew = read(text);
    Q_EMIT scopeChanged();
    if (isNew)
        Q_EMIT textChanged();
    show(true);
}

void SearchController::show(bool always)
{
    PhotoQuery query = composed();
    if (!always && query == m_query)
        return;
    m_query = std::move(query);
    m_library.show(m_query);
    Q_EMIT queryChanged(m_query);
}

} // namespace scenekeeper::ui
