// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/labels.h"

#include <QList>
#include <QObject>
#include <QPoint>
#include <vector>

class QAction;
class QKeySequence;
class QMenu;
class QWidget;

namespace scenekeeper::ui {

class CategoryController;
class LibraryController;
class SidebarView;

/// The commands of the left side about labels: its menu, its keys, and the questions that they ask. Lives on
/// the UI thread.
class CategoryPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        CategoryController& categories;
        const LibraryController& library; ///< knows the labels, retired ones too, and their counts
        SidebarView& sidebar;
        QWidget& window; ///< dialogs belong to it
    };

    explicit CategoryPresenter(const Parts& parts, QObject* parent = nullptr);

    void askForName();
    /// Asks first, naming both and how many photographs it is about.
    void askToMerge(base::LabelId from, base::LabelId into);
    void openMenu(base::LabelId label, const QPoint& at);
    /// In the order of a menu.
    [[nodiscard]] QList<QAction*> actions() const;

private:
    QAction* addCommand(const char* name, const QString& text, const QKeySequence& key,
                        void (CategoryPresenter::*deed)());
    void showWhatIsChosen();
    void renameChosen();
    void mergeChosen();
    void retireChosen();
    void raiseChosen();
    void lowerChosen();
    void moveChosen(int by);
    [[nodiscard]] QMenu* makeMergeMenu(base::LabelId label, QWidget* parent);
    [[nodiscard]] QMenu* makeColorMenu(const domain::Label& label, QWidget* parent);
    [[nodiscard]] QMenu* makeKeyMenu(const domain::Label& label, QWidget* parent);
    [[nodiscard]] QMenu* makeRestoreMenu(QWidget* parent);
    [[nodiscard]] std::vector<domain::Label> labels(bool retired) const;
    [[nodiscard]] const domain::Label* find(base::LabelId label) const;

    Parts m_parts;
    QAction* m_add = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_merge = nullptr;
    QAction* m_retire = nullptr;
    QAction* m_raise = nullptr;
    QAction* m_lower = nullptr;
};

} // namespace scenekeeper::ui
