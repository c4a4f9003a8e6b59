// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace scenekeeper::metadata {

/// Whether a JPEG's IPTC block was changed by a program that did not bring XMP along: programs that write
/// both note the MD5 of the IPTC block beside it, and it does not fit any more. False where there is no such
/// note. Looks only at the segments before the picture data; thread-safe.
[[nodiscard]] bool iptcIsNewerThanXmp(QByteArrayView jpeg);

} // namespace scenekeeper::metadata
