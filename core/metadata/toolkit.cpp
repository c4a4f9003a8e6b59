// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/toolkit.h"

#include <exiv2/exiv2.hpp>

namespace scenekeeper::metadata {

std::mutex& xmpMutex()
{
    static std::mutex mutex;
    return mutex;
}

/// 0.27 hands out an auto_ptr, 0.28 a unique_ptr; both can be released.
std::unique_ptr<Exiv2::Image> openImage(const QByteArray& file)
{
    auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(file.constData()),
                                           static_cast<long>(file.size()));
    return std::unique_ptr<Exiv2::Image>(image.release());
}

} // namespace scenekeeper::metadata
