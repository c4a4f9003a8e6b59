// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

class QWidget;

namespace scenekeeper::ui {

/// Gives the keyboard to the place after the one that has it, in the order given; places that are folded
/// away or take no keys are passed over. Window thread only.
void focusNextPane(std::span<QWidget* const> panes);

} // namespace scenekeeper::ui
