// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/storage/sqlitedialect.h"

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

// Undo and redo: what a human did, as steps, and all that it takes to go back and forth between them.
namespace {

// labelled_hash: as in `photo`, NULL also in rows that were written before there was this column. The origin
// of what is there afterwards (agent, run, model, time) is NULL where it is that of the row itself.
QStringList fullerAuditLog()
{
    QStringList statements;
    for (const QString& column :
         {u"before_labelled_hash BLOB"_s, u"after_agent TEXT"_s, u"after_run_id INTEGER"_s,
          u"after_model_id INTEGER"_s, u"after_at INTEGER"_s, u"after_labelled_hash BLOB"_s})
        statements.append(u"ALTER TABLE audit_log ADD COLUMN "_s + column);
    // A run is reverted photo by photo.
    statements.append(u"DROP INDEX audit_log_by_run"_s);
    statements.append(
        u"CREATE INDEX audit_log_by_run ON audit_log(run_id, photo_id) WHERE run_id IS NOT NULL"_s);
    return statements;
}

// One row a step of a human (a model's step is only in the log). action: the step that this one is about,
// itself where it is not the undoing or redoing of another. Of the steps about one action the newest says
// whether it is undone. Rows of the log: id … last_row, none where last_row < id.
QStringList steps()
{
    return {
        uR"(CREATE TABLE history_step (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                action INTEGER NOT NULL,
                undoes INTEGER NOT NULL CHECK (undoes BETWEEN 0 AND 1),
                at INTEGER NOT NULL,
                agent TEXT NOT NULL,
                run_id INTEGER,
                last_row INTEGER NOT NULL,
                photos INTEGER NOT NULL))"_s,
        u"CREATE INDEX history_step_by_action ON history_step(action, id)"_s,
        uR"(CREATE TABLE history_step_label (
                step_id INTEGER NOT NULL REFERENCES history_step(id),
                label_id INTEGER NOT NULL,
                in_force INTEGER NOT NULL,
                PRIMARY KEY (step_id, label_id, in_force)) WITHOUT ROWID)"_s,
    };
}

QStringList stepsSoFar()
{
    return {
        uR"(INSERT INTO history_step (id, kind, action, undoes, at, agent, run_id, last_row, photos)
            SELECT step, 'decision', step, 0, MIN(at), MIN(agent), MIN(run_id), MAX(id),
                   COUNT(DISTINCT photo_id)
            FROM audit_log WHERE model_id IS NULL GROUP BY step)"_s,
        uR"(INSERT INTO history_step_label (step_id, label_id, in_force)
            SELECT DISTINCT step, label_id, COALESCE(after_rejected = 0, 0)
            FROM audit_log WHERE model_id IS NULL AND label_id IS NOT NULL)"_s,
    };
}

// What humans did to the labels themselves. A name that is NULL: there was no such label, or is none any
// more.
QStringList labelLog()
{
    return {
        uR"(CREATE TABLE label_log (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                step INTEGER NOT NULL,
                at INTEGER NOT NULL,
                agent TEXT NOT NULL,
                label_id INTEGER NOT NULL,
                before_name TEXT,
                before_name_key TEXT,
                before_color_index INTEGER,
                before_position INTEGER,
                before_shortcut TEXT,
                before_retired INTEGER,
                before_merged_into INTEGER,
                after_name TEXT,
                after_name_key TEXT,
                after_color_index INTEGER,
                after_position INTEGER,
                after_shortcut TEXT,
                after_retired INTEGER,
                after_merged_into INTEGER))"_s,
        u"CREATE INDEX label_log_by_step ON label_log(step)"_s,
        u"CREATE INDEX label_log_by_label ON label_log(label_id)"_s,
        u"CREATE INDEX label_log_by_former_name ON label_log(before_name_key)"_s,
        // Models and scripts know a label by the name that it had when they were made: a name that no label
        // has now is that of the last one that had it.
        uR"(CREATE VIEW label_by_name AS
            SELECT name_key, COALESCE(merged_into, id) AS label_id FROM label
            UNION ALL
            SELECT g.before_name_key, COALESCE(l.merged_into, l.id)
            FROM label_log g JOIN label l ON l.id = g.label_id
            WHERE g.id = (SELECT MAX(h.id) FROM label_log h JOIN label k ON k.id = h.label_id
                          WHERE h.before_name_key = g.before_name_key)
                  AND NOT EXISTS (SELECT 1 FROM label n WHERE n.name_key = g.before_name_key))"_s,
    };
}

} // namespace

QStringList migration0002()
{
    QStringList statements = fullerAuditLog() + steps() + stepsSoFar() + labelLog();
    for (const QString& table : {u"history_step"_s, u"history_step_label"_s, u"label_log"_s})
        statements += sqlite::appendOnlySchema(table);
    return statements;
}

} // namespace scenekeeper::storage
