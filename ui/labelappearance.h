// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/labels.h"

#include <QColor>
#include <QHash>
#include <QString>
#include <vector>

namespace scenekeeper::ui {

/// How labels look and are called everywhere in the window. Pure functions; window thread only, because
/// names depend on the installed translators.

/// The fixed colour of a label: the eight colours of Okabe and Ito, told apart with every common form of
/// colour blindness, then lighter and darker variations of them. Any index is valid.
[[nodiscard]] QColor labelColor(int colorIndex);

/// How many there are before they repeat, and what each is called: "Sky blue", "Sky blue, light".
[[nodiscard]] int labelColorCount();
[[nodiscard]] QString labelColorName(int colorIndex);

/// Black or white, whichever is easier to read on labelColor(colorIndex); at least 4.5:1 (WCAG AA).
[[nodiscard]] QColor labelTextColor(int colorIndex);

/// What the reader calls the label: the built-in scenes are translated, others are shown as stored.
[[nodiscard]] QString labelDisplayName(const QString& storedName);

/// Which colour each label of the catalogue has. A plain value. Without labels it knows the built-in
/// ones; a name it does not know gets a colour of its own that stays the same.
class LabelColors
{
public:
    LabelColors();
    explicit LabelColors(const std::vector<domain::Label>& labels);

    /// For labelColor().
    [[nodiscard]] int indexOf(const QString& storedName) const;

private:
    QHash<QString, int> m_indexes;
};

/// WCAG 2 contrast of two opaque colours, 1 … 21.
[[nodiscard]] double contrastRatio(const QColor& one, const QColor& other);

/// `color`, made darker or lighter just as far as needed to stand out from `background` by `ratio`.
[[nodiscard]] QColor standingOut(const QColor& color, const QColor& background, double ratio);

} // namespace scenekeeper::ui
