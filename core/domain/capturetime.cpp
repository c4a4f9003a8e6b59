// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/capturetime.h"

#include <QTimeZone>
#include <cstdlib>

namespace scenekeeper::domain {

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
    return text + sign
        + QStringLiteral("%1:%2").arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

std::optional<CaptureTime> CaptureTime::fromIsoString(QStringView text)
{
    const QDateTime parsed = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!parsed.isValid())
        return std::nullopt;
    CaptureTime result{parsed.date(), parsed.time(), std::nullopt};
    if (parsed.timeSpec() == Qt::UTC)
        result.utcOffsetMinutes = 0;
    else if (parsed.timeSpec() == Qt::OffsetFromUTC)
        result.utcOffsetMinutes = parsed.offsetFromUtc() / 60;
    return result;
}

} // namespace scenekeeper::domain
