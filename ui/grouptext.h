// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/photogroups.h"

#include <QString>

namespace scenekeeper::ui {

/// "Best of 3 copies", or that it is one of the others.
[[nodiscard]] QString copyText(const GroupPlace& place);

} // namespace scenekeeper::ui
