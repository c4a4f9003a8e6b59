// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/rootpresenter.h"

#include "ui/controllers/importcontroller.h"
#include "ui/controllers/librarycontroller.h"
#include "ui/controllers/rootcontroller.h"
#include "ui/views/sidebarview.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

QString nameOf(const domain::Root& root)
{
    const QString name = QFileInfo(root.path).fileName();
    return name.isEmpty() ? root.path : name;
}

} // namespace

RootPresenter::RootPresenter(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connect(&m_parts.sidebar, &SidebarView::rootMenuRequested, this, &RootPresenter::openMenu);
    connect(&m_parts.roots, &RootController::remapRefused, this, &RootPresenter::tellRefusal);
}

void RootPresenter::openMenu(base::RootId id, const QPoint& at)
{
    const std::vector<domain::Root>& roots = m_parts.library.counts().roots;
    const auto found = std::find_if(roots.begin(), roots.end(),
                                    [id](const domain::Root& candidate) { return candidate.id == id; });
    if (found == roots.end())
        return;
    const domain::Root root = *found;
    auto* menu = new QMenu(&m_parts.sidebar);
    menu->setObjectName(QStringLiteral("rootMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const char* name, const QString& text) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    // A run has the folder's place and number in hand.
    const bool isFree = !m_parts.imports.isRunning();
    QAction* rescan = add("rescanRoot", root.ofFiles ? tr("&Add the Whole Folder") : tr("&Rescan"));
    rescan->setEnabled(root.online);
    connect(rescan, &QAction::triggered, this, [this, root] { m_parts.imports.add({root.path}); });
    QAction* watch = add("watchRoot", tr("&Watch for Changes"));
    watch->setCheckable(true);
    watch->setChecked(root.watched);
    connect(watch, &QAction::toggled, this,
            [this, root](bool isOn) { m_parts.roots.setWatched(root.id, isOn); });
    menu->addSeparator();
    QAction* locate = add("locateRoot", tr("&Locate Moved Folder…"));
    locate->setEnabled(isFree);
    connect(locate, &QAction::triggered, this, [this, root] { askWhere(root); });
    QAction* remove = add("removeRoot", tr("Re&move from Catalogue…"));
    remove->setEnabled(isFree);
    connect(remove, &QAction::triggered, this, [this, root] { askToRemove(root); });
    menu->popup(at);
}

void RootPresenter::askWhere(const domain::Root& root)
{
    //: %1 is the name of a folder
    auto* dialog = new QFileDialog(&m_parts.window, tr("Where “%1” Is Now").arg(nameOf(root)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    // A drive that is away may not answer for minutes.
    dialog->setDirectory(root.online ? QFileInfo(root.path).path() : QDir::homePath());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, root](const QString& folder) { m_parts.roots.remap(root, folder); });
    dialog->open();
}

qint64 RootPresenter::photosOf(base::RootId root) const
{
    qint64 photos = 0;
    for (const storage::FolderCount& folder : m_parts.library.counts().folders)
        photos += folder.rootId == root ? folder.photos : 0;
    return photos;
}

void RootPresenter::askToRemove(const domain::Root& root)
{
    const int count = static_cast<int>(photosOf(root.id));
    auto* box = new QMessageBox(&m_parts.window);
    box->setObjectName(QStringLiteral("removeQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Remove “%1” from the catalogue?").arg(nameOf(root)));
    box->setInformativeText(
        tr("%Ln photograph(s) and their labels leave the catalogue. The files stay as they "
           "are. This can be undone, and adding the folder again brings all of it back.",
           nullptr, count));
    const QPushButton* remove =
        box->addButton(tr("Remove %Ln Photograph(s)", nullptr, count), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, [this, root] { m_parts.roots.remove(root); });
    box->open();
}

void RootPresenter::tellRefusal(const QString& folder, const base::Error& error)
{
    const QString name = QFileInfo(folder).fileName();
    if (error.code == base::ErrorCode::NotFound)
        Q_EMIT failed(tr("“%1” does not hold the photographs of this folder. Choose the folder that they are "
                         "in now, or add it as a new one.")
                          .arg(name));
    else
        Q_EMIT failed(
            tr("“%1” and another folder of your photographs lie in each other. Choose another folder.")
                .arg(name));
}

} // namespace scenekeeper::ui
