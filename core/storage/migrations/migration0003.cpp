// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

// Who made a model the active one, and the run that labelled the photos anew for it: taking that run back
// takes the model back, too.
QStringList migration0003()
{
    return {
        u"ALTER TABLE model_activation ADD COLUMN agent TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE model_activation ADD COLUMN run_id INTEGER REFERENCES run(id)"_s,
    };
}

} // namespace scenekeeper::storage
