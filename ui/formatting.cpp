// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formatting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace scenekeeper::ui {

namespace {

constexpr double kMinute = 60.0;
constexpr double kHour = 3600.0;

/// Keeps a number and its unit on one line.
QString unbroken(QString text)
{
    return text.replace(u' ', QChar::Nbsp);
}

class Words
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::Formatting)

public:
    static QString percent(const QString& number) { return unbroken(tr("%1%", "a percentage").arg(number)); }

    static QString separator() { return tr(", ", "between the parts of an enumeration"); }

    static QString utcOffset(const QString& text)
    {
        return unbroken(tr("UTC%1", "offset from UTC, as in UTC+02:00").arg(text));
    }

    static QString seconds(const QString& number)
    {
        return unbroken(tr("%1 s", "exposure time in seconds").arg(number));
    }

    static QString iso(const QString& number) { return unbroken(tr("ISO %1", "film speed").arg(number)); }

    static QString millimetres(const QString& number)
    {
        return unbroken(tr("%1 mm", "focal length").arg(number));
    }

    static QString metres(const QString& number) { return unbroken(tr("%1 m", "altitude").arg(number)); }

    static QString latitude(double value, const QString& degrees)
    {
        return unbroken(value < 0 ? tr("%1° S", "southern latitude").arg(degrees)
                                  : tr("%1° N", "northern latitude").arg(degrees));
    }

    static QString longitude(double value, const QString& degrees)
    {
        return unbroken(value < 0 ? tr("%1° W", "western longitude").arg(degrees)
                                  : tr("%1° E", "eastern longitude").arg(degrees));
    }

    static QString near(const QString& place) { return tr("near %1", "the nearest town").arg(place); }

    static QString towards(int eighth)
    {
        switch (eighth) {
        case 0:
            return tr("North");
        case 1:
            return tr("Northeast");
        case 2:
            return tr("East");
        case 3:
            return tr("Southeast");
        case 4:
            return tr("South");
        case 5:
            return tr("Southwest");
        case 6:
            return tr("West");
        default:
            return tr("Northwest");
        }
    }

    static QString heading(const QString& direction, const QString& degrees, bool isMagnetic)
    {
        return isMagnetic ? tr("%1 (%2°, from magnetic north)", "direction, degrees").arg(direction, degrees)
                          : tr("%1 (%2°)", "direction, degrees").arg(direction, degrees);
    }

    static QString rejected() { return tr("Rejected", "rating of a photo"); }

    static QString stars(int count) { return tr("%Ln of 5 star(s)", "rating of a photo", count); }

    static QString fileTime(const QString& time)
    {
        return tr("not known; file of %1", "time when a photo was taken").arg(time);
    }

    static QString satelliteTime(const QString& time)
    {
        return tr("%1 (by GPS)", "time when a photo was taken").arg(time);
    }

    static QString megapixels(const QString& number)
    {
        return unbroken(tr("%1 MP", "megapixels").arg(number));
    }

    static QString pixels(const QString& width, const QString& height, const QString& megapixels)
    {
        return megapixels.isEmpty()
                   ? tr("%1 × %2 pixels", "width, height").arg(width, height)
                   : tr("%1 × %2 pixels (%3)", "width, height, megapixels").arg(width, height, megapixels);
    }

    static QString rawFile() { return tr("Camera raw"); }

    static QString day(QDate day)
    {
        //: Format of a day in QLocale's letters: 14 July 2019
        return QLocale().toString(day, tr("d MMMM yyyy"));
    }

    static QString month(QDate day)
    {
        //: Format of a month in QLocale's letters: July 2019
        return QLocale().toString(day, tr("MMMM yyyy"));
    }

    static QString from(const QString& start) { return tr("from %1", "a day, month or year").arg(start); }

    static QString until(const QString& end) { return tr("until %1", "a day, month or year").arg(end); }

    static QString range(const QString& start, const QString& end)
    {
        return tr("%1 – %2", "from one day, month or year to another").arg(start, end);
    }

    static QString secondsLeft(int count) { return tr("about %Ln s left", nullptr, count); }

    static QString minutesLeft(int count) { return tr("about %Ln min left", nullptr, count); }

    static QString hoursLeft(int count) { return tr("about %Ln h left", nullptr, count); }

    static QString aboutMinutes(int count) { return tr("about %Ln minute(s)", nullptr, count); }

    static QString aboutHours(int count) { return tr("about %Ln hour(s)", nullptr, count); }

    static QString lessThanAMinute() { return tr("less than a minute"); }
};

