// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportplan.h"

class QStandardItemModel;

namespace scenekeeper::ui {

enum ExportTreeColumn { ExportFolderColumn, ExportFilesColumn, ExportSizeColumn, ExportTreeColumns };

/// So many folders are shown; a line says how many more there are.
inline constexpr int kMostFoldersShown = 5000;

/// Fills `model` with the folders that an export makes or fills, each with the files and bytes in it and
/// below. Window thread only.
void showFolders(const archive::ExportPlan& plan, QStandardItemModel& model);

} // namespace scenekeeper::ui
