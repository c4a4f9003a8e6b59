// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace scenekeeper::archive {

/// Longest name that is written, in bytes of UTF-8: leaves room below 255 for a number ("-2") and the ending
/// of a sidecar.
inline constexpr qsizetype kMaxNameBytes = 240;

/// `name` (one part of a path, as the file system has its bytes) as a name that Windows, exFAT and BagIt can
/// hold, too: control characters, `< > : " | ? * \ /`, `%`, spaces and dots at the end, bytes that are not
/// UTF-8 and the first letter of names that Windows keeps for devices (CON, LPT1 …) become `%XX`. A name that
/// is too long is cut before its ending, with `%~` and the first digits of its SHA-256 in place of the rest.
[[nodiscard]] QString portableName(const QByteArray& name);

/// What portableName() was given; nothing for a name that it cannot have made or that it had to cut.
[[nodiscard]] std::optional<QByteArray> originalName(const QString& portable);

/// `name-2.jpg` for 2, and so on; as long as a name may be.
[[nodiscard]] QString numberedName(const QString& portable, int number);

/// The same for names that some file system takes for one: they differ only in case or in Unicode form.
[[nodiscard]] QString nameKey(const QString& name);

/// Name and ending, with its dot: "a.b.jpg" → "a.b", ".jpg". A dot at the very start begins no ending.
[[nodiscard]] std::pair<QString, QString> splitEnding(const QString& name);

} // namespace scenekeeper::archive
