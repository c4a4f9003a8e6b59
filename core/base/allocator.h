// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace scenekeeper::base {

/// Lets the C library keep the buffers of whole pictures for the next one, where it would give each back
/// to the system and take the page faults again. Call once in main(), before any thread.
void keepPictureBuffers();

/// Gives back what the program has freed and the C library keeps: after work on something large that does not
/// come again soon. Takes some 10 ms, in which other threads wait that allocate. Thread-safe.
void giveBackFreedMemory();

} // namespace scenekeeper::base
