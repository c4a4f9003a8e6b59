// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace scenekeeper::ui {

/// The colour of a label (an index for labelColor()) as the icon of a menu's line. Window thread only.
[[nodiscard]] QIcon labelSwatch(int colorIndex);

} // namespace scenekeeper::ui
