// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

namespace scenekeeper::base {

/// IEEE 754 half floats, little-endian, two bytes a value.
[[nodiscard]] QByteArray toHalfFloats(const std::vector<float>& values);
[[nodiscard]] std::vector<float> fromHalfFloats(const QByteArray& bytes);

} // namespace scenekeeper::base
