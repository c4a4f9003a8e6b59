// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace scenekeeper::base {

/// From now on this thread computes, and reads from disks, when nothing else wants to. It cannot be taken
/// back: for threads that do nothing else. Where the system knows no such thing for threads, nothing happens.
void lowerThisThreadsPriority();

} // namespace scenekeeper::base
