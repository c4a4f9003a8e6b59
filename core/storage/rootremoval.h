// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QString>

namespace scenekeeper::storage {

class Connection;

/// Takes a root and its photos out of the catalogue, and puts what is known of them by, so that
/// restoreRoot() brings all of it back: labels, predictions, the same ids. Used inside a transaction.
[[nodiscard]] base::Result<void> removeRoot(Connection& connection, base::RootId root, base::StepId step);

/// Labels that have been merged meanwhile come back as the ones that they were merged into.
[[nodiscard]] base::Result<void> restoreRoot(Connection& connection, base::RootId root);

/// Makes `folder`, relative to the root `from`, and the folders below it folders of the root `into`, which
/// `folder` is; their photos go with them.
[[nodiscard]] base::Result<void> moveFolders(Connection& connection, base::RootId from, const QString& folder,
                                             base::RootId into);

} // namespace scenekeeper::storage
