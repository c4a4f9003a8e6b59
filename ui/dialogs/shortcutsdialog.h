// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QStringList>

class QAction;
class QGridLayout;

namespace scenekeeper::ui {

/// Every key of the window: those of the given actions, grouped by their menu, and the fixed keys of the
/// photographs. Never modal. Window thread only; reads the actions once, when it is made.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent);

private:
    struct Entry
    {
        QString text;
        QList<QStringList> alternatives; ///< each: keys pressed together
    };
    struct Group
    {
        QString title;
        QList<Entry> entries;
    };

    [[nodiscard]] static QList<Group> groupsOf(const QList<QAction*>& actions);
    [[nodiscard]] static Group fixedKeys(const QList<Group>& fromActions);
    [[nodiscard]] QWidget* makeGroup(const Group& group);
    [[nodiscard]] static QWidget* makeKeys(const QList<QStringList>& alternatives, QWidget* parent);
};

} // namespace scenekeeper::ui
