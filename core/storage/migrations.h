// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>
#include <span>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// One step from the schema before it to `version`. A released one never changes.
struct Migration
{
    int version = 0;
    QStringList statements;
};

/// All steps, in order, from version 1 on.
[[nodiscard]] const std::vector<Migration>& catalogMigrations();

/// The statements of version 1 (core/storage/migrations/migration0001.cpp).
[[nodiscard]] QStringList migration0001();

/// Of version 2: steps that can be undone, and what happened to labels.
[[nodiscard]] QStringList migration0002();

/// Of version 3: who activates models, and in which run.
[[nodiscard]] QStringList migration0003();

/// Of version 4: sidecars that were read.
[[nodiscard]] QStringList migration0004();

/// Of version 5: saved searches, and what makes searching fast.
[[nodiscard]] QStringList migration0005();
/// Of version 6: places, headings, creators, and where times come from.
[[nodiscard]] QStringList migration0006();
/// Of version 7: perceptual hashes, and which embeddings have changed.
[[nodiscard]] QStringList migration0007();
/// Of version 8: roots that are watched, re-mapped and removed.
[[nodiscard]] QStringList migration0008();
/// Of version 9: letters that are searched for by others, scripts without spaces, and short facts.
[[nodiscard]] QStringList migration0009();
/// Of version 10: roots that only files in them were named of, and suggestions that a human turned down.
[[nodiscard]] QStringList migration0010();

/// What the file says it is.
struct SchemaState
{
    int version = 0;
    bool empty = false; ///< nothing in it yet
};

/// Refuses what is no catalogue (DatabaseCorrupt) or comes from a newer program (DatabaseNewer). Only reads.
[[nodiscard]] base::Result<SchemaState> inspectSchema(Connection& connection, int newestKnown);

/// Brings the file to the newest of `migrations`, each step in a transaction of its own. An existing
/// catalogue is copied to a file beside it first (`<file>.v<old version>-<time>.bak`). A failing step is
/// rolled back and leaves the version before it: MigrationFailed, or DiskFull, or DatabaseBusy. Programs
/// that do this at the same time wait for each other.
[[nodiscard]] base::Result<void> migrate(Connection& connection, std::span<const Migration> migrations);

} // namespace scenekeeper::storage
