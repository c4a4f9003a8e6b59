// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/capturetime.h"
#include "core/domain/photo.h"

#include <QString>

namespace scenekeeper::ui {

/// Numbers and facts as the reader writes them: in the locale's digits and separators, and in words of
/// the chosen language. Window thread only, because they depend on the installed translators.

/// 0.974 → "97%". "100%" only from 99.95 % up, so that nothing looks surer than it is.
[[nodiscard]] QString percentText(double fraction);

/// The same with decimals for figures that are compared: 0.93149, 1 → "93.1%". All nines below a whole.
[[nodiscard]] QString percentText(double fraction, int decimals);

/// What stands between the parts of an enumeration, ", " in English.
[[nodiscard]] QString listSeparator();

/// "14 July 2019 09:30:00 UTC+02:00", in the locale's long format; the offset only where it is known,
/// and who says so where that was not the camera's clock.
[[nodiscard]] QString captureTimeText(const domain::CaptureTime& time,
                                      domain::TimeSource source = domain::TimeSource::Unknown);

/// "14 July 2019".
[[nodiscard]] QString dayText(QDate day);

/// From one day to another, both included, as briefly as it can be said: "2019", "2018 – 2019", "March 2019",
/// "March 2019 – May 2019", "14 July 2019", "14 July 2019 – 2 August 2019". An invalid day is an open end:
/// "from 14 July 2019", "until 2019".
[[nodiscard]] QString dateRangeText(QDate first, QDate last);

/// "1/250 s · f/5.6 · ISO 200 · 35 mm", of which only what is known; empty when nothing is.
[[nodiscard]] QString exposureText(const domain::PhotoMetadata& metadata);

/// "47.42110° N, 10.98530° E", with ", 2,962 m" where the altitude is known.
[[nodiscard]] QString positionText(const domain::GeoPosition& position);

/// "near Bergen, Vestland, Norway", or without "near" where somebody wrote it, or there is no town.
[[nodiscard]] QString placeText(const domain::Place& place);

/// "Northeast (45°)"; ", from magnetic north" where it is.
[[nodiscard]] QString headingText(const domain::Heading& heading);

/// "3 of 5 stars"; empty where none are given.
[[nodiscard]] QString ratingText(int rating);

/// The file's time, in the reader's time zone, and that it is not when the picture was taken.
[[nodiscard]] QString fileTimeText(qint64 nanosecondsSince1970);

/// "4,000 × 3,000 pixels (12.0 MP)".
[[nodiscard]] QString pixelSizeText(int width, int height);

/// "3.4 MB".
[[nodiscard]] QString fileSizeText(qint64 bytes);

/// A name for the stored format: "jpeg" → "JPEG".
[[nodiscard]] QString formatText(const QString& format);

/// "about 9 minutes".
[[nodiscard]] QString aboutDurationText(double seconds);

/// "about 2 min left".
[[nodiscard]] QString timeLeftText(double seconds);

} // namespace scenekeeper::ui