QString number(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', decimals);
}

/// As many decimals as the value has, at most one: 5.6 → "5.6", 35 → "35".
QString shortNumber(double value)
{
    const bool whole = std::abs(value - std::round(value)) < 0.05;
    return number(value, whole ? 0 : 1);
}

QString exposureTimeText(double seconds)
{
    // Photographers read short times as fractions; above about 0.3 s cameras show decimals.
    if (seconds < 0.3)
        return Words::seconds(QStringLiteral("1/%1").arg(QLocale().toString(qRound(1.0 / seconds))));
    return Words::seconds(shortNumber(seconds));
}

QString clockText(const domain::CaptureTime& time)
{
    const QLocale locale;
    QString timeFormat = locale.timeFormat(QLocale::ShortFormat);
    if (!timeFormat.contains(u's')) // seconds tell pictures of a series apart
        timeFormat.replace(QStringLiteral("mm"), QStringLiteral("mm:ss"));
    const QString text =
        locale.toString(time.date, QLocale::LongFormat) + u' ' + locale.toString(time.time, timeFormat);
    if (!time.utcOffsetMinutes)
        return text;
    const int minutes = std::abs(*time.utcOffsetMinutes);
    const QString offset = QStringLiteral("%1%2:%3")
                               .arg(*time.utcOffsetMinutes < 0 ? QChar(0x2212) : QChar(u'+'))
                               .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                               .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return text + u' ' + Words::utcOffset(offset);
}

} // namespace

QString percentText(double fraction)
{
    int percent = qRound(qBound(0.0, fraction, 1.0) * 100.0);
    if (percent == 100 && fraction < 0.9995)
        percent = 99;
    return Words::percent(QLocale().toString(percent));
}

QString percentText(double fraction, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    const double share = qBound(0.0, fraction, 1.0);
    double units = std::round(share * 100.0 * scale);
    if (share < 1.0)
        units = qMin(units, 100.0 * scale - 1.0);
    return Words::percent(number(units / scale, decimals));
}

QString listSeparator()
{
    return Words::separator();
}

QString captureTimeText(const domain::CaptureTime& time, domain::TimeSource source)
{
    const QString text = clockText(time);
    return source == domain::TimeSource::Gps ? Words::satelliteTime(text) : text;
}

QString dayText(QDate day)
{
    return Words::day(day);
}

QString dateRangeText(QDate first, QDate last)
{
    const bool startsYear = !first.isValid() || (first.day() == 1 && first.month() == 1);
    const bool endsYear = !last.isValid() || (last.day() == 31 && last.month() == 12);
    const bool startsMonth = !first.isValid() || first.day() == 1;
    const bool endsMonth = !last.isValid() || last.day() == last.daysInMonth();
    const auto text = [&](QDate day) {
        if (startsYear && endsYear)
            return QLocale().toString(day, QStringLiteral("yyyy"));
        return startsMonth && endsMonth ? Words::month(day) : Words::day(day);
    };
    if (!last.isValid())
        return Words::from(text(first));
    if (!first.isValid())
        return Words::until(text(last));
    const QString start = text(first);
    const QString end = text(last);
    return start == end ? start : Words::range(start, end);
}

