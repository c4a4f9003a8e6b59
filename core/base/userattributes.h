// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace scenekeeper::base {

/// Gives an open file the extended attributes of the user's (tags, ratings, origin) that another has, by
/// their descriptors. What the file system of the second cannot hold is left out. Thread-safe.
void copyUserAttributes(int from, int to);

} // namespace scenekeeper::base
