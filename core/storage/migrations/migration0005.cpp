// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

namespace {

QStringList savedSearches()
{
    return {
        uR"(CREATE TABLE saved_search (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                name TEXT NOT NULL,
                name_key TEXT NOT NULL UNIQUE,
                query TEXT NOT NULL,
                position INTEGER NOT NULL,
                created_at INTEGER NOT NULL))"_s,
    };
}

// What is said of a photo in other tables, kept with it, so that a search has to look at one index only. Of
// what is in force: how many labels; which of those with ids up to 62, a bit each from 1 for the first; and
// the confidence of the one that a model is surest of, NULL where there is none.
QStringList keptFacts()
{
    const QString facts = uR"(UPDATE photo SET (labels, label_bits, model_confidence) = (
                SELECT COUNT(*), COALESCE(SUM(CASE WHEN a.label_id <= 62 THEN 1 << (a.label_id - 1) END), 0),
                       MAX(CASE WHEN a.source = 0 THEN a.confidence END)
                FROM assignment a WHERE a.photo_id = photo.id AND a.rejected = 0))"_s;
    const auto trigger = [&facts](const QString& name, const QString& event, const QString& row) {
        return u"CREATE TRIGGER %1 AFTER %2 ON assignment BEGIN %3 WHERE id = %4.photo_id; END"_s.arg(
            name, event, facts, row);
    };
    return {
        u"ALTER TABLE photo ADD COLUMN labels INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE photo ADD COLUMN label_bits INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE photo ADD COLUMN model_confidence REAL"_s,
        facts,
        trigger(u"photo_facts_added"_s, u"INSERT"_s, u"NEW"_s),
        trigger(u"photo_facts_changed"_s, u"UPDATE OF source, rejected, confidence"_s, u"NEW"_s),
        trigger(u"photo_facts_removed"_s, u"DELETE"_s, u"OLD"_s),
    };
}

// photo_listing: the order of paths together with all that is short and searched for. Reading it from one end
// to the other takes a fraction of what the table does, and answers every search that no index of its own
// finds few photos for, in the order in which they are listed.
QStringList searchIndices()
{
    return {
        uR"(CREATE INDEX photo_listing ON photo(folder_id, name, needs_review, failed, missing,
                human_decision, rating, labels, label_bits, model_confidence, camera_id, taken_local))"_s,
        u"CREATE INDEX photo_by_lens ON photo(lens) WHERE lens <> ''"_s,
    };
}

} // namespace

QStringList migration0005()
{
    return savedSearches() + keptFacts() + searchIndices();
}

} // namespace scenekeeper::storage
