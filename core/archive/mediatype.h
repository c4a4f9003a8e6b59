// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scenekeeper::archive {

/// The media type of a photo's format (as in domain::Photo), for metadata.
[[nodiscard]] inline QString mediaType(const QString& format)
{
    if (format.isEmpty())
        return QStringLiteral("application/octet-stream");
    // Raw files are of many kinds, none of which is registered.
    return format == u"raw" ? QStringLiteral("image/x-raw") : QStringLiteral("image/") + format;
}

} // namespace scenekeeper::archive
