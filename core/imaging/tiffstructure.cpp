// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/tiffstructure.h"

#include "core/imaging/bytereader.h"

#include <vector>

namespace scenekeeper::imaging {

namespace {

// Bounds against directories that point at each other.
constexpr int kMaxDirectories = 32;
constexpr int kMaxSubDirectories = 16;

constexpr int kTagCompression = 0x0103;
constexpr int kTagPhotometric = 0x0106;
constexpr int kTagSubDirectories = 0x014A;
constexpr int kTagDngVersion = 0xC612;

/// Color filter array and linear raw: values of the photometric interpretation that only sensor data has.
bool isSensorPhotometric(unsigned value)
{
    return value == 32803 || value == 34892;
}

/// Compressions of Nikon, Sony, Pentax, Samsung and Kodak.
bool isRawCompression(unsigned value)
{
    return value == 34713 || value == 32767 || value == 65535 || value == 32769 || value == 32770 ||
           value == 65000;
}

/// Adds the directories that an entry points at.
void collectSubDirectories(const ByteReader& reader, qint64 entry, std::vector<qint64>& open)
{
    const qint64 count = reader.u32(entry + 4);
    if (count == 1) {
        open.push_back(reader.u32(entry + 8));
        return;
    }
    const qint64 list = reader.u32(entry + 8);
    for (qint64 i = 0; i < count && i < kMaxSubDirectories; ++i)
        open.push_back(reader.u32(list + i * 4));
}

/// Looks through one directory; adds those it leads to. True when it can only be sensor data.
bool directoryIsRaw(const ByteReader& reader, qint64 directory, std::vector<qint64>& open)
{
    const int entries = reader.u16(directory);
    for (int i = 0; i < entries; ++i) {
        const qint64 entry = directory + 2 + qint64{i} * 12;
        if (!reader.contains(entry, 12))
            return false;
        switch (reader.u16(entry)) {
        case kTagDngVersion:
            return true;
        case kTagPhotometric:
            if (isSensorPhotometric(reader.u16(entry + 8)))
                return true;
            break;
        case kTagCompression:
            if (isRawCompression(reader.u16(entry + 8)))
                return true;
            break;
        case kTagSubDirectories:
            collectSubDirectories(reader, entry, open);
            break;
        default:
            break;
        }
    }
    open.push_back(reader.u32(directory + 2 + qint64{entries} * 12));
    return false;
}

} // namespace

bool isCameraRaw(QByteArrayView tiff)
{
    const ByteReader reader(tiff, tiff.startsWith("MM"));
    if (tiff.size() >= 10 && tiff.sliced(8).startsWith("CR")) // Canon CR2
        return true;
    std::vector<qint64> open{reader.u32(4)};
    for (int seen = 0; !open.empty() && seen < kMaxDirectories; ++seen) {
        const qint64 directory = open.back();
        open.pop_back();
        if (directory > 0 && directoryIsRaw(reader, directory, open))
            return true;
    }
    return false;
}

} // namespace scenekeeper::imaging
