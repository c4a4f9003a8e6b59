// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/savedsearchpresenter.h"

#include "core/query/queryparser.h"
#include "ui/controllers/historycontroller.h"
#include "ui/controllers/librarycontroller.h"
#include "ui/controllers/savedsearchcontroller.h"
#include "ui/controllers/searchcontroller.h"
#include "ui/models/scopeexpression.h"
#include "ui/models/sidebarmodel.h"
#include "ui/views/messagebar.h"
#include "ui/views/savesearchline.h"
#include "ui/views/searchbar.h"
#include "ui/views/sidebarview.h"

#include <QAction>
#include <QMenu>
#include <utility>

namespace scenekeeper::ui {

using domain::SavedSearch;
using domain::SavedSearchId;

namespace {

constexpr qsizetype kProposal = 60;

} // namespace

SavedSearchPresenter::SavedSearchPresenter(const Parts& parts, QAction& save, QObject* parent)
    : QObject(parent), m_parts(parts), m_save(save), m_saveTip(save.toolTip())
{
    addCommand("renameSearch", tr("&Rename Search"), Qt::Key_F2, &SavedSearchPresenter::rename);
    addCommand("changeSearch", tr("&Change Search"), Qt::CTRL | Qt::Key_Return,
               &SavedSearchPresenter::changeText);
    addCommand("raiseSearch", tr("Move Search &Up"), Qt::ALT | Qt::Key_Up, &SavedSearchPresenter::raise);
    addCommand("lowerSearch", tr("Move Search &Down"), Qt::ALT | Qt::Key_Down, &SavedSearchPresenter::lower);
    addCommand("removeSearch", tr("Re&move Search"), Qt::Key_Delete, &SavedSearchPresenter::remove);
    connect(&m_save, &QAction::triggered, this, &SavedSearchPresenter::askForName);
    connect(&parts.search, &SearchController::queryChanged, this, &SavedSearchPresenter::showWhetherSavable);
    connect(&parts.search, &SearchController::textChanged, this, &SavedSearchPresenter::showWhetherSavable);
    SidebarView* sidebar = &parts.sidebar;
    connect(sidebar, &SidebarView::queryChosen, this, &SavedSearchPresenter::showWhatIsChosen);
    connect(sidebar, &SidebarView::searchMenuRequested, this, &SavedSearchPresenter::openMenu);
    connect(sidebar, &SidebarView::faultySearchChosen, this, [this](SavedSearchId id) {
        showWhatIsChosen();
        change(id);
    });
    connect(&parts.bar.saveLine(), &SaveSearchLine::nameGiven, this, &SavedSearchPresenter::keep);
    connectSaved();
    showWhatIsChosen();
    showWhetherSavable();
}

QAction* SavedSearchPresenter::addCommand(const char* name, const QString& text, const QKeySequence& key,
                                          void (SavedSearchPresenter::*deed)(const SavedSearch&))
{
    auto* action = new QAction(text, &m_parts.sidebar);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    // Elsewhere the same keys are free for others.
    action->setShortcutContext(Qt::WidgetShortcut);
    m_parts.sidebar.addAction(action);
    connect(action, &QAction::triggered, this, [this, deed] {
        if (const SavedSearch* search = m_parts.saved.find(m_parts.sidebar.chosenSearch()))
            (this->*deed)(SavedSearch(*search));
    });
    m_commands.append(action);
    return action;
}

void SavedSearchPresenter::connectSaved()
{
    SavedSearchController* saved = &m_parts.saved;
    connect(saved, &SavedSearchController::added, this,
            [this](const SavedSearch& search) { m_awaited = search.id; });
    connect(saved, &SavedSearchController::replaced, this, [this](SavedSearchId id) { m_awaited = id; });
    connect(&m_parts.library, &LibraryController::countsChanged, this, [this] {
        if (m_awaited && m_parts.saved.find(*m_awaited))
            showSaved(*std::exchange(m_awaited, std::nullopt));
    });
    connect(saved, &SavedSearchController::removed, this, &SavedSearchPresenter::tellRemoved);
    connect(saved, &SavedSearchController::nameRefused, this, [this](const QString& name) {
        m_parts.messages.say(tr("There is a search named “%1” already.").arg(name));
    });
}

void SavedSearchPresenter::tellRemoved(const SavedSearch& search)
{
    const auto bringBack = [this, search] { m_parts.saved.add(search.name, search.text, search.position); };
    const QString told = tr("The search “%1” was removed.").arg(search.name);
    m_parts.messages.tell(told, {QStringLiteral("undoRemoveSearch"), tr("Undo"),
                                 tr("Keep the search “%1” again").arg(search.name), [this, bringBack] {
                                     m_parts.history.forgetOther();
                                     bringBack();
                                 }});
    //: Follows "Undo:"
    m_parts.history.noteOther(tr("removing the search %1").arg(search.name), [this, bringBack, told] {
        if (m_parts.messages.text() == told)
            m_parts.messages.say({});
        bringBack();
    });
}

// --- saving

QString SavedSearchPresenter::wholeText() const
{
    const domain::Expression scope =
        scopeExpression(m_parts.search.scope().query, m_parts.library.counts().roots);
    // As it was typed, where nothing has to be added to it.
    return scope.isEverything() ? m_parts.search.text().trimmed()
                                : query::format(domain::allOf({scope, m_parts.search.expression()}));
}

void SavedSearchPresenter::askForName()
{
    QStringList taken;
    for (const SavedSearch& search : m_parts.saved.searches())
        taken.append(search.name);
    const SavedSearch* changed = m_parts.saved.find(m_changed);
    m_parts.bar.saveLine().open(changed ? changed->name : m_parts.search.text().simplified().left(kProposal),
                                taken);
}

void SavedSearchPresenter::keep(const QString& name)
{
    m_parts.bar.saveLine().close();
    if (!m_save.isEnabled())
        return;
    const QString text = wholeText();
    if (const SavedSearch* existing = m_parts.saved.find(name))
        m_parts.saved.replace(existing->id, text);
    else
        m_parts.saved.add(name, text);
}

void SavedSearchPresenter::showSaved(SavedSearchId id)
{
    m_changed = {};
    // What was typed is now what the line means.
    m_parts.search.setText({});
    m_parts.sidebar.choose(SidebarModel::searchKey(id));
}

// --- the commands

void SavedSearchPresenter::showWhatIsChosen()
{
    for (QAction* action : m_commands)
        action->setEnabled(m_parts.sidebar.chosenSearch().isValid());
}

void SavedSearchPresenter::showWhetherSavable()
{
    // A list of photographs is no search: only the words would be kept, and mean something else.
    const bool isList = m_parts.search.scope().query.photos.has_value();
    m_save.setEnabled(!m_parts.search.error() && !m_parts.search.expression().isEverything() && !isList);
    m_save.setToolTip(isList ? tr("What is like a photograph cannot be saved as a search.") : m_saveTip);
    if (m_parts.search.text().isEmpty())
        m_changed = {};
}

void SavedSearchPresenter::rename(const SavedSearch& search)
{
    m_parts.sidebar.editName(SidebarModel::searchKey(search.id));
}

void SavedSearchPresenter::changeText(const SavedSearch& search)
{
    m_parts.sidebar.choose(SidebarModel::allPhotosKey());
    change(search.id);
}

void SavedSearchPresenter::change(SavedSearchId id)
{
    const SavedSearch* search = m_parts.saved.find(id);
    if (!search)
        return;
    SearchScope everywhere;
    everywhere.key = SidebarModel::allPhotosKey();
    m_parts.search.setScopeAndText(everywhere, search->text);
    m_changed = id;
    Q_EMIT changing();
}

void SavedSearchPresenter::raise(const SavedSearch& search)
{
    if (search.position > 0)
        m_parts.saved.move(search.id, search.position - 1);
}

void SavedSearchPresenter::lower(const SavedSearch& search)
{
    // Before the one after the next.
    if (search.position + 1 < static_cast<int>(m_parts.saved.searches().size()))
        m_parts.saved.move(search.id, search.position + 2);
}

void SavedSearchPresenter::remove(const SavedSearch& search)
{
    // Else the line that takes its place would be chosen.
    m_parts.sidebar.choose(SidebarModel::allPhotosKey());
    m_parts.saved.remove(search);
}

void SavedSearchPresenter::openMenu(SavedSearchId id, const QPoint& at)
{
    // The commands are about the chosen line, so it is the one of the menu.
    m_parts.sidebar.choose(SidebarModel::searchKey(id));
    auto* menu = new QMenu(&m_parts.sidebar);
    menu->setObjectName(QStringLiteral("searchMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_commands);
    menu->popup(at);
}

} // namespace scenekeeper::ui
