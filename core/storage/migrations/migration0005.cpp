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

// What is said of a photo in other tables, kept with it, so that a search has to look at one index only.
// labels: how many are in force. model_confidence: of the one in force that a model is surest of; NULL where
// there is none.
QStringList keptFacts()
{
    const QString facts = uR"(UPDATE photo SET
                labels = (SELECT COUNT(*) FROM assignment a WHERE a.photo_id = photo.id AND a.rejected = 0),
                model_confidence = (SELECT MAX(a.confidence) FROM assignment a
                                    WHERE a.photo_id = photo.id AND a.rejected = 0 AND a.source = 0))"_s;
    const auto trigger = [&facts](const QString& name, const QString& event, const QString& row) {
        return u"CREATE TRIGGER %1 AFTER %2 ON assignment BEGIN %3 WHERE id = %4.photo_id; END"_s.arg(
            name, event, facts, row);
    };
    return {
        u"ALTER TABLE photo ADD COLUMN labels INTEGER NOT NULL DEFAULT 0"_s,
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
                human_decision, rating, labels, model_confidence, camera_id, taken_local))"_s,
        u"CREATE INDEX photo_by_lens ON photo(lens) WHERE lens > ''"_s,
        u"CREATE INDEX photo_by_model_confidence ON photo(model_confidence) WHERE model_confidence IS NOT NULL"_s,
        u"CREATE INDEX photo_by_rating ON photo(rating) WHERE rating IS NOT NULL"_s,
        u"CREATE INDEX photo_by_human ON photo(id) WHERE human_decision > 0"_s,
    };
}

} // namespace

QStringList migration0005()
{
    return savedSearches() + keptFacts() + searchIndices();
}

} // namespace scenekeeper::storage
