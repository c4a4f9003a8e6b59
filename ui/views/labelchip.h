// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"

#include <QFont>
#include <QPalette>
#include <QRect>
#include <QSize>
#include <QString>

class QPainter;

namespace scenekeeper::ui {

/// A label as a small rounded chip, the same in the grid, the large view and the inspector. Colour is
/// never the only sign: the chip carries the label's name, and its shape says who gave it.
/// Free functions that own nothing; window thread only.

/// What stands behind the label. `InForce` shows the source of the assignment: outlined with a dot for
/// the model, filled for what was imported, filled with a tick for a human.
enum class ChipState {
    InForce,
    NeedsReview, ///< outlined with a question mark, dashed
    Rejected,    ///< grey and struck through
};

struct LabelChip
{
    domain::ShownLabel label;
    int colorIndex = 0;
    ChipState state = ChipState::InForce;
};

/// The colours a chip is painted with; text stands out from fill by at least 4.5:1.
struct ChipStyle
{
    QColor fill;
    QColor outline;
    QColor text;
};

[[nodiscard]] ChipStyle chipStyle(const LabelChip& chip, const QPalette& palette);

/// "Sea", or "Sea 97%" where there is a confidence.
[[nodiscard]] QString chipText(const domain::ShownLabel& label);

/// The chip in words, for tooltips and screen readers: "Sea, 97%, said by the model, needs review".
[[nodiscard]] QString chipDescription(const LabelChip& chip);

/// Logical pixels for the whole text.
[[nodiscard]] QSize chipSize(const LabelChip& chip, const QFont& font);

/// Paints into `rect`; text that does not fit is elided. Mirrors with the painter's layout direction.
void paintChip(QPainter& painter, const QRect& rect, const LabelChip& chip, const QPalette& palette,
               const QFont& font);

/// The same for a label in force.
[[nodiscard]] QSize labelChipSize(const domain::ShownLabel& label, const QFont& font);
void paintLabelChip(QPainter& painter, const QRect& rect, const domain::ShownLabel& label, int colorIndex,
                    const QPalette& palette, const QFont& font);

} // namespace scenekeeper::ui
