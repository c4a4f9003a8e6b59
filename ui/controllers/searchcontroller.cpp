// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/searchcontroller.h"

#include "core/query/queryparser.h"
#include "ui/controllers/librarycontroller.h"
#include "ui/models/searchedit.h"

#include <utility>

namespace scenekeeper::ui {

using domain::Expression;
using domain::PhotoQuery;

SearchController::SearchController(LibraryController& library, QObject* parent)
    : QObject(parent), m_library(library)
{
}

PhotoQuery SearchController::queryFor(const Expression& search) const
{
    // The scope's own condition, that of a saved search, holds beside what is typed.
    PhotoQuery query = m_scope.query;
    query.where = domain::allOf({m_scope.query.where, search});
    return query;
}

bool SearchController::read(const QString& text)
{
    if (text == m_text)
        return false;
    m_text = text;
    check();
    return true;
}

void SearchController::check()
{
    const auto parsed = query::parse(m_text);
    m_expression = parsed ? *parsed : understoodPart(m_text);
    m_error = parsed ? query::unknownLabel(m_text, m_labelNames) : std::optional(parsed.error());
}

void SearchController::setLabelNames(const query::LabelNames& names)
{
    if (names == m_labelNames)
        return;
    m_labelNames = names;
    const auto before = m_error;
    check();
    if (m_error != before)
        Q_EMIT textChanged();
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
    PhotoQuery query = queryFor(m_expression);
    if (!always && query == m_query)
        return;
    m_query = std::move(query);
    m_library.show(m_query);
    Q_EMIT queryChanged(m_query);
}

} // namespace scenekeeper::ui
