// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/photofields.h"

#include <QRegularExpression>
#include <cmath>
#include <initializer_list>

namespace scenekeeper::metadata {

using domain::PhotoMetadata;

namespace {

/// What cameras write into the description for want of anything to say: "OLYMPUS DIGITAL CAMERA", "SONY DSC",
/// a path.
bool isCameraDefault(const QString& text)
{
    return text.endsWith(u"DIGITAL CAMERA") || text == u"SONY DSC" || text == u"DCF 1.0" ||
           text == u"SAMSUNG" || text.startsWith(u"DCIM");
}

/// A number that makes sense only above zero. Zero is how cameras say "unknown" (a manual lens) and is no
/// mistake; anything else that is not positive is noted.
std::optional<double> positiveNumber(const Exiv2::ExifData& exif, const char* key, QStringList& notes)
{
    const Number number = exifNumber(exif, key);
    if (!number.present || number.value == 0.0)
        return std::nullopt;
    if (!number.value || *number.value < 0.0) {
        notes << QStringLiteral("%1: unusable value").arg(QLatin1StringView(key));
        return std::nullopt;
    }
    return number.value;
}

/// APEX values, which older cameras write alone: time = 2^-v, f-number = 2^(v/2).
std::optional<double> fromApex(const Exiv2::ExifData& exif, const char* key, double exponent)
{
    const Number number = exifNumber(exif, key);
    if (!number.value || std::abs(*number.value) > 40.0)
        return std::nullopt;
    return std::exp2(*number.value * exponent);
}

std::optional<int> readIso(const Exiv2::ExifData& exif, QStringList& notes)
{
    // The first field has 16 bits: 65535 there means "look at the others".
    constexpr double kSaturated = 65535.0;
    for (const char* key :
         {"Exif.Photo.ISOSpeedRatings", "Exif.Photo.RecommendedExposureIndex", "Exif.Photo.ISOSpeed",
          "Exif.Photo.StandardOutputSensitivity", "Exif.Image.ISOSpeedRatings"}) {
        const std::optional<double> iso = positiveNumber(exif, key, notes);
        if (iso && *iso != kSaturated && *iso < 1e8)
            return static_cast<int>(*iso);
    }
    return std::nullopt;
}

int readOrientation(const Exiv2::ExifData& exif, QStringList& notes)
{
    const Number number = exifNumber(exif, "Exif.Image.Orientation");
    if (!number.present)
        return 1;
    const double value = number.value.value_or(0.0);
    if (value >= 1.0 && value <= 8.0)
        return static_cast<int>(value);
    if (value != 0.0 || !number.value) // 0 is a common way to say nothing
        notes << QStringLiteral("Exif.Image.Orientation: unusable value");
    return 1;
}

QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString& text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// Makers number lenses, not always one number a lens, so exiv2's name can be of another one. Then it does
/// not fit the focal length: "28mm" on a picture taken at 5.8 mm.
bool fitsFocalLength(const QString& lens, std::optional<double> focalLength)
{
    static const QRegularExpression range(QStringLiteral("(\\d+(?:\\.\\d+)?)(?:-(\\d+(?:\\.\\d+)?))? ?mm"));
    const QRegularExpressionMatch match = range.match(lens);
    if (!focalLength || !match.hasMatch())
        return true;
    constexpr double kTolerance = 1.1; // focal lengths are rounded, on the lens and in the file
    const double shortest = match.capturedView(1).toDouble();
    const double longest = match.capturedView(2).isEmpty() ? shortest : match.capturedView(2).toDouble();
    return *focalLength * kTolerance >= shortest && *focalLength <= longest * kTolerance;
}

QString readLens(const Blocks& blocks, std::optional<double> focalLength)
{
    const QString stated =
        firstOf({exifText(blocks.exif, "Exif.Photo.LensModel"), xmpText(blocks.xmp, "Xmp.exifEX.LensModel"),
                 xmpText(blocks.xmp, "Xmp.aux.Lens")});
    if (!stated.isEmpty())
        return stated;
    const QString numbered = exifLensName(blocks.exif);
    return fitsFocalLength(numbered, focalLength) ? numbered : QString();
}

/// What IPTC and XMP say, the one that counts first.
QString iptcOrXmp(const Blocks& blocks, const char* iptcKey, const char* xmpKey)
{
    const QString iptc = iptcText(blocks.iptc, iptcKey);
    const QString xmp = xmpText(blocks.xmp, xmpKey);
    return blocks.iptcIsNewer ? firstOf({iptc, xmp}) : firstOf({xmp, iptc});
}

QString readDescription(const Blocks& blocks)
{
    // Programs copy the camera's words into XMP and IPTC, so they are looked for wherever the text came from.
    for (const QString& text : {exifText(blocks.exif, "Exif.Image.ImageDescription"),
                                iptcOrXmp(blocks, "Iptc.Application2.Caption", "Xmp.dc.description")}) {
        if (!text.isEmpty() && !isCameraDefault(text))
            return text;
    }
    return firstOf({exifWindowsText(blocks.exif, "Exif.Image.XPSubject"),
                    exifWindowsText(blocks.exif, "Exif.Image.XPComment"),
                    exifComment(blocks.exif, "Exif.Photo.UserComment")});
}

QStringList windowsKeywords(const Exiv2::ExifData& exif)
{
    QStringList keywords;
    const QString all = exifWindowsText(exif, "Exif.Image.XPKeywords");
    for (const QString& keyword : all.split(u';', Qt::SkipEmptyParts)) {
        if (!keyword.trimmed().isEmpty())
            keywords << keyword.trimmed();
    }
    return keywords;
}

QStringList readKeywords(const Blocks& blocks)
{
    const QStringList xmp = xmpTexts(blocks.xmp, "Xmp.dc.subject");
    const QStringList iptc = iptcTexts(blocks.iptc, "Iptc.Application2.Keywords");
    QStringList keywords = xmp.isEmpty() || (blocks.iptcIsNewer && !iptc.isEmpty()) ? iptc : xmp;
    if (keywords.isEmpty())
        keywords = windowsKeywords(blocks.exif);
    keywords.removeDuplicates();
    return keywords;
}

/// Creators are a list; EXIF has them in one text, with semicolons between.
QString readCreator(const Blocks& blocks)
{
    const QString artist = exifText(blocks.exif, "Exif.Image.Artist");
    if (!artist.isEmpty())
        return artist;
    const QStringList xmp = xmpTexts(blocks.xmp, "Xmp.dc.creator");
    const QStringList iptc = iptcTexts(blocks.iptc, "Iptc.Application2.Byline");
    const QStringList& names = xmp.isEmpty() || (blocks.iptcIsNewer && !iptc.isEmpty()) ? iptc : xmp;
    return names.isEmpty() ? exifWindowsText(blocks.exif, "Exif.Image.XPAuthor")
                           : names.join(QStringLiteral("; "));
}

std::optional<domain::Place> readPlace(const Blocks& blocks)
{
    domain::Place place;
    place.source = domain::PlaceSource::File;
    place.town = iptcOrXmp(blocks, "Iptc.Application2.City", "Xmp.photoshop.City");
    place.region = iptcOrXmp(blocks, "Iptc.Application2.ProvinceState", "Xmp.photoshop.State");
    place.country = iptcOrXmp(blocks, "Iptc.Application2.CountryName", "Xmp.photoshop.Country");
    // IPTC allows codes of three letters, too; those are told apart by their length and left out.
    const QString code = iptcOrXmp(blocks, "Iptc.Application2.CountryCode", "Xmp.iptc.CountryCode");
    if (code.size() == 2)
        place.countryCode = code.toUpper();
    return place.isEmpty() ? std::nullopt : std::optional(place);
}

std::optional<int> readRating(const Blocks& blocks, QStringList& notes)
{
    std::optional<double> rating;
    const QString text = xmpText(blocks.xmp, "Xmp.xmp.Rating");
    if (!text.isEmpty()) {
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        rating = isNumber ? value : -2.0; // -2: refused below, like any other nonsense
    } else {
        rating = exifNumber(blocks.exif, "Exif.Image.Rating").value;
    }
    if (!rating)
        return std::nullopt;
    if (!(*rating >= -1.0 && *rating <= 5.0)) {
        notes << QStringLiteral("rating: unusable value");
        return std::nullopt;
    }
    return static_cast<int>(std::lround(*rating));
}

} // namespace

void readCameraFields(const Blocks& blocks, PhotoMetadata& metadata)
{
    const Exiv2::ExifData& exif = blocks.exif;
    QStringList& notes = metadata.notes;
    metadata.cameraMake = firstOf({exifText(exif, "Exif.Image.Make"), xmpText(blocks.xmp, "Xmp.tiff.Make")});
    metadata.cameraModel =
        firstOf({exifText(exif, "Exif.Image.Model"), xmpText(blocks.xmp, "Xmp.tiff.Model")});
    metadata.exposureSeconds = positiveNumber(exif, "Exif.Photo.ExposureTime", notes);
    if (!metadata.exposureSeconds)
        metadata.exposureSeconds = fromApex(exif, "Exif.Photo.ShutterSpeedValue", -1.0);
    metadata.fNumber = positiveNumber(exif, "Exif.Photo.FNumber", notes);
    if (!metadata.fNumber)
        metadata.fNumber = fromApex(exif, "Exif.Photo.ApertureValue", 0.5);
    metadata.focalLengthMillimetres = positiveNumber(exif, "Exif.Photo.FocalLength", notes);
    metadata.lens = readLens(blocks, metadata.focalLengthMillimetres);
    metadata.isoSpeed = readIso(exif, notes);
    metadata.orientation = readOrientation(exif, notes);
}

void readDescriptiveFields(const Blocks& blocks, PhotoMetadata& metadata)
{
    metadata.title = firstOf({iptcOrXmp(blocks, "Iptc.Application2.ObjectName", "Xmp.dc.title"),
                              exifWindowsText(blocks.exif, "Exif.Image.XPTitle")});
    metadata.description = readDescription(blocks);
    metadata.keywords = readKeywords(blocks);
    metadata.rating = readRating(blocks, metadata.notes);
    metadata.creator = readCreator(blocks);
    metadata.copyright = firstOf(
        {exifCopyright(blocks.exif), iptcOrXmp(blocks, "Iptc.Application2.Copyright", "Xmp.dc.rights")});
    metadata.place = readPlace(blocks);
}

} // namespace scenekeeper::metadata
