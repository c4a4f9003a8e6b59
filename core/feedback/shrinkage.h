// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/calibration.h"

namespace scenekeeper::feedback {

/// How far to go from an old head towards a newly fitted one, 0 … 1: as far as photographs that the new one
/// has not learnt from bear out, and no farther. Corrections are few and, as they come from the review queue,
/// of the hardest photographs: a head fitted to them may well lose on all others what it gains on these.
///
/// The loss (binary cross-entropy of what `targets[photo][label]` decides, each share at the temperature that
/// suits it best) is compared at five shares; the smallest that is not worse than the best by more than one
/// standard error of the difference is taken. Rows are logits; labels beyond those of `before` do not count.
/// 1 where nothing is decided about the labels of `before`.
[[nodiscard]] double borneOutShare(const training::Rows& before, const training::Rows& after,
                                   const training::Rows& targets);

} // namespace scenekeeper::feedback
