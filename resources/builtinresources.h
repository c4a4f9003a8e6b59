// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace scenekeeper::resources {

/// Where the shipped model is, once initializeResources() was called. Not there in a build without it.
inline constexpr QStringView kBuiltinModelPath = u":/models/scene-resnet.pt";

/// Where the list of towns is, in the same way.
inline constexpr QStringView kPlacesPath = u":/places/gazetteer.dat";

/// Makes the files inside the program readable under their ":/…" paths. Resources of a static library
/// do not register themselves: call it once in main() and in tests that need them.
void initializeResources();

} // namespace scenekeeper::resources
