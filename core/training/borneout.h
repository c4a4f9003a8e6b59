// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace scenekeeper::training {

/// Which of several choices, put in order from the most careful on, some photographs bear out: the first that
/// is not worse than the best by more than one standard error of the difference.
/// `losses[choice][photograph]`.
[[nodiscard]] std::size_t firstBorneOut(const std::vector<std::vector<double>>& losses);

[[nodiscard]] double meanOf(const std::vector<double>& values);

} // namespace scenekeeper::training
