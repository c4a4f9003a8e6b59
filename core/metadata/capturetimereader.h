// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/capturetime.h"
#include "core/metadata/exifvalues.h"

namespace scenekeeper::metadata {

/// When the picture was taken, by the first of EXIF DateTimeOriginal, DateTimeDigitized, XMP and IPTC that
/// can be used. Times that stand there but cannot be used are said in `notes`.
[[nodiscard]] std::optional<domain::CaptureTime> readCaptureTime(const Blocks& blocks, QStringList& notes);

} // namespace scenekeeper::metadata
