// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <string>

namespace Exiv2 {
class ExifData;
class IptcData;
class XmpData;
} // namespace Exiv2

namespace scenekeeper::metadata {

/// The three blocks of metadata in a file. Borrowed; used on one thread.
struct Blocks
{
    const Exiv2::ExifData& exif;
    const Exiv2::IptcData& iptc;
    const Exiv2::XmpData& xmp;
    bool iptcIsNewer = false; ///< changed by a program that did not bring XMP along
};

/// What a field holds as a number.
struct Number
{
    bool present = false;        ///< the field is there
    std::optional<double> value; ///< absent where it is no finite number: zero denominator, empty, NaN
};

/// Text of unknown encoding: UTF-8 where it is valid UTF-8, else Windows-1252 (Latin-1 and more). Cut at the
/// first zero byte, trimmed, without control characters.
[[nodiscard]] QString decodeText(const std::string& bytes);

// Fields by exiv2 key ("Exif.Photo.FNumber"). A key that this exiv2 does not know counts as absent.
[[nodiscard]] QString exifText(const Exiv2::ExifData& exif, const char* key);
[[nodiscard]] Number exifNumber(const Exiv2::ExifData& exif, const char* key, int index = 0);
[[nodiscard]] int exifCount(const Exiv2::ExifData& exif, const char* key);
/// Windows' own fields: UTF-16 little-endian in a field of bytes.
[[nodiscard]] QString exifWindowsText(const Exiv2::ExifData& exif, const char* key);
/// A comment field, whose first eight bytes say its encoding. Empty where that is one that cannot be read.
[[nodiscard]] QString exifComment(const Exiv2::ExifData& exif, const char* key);
/// Whose the rights are: the photographer's, and the editor's after a zero byte.
[[nodiscard]] QString exifCopyright(const Exiv2::ExifData& exif);
/// The lens by the camera maker's own numbering, as far as exiv2 knows its name.
[[nodiscard]] QString exifLensName(const Exiv2::ExifData& exif);
/// All values of a repeatable field.
[[nodiscard]] QStringList iptcTexts(const Exiv2::IptcData& iptc, const char* key);
[[nodiscard]] QString iptcText(const Exiv2::IptcData& iptc, const char* key);
/// Of a language alternative the default, of a list all items.
[[nodiscard]] QStringList xmpTexts(const Exiv2::XmpData& xmp, const char* key);
/// "35/10" or "3.5".
[[nodiscard]] Number xmpNumber(const Exiv2::XmpData& xmp, const char* key);
[[nodiscard]] QString xmpText(const Exiv2::XmpData& xmp, const char* key);

} // namespace scenekeeper::metadata
