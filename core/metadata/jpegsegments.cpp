// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/jpegsegments.h"

namespace scenekeeper::metadata {

namespace {

constexpr int kStartOfScan = 0xDA;
constexpr int kEndOfImage = 0xD9;
constexpr int kApp1 = 0xE1;
constexpr int kApp13 = 0xED;

int byteAt(QByteArrayView file, qsizetype position)
{
    return static_cast<unsigned char>(file[position]);
}

/// Markers that stand alone, without a length after them.
bool standsAlone(int marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

void noteSegment(int marker, QByteArrayView payload, JpegSegments& segments)
{
    if (marker == kApp1 && payload.startsWith(QByteArrayView("Exif\0", 5)))
        segments.hasExif = true;
    else if (marker == kApp1 && payload.startsWith("http://ns.adobe.com/"))
        segments.hasXmp = true;
    else if (marker == kApp13 && payload.startsWith("Photoshop 3.0"))
        segments.hasIptc = true;
    else if (marker == kApp13 && payload.startsWith("Adobe_Photoshop2.5"))
        segments.hasIptc = true;
}

} // namespace

JpegSegments scanJpegSegments(QByteArrayView file)
{
    JpegSegments segments;
    segments.isJpeg = file.startsWith("\xFF\xD8\xFF");
    if (!segments.isJpeg)
        return segments;
    qsizetype position = 2;
    while (position + 4 <= file.size() && byteAt(file, position) == 0xFF) {
        const int marker = byteAt(file, position + 1);
        if (marker == 0xFF) { // padding
            ++position;
            continue;
        }
        if (marker == kStartOfScan || marker == kEndOfImage)
            break;
        position += 2;
        if (standsAlone(marker))
            continue;
        const qsizetype length = byteAt(file, position) << 8 | byteAt(file, position + 1);
        if (length < 2 || position + length > file.size())
            break;
        noteSegment(marker, file.sliced(position + 2, length - 2), segments);
        position += length;
    }
    return segments;
}

} // namespace scenekeeper::metadata
