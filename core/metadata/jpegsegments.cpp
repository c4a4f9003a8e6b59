// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/jpegsegments.h"

#include <algorithm>
#include <iterator>

namespace scenekeeper::metadata {

namespace {

constexpr int kStartOfScan = 0xDA;
constexpr int kEndOfImage = 0xD9;
constexpr int kApp1 = 0xE1;

int byteAt(QByteArrayView file, qsizetype position)
{
    return static_cast<unsigned char>(file[position]);
}

/// Markers that stand alone, without a length after them.
bool standsAlone(int marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

/// TIFF's field 700, of bytes in either order: some programs put XMP there, and exiv2 parses it with all
/// else.
bool hasXmpField(QByteArrayView exif)
{
    constexpr QByteArrayView kFields[] = {
        {"\xBC\x02\x01\x00", 4}, {"\xBC\x02\x07\x00", 4}, {"\x02\xBC\x00\x01", 4}, {"\x02\xBC\x00\x07", 4}};
    return std::any_of(std::begin(kFields), std::end(kFields),
                       [exif](QByteArrayView field) { return exif.contains(field); });
}

void noteSegment(int marker, QByteArrayView payload, JpegSegments& segments)
{
    if (marker == kApp1 && payload.startsWith(QByteArrayView("Exif\0", 5))) {
        segments.hasExif = true;
        segments.hasXmp = segments.hasXmp || hasXmpField(payload);
    } else if (marker == kApp1 && payload.startsWith("http://ns.adobe.com/"))
        segments.hasXmp = true;
    else if (marker == kApp13 && payload.startsWith("Photoshop 3.0"))
        segments.hasIptc = true;
    else if (marker == kApp13 && payload.startsWith("Adobe_Photoshop2.5"))
        segments.hasIptc = true;
}

} // namespace

void forEachJpegSegment(QByteArrayView file,
                        const std::function<void(int marker, QByteArrayView payload)>& visit)
{
    if (!file.startsWith("\xFF\xD8\xFF"))
        return;
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
        visit(marker, file.sliced(position + 2, length - 2));
        position += length;
    }
}

JpegSegments scanJpegSegments(QByteArrayView file)
{
    JpegSegments segments;
    segments.isJpeg = file.startsWith("\xFF\xD8\xFF");
    forEachJpegSegment(
        file, [&segments](int marker, QByteArrayView payload) { noteSegment(marker, payload, segments); });
    return segments;
}

} // namespace scenekeeper::metadata
