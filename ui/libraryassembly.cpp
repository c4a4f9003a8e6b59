// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/libraryassembly.h"

#include "ui/composition.h"
#include "ui/controllers/rootpresenter.h"
#include "ui/controllers/similarpresenter.h"
#include "ui/mainwindowactions.h"
#include "ui/photographsarea.h"
#include "ui/views/sidebarview.h"

#include <QCoreApplication>

namespace scenekeeper::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::LibraryAssembly)

public:
    static QString limited(const QString& root)
    {
        //: %1 is the name of a folder; the command stays as it is
        return tr("The system watches no more folders, so those in “%1” are looked at every half minute. "
                  "“sudo sysctl fs.inotify.max_user_watches=524288” raises its limit.")
            .arg(root);
    }
};

} // namespace

void assembleLibrary(const LibraryParts& parts)
{
    Composition& composition = parts.composition;
    PhotographsArea* photographs = &parts.photographs;
    new SimilarPresenter({composition.similarity, composition.library, composition.search, composition.grid,
                          composition.sidebar, parts.sidebar, parts.photographs, parts.actions},
                         &parts.window);
    const auto* roots = new RootPresenter(
        {composition.roots, composition.imports, composition.library, parts.sidebar, parts.window},
        &parts.window);
    QObject::connect(roots, &RootPresenter::failed, photographs, &PhotographsArea::showError);
    QObject::connect(&composition.watches, &WatchController::limited, photographs,
                     [photographs](const QString& root) { photographs->showError(Words::limited(root)); });
}

} // namespace scenekeeper::ui
