// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

namespace {

/// A photo has one row at most: its newest change, under a number higher than all before.
QString noteChange(const QString& photo)
{
    return uR"(DELETE FROM embedding_change WHERE photo_id = %1;
               INSERT INTO embedding_change (photo_id, stamp) VALUES (%1, random());)"_s.arg(photo);
}

} // namespace

// What copies of the embeddings outside the catalogue need to stay in step: which photos changed since, and
// whose copies they are. stamp: tells the changes of a catalogue from those of an older state of it that was
// restored and went another way. No reference to `photo`: the row outlives it.
//
// perceptual_hash: of the present content; NULL where it was not computed.
QStringList migration0007()
{
    return {
        uR"(INSERT INTO setting (key, value) VALUES ('catalogue_id', LOWER(HEX(RANDOMBLOB(16)))))"_s,
        uR"(CREATE TABLE embedding_change (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                photo_id INTEGER NOT NULL UNIQUE,
                stamp INTEGER NOT NULL))"_s,
        u"ALTER TABLE photo ADD COLUMN perceptual_hash INTEGER"_s,
        uR"(CREATE TRIGGER embedding_added AFTER INSERT ON prediction WHEN LENGTH(NEW.embedding) > 0 BEGIN
                %1
            END)"_s.arg(noteChange(u"NEW.photo_id"_s)),
        uR"(CREATE TRIGGER embedding_changed AFTER UPDATE OF content_hash, embedding ON prediction
            WHEN OLD.content_hash <> NEW.content_hash OR OLD.embedding <> NEW.embedding BEGIN
                %1
            END)"_s.arg(noteChange(u"NEW.photo_id"_s)),
        uR"(CREATE TRIGGER embedding_removed AFTER DELETE ON prediction WHEN LENGTH(OLD.embedding) > 0 BEGIN
                %1
            END)"_s.arg(noteChange(u"OLD.photo_id"_s)),
        uR"(CREATE TRIGGER embedding_outdated AFTER UPDATE OF content_hash ON photo
            WHEN OLD.content_hash <> NEW.content_hash BEGIN
                UPDATE photo SET perceptual_hash = NULL WHERE id = NEW.id;
                %1
            END)"_s.arg(noteChange(u"NEW.id"_s)),
    };
}

} // namespace scenekeeper::storage
