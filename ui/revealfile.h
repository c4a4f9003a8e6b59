// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scenekeeper::ui {

/// Opens the file's folder in the desktop's file manager.
void revealFile(const QString& path);

/// Opens the file in the program that the desktop has for it.
void openFile(const QString& path);

} // namespace scenekeeper::ui
