// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/storage/sqlitedialect.h"

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

// taken_source: where taken_local stands (exif, iptc, xmp, gps, sidecar); '' where there is none, or it was
// read before this was kept. place_source: '' nobody has looked yet, none (nothing near), nearest (worked out
// from the position), file (written into the file or its sidecar). sidecar_facts: some of the row comes out
// of a sidecar, so that the file must be read again when the sidecar changes. Rows of `place` never change.
QStringList migration0006()
{
    QStringList statements{
        uR"(CREATE TABLE place (
                id INTEGER PRIMARY KEY,
                town TEXT NOT NULL,
                region TEXT NOT NULL,
                country TEXT NOT NULL,
                country_code TEXT NOT NULL,
                UNIQUE (country_code, country, region, town)))"_s,
        u"ALTER TABLE photo ADD COLUMN place_id INTEGER REFERENCES place(id)"_s,
        u"ALTER TABLE photo ADD COLUMN place_source TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE photo ADD COLUMN taken_source TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE photo ADD COLUMN heading_degrees REAL"_s,
        u"ALTER TABLE photo ADD COLUMN heading_is_magnetic INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE photo ADD COLUMN creator TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE photo ADD COLUMN sidecar_facts INTEGER NOT NULL DEFAULT 0"_s,
        u"CREATE INDEX photo_by_place ON photo(place_id) WHERE place_id IS NOT NULL"_s,
        uR"(CREATE INDEX photo_without_place ON photo(id)
            WHERE place_source = '' AND latitude IS NOT NULL)"_s,
    };
    return statements + sqlite::placedTextIndexSchema() + sqlite::timelineSchema();
}

} // namespace scenekeeper::storage
