// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

// sidecar_stamp: names, sizes and times of the sidecars that were read for the photo, so that a changed one
// is noticed by a look at the folder; '' where there were none.
QStringList migration0004()
{
    return {u"ALTER TABLE photo ADD COLUMN sidecar_stamp TEXT NOT NULL DEFAULT ''"_s};
}

} // namespace scenekeeper::storage
