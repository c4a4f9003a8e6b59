// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scenekeeper::feedback {

/// The label's name as that of a folder, on every file system: what cannot stand in one (slashes, control
/// characters, what Windows forbids, a dot at either end, and the percent sign itself) as %XX.
[[nodiscard]] QString folderOfLabel(const QString& label);

/// Back again. A percent sign that folderOfLabel() cannot have written stands for itself.
[[nodiscard]] QString labelOfFolder(const QString& folder);

} // namespace scenekeeper::feedback
