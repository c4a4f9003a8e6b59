// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scenekeeper::pipeline {

/// Certain that nothing is at `path` any more. False when it merely cannot be looked at.
[[nodiscard]] bool isGone(const QString& path);

} // namespace scenekeeper::pipeline
