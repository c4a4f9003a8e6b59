// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/storage/sqlitedialect.h"
#include "core/storage/textgrams.h"

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

namespace {

// What only the wide table itself said, kept short: which lens, and whether there are keywords and a
// position.
QStringList shortFacts()
{
    const auto facts = [](const QString& row, const QString& which) {
        return uR"(UPDATE photo SET lens_id = (SELECT l.id FROM lens l WHERE l.name = %1lens),
                has_keywords = %1keywords <> '', has_position = %1latitude IS NOT NULL %2)"_s.arg(row, which);
    };
    const QString lens = uR"(INSERT INTO lens (name) SELECT NEW.lens
            WHERE NEW.lens <> '' AND NOT EXISTS (SELECT 1 FROM lens l WHERE l.name = NEW.lens);)"_s;
    const QString ofNew = facts(u"NEW."_s, u"WHERE id = NEW.id;"_s);
    return {
        u"CREATE TABLE lens (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"_s,
        u"INSERT INTO lens (name) SELECT DISTINCT lens FROM photo WHERE lens <> ''"_s,
        u"ALTER TABLE photo ADD COLUMN lens_id INTEGER REFERENCES lens(id)"_s,
        u"ALTER TABLE photo ADD COLUMN has_keywords INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE photo ADD COLUMN has_position INTEGER NOT NULL DEFAULT 0"_s,
        // Of the photos of a removed root; filled in when they come back.
        u"ALTER TABLE removed_photo ADD COLUMN lens_id INTEGER"_s,
        u"ALTER TABLE removed_photo ADD COLUMN has_keywords INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE removed_photo ADD COLUMN has_position INTEGER NOT NULL DEFAULT 0"_s,
        facts({}, {}),
        uR"(CREATE TRIGGER photo_short_facts_added AFTER INSERT ON photo
            WHEN NEW.lens <> '' OR NEW.keywords <> '' OR NEW.latitude IS NOT NULL BEGIN %1 %2 END)"_s.arg(
            lens, ofNew),
        uR"(CREATE TRIGGER photo_short_facts_changed AFTER UPDATE OF lens, keywords, latitude ON photo
            WHEN OLD.lens <> NEW.lens OR (OLD.keywords = '') <> (NEW.keywords = '')
                 OR (OLD.latitude IS NULL) <> (NEW.latitude IS NULL) BEGIN %1 %2 END)"_s.arg(lens, ofNew),
    };
}

// As in migration 5, with those facts.
QStringList widerListing()
{
    return {
        u"DROP INDEX photo_listing"_s,
        u"DROP INDEX photo_by_lens"_s,
        uR"(CREATE INDEX photo_listing ON photo(folder_id, name, needs_review, failed, missing, human_decision,
                rating, labels, label_bits, model_confidence, camera_id, taken_local, lens_id, has_keywords,
                has_position))"_s,
        u"CREATE INDEX photo_by_lens ON photo(lens_id) WHERE lens_id IS NOT NULL"_s,
    };
}

} // namespace

QStringList migration0009()
{
    return shortFacts() + widerListing() + sqlite::foldedTextIndexSchema() + textGramSchema();
}

} // namespace scenekeeper::storage
