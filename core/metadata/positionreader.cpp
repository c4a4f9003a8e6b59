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

std::optional<double> readAltitude(const Exiv2::ExifData& exif, QStringList& notes)
{
    constexpr const char* kKey = "Exif.GPSInfo.GPSAltitude";
    const Number altitude = exifNumber(exif, kKey);
    if (!altitude.present)
        return std::nullopt;
    if (!altitude.value || std::abs(*altitude.value) > 100'000.0) {
        notes << noteFor(kKey, "unusable value");
        return std::nullopt;
    }
    // 0 above and 1 below sea level, as a byte; some programs write the digit as text. EXIF 3.0 adds 2 and 3
    // for heights over the ellipsoid.
    const QString reference = exifText(exif, "Exif.GPSInfo.GPSAltitudeRef");
    const bool below = reference == u"1" || reference == u"3" || reference == u"49";
    return below ? -std::abs(*altitude.value) : *altitude.value;
}

} // namespace

std::optional<domain::GeoPosition> readPosition(const Blocks& blocks, QStringList& notes)
{
    const bool inExif =
        exifCount(blocks.exif, kLatitude.valueKey) > 0 || exifCount(blocks.exif, kLongitude.valueKey) > 0;
    const auto read = [&](const Axis& axis) {
        return inExif ? exifAxis(blocks.exif, axis, notes) : xmpAxis(blocks.xmp, axis, notes);
    };
    const std::optional<double> latitude = read(kLatitude);
    const std::optional<double> longitude = read(kLongitude);
    if (!latitude || !longitude) {
        if (latitude.has_value() != longitude.has_value())
            notes << QStringLiteral("position: only one of latitude and longitude is usable");
        return std::nullopt;
    }
    return domain::GeoPosition{*latitude, *longitude, readAltitude(blocks.exif, notes)};
}

} // namespace scenekeeper::metadata
