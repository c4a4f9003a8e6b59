// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportjournal.h"
#include "core/archive/exportoptions.h"
#include "core/base/error.h"

namespace scenekeeper::archive {

/// Whether an export may go to this folder (absolute, perhaps not there yet) as far as bags are concerned: a
/// finished bag is not changed any more, and a bag takes a folder that has nothing but what this program has
/// begun there; `journal` is the destination's. Fails with BagRefused otherwise, and with InvalidArgument
/// where a bag would hold links to files elsewhere.
[[nodiscard]] base::Result<void> checkForBags(const QString& destination, const ExportOptions& options,
                                              const ExportJournal& journal);

} // namespace scenekeeper::archive
