// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <memory>
#include <mutex>

namespace Exiv2 {
class Image;
}

namespace scenekeeper::metadata {

/// Serialises everything that may reach exiv2's XMP toolkit, which is not thread-safe. A mutex and not an
/// object with state: what it guards is global inside exiv2.
[[nodiscard]] std::mutex& xmpMutex();

/// A picture in memory, whose bytes are not copied. Throws as exiv2 does.
[[nodiscard]] std::unique_ptr<Exiv2::Image> openImage(const QByteArray& file);

} // namespace scenekeeper::metadata