QString exposureText(const domain::PhotoMetadata& metadata)
{
    QStringList parts;
    if (metadata.exposureSeconds && *metadata.exposureSeconds > 0.0)
        parts << exposureTimeText(*metadata.exposureSeconds);
    if (metadata.fNumber && *metadata.fNumber > 0.0)
        parts << QStringLiteral("f/%1").arg(shortNumber(*metadata.fNumber));
    if (metadata.isoSpeed && *metadata.isoSpeed > 0)
        parts << Words::iso(QString::number(*metadata.isoSpeed));
    if (metadata.focalLengthMillimetres && *metadata.focalLengthMillimetres > 0.0)
        parts << Words::millimetres(shortNumber(*metadata.focalLengthMillimetres));
    return parts.join(QStringLiteral(" · "));
}

QString positionText(const domain::GeoPosition& position)
{
    constexpr int kDecimals = 5; // about a metre
    QStringList parts{Words::latitude(position.latitude, number(std::abs(position.latitude), kDecimals)),
                      Words::longitude(position.longitude, number(std::abs(position.longitude), kDecimals))};
    if (position.altitudeMetres)
        parts << Words::metres(number(*position.altitudeMetres, 0));
    return parts.join(listSeparator());
}

QString placeText(const domain::Place& place)
{
    const bool isNear = place.source == domain::PlaceSource::Nearest && !place.town.isEmpty();
    return isNear ? Words::near(place.name()) : place.name();
}

QString headingText(const domain::Heading& heading)
{
    constexpr double kEighth = 45.0;
    const int eighth = static_cast<int>(std::lround(heading.degrees / kEighth)) % 8;
    return Words::heading(Words::towards(eighth), number(heading.degrees, 0), heading.isMagnetic);
}

QString ratingText(int rating)
{
    if (rating < 0)
        return Words::rejected();
    return rating == 0 ? QString() : Words::stars(rating);
}

QString fileTimeText(qint64 nanosecondsSince1970)
{
    constexpr qint64 kNanosecondsPerMillisecond = 1'000'000;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(nanosecondsSince1970 / kNanosecondsPerMillisecond);
    return Words::fileTime(QLocale().toString(time.date(), QLocale::LongFormat));
}

QString pixelSizeText(int width, int height)
{
    const QLocale locale;
    const double megapixels = static_cast<double>(width) * height / 1e6;
    // Of a small picture, "0.02 MP" tells nobody anything.
    constexpr double kWorthSaying = 0.1;
    return Words::pixels(locale.toString(width), locale.toString(height),
                         megapixels < kWorthSaying
                             ? QString()
                             : Words::megapixels(number(megapixels, megapixels < 1 ? 2 : 1)));
}

QString fileSizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString formatText(const QString& format)
{
    static constexpr std::array<std::pair<QStringView, QStringView>, 3> kNames{
        {{u"webp", u"WebP"}, {u"heif", u"HEIF"}, {u"jpg", u"JPEG"}}};
    if (format == u"raw")
        return Words::rawFile();
    for (const auto& [stored, shown] : kNames) {
        if (stored == format)
            return shown.toString();
    }
    return format.toUpper();
}

QString aboutDurationText(double seconds)
{
    // From an hour and a half on, hours are as much as can be promised.
    constexpr double kInHours = 1.5 * kHour;
    if (seconds < kMinute - 5)
        return Words::lessThanAMinute();
    if (seconds < kInHours)
        return Words::aboutMinutes(qMax(1, qRound(seconds / kMinute)));
    return Words::aboutHours(qRound(seconds / kHour));
}

QString timeLeftText(double seconds)
{
    if (seconds < kMinute - 5)
        return Words::secondsLeft(qMax(5, static_cast<int>(std::ceil(seconds / 5.0)) * 5));
    if (seconds < kHour - kMinute / 2)
        return Words::minutesLeft(qMax(1, qRound(seconds / kMinute)));
    return Words::hoursLeft(qRound(seconds / kHour));
}

} // namespace scenekeeper::ui
