// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindowactions.h"

#include "ui/actiontext.h"
#include "ui/icons.h"
#include "ui/labelappearance.h"
#include "ui/labelkeys.h"
#include "ui/views/swatch.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace scenekeeper::ui {

MainWindowActions::MainWindowActions(QMainWindow& window, QWidget& photographs)
    : QObject(&window), m_window(window), m_photographs(photographs)
{
    addFileMenu();
    addEditMenu();
    addLabelMenu();
    addViewMenu();
    addRunMenu();
    addModelMenu();
    addHelpMenu();
    m_writing = new QActionGroup(this);
    m_writing->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    for (QAction* action : {addFolder, addFiles, exportPhotographs, undo, redo, saveSearch, confirm, reject,
                            change, similar, classifyAgain, learn})
        m_writing->addAction(action);
    setHasPhotographs(false);
    setHasSelection(false);
    setReviewOffers(0, false);
    setUndoText({});
    setRedoText({});
    showModes();
    setIsRunning(false);
}

QAction* MainWindowActions::add(QMenu& menu, const char* name, const QString& text,
                                const QList<QKeySequence>& shortcuts, const QString& iconName)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(shortcuts);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    return action;
}

void MainWindowActions::keepAmongPhotographs(QAction* action)
{
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_photographs.addAction(action);
}

