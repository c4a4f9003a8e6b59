// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controllers/searchsuggester.h"
#include "ui/models/searchhistory.h"

#include <QObject>
#include <QTimer>

namespace scenekeeper::ui {

class LibraryController;
class PhotoGridModel;
class SearchBar;
class SearchCompleter;
class SearchController;
class SidebarView;

/// Connects the search bar with the search: types become searches after a pause or with Enter, suggestions
/// open while one types, errors and counts are shown. What is plainly not finished yet is not called an error
/// before Enter.
///
/// The left side says where, the field says what: choosing another line keeps what is typed, until it is
/// cleared. Lives on the UI thread.
class SearchPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SearchController& search;
        LibraryController& library;
        PhotoGridModel& grid;
        CatalogWorker& reader;
        SearchBar& bar;
        SidebarView& sidebar;
        QSettings& settings; ///< of the searches of before
    };

    explicit SearchPresenter(const Parts& parts, QObject* parent = nullptr);

    /// Puts the keyboard into the field.
    void focusField();
    /// Searches for what is typed without waiting, and remembers it.
    void submit();

Q_SIGNALS:
    /// The field is done with; the photographs get the keyboard.
    void left();

private:
    void connectField();
    void connectSearch();
    void remember();
    void tellLabelNames();
    void showText();
    void showScope();
    void showCount();
    void showFault();
    void typed();
    void suggest();
    void take(const SearchSuggestion& suggestion);
    void chooseEverything();
    [[nodiscard]] bool isUnfinished() const;

    Parts m_parts;
    SearchHistory m_history;
    SearchSuggester m_suggester;
    SearchCompleter* m_completer = nullptr;
    QTimer m_pause;
    bool m_isSubmitted = true; ///< nothing was typed since Enter
    QString m_toRemember;      ///< once it turns out to find something
    bool m_isShown = true;     ///< the grid has what was searched for
};

} // namespace scenekeeper::ui
