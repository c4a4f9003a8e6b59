// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revealfile.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace scenekeeper::ui {

void revealFile(const QString& path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path()));
}

void openFile(const QString& path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace scenekeeper::ui
