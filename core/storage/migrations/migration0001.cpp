// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/storage/sqlitedialect.h"

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

// The first schema. Times are milliseconds since 1970 UTC unless a column says otherwise, truth values 0
// and 1. Texts are '' rather than NULL where "none" and "unknown" are the same.
namespace {

QStringList places()
{
    return {
        uR"(CREATE TABLE root (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                path TEXT NOT NULL UNIQUE,
                online INTEGER NOT NULL DEFAULT 1,
                added_at INTEGER NOT NULL))"_s,
        // The counts are kept by triggers, so that no view has to count photos anew.
        uR"(CREATE TABLE folder (
                id INTEGER PRIMARY KEY,
                root_id INTEGER NOT NULL REFERENCES root(id),
                path TEXT NOT NULL,
                photos INTEGER NOT NULL DEFAULT 0,
                needs_review INTEGER NOT NULL DEFAULT 0,
                failed INTEGER NOT NULL DEFAULT 0,
                missing INTEGER NOT NULL DEFAULT 0,
                UNIQUE (root_id, path)))"_s,
        uR"(CREATE TABLE camera (
                id INTEGER PRIMARY KEY,
                make TEXT NOT NULL,
                model TEXT NOT NULL,
                name TEXT NOT NULL,
                search_key TEXT NOT NULL,
                UNIQUE (make, model)))"_s,
        u"CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,
    };
}

// human_decision: 0 none, 1 labels added or rejected, 2 the whole set given. labelled_hash: the content the
// human saw, so that a file edited since can be told. taken_local: wall-clock time as the camera wrote it,
// ISO 8601. position_x/y/z: the position on the unit sphere, for exact distances without trigonometry.
QStringList photos()
{
    return {
        uR"(CREATE TABLE photo (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                folder_id INTEGER NOT NULL REFERENCES folder(id),
                name TEXT NOT NULL,
                file_size INTEGER NOT NULL,
                modified_at_ns INTEGER NOT NULL,
                content_hash BLOB NOT NULL,
                width INTEGER NOT NULL,
                height INTEGER NOT NULL,
                format TEXT NOT NULL,
                failed INTEGER NOT NULL DEFAULT 0,
                missing INTEGER NOT NULL DEFAULT 0,
                needs_review INTEGER NOT NULL DEFAULT 0,
                human_decision INTEGER NOT NULL DEFAULT 0 CHECK (human_decision BETWEEN 0 AND 2),
                uncertainty REAL NOT NULL DEFAULT 0,
                taken_local TEXT,
                taken_offset_minutes INTEGER,
                latitude REAL,
                longitude REAL,
                altitude_metres REAL,
                position_x REAL,
                position_y REAL,
                position_z REAL,
                camera_id INTEGER REFERENCES camera(id),
                orientation INTEGER NOT NULL DEFAULT 1,
                exposure_seconds REAL,
                f_number REAL,
                focal_length_mm REAL,
                iso_speed INTEGER,
                rating INTEGER,
                labelled_hash BLOB,
                added_at INTEGER NOT NULL,
                updated_at INTEGER NOT NULL,
                failure_code TEXT,
                failure_detail TEXT,
                lens TEXT NOT NULL,
                title TEXT NOT NULL,
                description TEXT NOT NULL,
                keywords TEXT NOT NULL,
                copyright TEXT NOT NULL,
                notes TEXT NOT NULL,
                UNIQUE (folder_id, name)))"_s,
    };
}

QStringList photoIndices()
{
    return {
        u"CREATE INDEX photo_by_content ON photo(content_hash)"_s,
        u"CREATE INDEX photo_by_time ON photo((taken_local IS NULL), taken_local)"_s,
        u"CREATE INDEX photo_by_camera ON photo(camera_id) WHERE camera_id IS NOT NULL"_s,
        u"CREATE INDEX photo_for_review ON photo(folder_id, name) WHERE needs_review = 1"_s,
        u"CREATE INDEX photo_by_uncertainty ON photo(uncertainty DESC)"_s,
        u"CREATE INDEX photo_review_queue ON photo(uncertainty DESC) WHERE needs_review = 1"_s,
        u"CREATE INDEX photo_failed ON photo(folder_id, name) WHERE failed = 1"_s,
        u"CREATE INDEX photo_missing ON photo(folder_id, name) WHERE missing = 1"_s,
    };
}

