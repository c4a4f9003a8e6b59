// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/capturetimereader.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <vector>

namespace scenekeeper::metadata {

using domain::CaptureTime;

namespace {

/// Kiribati is 14 hours ahead; nothing is further from UTC.
constexpr int kLargestOffsetMinutes = 14 * 60;

/// EXIF wants no value as blanks, with or without the colons.
bool isBlank(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) {
        return character == u' ' || character == u':' || character == u'-';
    });
}

/// "+02:00", "-0330", "Z".
std::optional<int> parseOffset(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^([+-])(\\d{1,2}):?(\\d{2})$"));
    if (text == u'Z')
        return 0;
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || match.capturedView(3).toInt() > 59)
        return std::nullopt;
    const int minutes = match.capturedView(2).toInt() * 60 + match.capturedView(3).toInt();
    if (minutes > kLargestOffsetMinutes)
        return std::nullopt;
    return match.capturedView(1) == u'-' ? -minutes : minutes;
}

/// Digits after the decimal point of a second: "25" is 250 ms.
int parseSubSeconds(const QString& digits)
{
    if (digits.isEmpty() ||
        !std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return 0;
    return digits.left(3).leftJustified(3, u'0').toInt();
}

/// EXIF's "2019:07:14 09:30:00" and XMP's "2019-07-14T09:30:00.25+02:00", with or without seconds; a date
/// alone gets no valid time of day.
std::optional<CaptureTime> parseTime(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4})[:/.-](\\d{1,2})[:/.-](\\d{1,2})"
                       "(?:[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?"
                       "\\s*(Z|[+-]\\d{1,2}:?\\d{2})?)?$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    CaptureTime result{QDate(number(1), number(2), number(3)), QTime(), std::nullopt};
    if (!result.date.isValid() || result.date.year() == 0)
        return std::nullopt;
    if (match.capturedView(4).isEmpty())
        return result;
    result.time = QTime(number(4), number(5), number(6), parseSubSeconds(match.captured(7)));
    result.utcOffsetMinutes = parseOffset(match.captured(8));
    return result.isValid() ? std::optional(result) : std::nullopt;
}

struct ExifTimeKeys
{
    const char* time;
    const char* subSeconds;
    const char* offset;
};

constexpr std::array<ExifTimeKeys, 3> kExifTimes{{
    {"Exif.Photo.DateTimeOriginal", "Exif.Photo.SubSecTimeOriginal", "Exif.Photo.OffsetTimeOriginal"},
    {"Exif.Image.DateTimeOriginal", "Exif.Photo.SubSecTimeOriginal", "Exif.Photo.OffsetTimeOriginal"},
    {"Exif.Photo.DateTimeDigitized", "Exif.Photo.SubSecTimeDigitized", "Exif.Photo.OffsetTimeDigitized"},
}};

constexpr std::array kXmpTimes{"Xmp.exif.DateTimeOriginal", "Xmp.photoshop.DateCreated", "Xmp.xmp.CreateDate",
                               "Xmp.exif.DateTimeDigitized"};

QString unusable(const char* key, const QString& text)
{
    return QStringLiteral("%1: unusable value \"%2\"").arg(QLatin1StringView(key), text.left(40));
}

std::optional<CaptureTime> exifTime(const Exiv2::ExifData& exif, const ExifTimeKeys& keys, QStringList& notes)
{
    const QString text = exifText(exif, keys.time);
    if (isBlank(text))
        return std::nullopt;
    std::optional<CaptureTime> result = parseTime(text);
    if (!result || !result->isValid()) {
        notes << unusable(keys.time, text);
        return std::nullopt;
    }
    if (result->time.msec() == 0)
        result->time = result->time.addMSecs(parseSubSeconds(exifText(exif, keys.subSeconds)));
    const QString offset = exifText(exif, keys.offset);
    if (!isBlank(offset)) {
        result->utcOffsetMinutes = parseOffset(offset);
        if (!result->utcOffsetMinutes)
            notes << unusable(keys.offset, offset);
    }
    return result;
}

/// What XMP and IPTC say, best first. Here a date may stand without a time of day.
std::vector<CaptureTime> otherTimes(const Blocks& blocks, QStringList& notes)
{
    std::vector<CaptureTime> times;
    const auto add = [&](const char* key, const QString& text) {
        if (const std::optional<CaptureTime> time = parseTime(text))
            times.push_back(*time);
        else if (!text.isEmpty())
            notes << unusable(key, text);
    };
    for (const char* key : kXmpTimes)
        add(key, xmpText(blocks.xmp, key));
    // IPTC keeps date and time in two fields; exiv2 gives them as "2019-07-14" and "09:30:00+02:00".
    constexpr const char* kIptcDate = "Iptc.Application2.DateCreated";
    const QString date = iptcText(blocks.iptc, kIptcDate);
    if (!date.isEmpty())
        add(kIptcDate, (date + u' ' + iptcText(blocks.iptc, "Iptc.Application2.TimeCreated")).trimmed());
    return times;
}

} // namespace

std::optional<CaptureTime> readCaptureTime(const Blocks& blocks, QStringList& notes)
{
    for (const ExifTimeKeys& keys : kExifTimes) {
        if (std::optional<CaptureTime> found = exifTime(blocks.exif, keys, notes))
            return found;
    }
    const std::vector<CaptureTime> times = otherTimes(blocks, notes);
    if (times.empty())
        return std::nullopt;
    // A bare date takes its time of day from another field that has the same date.
    for (const CaptureTime& time : times) {
        if (time.isValid() && time.date == times.front().date)
            return time;
    }
    notes << QStringLiteral("capture time: only the date is known");
    return CaptureTime{times.front().date, QTime(0, 0), std::nullopt};
}

} // namespace scenekeeper::metadata
