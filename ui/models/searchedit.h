// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoexpression.h"

#include <QString>
#include <functional>
#include <vector>

namespace scenekeeper::ui {

/// Changes of a search that leave the rest of it where it stands. Pure functions, any thread.

/// `whole` without those of its side by side filters that are `old`, and with `by` in the place of the first
/// of them, or at the end where there was none.
[[nodiscard]] domain::Expression replaceOperands(const domain::Expression& whole,
                                                 const std::function<bool(const domain::Expression&)>& old,
                                                 std::vector<domain::Expression> by);

/// Whether the expression is one condition about `field`, neither negated nor joined to others.
[[nodiscard]] bool isConditionOn(const domain::Expression& expression, domain::SearchField field);

/// What a text with errors still asks for: all but the words and filters that are wrong. Everything where
/// there is nothing else in it.
[[nodiscard]] domain::Expression understoodPart(QString text);

} // namespace scenekeeper::ui