QStringList folderCounters()
{
    return {
        uR"(CREATE TRIGGER folder_count_added AFTER INSERT ON photo BEGIN
                UPDATE folder SET photos = photos + 1, needs_review = needs_review + NEW.needs_review,
                                  failed = failed + NEW.failed, missing = missing + NEW.missing
                WHERE id = NEW.folder_id;
            END)"_s,
        uR"(CREATE TRIGGER folder_count_changed
            AFTER UPDATE OF folder_id, needs_review, failed, missing ON photo
            WHEN OLD.folder_id <> NEW.folder_id OR OLD.needs_review <> NEW.needs_review
                 OR OLD.failed <> NEW.failed OR OLD.missing <> NEW.missing BEGIN
                UPDATE folder SET photos = photos - 1, needs_review = needs_review - OLD.needs_review,
                                  failed = failed - OLD.failed, missing = missing - OLD.missing
                WHERE id = OLD.folder_id;
                UPDATE folder SET photos = photos + 1, needs_review = needs_review + NEW.needs_review,
                                  failed = failed + NEW.failed, missing = missing + NEW.missing
                WHERE id = NEW.folder_id;
            END)"_s,
        uR"(CREATE TRIGGER folder_count_removed AFTER DELETE ON photo BEGIN
                UPDATE folder SET photos = photos - 1, needs_review = needs_review - OLD.needs_review,
                                  failed = failed - OLD.failed, missing = missing - OLD.missing
                WHERE id = OLD.folder_id;
            END)"_s,
    };
}

// source: 0 model, 1 human, 2 imported. `photos` of a label: on how many it is in force, kept by triggers.
QStringList labels()
{
    return {
        uR"(CREATE TABLE label (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                name TEXT NOT NULL,
                name_key TEXT NOT NULL UNIQUE,
                color_index INTEGER NOT NULL,
                position INTEGER NOT NULL,
                shortcut TEXT NOT NULL DEFAULT '',
                built_in INTEGER NOT NULL DEFAULT 0,
                retired INTEGER NOT NULL DEFAULT 0,
                merged_into INTEGER REFERENCES label(id),
                photos INTEGER NOT NULL DEFAULT 0,
                created_at INTEGER NOT NULL))"_s,
        // The window's palette begins with the six that suit them: vermilion, green, sky blue …
        uR"(INSERT INTO label (name, name_key, color_index, position, built_in, created_at) VALUES
                ('buildings', 'buildings', 0, 0, 1, 0),
                ('forest', 'forest', 1, 1, 1, 0),
                ('glacier', 'glacier', 2, 2, 1, 0),
                ('mountain', 'mountain', 3, 3, 1, 0),
                ('sea', 'sea', 4, 4, 1, 0),
                ('street', 'street', 5, 5, 1, 0))"_s,
        uR"(CREATE TABLE assignment (
                photo_id INTEGER NOT NULL REFERENCES photo(id) ON DELETE CASCADE,
                label_id INTEGER NOT NULL REFERENCES label(id),
                source INTEGER NOT NULL CHECK (source BETWEEN 0 AND 2),
                rejected INTEGER NOT NULL DEFAULT 0,
                confidence REAL,
                agent TEXT NOT NULL,
                run_id INTEGER REFERENCES run(id),
                model_id INTEGER REFERENCES model(id),
                at INTEGER NOT NULL,
                PRIMARY KEY (photo_id, label_id)) WITHOUT ROWID)"_s,
        u"CREATE INDEX assignment_in_force ON assignment(label_id, photo_id) WHERE rejected = 0"_s,
        uR"(CREATE TRIGGER label_count_added AFTER INSERT ON assignment WHEN NEW.rejected = 0 BEGIN
                UPDATE label SET photos = photos + 1 WHERE id = NEW.label_id;
            END)"_s,
        uR"(CREATE TRIGGER label_count_changed AFTER UPDATE OF rejected ON assignment
            WHEN OLD.rejected <> NEW.rejected BEGIN
                UPDATE label SET photos = photos + OLD.rejected - NEW.rejected WHERE id = NEW.label_id;
            END)"_s,
        uR"(CREATE TRIGGER label_count_removed AFTER DELETE ON assignment WHEN OLD.rejected = 0 BEGIN
                UPDATE label SET photos = photos - 1 WHERE id = OLD.label_id;
            END)"_s,
    };
}

