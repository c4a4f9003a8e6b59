// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"
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
/// Whoever shows or changes the search, as the timeline and the map do, asks this and nobody else:
///
///     connect(&search, &SearchController::queryChanged, this, &Timeline::load);   // counts query() anew
///     search.setFilter(domain::SearchField::Date, u"2019-03..2019-05"_s);         // a range was dragged
///     search.setFilter(domain::SearchField::Date, {});                            // and given up
///     search.filter(domain::SearchField::Within);        // "59,10,60,11", or empty: what is to be
///     highlighted
///
/// The field then shows `date:2019-03..2019-05`, where the user can change it or take it off; queryChanged()
/// comes back for that, too. To count what the search would find without one's own filter, so that the
/// other years stay in sight, use queryWithout().
///
/// Lives on the UI thread; reads nothing itself. Of a text with an error the rest is searched for: what is
/// wrong is underlined, and does not count.
class SearchController final : public QObject
{
    Q_OBJECT

public:
    explicit SearchController(LibraryController& library, QObject* parent = nullptr);

    /// What the grid shows: scope and search as one.
    [[nodiscard]] const domain::PhotoQuery& query() const { return m_query; }
    /// The same without the conditions on `field` that setFilter() would replace.
    [[nodiscard]] domain::PhotoQuery queryWithout(domain::SearchField field) const;

    /// Takes the place of the search's conditions on `field`; `value` is what is written behind the operator
    /// (`2019..2021`, `59,10,60,11`), empty for no such condition. Negated ones and those within an OR stay.
    /// False, and nothing is changed, where the value makes no sense.
    bool setFilter(domain::SearchField field, const QString& value);
    /// The value of the search's first such condition as it is written; empty where there is none.
    [[nodiscard]] QString filter(domain::SearchField field) const;

    /// As typed, also while it has an error.
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Of the text, or of what can be understood of it.
    [[nodiscard]] const domain::Expression& expression() const { return m_expression; }
    [[nodiscard]] const std::optional<query::QueryError>& error() const { return m_error; }
    void setText(const QString& text);
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
    void show(bool always);
    [[nodiscard]] domain::PhotoQuery composed() const;

    LibraryController& m_library;
    SearchScope m_scope;
    QString m_text;
    domain::Expression m_expression;
    std::optional<query::QueryError> m_error;
    domain::PhotoQuery m_query;
};

} // namespace scenekeeper::ui
