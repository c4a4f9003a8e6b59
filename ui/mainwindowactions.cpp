// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindowactions.h"

#include "ui/icons.h"
#include "ui/labelappearance.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPixmap>

namespace scenekeeper::ui {

namespace {

constexpr int kLabelKeys = 9;
constexpr int kSwatch = 16;

QIcon swatch(int colorIndex)
{
    QPixmap pixmap(kSwatch * 2, kSwatch * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(labelColor(colorIndex));
    painter.drawRoundedRect(QRectF(2, 2, kSwatch - 4, kSwatch - 4), 3, 3);
    return QIcon(pixmap);
}

} // namespace

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
    setHasPhotographs(false);
    setHasSelection(false);
    setIsLarge(false);
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
    quit = add(menu, "quit", tr("&Quit"), {Qt::CTRL | Qt::Key_Q});
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindowActions::addEditMenu()
{
    QMenu& menu = *m_window.menuBar()->addMenu(tr("&Edit"));
    selectAll = add(menu, "selectAll", tr("Select &All"), {QKeySequence::SelectAll});
    selectNone = add(menu, "selectNone", tr("Select &None"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A});
}

void MainWindowActions::addLabelMenu()
{
    m_labelMenu = m_window.menuBar()->addMenu(tr("&Label"));
    m_labelSeparator = m_labelMenu->addSeparator();
    confirm =
        add(*m_labelMenu, "confirm", tr("&Confirm and Go On"), {Qt::Key_Space}, QStringLiteral("check"));
    reject = add(*m_labelMenu, "reject", tr("&Reject Label"), {Qt::Key_Delete});
    keepAmongPhotographs(confirm);
    keepAmongPhotographs(reject);
}

void MainWindowActions::addViewMenu()
{
    QMenu& menu = *m_window.menuBar()->addMenu(tr("&View"));
    large = add(menu, "large", tr("&Large Photograph"), {Qt::Key_Return, Qt::Key_Enter},
                QStringLiteral("view-large"));
    backToGrid = add(menu, "backToGrid", tr("&Back to All Photographs"), {Qt::Key_Escape});
    keepAmongPhotographs(large);
    keepAmongPhotographs(backToGrid);
    menu.addSeparator();
    m_modes = new QActionGroup(this);
    grid = add(menu, "grid", tr("As &Grid"), {Qt::CTRL | Qt::Key_1}, QStringLiteral("view-grid"));
    list = add(menu, "list", tr("As L&ist"), {Qt::CTRL | Qt::Key_2}, QStringLiteral("list"));
    for (QAction* mode : {grid, list}) {
        mode->setCheckable(true);
        m_modes->addAction(mode);
    }
    connect(list, &QAction::toggled, this, &MainWindowActions::showWhatCanBeSized);
    menu.addSeparator();
    larger = add(menu, "larger", tr("L&arger Thumbnails"),
                 {QKeySequence(QKeySequence::ZoomIn), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                 QStringLiteral("zoom-in"));
    smaller = add(menu, "smaller", tr("&Smaller Thumbnails"), {QKeySequence(QKeySequence::ZoomOut)},
                  QStringLiteral("zoom-out"));
    menu.addSeparator();
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
    for (const domain::Label& label : labels) {
        // An ampersand in a name is no mnemonic.
        auto* action = new QAction(labelDisplayName(label.name).replace(u'&', QStringLiteral("&&")), this);
        action->setObjectName(QStringLiteral("label/%1").arg(label.name));
        action->setIcon(swatch(label.colorIndex));
        action->setIconVisibleInMenu(true);
        if (m_labels.size() < kLabelKeys)
            action->setShortcut(QKeySequence(Qt::Key_1 + static_cast<int>(m_labels.size())));
        action->setEnabled(m_hasSelection);
        connect(action, &QAction::triggered, this, [this, id = label.id] { Q_EMIT labelChosen(id); });
        m_labelMenu->insertAction(m_labelSeparator, action);
        m_labels.append(action);
    }
}

void MainWindowActions::setHasPhotographs(bool hasPhotographs)
{
    // Else its Return would be taken from the button of an empty window.
    large->setEnabled(hasPhotographs);
}

void MainWindowActions::setHasSelection(bool hasSelection)
{
    m_hasSelection = hasSelection;
    for (QAction* action : m_labels)
        action->setEnabled(hasSelection);
    for (QAction* action : {confirm, reject, selectNone, classifyAgain})
        action->setEnabled(hasSelection);
}

void MainWindowActions::setIsLarge(bool isLarge)
{
    backToGrid->setEnabled(isLarge);
    selectAll->setEnabled(!isLarge);
    m_isLarge = isLarge;
    showWhatCanBeSized();
}

void MainWindowActions::showWhatCanBeSized()
{
    for (QAction* action : {larger, smaller})
        action->setEnabled(!m_isLarge && !list->isChecked());
}

void MainWindowActions::openPhotographMenu(const QPoint& at)
{
    auto* menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("photographMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_labels);
    menu->addSeparator();
    menu->addActions({confirm, reject});
    menu->addSeparator();
    menu->addActions({m_isLarge ? backToGrid : large, classifyAgain});
    menu->popup(at);
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
            if (!action->isSeparator())
                actions.append(action);
        }
    }
    return actions;
}

} // namespace scenekeeper::ui
