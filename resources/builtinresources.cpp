// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/builtinresources.h"

#include <QtGlobal>

/// Q_INIT_RESOURCE must not stand in a namespace, not even in an unnamed one.
static void initializeAll()
{
#ifdef SCENEKEEPER_HAS_BUILTIN_MODEL
    Q_INIT_RESOURCE(models);
#endif
#ifdef SCENEKEEPER_HAS_PLACE_NAMES
    Q_INIT_RESOURCE(places);
#endif
}

namespace scenekeeper::resources {

void initializeResources()
{
    initializeAll();
}

} // namespace scenekeeper::resources
