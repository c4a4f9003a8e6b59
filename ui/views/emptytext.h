// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QPainter;
class QWidget;

namespace scenekeeper::ui {

/// What an empty view says: one line, and below it quietly what to do next, in the middle of `rect` with the
/// font and colours of `widget`. Window thread only.
void paintEmptyText(QPainter& painter, const QRect& rect, const QWidget& widget, const QString& title,
                    const QString& advice);

} // namespace scenekeeper::ui
