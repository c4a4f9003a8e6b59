// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace scenekeeper::ui {

class Composition;
class MainWindowActions;
class PhotographsArea;
class SidebarView;

struct LibraryParts
{
    Composition& composition;
    SidebarView& sidebar;
    PhotographsArea& photographs;
    MainWindowActions& actions;
    QWidget& window; ///< owns what is made
};

/// Puts together what the left side offers beside queries: what is like a photograph, and the folders' menu.
void assembleLibrary(const LibraryParts& parts);

} // namespace scenekeeper::ui
