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

} // namespace

// Searches under a name.
QStringList migration0005()
{
    return savedSearches();
}

} // namespace scenekeeper::storage
