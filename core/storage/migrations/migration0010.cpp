// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

// of_files: nobody added the folder, only files in it.
// refused_suggestion: labels that speak against a human's word, and that a human was asked about and turned
// down. They are kept while a root is removed, so nothing refers to the photo; its number is never given
// again.
QStringList migration0010()
{
    return {
        u"ALTER TABLE root ADD COLUMN of_files INTEGER NOT NULL DEFAULT 0"_s,
        uR"(CREATE TABLE refused_suggestion (
                photo_id INTEGER NOT NULL,
                label_id INTEGER NOT NULL REFERENCES label(id),
                agent TEXT NOT NULL,
                at INTEGER NOT NULL,
                PRIMARY KEY (photo_id, label_id)) WITHOUT ROWID)"_s,
    };
}

} // namespace scenekeeper::storage
