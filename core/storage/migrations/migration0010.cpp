// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

// of_files: nobody added the folder, only files in it.
QStringList migration0010()
{
    return {u"ALTER TABLE root ADD COLUMN of_files INTEGER NOT NULL DEFAULT 0"_s};
}

} // namespace scenekeeper::storage
