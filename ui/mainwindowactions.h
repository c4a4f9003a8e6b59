// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/labels.h"

#include <QList>
#include <QObject>
#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace scenekeeper::ui {

/// Every command of the window, each with a place in a menu and a key. Single keys that a button or a
/// tree would use itself (Space, Enter, Esc, Delete, Tab) count only among the photographs.
class MainWindowActions final : public QObject
{
    Q_OBJECT

public:
    /// Fills the window's menu bar; `photographs` is the widget in whose inside the single keys count.
    MainWindowActions(QMainWindow& window, QWidget& photographs);

    /// One command a label; the first nine have the keys 1 … 9.
    void setLabels(const std::vector<domain::Label>& labels);
    /// More commands about labels, at the end of their menu.
    void addLabelCommands(const QList<QAction*>& actions);
    /// Commands that need photographs, a selection, a large picture, review mode, a run.
    void setHasPhotographs(bool hasPhotographs);
    void setHasSelection(bool hasSelection);
    void setIsLarge(bool isLarge);
    void setIsReviewing(bool isReviewing);
    void setIsRunning(bool isRunning);
    /// Whether there is a view to go back to from the grid.
    void setHasFormerView(bool hasFormerView);
    /// Whether near-duplicates are shown.
    void setHasCopies(bool hasCopies);
    /// What review mode offers for the present photograph: so many like it, and another label.
    void setReviewOffers(int similar, bool hasDoubt);
    /// What Undo and Redo would do, for example "Sea on 12 photographs"; empty for nothing.
    void setUndoText(const QString& deed);
    void setRedoText(const QString& deed);

    /// Whether commands that change the catalogue can do so.
    void setCanWrite(bool canWrite);

    /// What can be done with the chosen photographs, at a point of the screen.
    void openPhotographMenu(const QPoint& at);

    /// In the order of the menus; without submenus, which repeat the labels.
    [[nodiscard]] QList<QAction*> all() const;

    QAction* addFolder = nullptr;
    QAction* addFiles = nullptr;
    QAction* exportPhotographs = nullptr;
    QAction* quit = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* find = nullptr;
    QAction* searchForm = nullptr;
    QAction* saveSearch = nullptr;
    QAction* selectAll = nullptr;
    QAction* selectNone = nullptr;
    QAction* selectLike = nullptr;
    QAction* selectCopies = nullptr;
    QAction* moreLikeThis = nullptr;
    QAction* confirm = nullptr;
    QAction* reject = nullptr;
    QAction* similar = nullptr;
    QAction* change = nullptr;
    QAction* large = nullptr;
    QAction* backToGrid = nullptr;
    QAction* review = nullptr;
    QAction* grid = nullptr;
    QAction* list = nullptr;
    QAction* larger = nullptr;
    QAction* smaller = nullptr;
    QAction* map = nullptr;
    QAction* timeline = nullptr;
    QAction* leftSide = nullptr;
    QAction* rightSide = nullptr;
    QAction* bothSides = nullptr;
    QAction* nextPane = nullptr;
    QAction* fullScreen = nullptr;
    QAction* classifyAgain = nullptr;
    QAction* cancelRun = nullptr;
    QAction* failedFiles = nullptr;
    QAction* learn = nullptr;
    QAction* models = nullptr;
    QAction* evaluate = nullptr;
    QAction* keys = nullptr;
    QAction* about = nullptr;

Q_SIGNALS:
    void labelChosen(scenekeeper::base::LabelId label);
    void labelToggled(scenekeeper::base::LabelId label);

private:
    QAction* add(QMenu& menu, const char* name, const QString& text, const QList<QKeySequence>& shortcuts,
                 const QString& iconName = {});
    void keepAmongPhotographs(QAction* action);
    void addFileMenu();
    void addEditMenu();
    void addLabelMenu();
    void addViewMenu();
    void addRunMenu();
    void addModelMenu();
    void addHelpMenu();
    void addLabel(const domain::Label& label, const QString& key);
    void showModes();

    QMainWindow& m_window;
    QWidget& m_photographs;
    QMenu* m_labelMenu = nullptr;
    QAction* m_labelSeparator = nullptr;
    QMenu* m_toggleMenu = nullptr;
    QList<QAction*> m_labels;
    QList<QAction*> m_toggles;
    QActionGroup* m_modes = nullptr;
    QActionGroup* m_writing = nullptr; ///< those that change the catalogue
    bool m_hasPhotographs = false;
    bool m_hasSelection = false;
    bool m_isLarge = false;
    bool m_isReviewing = false;
    bool m_hasFormerView = false;
    bool m_hasCopies = false;
};

} // namespace scenekeeper::ui
