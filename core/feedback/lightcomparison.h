// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/comparison.h"
#include "core/feedback/lightsearch.h"

namespace scenekeeper::feedback {

/// Adds what would change in a catalogue where a new gate opens for some photographs, where humans have not
/// decided: all of what is stored is told from others by the gate, and of those that it opens for a sample is
/// read from files. Used on the catalogue's thread. Fails as the catalogue does, or with Cancelled.
[[nodiscard]] base::Result<void> compareBehindGate(storage::Catalog& catalog, const Beginning& beginning,
                                                   const training::EmbeddingClassifier& after,
                                                   const LightSearchOptions& options, Comparison& comparison);

} // namespace scenekeeper::feedback
