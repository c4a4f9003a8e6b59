// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/searchpresenter.h"

#include "ui/controllers/librarycontroller.h"
#include "ui/controllers/searchcontroller.h"
#include "ui/labelappearance.h"
#include "ui/models/photogridmodel.h"
#include "ui/models/sidebarmodel.h"
#include "ui/searchtext.h"
#include "ui/views/searchbar.h"
#include "ui/views/searchcompleter.h"
#include "ui/views/searchfield.h"
#include "ui/views/sidebarview.h"

#include <QLocale>

namespace scenekeeper::ui {

namespace {

constexpr int kPauseMs = 250;

} // namespace

SearchPresenter::SearchPresenter(const Parts& parts, QObject* parent)
    : QObject(parent),
      m_parts(parts),
      m_history(parts.settings),
      m_suggester({parts.reader, parts.library, m_history}),
      m_completer(new SearchCompleter(parts.bar.field(), this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_parts.search.setText(m_parts.bar.field().text());
        showFault();
    });
    connectField();
    connectSearch();
    showScope();
}

void SearchPresenter::connectField()
{
    SearchField* field = &m_parts.bar.field();
    connect(field, &QLineEdit::textEdited, this, &SearchPresenter::typed);
    connect(field, &SearchField::submitted, this, &SearchPresenter::submit);
    connect(field, &SearchField::suggestionsRequested, this, &SearchPresenter::suggest);
    connect(field, &SearchField::widerScopeRequested, this, &SearchPresenter::chooseEverything);
    connect(field, &SearchField::leaveRequested, this, &SearchPresenter::left);
    connect(field, &SearchField::focusChanged, this, [this](bool hasFocus) {
        if (!hasFocus)
            submit();
    });
    connect(&m_suggester, &SearchSuggester::ready, m_completer, &SearchCompleter::offer);
    connect(m_completer, &SearchCompleter::chosen, this, &SearchPresenter::take);
    connect(&m_parts.bar, &SearchBar::scopeClosed, this, &SearchPresenter::chooseEverything);
    connect(&m_parts.bar, &SearchBar::cleared, this, [this] {
        m_parts.bar.field().clear();
        submit();
        focusField();
    });
}

void SearchPresenter::connectSearch()
{
    const SearchController* search = &m_parts.search;
    connect(search, &SearchController::textChanged, this, &SearchPresenter::showText);
    connect(search, &SearchController::scopeChanged, this, &SearchPresenter::showScope);
    connect(&m_parts.grid, &PhotoGridModel::listChanged, this, &SearchPresenter::showCount);
    connect(search, &SearchController::queryChanged, this, [this] { m_isShown = false; });
    connect(&m_parts.library, &LibraryController::viewShown, this, [this] {
        m_isShown = true;
        remember();
    });
    connect(&m_parts.library, &LibraryController::countsChanged, this, [this] {
        tellLabelNames();
        if (m_parts.search.scope().key == m_parts.sidebar.chosenKey())
            m_parts.search.setScopeName(m_parts.sidebar.currentIndex().data().toString());
        showCount();
    });
    connect(&m_parts.sidebar, &SidebarView::queryChosen, this, [this](const domain::PhotoQuery& query) {
        // The keyboard's arrival chooses a line before there is a catalogue to ask.
        if (!m_parts.library.isLoaded())
            return;
        const QModelIndex line = m_parts.sidebar.currentIndex();
        m_parts.search.setScope({m_parts.sidebar.chosenKey(), line.data().toString(),
                                 line.data(SidebarModel::IconNameRole).toString(),
                                 line.data(SidebarModel::ColorIndexRole).toInt(), query});
    });
}

void SearchPresenter::tellLabelNames()
{
    const LibraryCounts& counts = m_parts.library.counts();
    query::LabelNames names{counts.labelKeys, {}};
    for (const storage::LabelCount& count : counts.labels)
        names.offered.append(labelDisplayName(count.label.name));
    m_parts.search.setLabelNames(names);
}

void SearchPresenter::focusField()
{
    m_parts.bar.field().setFocus(Qt::ShortcutFocusReason);
    m_parts.bar.field().selectAll();
}

void SearchPresenter::submit()
{
    m_pause.stop();
    m_suggester.cancel();
    m_completer->close();
    m_isSubmitted = true;
    m_parts.search.setText(m_parts.bar.field().text());
    showFault();
    const QString text = m_parts.search.error() ? QString() : m_parts.search.text();
    // Of one that was left before its answer came nobody knows that it finds nothing.
    if (m_toRemember != text)
        m_history.add(m_toRemember);
    m_toRemember = text;
    remember();
}

