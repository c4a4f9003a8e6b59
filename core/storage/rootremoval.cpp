// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rootremoval.h"

#include "core/storage/connection.h"

namespace scenekeeper::storage {

using base::Result;
using base::RootId;
using namespace Qt::StringLiterals;

namespace {

/// Ids of a root's photos in `photo` or `removed_photo`.
QString photosIn(const QString& table)
{
    return u"SELECT id FROM %1 WHERE folder_id IN (SELECT id FROM folder WHERE root_id = ?)"_s.arg(table);
}

Result<void> runAll(Connection& connection, const QStringList& statements, RootId root)
{
    for (const QString& statement : statements) {
        if (Result<void> done = connection.run(statement, {root.value}); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> removeRoot(Connection& connection, RootId root, base::StepId step)
{
    const QString photos = photosIn(u"photo"_s);
    const QStringList statements{
        u"INSERT INTO removed_prediction SELECT * FROM prediction WHERE photo_id IN (%1)"_s.arg(photos),
        u"INSERT INTO removed_assignment SELECT * FROM assignment WHERE photo_id IN (%1)"_s.arg(photos),
        u"INSERT INTO removed_photo SELECT * FROM photo WHERE id IN (%1)"_s.arg(photos),
        // One after the other: what triggers keep of a photo wants it to be there still.
        u"DELETE FROM prediction WHERE photo_id IN (%1)"_s.arg(photos),
        u"DELETE FROM assignment WHERE photo_id IN (%1)"_s.arg(photos),
        u"DELETE FROM photo WHERE folder_id IN (SELECT id FROM folder WHERE root_id = ?)"_s,
    };
    if (Result<void> done = runAll(connection, statements, root); !done)
        return done;
    return connection.run(u"UPDATE root SET removed_by = ? WHERE id = ?"_s, {step.value, root.value});
}

Result<void> moveFolders(Connection& connection, RootId from, const QString& folder, RootId into)
{
    const QString inside = folder + u'/';
    // A folder that two removed roots have: the first one's is taken.
    return connection.run(
        uR"(UPDATE OR IGNORE folder SET root_id = ?, path = substr(path, length(?) + 1)
            WHERE root_id = ? AND (path = ? OR substr(path, 1, length(?)) = ?))"_s,
        {into.value, boundText(inside), from.value, boundText(folder), boundText(inside), boundText(inside)});
}

Result<void> restoreRoot(Connection& connection, RootId root)
{
    const QString photos = photosIn(u"removed_photo"_s);
    const QStringList statements{
        u"INSERT INTO photo SELECT * FROM removed_photo WHERE id IN (%1)"_s.arg(photos),
        // Of two labels that have become one, a human's word comes first, then one that was imported.
        uR"(INSERT INTO assignment (photo_id, label_id, source, rejected, confidence, agent, run_id, model_id, at)
            SELECT a.photo_id, COALESCE(l.merged_into, l.id), a.source, a.rejected, a.confidence, a.agent,
                   a.run_id, a.model_id, a.at
            FROM removed_assignment a JOIN label l ON l.id = a.label_id WHERE a.photo_id IN (%1)
            ORDER BY CASE a.source WHEN 1 THEN 0 WHEN 2 THEN 1 ELSE 2 END ON CONFLICT DO NOTHING)"_s.arg(
            photos),
        // Its number may be another's by now, and nothing asks for it.
        uR"(INSERT INTO prediction (photo_id, model_id, content_hash, at, probabilities, embedding)
            SELECT photo_id, model_id, content_hash, at, probabilities, embedding
            FROM removed_prediction WHERE photo_id IN (%1))"_s.arg(photos),
        u"DELETE FROM removed_prediction WHERE photo_id IN (%1)"_s.arg(photos),
        u"DELETE FROM removed_assignment WHERE photo_id IN (%1)"_s.arg(photos),
        u"DELETE FROM removed_photo WHERE folder_id IN (SELECT id FROM folder WHERE root_id = ?)"_s,
        u"UPDATE root SET removed_by = NULL WHERE id = ?"_s,
        // Files that were added of a folder in it while it was away: now the folder is there again as a
        // whole.
        uR"(UPDATE root SET watched = 1, of_files = 0 WHERE of_files = 1 AND EXISTS (SELECT 1 FROM root r
            WHERE r.id = ? AND r.of_files = 0 AND substr(root.path, 1, length(r.path) + 1) = r.path || '/'))"_s,
    };
    return runAll(connection, statements, root);
}

} // namespace scenekeeper::storage
