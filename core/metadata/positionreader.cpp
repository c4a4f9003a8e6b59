// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/positionreader.h"

#include <QRegularExpression>
#include <array>
#include <cmath>

namespace scenekeeper::metadata {

namespace {

/// One of latitude and longitude.
struct Axis
{
    const char* valueKey;
    const char* hemisphereKey;
    const char* xmpKey;
    QChar positive;
    QChar negative;
    double limit; ///< degrees
};

constexpr Axis kLatitude{
    "Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLatitudeRef", "Xmp.exif.GPSLatitude", u'N', u'S', 90.0};
constexpr Axis kLongitude{
    "Exif.GPSInfo.GPSLongitude", "Exif.GPSInfo.GPSLongitudeRef", "Xmp.exif.GPSLongitude", u'E', u'W', 180.0};
/// Rounded seconds may reach 60, and then go this little beyond the pole or the antimeridian.
constexpr double kRounding = 1e-6;

QString noteFor(const char* key, const char* reason)
{
    return QStringLiteral("%1: %2").arg(QLatin1StringView(key), QLatin1StringView(reason));
}

/// Signed degrees from parts that are each ≥ 0, or a note.
std::optional<double> degreesOf(const std::array<double, 3>& parts, QChar hemisphere, const Axis& axis,
                                const char* key, QStringList& notes)
{
    const QChar letter = hemisphere.toUpper();
    if (letter != axis.positive && letter != axis.negative) {
        notes << noteFor(key, "without its hemisphere");
        return std::nullopt;
    }
    const double degrees = parts[0] + parts[1] / 60.0 + parts[2] / 3600.0;
    const bool partsInRange =
        parts[0] >= 0.0 && parts[1] >= 0.0 && parts[1] <= 60.0 && parts[2] >= 0.0 && parts[2] <= 60.0;
    if (!partsInRange || degrees > axis.limit + kRounding) {
        notes << noteFor(key, "out of range");
        return std::nullopt;
    }
    const double inRange = std::min(degrees, axis.limit);
    return letter == axis.negative && inRange > 0.0 ? -inRange : inRange;
}

std::optional<double> exifAxis(const Exiv2::ExifData& exif, const Axis& axis, QStringList& notes)
{
    const int count = std::min(exifCount(exif, axis.valueKey), 3);
    if (count == 0)
        return std::nullopt;
    std::array<double, 3> parts{};
    for (int i = 0; i < count; ++i) {
        const Number part = exifNumber(exif, axis.valueKey, i);
        if (!part.value) {
            notes << noteFor(axis.valueKey, "not a number (zero denominator)");
            return std::nullopt;
        }
        parts.at(static_cast<std::size_t>(i)) = *part.value;
    }
    const QString hemisphere = exifText(exif, axis.hemisphereKey);
    return degreesOf(parts, hemisphere.isEmpty() ? QChar() : hemisphere.front(), axis, axis.valueKey, notes);
}

/// "52,30,36N" or "52,30.6N".
std::optional<double> xmpAxis(const Exiv2::XmpData& xmp, const Axis& axis, QStringList& notes)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,3}),(\\d{1,2}(?:\\.\\d+)?)(?:,(\\d{1,2}(?:\\.\\d+)?))?([NSEW])$"));
    const QString text = xmpText(xmp, axis.xmpKey);
    if (text.isEmpty())
        return std::nullopt;
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        notes << noteFor(axis.xmpKey, "unusable value");
        return std::nullopt;
    }
    const std::array<double, 3> parts{match.capturedView(1).toDouble(), match.capturedView(2).toDouble(),
                                      match.capturedView(3).toDouble()};
    return degreesOf(parts, match.capturedView(4).front(), axis, axis.xmpKey, notes);
}

/// A number of the EXIF block, or of XMP where that has none.
Number numberIn(const Blocks& blocks, const char* exifKey, const char* xmpKey)
{
    const Number number = exifNumber(blocks.exif, exifKey);
    return number.present ? number : xmpNumber(blocks.xmp, xmpKey);
}

QString textIn(const Blocks& blocks, const char* exifKey, const char* xmpKey)
{
    const QString text = exifText(blocks.exif, exifKey);
    return text.isEmpty() ? xmpText(blocks.xmp, xmpKey) : text;
}

std::optional<double> readAltitude(const Blocks& blocks, QStringList& notes)
{
    constexpr const char* kKey = "Exif.GPSInfo.GPSAltitude";
    const Number altitude = numberIn(blocks, kKey, "Xmp.exif.GPSAltitude");
    if (!altitude.present)
        return std::nullopt;
    if (!altitude.value || std::abs(*altitude.value) > 100'000.0) {
        notes << noteFor(kKey, "unusable value");
        return std::nullopt;
    }
    // 0 above and 1 below sea level, as a byte; some programs write the digit as text. EXIF 3.0 adds 2 and 3
    // for heights over the ellipsoid.
    const QString reference = textIn(blocks, "Exif.GPSInfo.GPSAltitudeRef", "Xmp.exif.GPSAltitudeRef");
    const bool below = reference == u"1" || reference == u"3" || reference == u"49";
    return below ? -std::abs(*altitude.value) : *altitude.value;
}

std::optional<domain::Heading> readHeading(const Blocks& blocks, QStringList& notes)
{
    constexpr const char* kKey = "Exif.GPSInfo.GPSImgDirection";
    constexpr double kFullCircle = 360.0;
    const Number direction = numberIn(blocks, kKey, "Xmp.exif.GPSImgDirection");
    if (!direction.present)
        return std::nullopt;
    if (!direction.value || !(*direction.value >= 0.0 && *direction.value <= kFullCircle)) {
        notes << noteFor(kKey, "unusable value");
        return std::nullopt;
    }
    const QString reference =
        textIn(blocks, "Exif.GPSInfo.GPSImgDirectionRef", "Xmp.exif.GPSImgDirectionRef");
    return domain::Heading{*direction.value < kFullCircle ? *direction.value : 0.0, reference == u"M"};
}

std::optional<domain::GeoPosition> readPoint(const Blocks& blocks, QStringList& notes)
{
    const bool inExif =
        exifCount(blocks.exif, kLatitude.valueKey) > 0 || exifCount(blocks.exif, kLongitude.valueKey) > 0;
    const auto read = [&](const Axis& axis) {
        return inExif ? exifAxis(blocks.exif, axis, notes) : xmpAxis(blocks.xmp, axis, notes);
    };
    const std::optional<double> latitude = read(kLatitude);
    const std::optional<double> longitude = read(kLongitude);
    if (latitude && longitude)
        return domain::GeoPosition{*latitude, *longitude, readAltitude(blocks, notes)};
    if (latitude.has_value() != longitude.has_value())
        notes << QStringLiteral("position: only one of latitude and longitude is usable");
    return std::nullopt;
}

} // namespace

void readPosition(const Blocks& blocks, domain::PhotoMetadata& metadata)
{
    metadata.position = readPoint(blocks, metadata.notes);
    metadata.heading = readHeading(blocks, metadata.notes);
}

} // namespace scenekeeper::metadata
