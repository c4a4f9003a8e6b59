// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scenekeeper::base {

/// Who is at the keyboard, for what a human decides: the environment's SCENEKEEPER_USER, else the name in the
/// program's settings, else the user's full name as the system knows it, else the login name. Never empty.
[[nodiscard]] QString personName();

/// Keeps the name in the program's settings, for every program of the suite; an empty one is forgotten.
void setPersonName(const QString& name);

} // namespace scenekeeper::base
