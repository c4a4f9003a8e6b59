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

/// Brings back the photos of a removed root's folder, and of those below it, as photos of the root `into`,
/// which that folder is. `folder` is relative to the removed root, whose other photos stay where they are.
[[nodiscard]] base::Result<void> restoreFolders(Connection& connection, base::RootId removed,
                                                const QString& folder, base::RootId into);

} // namespace scenekeeper::storage
