// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>
#include <QStringList>

namespace scenekeeper::ui {

/// The icon of a name out of iconNames(): the desktop theme's own where it is a plain symbol that can be
/// read on the present palette, else Scenekeeper's, drawn in the palette's text colour whenever it is
/// painted, so that it follows a change between light and dark. A null icon for an unknown name.
[[nodiscard]] QIcon icon(const QString& name);

[[nodiscard]] QStringList iconNames();

/// The program's own icon, in colour, at any size.
[[nodiscard]] QIcon applicationIcon();

} // namespace scenekeeper::ui
