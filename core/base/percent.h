// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scenekeeper::base {

/// A share (0 … 1) as "92.10 %", the same in every language: for the command line and reports. The window has
/// its own in ui/formatting.h.
[[nodiscard]] inline QString percent(double share, int digits = 2)
{
    return QStringLiteral("%1 %").arg(100.0 * share, 0, 'f', digits);
}

} // namespace scenekeeper::base
