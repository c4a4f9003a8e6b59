// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/metadata/metadatafiles.h"

#include "core/metadata/metadatareader.h"

#include <QtEndian>

namespace scenekeeper::tests {

using domain::PhotoMetadata;
using metadata::readMetadata;

QByteArray emptyJpeg()
{
    // Start, JFIF, a table (exiv2 inserts between segments), a scan, end.
    return QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffdb004300") + QByteArray(64, 1) +
           QByteArray::fromHex("ffda0002ffd9");
}

QByteArray jpegWith(const Fill& fill)
{
    const QByteArray empty = emptyJpeg();
    auto image =
        Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(empty.constData()), empty.size());
    image->readMetadata();
    fill(image->exifData(), image->iptcData(), image->xmpData());
    image->writeMetadata();
    Exiv2::BasicIo& io = image->io();
    io.seek(0, Exiv2::BasicIo::beg);
    QByteArray bytes(static_cast<qsizetype>(io.size()), '\0');
    io.read(reinterpret_cast<Exiv2::byte*>(bytes.data()), static_cast<long>(bytes.size()));
    return bytes;
}

PhotoMetadata exifOnly(const std::function<void(Exiv2::ExifData&)>& fill)
{
    return readMetadata(
        jpegWith([&fill](Exiv2::ExifData& exif, Exiv2::IptcData&, Exiv2::XmpData&) { fill(exif); }));
}

void setPosition(Exiv2::ExifData& exif, const char* latitude, const char* latitudeRef, const char* longitude,
                 const char* longitudeRef)
{
    exif["Exif.GPSInfo.GPSLatitude"] = std::string(latitude);
    exif["Exif.GPSInfo.GPSLatitudeRef"] = std::string(latitudeRef);
    exif["Exif.GPSInfo.GPSLongitude"] = std::string(longitude);
    exif["Exif.GPSInfo.GPSLongitudeRef"] = std::string(longitudeRef);
}

QByteArray iptcBlockOf(const QByteArray& jpeg)
{
    const QByteArray head("8BIM\x04\x04\0\0", 8);
    const qsizetype at = jpeg.indexOf(head) + head.size();
    return jpeg.mid(at + 4, qFromBigEndian<qint32>(jpeg.constData() + at));
}

QByteArray withIptcDigest(const QByteArray& jpeg, const QByteArray& digest)
{
    const QByteArray block = QByteArray("8BIM\x04\x25\0\0\0\0\0\x10", 12) + digest;
    const QByteArray head("Photoshop 3.0\0", 14);
    const qsizetype at = jpeg.indexOf(head);
    QByteArray file = jpeg;
    char* const length = file.data() + at - 2; // of the segment, right before
    qToBigEndian(static_cast<quint16>(qFromBigEndian<quint16>(length) + block.size()), length);
    return file.insert(at + head.size(), block);
}

QString isoOf(const PhotoMetadata& metadata)
{
    return metadata.takenAt ? metadata.takenAt->toIsoString() : QString();
}

} // namespace scenekeeper::tests
