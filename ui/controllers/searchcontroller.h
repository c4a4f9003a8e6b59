// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"
#include "core/query/labelcheck.h"
#include "core/query/queryerror.h"
#include "ui/models/searchscope.h"

#include <QObject>
#include <QString>
#include <optional>

namespace scenekeeper::ui {

class LibraryController;

/// The present search: the line chosen on the left (the scope), and what is searched for inside it (the text
/// of the search field). Both together are one PhotoQuery, which the grid shows.
///
/// Whoever shows or changes the search, as the timeline and the map do, asks this and nobody else. It takes
/// expression(), changes its own filter of it (core/domain/photofacets.h) and gives it back by
/// setExpression(); the field then shows `date:2019-03..2019-05`, where the user can change it or take it
/// off, and queryChanged() comes back. What a line of the left side asks for is nobody's to take off:
/// queryFor() has it always.
///
/// Lives on the UI thread; reads nothing itself. Of a text with an error the rest is searched for: what is
/// wrong is underlined, and does not count. Only a label that does not exist is searched for nevertheless.
class SearchController final : public QObject
{
    Q_OBJECT

public:
    explicit SearchController(LibraryController& library, QObject* parent = nullptr);

    /// What the grid shows: scope and search as one.
    [[nodiscard]] const domain::PhotoQuery& query() const { return m_query; }
    /// The same, were this searched for in the scope.
    [[nodiscard]] domain::PhotoQuery queryFor(const domain::Expression& search) const;

    /// As typed, also while it has an error.
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Of the text, or of what can be understood of it.
    [[nodiscard]] const domain::Expression& expression() const { return m_expression; }
    [[nodiscard]] const std::optional<query::QueryError>& error() const { return m_error; }
    void setText(const QString& text);
    /// What labels there are: others are an error, and find nothing.
    void setLabelNames(const query::LabelNames& names);
    void setExpression(const domain::Expression& expression);

    [[nodiscard]] const SearchScope& scope() const { return m_scope; }
    /// The view starts over, also where it is the same.
    void setScope(const SearchScope& scope);
    /// The line is called otherwise now, and means the same.
    void setScopeName(const QString& name);
    /// Both at once, as one change.
    void setScopeAndText(const SearchScope& scope, const QString& text);

Q_SIGNALS:
    /// Text or error differ.
    void textChanged();
    void scopeChanged();
    /// The grid is about to show this.
    void queryChanged(const scenekeeper::domain::PhotoQuery& query);

private:
    /// False where neither text nor meaning is new.
    bool read(const QString& text);
    void check();
    void show(bool always);

    LibraryController& m_library;
    SearchScope m_scope;
    QString m_text;
    domain::Expression m_expression;
    std::optional<query::QueryError> m_error;
    query::LabelNames m_labelNames;
    domain::PhotoQuery m_query;
};

} // namespace scenekeeper::ui
