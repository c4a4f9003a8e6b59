// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/labels.h"

#include <QStringList>
#include <vector>

namespace scenekeeper::ui {

/// The key of each of these labels, "1" … "9", in their order; empty for one without. A label has its own
/// key, else that of its place, unless another label has that as its own.
[[nodiscard]] QStringList labelKeys(const std::vector<domain::Label>& labels);

} // namespace scenekeeper::ui
