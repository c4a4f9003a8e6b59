// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"

#include <QString>
#include <QStringList>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::pipeline {

/// A root and some of its photos that were there last. Where nothing of them is there, and the file system is
/// another, the drive is away, whatever else lies at its mount point.
struct RootWitness
{
    domain::Root root;
    QStringList photos; ///< relative to the root; empty: it had none
};

/// What a look at the disk says of a root.
struct RootState
{
    bool online = false;
    QString fileSystem; ///< that its photos are on; empty: not known

    friend bool operator==(const RootState&, const RootState&) = default;
};

/// Reads the catalogue only.
[[nodiscard]] base::Result<RootWitness> witnessOf(storage::Catalog& catalog, const domain::Root& root);

/// Reads the disk only, which can take minutes where a network drive has died. Thread-safe.
[[nodiscard]] RootState lookAtRoot(const RootWitness& witness);

/// Whether `state` says anything that the catalogue does not know of the root.
[[nodiscard]] bool isOther(const domain::Root& root, const RootState& state);

/// Keeps what is new in `state`. Returns whether anything was.
[[nodiscard]] base::Result<bool> storeState(storage::Catalog& catalog, const domain::Root& root,
                                            const RootState& state);

/// What a folder is on, in a form that stays the same while it is mounted; empty where the system does not
/// say. Thread-safe, and slow where lookAtRoot() is.
[[nodiscard]] QString fileSystemOf(const QString& folder);

/// On another computer, or behind a program: where the system does not tell of changes.
[[nodiscard]] bool isOnNetwork(const QString& folder);

} // namespace scenekeeper::pipeline
