// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <stop_token>

namespace scenekeeper::storage {

class Connection;

/// Looks at every page of the file, though not at every entry of its indices: DatabaseCorrupt, with the first
/// thing that is wrong, where it is damaged. Some seconds a gigabyte; Cancelled when it is stopped.
[[nodiscard]] base::Result<void> requireSound(Connection& connection, const std::stop_token& stop = {});

} // namespace scenekeeper::storage
