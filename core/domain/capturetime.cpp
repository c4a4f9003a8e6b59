// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/capturetime.h"

#include <QRegularExpression>
#include <array>
#include <cstdlib>
#include <utility>

namespace scenekeeper::domain {

namespace {

constexpr std::array<std::pair<TimeSource, QStringView>, 5> kTimeSources{{
    {TimeSource::Exif, u"exif"},
    {TimeSource::Iptc, u"iptc"},
    {TimeSource::Xmp, u"xmp"},
    {TimeSource::Gps, u"gps"},
    {TimeSource::Sidecar, u"sidecar"},
}};

} // namespace

QString timeSourceName(TimeSource source)
{
    for (const auto& [known, name] : kTimeSources) {
        if (known == source)
            return name.toString();
    }
    return QStringLiteral("");
}

TimeSource timeSourceFromName(QStringView name)
{
    for (const auto& [source, known] : kTimeSources) {
        if (known == name)
            return source;
    }
    return TimeSource::Unknown;
}

QString CaptureTime::toIsoString() const
{
    if (!isValid())
        return {};
    QString text = date.toString(Qt::ISODate) + u'T';
    text += time.msec() != 0 ? time.toString(u"HH:mm:ss.zzz") : time.toString(u"HH:mm:ss");
    if (!utcOffsetMinutes)
        return text;
    if (*utcOffsetMinutes == 0)
        return text + u'Z';
    const int minutes = std::abs(*utcOffsetMinutes);
    const QChar sign = *utcOffsetMinutes < 0 ? u'-' : u'+';
    return text + sign +
           QStringLiteral("%1:%2")
               .arg(minutes / 60, 2, 10, QLatin1Char('0'))
               .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

std::optional<CaptureTime> CaptureTime::fromIsoString(QStringView text)
{
    // Not through QDateTime: it takes a time without an offset for one of the reader's own zone, and refuses
    // the hour that summer time skips there, although the camera's clock may well have shown it.
    static const QRegularExpression form(QStringLiteral(
        "^(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{3})?)(?:(Z)|([+-])(\\d{2}):(\\d{2}))?\\z"));
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    CaptureTime result{QDate::fromString(match.captured(1), Qt::ISODate),
                       QTime::fromString(match.captured(2), Qt::ISODateWithMs), std::nullopt};
    if (!result.isValid())
        return std::nullopt;
    if (!match.capturedView(3).isEmpty()) {
        result.utcOffsetMinutes = 0;
    } else if (!match.capturedView(4).isEmpty()) {
        const int minutes = match.capturedView(5).toInt() * 60 + match.capturedView(6).toInt();
        result.utcOffsetMinutes = match.capturedView(4) == u'-' ? -minutes : minutes;
    }
    return result;
}

} // namespace scenekeeper::domain
