// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace scenekeeper::imaging {

/// SHA-256 of `bytes`, 32 bytes. Thread-safe. Empty only if OpenSSL itself is broken.
[[nodiscard]] QByteArray sha256(const QByteArray& bytes);

} // namespace scenekeeper::imaging
