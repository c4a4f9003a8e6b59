// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QRectF>

class QPainter;
class QStyleOptionViewItem;

namespace scenekeeper::ui {

/// What shows the state of a line or a cell, the same in every list of the window: a tint of the accent
/// behind what is chosen, so that text keeps the colour and the contrast it has elsewhere; a faint grey
/// under the mouse; and a line round what the keyboard is on, thicker than that round what is chosen.
/// `rect` is where it goes, in the painter's coordinates; the rest is read from the option's state.
/// `ground` is the colour role of the view's background.
void paintPlate(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                QPalette::ColorRole ground);

} // namespace scenekeeper::ui
