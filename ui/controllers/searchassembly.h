// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QSettings;

namespace scenekeeper::ui {

class Composition;
class PhotographsArea;
class SearchPresenter;
class SidebarView;

/// Puts the parts of the search together: the bar above the photographs, its form, the saved searches on the
/// left, what an empty result says, and the commands of the menu. Lives on the UI thread.
class SearchAssembly final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Composition& composition;
        PhotographsArea& photographs;
        SidebarView& sidebar;
        QSettings& settings;
    };
    struct Commands
    {
        QAction& find;
        QAction& form; ///< checkable
        QAction& save;
    };

    SearchAssembly(const Parts& parts, const Commands& commands, QObject* parent = nullptr);

Q_SIGNALS:
    /// The field is done with; the photographs get the keyboard.
    void left();

private:
    void addForm(QAction& fold);
    void addSaved(QAction& save);
    void addNoMatches();
    void find();

    Parts m_parts;
    SearchPresenter* m_presenter = nullptr;
};

} // namespace scenekeeper::ui
