// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace scenekeeper::ui {

/// Shows what Scenekeeper is, its version and its licence, without blocking the window. A second call
/// while it is open brings it to the front. Window thread only.
void showAbout(QWidget* parent);

} // namespace scenekeeper::ui
