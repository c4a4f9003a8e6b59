// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <functional>

namespace scenekeeper::metadata {

/// Which metadata a JPEG file carries in the segments before its picture data.
struct JpegSegments
{
    bool isJpeg = false;
    bool hasExif = false;
    bool hasXmp = false;
    bool hasIptc = false;

    [[nodiscard]] bool hasAny() const { return hasExif || hasXmp || hasIptc; }
};

/// The segment that Photoshop's blocks, IPTC among them, are in.
inline constexpr int kApp13 = 0xED;

/// Each segment before the picture data, up to the first thing that is not one; none where this is no JPEG.
void forEachJpegSegment(QByteArrayView file,
                        const std::function<void(int marker, QByteArrayView payload)>& visit);

/// Walks the segment headers only: a microsecond, where opening the file with exiv2 takes tens of them. Stops
/// at the first thing that is not a segment.
[[nodiscard]] JpegSegments scanJpegSegments(QByteArrayView file);

} // namespace scenekeeper::metadata
