// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

namespace scenekeeper::domain {

/// Where a capture time stands.
enum class TimeSource {
    Unknown, ///< there is none, or it was read before this was kept
    Exif,
    Iptc,
    Xmp,
    Gps,     ///< the satellites' clock, UTC
    Sidecar, ///< an XMP file beside the photo
};

/// Stable, lower-case names, kept in the catalogue and printed by the command line ("exif", "gps" …); empty
/// for Unknown. Unknown for a name that this version does not know.
[[nodiscard]] QString timeSourceName(TimeSource source);
[[nodiscard]] TimeSource timeSourceFromName(QStringView name);

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
