// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace scenekeeper::pipeline {

/// The order in which people number files: "img2" before "img10". Digits count as numbers, ASCII letters
/// without case; then bytes decide, so the order is total. Independent of the locale.
[[nodiscard]] bool naturalLess(std::string_view left, std::string_view right);

} // namespace scenekeeper::pipeline