// Probabilities and embeddings are half floats, little-endian.
QStringList models()
{
    return {
        uR"(CREATE TABLE model (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                name TEXT NOT NULL,
                architecture TEXT NOT NULL,
                digest BLOB NOT NULL UNIQUE,
                file TEXT NOT NULL,
                card TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('candidate', 'active', 'retired')),
                parent_id INTEGER REFERENCES model(id),
                run_id INTEGER REFERENCES run(id),
                registered_at INTEGER NOT NULL))"_s,
        uR"(CREATE TABLE model_activation (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                model_id INTEGER NOT NULL REFERENCES model(id),
                at INTEGER NOT NULL))"_s,
        uR"(CREATE TABLE prediction (
                id INTEGER PRIMARY KEY,
                photo_id INTEGER NOT NULL REFERENCES photo(id) ON DELETE CASCADE,
                model_id INTEGER NOT NULL REFERENCES model(id),
                content_hash BLOB NOT NULL,
                at INTEGER NOT NULL,
                probabilities BLOB NOT NULL,
                embedding BLOB NOT NULL,
                UNIQUE (photo_id, model_id)))"_s,
    };
}

// host, boot, pid and process_started say which process a run belongs to. parameters: JSON, what it takes
// to go on with it.
QStringList runs()
{
    return {
        uR"(CREATE TABLE run (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                kind TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'interrupted')),
                model_id INTEGER REFERENCES model(id),
                parameters TEXT NOT NULL DEFAULT '',
                host TEXT NOT NULL,
                boot TEXT NOT NULL,
                pid INTEGER NOT NULL,
                process_started INTEGER NOT NULL,
                started_at INTEGER NOT NULL,
                finished_at INTEGER,
                done INTEGER NOT NULL DEFAULT 0,
                unchanged INTEGER NOT NULL DEFAULT 0,
                failed INTEGER NOT NULL DEFAULT 0))"_s,
        u"CREATE INDEX run_running ON run(id) WHERE state = 'running'"_s,
        uR"(CREATE TABLE run_failure (
                id INTEGER PRIMARY KEY,
                run_id INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
                path TEXT NOT NULL,
                code TEXT NOT NULL,
                detail TEXT NOT NULL))"_s,
        u"CREATE INDEX run_failure_by_run ON run_failure(run_id)"_s,
    };
}

// Every change of an assignment with all that was there before, so that it can be reverted. No references:
// the log outlives what it speaks of. step: one user action (the id of its first row). label_id is NULL where
// only the human's decision on the whole photo changed. before_source NULL: there was no assignment;
// after_source NULL: there is none any more.
QStringList auditLog()
{
    return {
        uR"(CREATE TABLE audit_log (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                step INTEGER NOT NULL,
                at INTEGER NOT NULL,
                agent TEXT NOT NULL,
                run_id INTEGER,
                model_id INTEGER,
                photo_id INTEGER NOT NULL,
                label_id INTEGER,
                before_source INTEGER,
                before_rejected INTEGER,
                before_confidence REAL,
                before_agent TEXT,
                before_run_id INTEGER,
                before_model_id INTEGER,
                before_at INTEGER,
                before_decision INTEGER NOT NULL,
                before_needs_review INTEGER NOT NULL,
                after_source INTEGER,
                after_rejected INTEGER,
                after_confidence REAL,
                after_decision INTEGER NOT NULL,
                after_needs_review INTEGER NOT NULL))"_s,
        u"CREATE INDEX audit_log_by_photo ON audit_log(photo_id)"_s,
        u"CREATE INDEX audit_log_by_run ON audit_log(run_id) WHERE run_id IS NOT NULL"_s,
    };
}

} // namespace

QStringList migration0001()
{
    return places() + photos() + photoIndices() + folderCounters() + labels() + models() + runs() +
           auditLog() + sqlite::textIndexSchema() + sqlite::placeIndexSchema() +
           sqlite::appendOnlySchema(u"audit_log"_s);
}

} // namespace scenekeeper::storage