void MainWindowActions::addFileMenu()
{
    QMenu& menu = *m_window.menuBar()->addMenu(tr("&File"));
    addFolder =
        add(menu, "addFolder", tr("&Add Folder…"), {QKeySequence::Open}, QStringLiteral("folder-add"));
    addFiles = add(menu, "addFiles", tr("Add &Files…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O},
                   QStringLiteral("document-open"));
    menu.addSeparator();
    exportPhotographs =
        add(menu, "export", tr("&Export…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_E}, QStringLiteral("export"));
    menu.addSeparator();
    quit = add(menu, "quit", tr("&Quit"), {Qt::CTRL | Qt::Key_Q});
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindowActions::addEditMenu()
{
    QMenu& menu = *m_window.menuBar()->addMenu(tr("&Edit"));
    undo = add(menu, "undo", tr("&Undo"), {Qt::CTRL | Qt::Key_Z}, QStringLiteral("undo"));
    redo = add(menu, "redo", tr("&Redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y},
               QStringLiteral("redo"));
    menu.addSeparator();
    find = add(menu, "find", tr("&Find"), {QKeySequence::Find}, QStringLiteral("search"));
    searchForm = add(menu, "searchForm", tr("Search F&orm"), {Qt::Key_F7}, QStringLiteral("sliders"));
    searchForm->setCheckable(true);
    searchForm->setToolTip(textWithKey(tr("Search by filling in a form"), *searchForm));
    saveSearch =
        add(menu, "saveSearch", tr("Sa&ve Search…"), {Qt::CTRL | Qt::Key_D}, QStringLiteral("bookmark"));
    saveSearch->setToolTip(textWithKey(tr("Keep this search under a name, in the library"), *saveSearch));
    menu.addSeparator();
    selectAll = add(menu, "selectAll", tr("Select &All"), {QKeySequence::SelectAll});
    selectNone = add(menu, "selectNone", tr("Select &None"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A});
    selectLike = add(menu, "selectLike", tr("Select All &Like This"), {Qt::CTRL | Qt::SHIFT | Qt::Key_L});
    selectLike->setToolTip(tr("Select every photograph of this view with the same labels"));
    selectCopies =
        add(menu, "selectCopies", tr("Select All but the &Best"), {Qt::CTRL | Qt::SHIFT | Qt::Key_B});
    selectCopies->setToolTip(tr("Select every near-duplicate but the best copy of each picture"));
}

void MainWindowActions::addLabelMenu()
{
    m_labelMenu = m_window.menuBar()->addMenu(tr("&Label"));
    m_labelSeparator = m_labelMenu->addSeparator();
    m_toggleMenu = m_labelMenu->addMenu(tr("&Add or Remove"));
    m_labelMenu->addSeparator();
    confirm =
        add(*m_labelMenu, "confirm", tr("&Confirm and Go On"), {Qt::Key_Space}, QStringLiteral("check"));
    reject = add(*m_labelMenu, "reject", tr("&Reject Label"), {Qt::Key_Delete}, QStringLiteral("cancel"));
    m_labelMenu->addSeparator();
    similar = add(*m_labelMenu, "similar", tr("&Similar Ones Too"), {Qt::Key_A});
    similar->setCheckable(true);
    similar->setToolTip(tr("In review mode: the next decision counts for the similar photographs, too"));
    change = add(*m_labelMenu, "change", tr("C&hange to What the Model Says"), {Qt::Key_C});
    change->setToolTip(tr("In review mode: the model is right, and not the label that was given"));
    for (QAction* action : {confirm, reject, similar, change})
        keepAmongPhotographs(action);
}

void MainWindowActions::addViewMenu()
{
    QMenu& menu = *m_window.menuBar()->addMenu(tr("&View"));
    large = add(menu, "large", tr("&Large Photograph"), {Qt::Key_Return, Qt::Key_Enter},
                QStringLiteral("view-large"));
    backToGrid = add(menu, "backToGrid", tr("&Back to All Photographs"), {Qt::Key_Escape});
    keepAmongPhotographs(large);
    keepAmongPhotographs(backToGrid);
    review = add(menu, "review", tr("&Review"), {Qt::Key_R}, QStringLiteral("review"));
    review->setCheckable(true);
    review->setToolTip(tr("Go through the photographs that need a look, one at a time"));
    moreLikeThis =
        add(menu, "moreLikeThis", tr("&More Like This"), {Qt::Key_S}, QStringLiteral("duplicates"));
    moreLikeThis->setToolTip(tr("Show the photographs that are most similar to this one"));
    keepAmongPhotographs(moreLikeThis);
    menu.addSeparator();
    m_modes = new QActionGroup(this);
    grid = add(menu, "grid", tr("As &Grid"), {Qt::CTRL | Qt::Key_1}, QStringLiteral("view-grid"));
    list = add(menu, "list", tr("As L&ist"), {Qt::CTRL | Qt::Key_2}, QStringLiteral("list"));
    for (QAction* mode : {grid, list}) {
        mode->setCheckable(true);
        m_modes->addAction(mode);
    }
    connect(list, &QAction::toggled, this, &MainWindowActions::showModes);
    menu.addSeparator();
    larger = add(menu, "larger", tr("L&arger Thumbnails"),
                 {QKeySequence(QKeySequence::ZoomIn), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                 QStringLiteral("zoom-in"));
    smaller = add(menu, "smaller", tr("&Smaller Thumbnails"), {QKeySequence(QKeySequence::ZoomOut)},
                  QStringLiteral("zoom-out"));
    menu.addSeparator();
    map = add(menu, "map", tr("&Map"), {Qt::Key_F4}, QStringLiteral("map"));
    timeline = add(menu, "timeline", tr("&Timeline"), {Qt::Key_F5}, QStringLiteral("timeline"));
    map->setToolTip(tr("Where the photographs were taken; choose an area to see only those"));
    timeline->setToolTip(tr("When the photographs were taken; choose a time to see only those"));
    map->setCheckable(true);
    timeline->setCheckable(true);
    leftSide = add(menu, "leftSide", tr("Li&brary"), {Qt::Key_F9}, QStringLiteral("sidebar-left"));
    rightSide = add(menu, "rightSide", tr("I&nspector"), {Qt::Key_F8}, QStringLiteral("sidebar-right"));
    leftSide->setCheckable(true);
    rightSide->setCheckable(true);
    bothSides = add(menu, "bothSides", tr("Fold B&oth Sides Away"), {Qt::Key_Tab});
    keepAmongPhotographs(bothSides);
    nextPane = add(menu, "nextPane", tr("Go to Next &Pane"), {Qt::Key_F6});
    menu.addSeparator();
    fullScreen = add(menu, "fullScreen", tr("&Full Screen"), {Qt::Key_F11});
    fullScreen->setCheckable(true);
}

void MainWindowActions::addRunMenu()
{
    QMenu& menu = *m_window.menuBar()->addMenu(tr("&Run"));
    classifyAgain =
        add(menu, "classifyAgain", tr("Classify &Again"), {Qt::CTRL | Qt::Key_R}, QStringLiteral("run"));
    classifyAgain->setToolTip(tr("Classify the selected photographs again; labels set by a person stay"));
    cancelRun = add(menu, "cancelRun", tr("&Cancel"), {Qt::CTRL | Qt::Key_Period}, QStringLiteral("cancel"));
    menu.addSeparator();
    failedFiles = add(menu, "failedFiles", tr("&Failed Files…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F},
                      QStringLiteral("warning"));
}

void MainWindowActions::addModelMenu()
{
    QMenu& menu = *m_window.menuBar()->addMenu(tr("&Model"));
    learn = add(menu, "learn", tr("&Learn from Corrections…"), {Qt::CTRL | Qt::Key_L});
    learn->setToolTip(tr("Teach the model what you have labelled, confirmed and rejected"));
    models = add(menu, "models", tr("&Models…"), {Qt::CTRL | Qt::Key_M});
    models->setToolTip(tr("See, compare, exchange and take back the models of the catalogue"));
    menu.addSeparator();
    evaluate = add(menu, "evaluate", tr("&Evaluate on Folder…"), {Qt::CTRL | Qt::Key_E});
    evaluate->setToolTip(tr("Measure the model on photographs whose labels are known"));
}

void MainWindowActions::addHelpMenu()
{
    QMenu& menu = *m_window.menuBar()->addMenu(tr("&Help"));
    keys = add(menu, "keys", tr("&Keys"), {Qt::Key_Question, Qt::Key_F1}, QStringLiteral("help-keys"));
    about = add(menu, "about", tr("&About Scenekeeper"), {Qt::SHIFT | Qt::Key_F1});
    about->setMenuRole(QAction::AboutRole);
}

void MainWindowActions::setLabels(const std::vector<domain::Label>& labels)
{
    qDeleteAll(m_labels);
    m_labels.clear();
    qDeleteAll(m_toggles);
    m_toggles.clear();
    const QStringList numbers = labelKeys(labels);
    for (std::size_t i = 0; i < labels.size(); ++i)
        addLabel(labels[i], numbers.at(static_cast<qsizetype>(i)));
}

void MainWindowActions::addLabelCommands(const QList<QAction*>& actions)
{
    m_labelMenu->addSeparator();
    m_labelMenu->addActions(actions);
}

void MainWindowActions::addLabel(const domain::Label& label, const QString& key)
{
    const QString name = literalText(labelDisplayName(label.name));
    auto* set = new QAction(name, this);
    auto* toggle = new QAction(name, this);
    set->setObjectName(QStringLiteral("label/%1").arg(label.name));
    toggle->setObjectName(QStringLiteral("toggle/%1").arg(label.name));
    if (!key.isEmpty()) {
        set->setShortcut(QKeySequence(key));
        toggle->setShortcut(QKeySequence(QStringLiteral("Shift+") + key));
    }
    for (QAction* action : {set, toggle}) {
        action->setIcon(labelSwatch(label.colorIndex));
        action->setIconVisibleInMenu(true);
        action->setEnabled(m_hasSelection);
    }
    connect(set, &QAction::triggered, this, [this, id = label.id] { Q_EMIT labelChosen(id); });
    connect(toggle, &QAction::triggered, this, [this, id = label.id] { Q_EMIT labelToggled(id); });
    m_labelMenu->insertAction(m_labelSeparator, set);
    m_toggleMenu->addAction(toggle);
    m_labels.append(set);
    m_toggles.append(toggle);
    m_writing->addAction(set);
    m_writing->addAction(toggle);
}

void MainWindowActions::setHasPhotographs(bool hasPhotographs)
{
    m_hasPhotographs = hasPhotographs;
    showModes();
}

void MainWindowActions::setHasSelection(bool hasSelection)
{
    m_hasSelection = hasSelection;
    for (QAction* action : m_labels + m_toggles)
        action->setEnabled(hasSelection);
    for (QAction* action : {confirm, reject, classifyAgain, moreLikeThis})
        action->setEnabled(hasSelection);
    showModes();
}

void MainWindowActions::setIsLarge(bool isLarge)
{
    m_isLarge = isLarge;
    showModes();
}

void MainWindowActions::setIsReviewing(bool isReviewing)
{
    m_isReviewing = isReviewing;
    review->setChecked(isReviewing);
    showModes();
}

void MainWindowActions::setHasFormerView(bool hasFormerView)
{
    m_hasFormerView = hasFormerView;
    showModes();
}

void MainWindowActions::setHasCopies(bool hasCopies)
{
    m_hasCopies = hasCopies;
    showModes();
}

void MainWindowActions::setReviewOffers(int similarCount, bool hasDoubt)
{
    similar->setChecked(false);
    similar->setEnabled(similarCount > 0);
    similar->setText(similarCount > 0 ? tr("Apply to %Ln &Similar", nullptr, similarCount)
                                      : tr("&Similar Ones Too"));
    change->setEnabled(hasDoubt);
}

void MainWindowActions::setUndoText(const QString& deed)
{
    undo->setEnabled(!deed.isEmpty());
    //: %1 is what was done, as "Sea on 12 photographs"
    undo->setText(deed.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(literalText(deed)));
}

void MainWindowActions::setRedoText(const QString& deed)
{
    redo->setEnabled(!deed.isEmpty());
    redo->setText(deed.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(literalText(deed)));
}

void MainWindowActions::showModes()
{
    const bool isGrid = !m_isLarge && !m_isReviewing;
    // Else its Return would be taken from the button of an empty window.
    large->setEnabled(m_hasPhotographs && !m_isReviewing);
    backToGrid->setEnabled(!isGrid || m_hasFormerView);
    backToGrid->setText(isGrid && m_hasFormerView ? tr("&Back to Former View")
                                                  : tr("&Back to All Photographs"));
    selectCopies->setEnabled(isGrid && m_hasCopies);
    for (QAction* action : {selectAll, grid, list})
        action->setEnabled(isGrid);
    for (QAction* action : {selectNone, selectLike})
        action->setEnabled(isGrid && m_hasSelection);
    for (QAction* action : {larger, smaller})
        action->setEnabled(isGrid && !list->isChecked());
}

void MainWindowActions::openPhotographMenu(const QPoint& at)
{
    auto* menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("photographMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_labels);
    menu->addMenu(m_toggleMenu);
    menu->addSeparator();
    menu->addActions({confirm, reject});
    menu->addSeparator();
    menu->addActions(
        {m_isLarge || m_isReviewing ? backToGrid : large, moreLikeThis, selectLike, classifyAgain});
    menu->popup(at);
}

void MainWindowActions::setCanWrite(bool canWrite)
{
    m_writing->setEnabled(canWrite);
}

void MainWindowActions::setIsRunning(bool isRunning)
{
    cancelRun->setEnabled(isRunning);
}

QList<QAction*> MainWindowActions::all() const
{
    QList<QAction*> actions;
    for (const QAction* menu : m_window.menuBar()->actions()) {
        for (QAction* action : menu->menu()->actions()) {
            if (!action->isSeparator() && action->menu() == nullptr)
                actions.append(action);
        }
    }
    return actions;
}

} // namespace scenekeeper::ui
