// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace scenekeeper::base {

/// Lets the C library keep the buffers of whole pictures for the next one, where it would give each back
/// to the system and take the page faults again. Call once in main(), before any thread.
void keepPictureBuffers();

/// Returns to the system what the program has freed but the C library keeps. For use after large work that
/// will not soon come again. Takes about 10 ms, during which other threads that allocate wait. Thread-safe.
void giveBackFreedMemory();

} // namespace scenekeeper::base
