// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/searchassembly.h"

#include "ui/composition.h"
#include "ui/controllers/nomatchespresenter.h"
#include "ui/controllers/savedsearchpresenter.h"
#include "ui/controllers/searchformpresenter.h"
#include "ui/controllers/searchpresenter.h"
#include "ui/photographsarea.h"
#include "ui/views/nomatchespanel.h"
#include "ui/views/photogridview.h"
#include "ui/views/savesearchline.h"
#include "ui/views/searchbar.h"
#include "ui/views/searchfield.h"
#include "ui/views/searchform.h"
#include "ui/views/sidebarview.h"

#include <QAction>
#include <QSettings>

namespace scenekeeper::ui {

namespace {

const QString kFormShown = QStringLiteral("search/form");

} // namespace

SearchAssembly::SearchAssembly(const Parts& parts, const Commands& commands, QObject* parent)
    : QObject(parent), m_parts(parts)
{
    Composition& all = parts.composition;
    SearchBar& bar = parts.photographs.searchBar();
    bar.setCommands(&commands.form, &commands.save);
    m_presenter = new SearchPresenter(
        {all.search, all.library, all.grid, all.reader, bar, parts.sidebar, parts.settings}, this);
    connect(m_presenter, &SearchPresenter::left, this, &SearchAssembly::left);
    connect(&commands.find, &QAction::triggered, this, &SearchAssembly::find);
    addForm(commands.form);
    addSaved(commands.save);
    addNoMatches();
}

void SearchAssembly::find()
{
    m_parts.photographs.backToGrid();
    m_presenter->focusField();
}

void SearchAssembly::addForm(QAction& fold)
{
    Composition& all = m_parts.composition;
    SearchBar& bar = m_parts.photographs.searchBar();
    auto* form = new SearchForm(&bar);
    bar.setForm(form);
    new SearchFormPresenter({all.search, all.library, all.reader, *form}, this);
    connect(&fold, &QAction::toggled, form, [this, form](bool isOpen) {
        m_parts.settings.setValue(kFormShown, isOpen);
        if (isOpen)
            m_parts.photographs.backToGrid();
        // Else the keyboard would be nowhere.
        const bool hadFocus = form->isAncestorOf(form->window()->focusWidget());
        m_parts.photographs.searchBar().setFormShown(isOpen);
        if (!isOpen && hadFocus)
            m_presenter->focusField();
    });
    fold.setChecked(m_parts.settings.value(kFormShown).toBool());
}

void SearchAssembly::addSaved(QAction& save)
{
    Composition& all = m_parts.composition;
    SearchBar& bar = m_parts.photographs.searchBar();
    const auto* saved = new SavedSearchPresenter({all.search, all.savedSearches, all.library, all.history,
                                                  m_parts.sidebar, bar, m_parts.photographs.messages()},
                                                 save, this);
    connect(saved, &SavedSearchPresenter::changing, this, &SearchAssembly::find);
    connect(&bar.saveLine(), &SaveSearchLine::closed, m_presenter, &SearchPresenter::focusField);
}

void SearchAssembly::addNoMatches()
{
    Composition& all = m_parts.composition;
    auto* panel = new NoMatchesPanel(&m_parts.photographs.grid());
    const auto* presenter =
        new NoMatchesPresenter({all.search, all.library, all.grid, all.reviewer, *panel}, this);
    connect(presenter, &NoMatchesPresenter::everywhereRequested, &m_parts.sidebar,
            [sidebar = &m_parts.sidebar] { sidebar->choose(SidebarModel::allPhotosKey()); });
}

} // namespace scenekeeper::ui