void SearchPresenter::remember()
{
    if (!m_isShown)
        return;
    // A slip of the keyboard, which finds nothing, is nothing to come back to.
    if (m_parts.grid.rowCount() > 0)
        m_history.add(m_toRemember);
    m_toRemember.clear();
}

void SearchPresenter::typed()
{
    m_isSubmitted = false;
    const QString text = m_parts.bar.field().text();
    m_parts.bar.setCanClear(!text.isEmpty());
    // The old place of an error means nothing in the new text; its reason stays until there is a new one, so
    // that the photographs do not jump while one types.
    m_parts.bar.field().setFault(0, 0, {});
    m_pause.start();
    suggest();
}

void SearchPresenter::suggest()
{
    m_suggester.ask(m_parts.bar.field().text(), m_parts.bar.field().cursorPosition());
}

void SearchPresenter::take(const SearchSuggestion& suggestion)
{
    SearchField& field = m_parts.bar.field();
    if (suggestion.kind == SearchSuggestion::Kind::Saved) {
        field.clear();
        submit();
        m_parts.sidebar.choose(SidebarModel::searchKey(suggestion.saved));
        return;
    }
    if (suggestion.kind == SearchSuggestion::Kind::Recent) {
        field.setText(suggestion.insertion);
        submit();
        return;
    }
    const query::CursorContext context = query::contextAt(field.text(), field.cursorPosition());
    const bool isComplete = suggestion.kind == SearchSuggestion::Kind::Value;
    QString text = field.text();
    const qsizetype end = context.start + context.length;
    const bool needsSpace = isComplete && (end >= text.size() || text.at(end) != u' ');
    const QString inserted = suggestion.insertion + (needsSpace ? QStringLiteral(" ") : QString());
    text.replace(context.start, context.length, inserted);
    field.setText(text);
    field.setCursorPosition(
        static_cast<int>(context.start + inserted.size() + (isComplete && !needsSpace ? 1 : 0)));
    typed();
    // A value was all that was missing; what comes next is not asked for yet.
    if (isComplete)
        m_completer->close();
}

void SearchPresenter::chooseEverything()
{
    m_parts.sidebar.choose(SidebarModel::allPhotosKey());
    focusField();
}

// --- what is shown

void SearchPresenter::showText()
{
    SearchField& field = m_parts.bar.field();
    const QString& text = m_parts.search.text();
    if (field.text() != text) {
        // Somebody else changed the search: the timeline, the map, the form.
        m_pause.stop();
        m_isSubmitted = true;
        field.setText(text);
    }
    m_parts.bar.setCanClear(!text.isEmpty());
    showFault();
    showCount();
}

void SearchPresenter::showScope()
{
    m_parts.bar.setScope(m_parts.search.scope());
    showCount();
}

bool SearchPresenter::isUnfinished() const
{
    const std::optional<query::QueryError>& error = m_parts.search.error();
    const SearchField& field = m_parts.bar.field();
    return error && !m_isSubmitted && field.hasFocus() && field.cursorPosition() == field.text().size() &&
           error->position + error->length >= m_parts.search.text().trimmed().size();
}

void SearchPresenter::showFault()
{
    const std::optional<query::QueryError>& error = m_parts.search.error();
    if (!error || isUnfinished())
        m_parts.bar.setFault(0, 0, {});
    else
        m_parts.bar.setFault(error->position, error->length, queryErrorText(*error));
}

void SearchPresenter::showCount()
{
    if (m_parts.search.expression().isEverything()) {
        m_parts.bar.setCount({});
        return;
    }
    // What is known of the former search stands until all of this one are counted.
    if (!m_parts.grid.isWhole())
        return;
    const auto& listed = m_parts.search.scope().query.photos;
    const QVariant total = listed ? QVariant(static_cast<qint64>(listed->size()))
                                  : m_parts.sidebar.currentIndex().data(SidebarModel::CountRole);
    const int found = m_parts.grid.rowCount();
    //: %1 is the number of photographs that were searched
    m_parts.bar.setCount(
        total.isValid()
            ? tr("%Ln of %1 photograph(s)", nullptr, found).arg(QLocale().toString(total.toLongLong()))
            : tr("%Ln photograph(s)", nullptr, found));
}

} // namespace scenekeeper::ui
