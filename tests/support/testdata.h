// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scenekeeper::tests {

/// The folder of real photographs beside the project (SCENEKEEPER_SHARED_DATA), or empty where it is
/// absent: a test that needs it then skips and says so.
[[nodiscard]] QString sharedDataDir();

} // namespace scenekeeper::tests
