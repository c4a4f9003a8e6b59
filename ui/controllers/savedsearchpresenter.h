// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/savedsearch.h"

#include <QObject>
#include <optional>

class QAction;
class QKeySequence;

namespace scenekeeper::ui {

class HistoryController;
class LibraryController;
class MessageBar;
class SavedSearchController;
class SearchBar;
class SearchController;
class SidebarView;

/// What a person does with saved searches: saves the present one under a name that is asked below the field,
/// and renames, changes, moves and removes them on the left side, by its menu and keys. Saving is about all
/// that is shown, so the line on the left that one searched in becomes part of the text.
///
/// Lives on the UI thread.
class SavedSearchPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SearchController& search;
        SavedSearchController& saved;
        LibraryController& library;
        HistoryController& history;
        SidebarView& sidebar;
        SearchBar& bar;
        MessageBar& messages;
    };

    /// `save` is enabled while there is something to save.
    SavedSearchPresenter(const Parts& parts, QAction& save, QObject* parent = nullptr);

    /// Puts the text of a saved search into the field, where it can be changed and saved again.
    void change(domain::SavedSearchId id);

Q_SIGNALS:
    /// The text of a search stands in the field, for the keyboard.
    void changing();

private:
    QAction* addCommand(const char* name, const QString& text, const QKeySequence& key,
                        void (SavedSearchPresenter::*deed)(const domain::SavedSearch&));
    void connectSaved();
    void tellRemoved(const domain::SavedSearch& search);
    void askForName();
    void keep(const QString& name);
    void showSaved(domain::SavedSearchId id);
    void showWhatIsChosen();
    void showWhetherSavable();
    void rename(const domain::SavedSearch& search);
    void changeText(const domain::SavedSearch& search);
    void raise(const domain::SavedSearch& search);
    void lower(const domain::SavedSearch& search);
    void remove(const domain::SavedSearch& search);
    void openMenu(domain::SavedSearchId id, const QPoint& at);
    [[nodiscard]] QString wholeText() const;

    Parts m_parts;
    QAction& m_save;
    const QString m_saveTip;
    QList<QAction*> m_commands;
    domain::SavedSearchId m_changed;                ///< whose text was put into the field
    std::optional<domain::SavedSearchId> m_awaited; ///< to be chosen when the left side has it
};

} // namespace scenekeeper::ui
