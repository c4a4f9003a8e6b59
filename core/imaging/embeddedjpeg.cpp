// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/embeddedjpeg.h"

#include "core/imaging/bytereader.h"

namespace scenekeeper::imaging {

namespace {

constexpr int kMaxCandidates = 256;
constexpr int kMaxSegments = 64;

/// Baseline, extended and progressive frames. Not the lossless one: raw data itself is stored so.
bool isPictureFrame(int marker)
{
    return marker >= 0xC0 && marker <= 0xC2;
}

/// Pixels of the JPEG that starts at `start`; 0 if none does.
qint64 pixelsOfJpegAt(const ByteReader& reader, qint64 start)
{
    qint64 position = start + 2;
    for (int segment = 0; segment < kMaxSegments && reader.u8(position) == 0xFF; ++segment) {
        const int marker = reader.u8(position + 1);
        const qint64 length = reader.u16(position + 2);
        if (isPictureFrame(marker))
            return qint64{reader.u16(position + 5)} * reader.u16(position + 7);
        const bool hasTables = marker == 0xC4 || marker == 0xDB || marker == 0xDD;
        const bool isApplication = (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
        if ((!hasTables && !isApplication) || length < 2)
            return 0;
        position += 2 + length;
    }
    return 0;
}

} // namespace

QByteArray largestEmbeddedJpeg(const QByteArray& file)
{
    const ByteReader reader(file, true);
    qint64 best = 0;
    qsizetype bestStart = -1;
    qsizetype start = file.indexOf("\xFF\xD8\xFF");
    for (int seen = 0; start >= 0 && seen < kMaxCandidates; ++seen) {
        const qint64 pixels = pixelsOfJpegAt(reader, start);
        if (pixels > best) {
            best = pixels;
            bestStart = start;
        }
        start = file.indexOf("\xFF\xD8\xFF", start + 3);
    }
    return bestStart < 0 ? QByteArray()
                         : QByteArray::fromRawData(file.constData() + bestStart, file.size() - bestStart);
}

} // namespace scenekeeper::imaging
