// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

namespace scenekeeper::domain {

/// When a photograph was taken, as the camera wrote it: wall-clock time, and the offset from UTC only
/// where the file states it. Never shifted by the reader's own time zone.
struct CaptureTime
{
    QDate date;
    QTime time;                          ///< milliseconds where the file has sub-seconds
    std::optional<int> utcOffsetMinutes; ///< east positive

    [[nodiscard]] bool isValid() const { return date.isValid() && time.isValid(); }

    /// ISO 8601: `2019-07-14T09:30:00`, with `.250` where there are sub-seconds and `+02:00` (or `Z` for
    /// +00:00) where the offset is known.
    [[nodiscard]] QString toIsoString() const;

    /// Reads what toIsoString() writes; nothing for anything else.
    [[nodiscard]] static std::optional<CaptureTime> fromIsoString(QStringView text);

    friend bool operator==(const CaptureTime&, const CaptureTime&) = default;
};

} // namespace scenekeeper::domain
