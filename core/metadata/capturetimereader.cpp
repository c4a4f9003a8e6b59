// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/capturetimereader.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <span>

namespace scenekeeper::metadata {

using domain::CaptureTime;
using domain::TimeSource;

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

/// As much of a time as a field tells.
struct ReadTime
{
    CaptureTime time; ///< without a time of day where only the date is known
    TimeSource source = TimeSource::Unknown;
    const char* known = nullptr; ///< "year", "month": the rest of the date stands for "unknown"
};

/// EXIF's "2019:07:14 09:30:00" and XMP's "2019-07-14T09:30:00.25+02:00", with or without seconds. A date
/// alone gets no valid time of day; where day or month are missing or 00, as for scans of what is only
/// roughly dated, the first one stands in.
std::optional<ReadTime> parseTime(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4})(?:[:/.-](\\d{1,2})(?:[:/.-](\\d{1,2})"
                       "(?:[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?"
                       "\\s*(Z|[+-]\\d{1,2}:?\\d{2})?)?)?)?$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    const int month = number(2);
    const int day = month > 0 ? number(3) : 0;
    ReadTime result;
    result.time.date = QDate(number(1), std::max(month, 1), std::max(day, 1));
    if (!result.time.date.isValid() || result.time.date.year() == 0)
        return std::nullopt;
    if (month == 0 || day == 0) {
        result.known = month == 0 ? "year" : "month";
        return result;
    }
    if (match.capturedView(4).isEmpty())
        return result;
    result.time.time = QTime(number(4), number(5), number(6), parseSubSeconds(match.captured(7)));
    result.time.utcOffsetMinutes = parseOffset(match.captured(8));
    return result.time.isValid() ? std::optional(result) : std::nullopt;
}

struct ExifTimeKeys
{
    const char* time;
    const char* subSeconds;
    const char* offset;
};

constexpr std::array<ExifTimeKeys, 2> kExifOriginal{{
    {"Exif.Photo.DateTimeOriginal", "Exif.Photo.SubSecTimeOriginal", "Exif.Photo.OffsetTimeOriginal"},
    {"Exif.Image.DateTimeOriginal", "Exif.Photo.SubSecTimeOriginal", "Exif.Photo.OffsetTimeOriginal"},
}};
constexpr std::array<ExifTimeKeys, 1> kExifDigitized{{
    {"Exif.Photo.DateTimeDigitized", "Exif.Photo.SubSecTimeDigitized", "Exif.Photo.OffsetTimeDigitized"},
}};
constexpr std::array kXmpOriginal{"Xmp.exif.DateTimeOriginal", "Xmp.photoshop.DateCreated"};
constexpr std::array kXmpDigitized{"Xmp.xmp.CreateDate", "Xmp.exif.DateTimeDigitized"};

struct IptcTimeKeys
{
    const char* date;
    const char* time;
};

constexpr IptcTimeKeys kIptcOriginal{"Iptc.Application2.DateCreated", "Iptc.Application2.TimeCreated"};
constexpr IptcTimeKeys kIptcDigitized{"Iptc.Application2.DigitizationDate",
                                      "Iptc.Application2.DigitizationTime"};

QString unusable(const char* key, const QString& text)
{
    return QStringLiteral("%1: unusable value \"%2\"").arg(QLatin1StringView(key), text.left(40));
}

/// Looks at one field after another, best first, until one says the whole time. Used once.
class TimeSearch
{
public:
    TimeSearch(const Blocks& blocks, QStringList& notes) : m_blocks(blocks), m_notes(notes) {}

    [[nodiscard]] std::optional<ReadTime> run();

private:
    void lookAtExif(std::span<const ExifTimeKeys> fields);
    void lookAtXmp(std::span<const char* const> keys);
    void lookAtIptc(const IptcTimeKeys& keys);
    void lookAtGps();
    void add(const char* key, const QString& text, TimeSource source);
    void add(const ReadTime& found);
    [[nodiscard]] bool isDone() const { return m_best && m_best->time.isValid(); }

    const Blocks& m_blocks;
    QStringList& m_notes;
    std::optional<ReadTime> m_best;
};

void TimeSearch::add(const ReadTime& found)
{
    if (!m_best)
        m_best = found;
    // A bare date takes its time of day from another field that has the same date.
    else if (found.time.isValid() && !m_best->known && found.time.date == m_best->time.date)
        m_best = found;
}

void TimeSearch::add(const char* key, const QString& text, TimeSource source)
{
    if (text.isEmpty() || isDone())
        return;
    std::optional<ReadTime> found = parseTime(text);
    if (!found) {
        m_notes << unusable(key, text);
        return;
    }
    found->source = source;
    add(*found);
}

void TimeSearch::lookAtExif(std::span<const ExifTimeKeys> fields)
{
    for (const ExifTimeKeys& keys : fields) {
        const QString text = exifText(m_blocks.exif, keys.time);
        if (isDone() || isBlank(text))
            continue;
        std::optional<ReadTime> found = parseTime(text);
        if (!found) {
            m_notes << unusable(keys.time, text);
            continue;
        }
        found->source = TimeSource::Exif;
        if (found->time.isValid() && found->time.time.msec() == 0)
            found->time.time =
                found->time.time.addMSecs(parseSubSeconds(exifText(m_blocks.exif, keys.subSeconds)));
        const QString offset = exifText(m_blocks.exif, keys.offset);
        if (found->time.isValid() && !isBlank(offset)) {
            found->time.utcOffsetMinutes = parseOffset(offset);
            if (!found->time.utcOffsetMinutes)
                m_notes << unusable(keys.offset, offset);
        }
        add(*found);
    }
}

void TimeSearch::lookAtXmp(std::span<const char* const> keys)
{
    for (const char* key : keys)
        add(key, xmpText(m_blocks.xmp, key), TimeSource::Xmp);
}

void TimeSearch::lookAtIptc(const IptcTimeKeys& keys)
{
    // Date and time are two fields; exiv2 gives them as "2019-07-14" and "09:30:00+02:00".
    const QString date = iptcText(m_blocks.iptc, keys.date);
    if (!date.isEmpty())
        add(keys.date, (date + u' ' + iptcText(m_blocks.iptc, keys.time)).trimmed(), TimeSource::Iptc);
}

/// What the satellites said at the time, for cameras whose own clock was never set.
void TimeSearch::lookAtGps()
{
    constexpr const char* kDate = "Exif.GPSInfo.GPSDateStamp";
    constexpr const char* kTime = "Exif.GPSInfo.GPSTimeStamp";
    if (isDone())
        return;
    const QString date = exifText(m_blocks.exif, kDate);
    const std::optional<ReadTime> day = parseTime(date);
    if (!day && !isBlank(date))
        m_notes << unusable(kDate, date);
    if (!day || day->known || exifCount(m_blocks.exif, kTime) == 0) {
        constexpr const char* kXmpTime = "Xmp.exif.GPSTimeStamp";
        add(kXmpTime, xmpText(m_blocks.xmp, kXmpTime), TimeSource::Gps);
        return;
    }
    constexpr std::array<double, 3> kLimits{24.0, 60.0, 60.0};
    double seconds = 0.0;
    for (std::size_t part = 0; part < kLimits.size(); ++part) {
        const Number number = exifNumber(m_blocks.exif, kTime, static_cast<int>(part));
        if (!number.value || !(*number.value >= 0.0 && *number.value < kLimits.at(part))) {
            m_notes << QStringLiteral("%1: unusable value").arg(QLatin1StringView(kTime));
            return;
        }
        seconds = seconds * 60.0 + *number.value;
    }
    const int milliseconds = static_cast<int>(std::min(seconds * 1000.0 + 0.5, 86'399'999.0));
    add({{day->time.date, QTime::fromMSecsSinceStartOfDay(milliseconds), 0}, TimeSource::Gps, nullptr});
}

std::optional<ReadTime> TimeSearch::run()
{
    // What was made then, before when it was scanned: a print of 1932 was digitised in 2010.
    lookAtExif(kExifOriginal);
    if (m_blocks.iptcIsNewer)
        lookAtIptc(kIptcOriginal);
    lookAtXmp(kXmpOriginal);
    if (!m_blocks.iptcIsNewer)
        lookAtIptc(kIptcOriginal);
    lookAtExif(kExifDigitized);
    lookAtXmp(kXmpDigitized);
    lookAtIptc(kIptcDigitized);
    lookAtGps();
    return m_best;
}

} // namespace

void readCaptureTime(const Blocks& blocks, domain::PhotoMetadata& metadata)
{
    const std::optional<ReadTime> found = TimeSearch(blocks, metadata.notes).run();
    if (!found)
        return;
    metadata.takenAt = found->time;
    metadata.takenSource = found->source;
    if (found->time.isValid())
        return;
    metadata.takenAt->time = QTime(0, 0);
    metadata.notes << QStringLiteral("capture time: only the %1 is known")
                          .arg(QLatin1StringView(found->known ? found->known : "date"));
}

} // namespace scenekeeper::metadata
