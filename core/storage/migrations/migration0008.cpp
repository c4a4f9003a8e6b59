// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/storage/sqlitedialect.h"

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

namespace {

// removed_by: the step that took the root out of the catalogue; NULL while it is in it. Its folders stay. Its
// photos, and what is said of them, wait in the tables `removed_…`, so that no search has to leave them out.
// They have the columns of the tables that they stand for, in the same order: a later version that adds one
// adds it to both.
QStringList removedRoots()
{
    QStringList statements{u"ALTER TABLE root ADD COLUMN removed_by INTEGER"_s};
    for (const QString& table : {u"photo"_s, u"assignment"_s, u"prediction"_s})
        statements.append(u"CREATE TABLE removed_%1 AS SELECT * FROM %1 WHERE 1 = 0"_s.arg(table));
    return statements + QStringList{
                            u"CREATE INDEX removed_photo_by_folder ON removed_photo(folder_id)"_s,
                            u"CREATE INDEX removed_assignment_by_photo ON removed_assignment(photo_id)"_s,
                            u"CREATE INDEX removed_prediction_by_photo ON removed_prediction(photo_id)"_s,
                        };
}

// What humans did to roots. A path that is NULL: the root was not in the catalogue, or is not any more.
QStringList rootLog()
{
    return QStringList{
               uR"(CREATE TABLE root_log (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                step INTEGER NOT NULL,
                at INTEGER NOT NULL,
                agent TEXT NOT NULL,
                root_id INTEGER NOT NULL,
                before_path TEXT,
                after_path TEXT))"_s,
               u"CREATE INDEX root_log_by_step ON root_log(step)"_s,
           } +
           sqlite::appendOnlySchema(u"root_log"_s);
}

} // namespace

// file_system: what the photos of the root were on when they were seen last, so that an empty mount point is
// told from a folder that was emptied; '' where it is not known.
QStringList migration0008()
{
    const QStringList columns{
        u"ALTER TABLE root ADD COLUMN watched INTEGER NOT NULL DEFAULT 1"_s,
        u"ALTER TABLE root ADD COLUMN file_system TEXT NOT NULL DEFAULT ''"_s,
    };
    return columns + removedRoots() + rootLog();
}

} // namespace scenekeeper::storage
