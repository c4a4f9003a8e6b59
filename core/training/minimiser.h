// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <vector>

namespace scenekeeper::training {

/// Value of a smooth convex function at `point`, its derivatives written to `gradient`.
using SmoothFunction = std::function<double(std::span<const double> point, std::span<double> gradient)>;

struct MinimiserOptions
{
    int steps = 60;          ///< at most
    double tolerance = 1e-5; ///< ends when a step lessens the value by no more than this share of it
    std::function<bool(int step, double value)> onStep; ///< counted from 1; false ends it
};

/// Walks from `point` to where the function is least, by L-BFGS with a line search that halves. Uses no
/// threads: operations within are too small to be worth waiting for others on a busy machine, and the same
/// function gives the same result.
void minimise(const SmoothFunction& function, std::vector<double>& point, const MinimiserOptions& options);

} // namespace scenekeeper::training
