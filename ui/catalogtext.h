// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

class QDateTime;

namespace scenekeeper::ui {

struct CatalogDamage;
struct CatalogRecovery;

// Words about the catalogue's file. Window thread only, because they depend on the installed translators.

/// As errorText(), for an error of the catalogue itself, which was to be changed.
[[nodiscard]] QString catalogErrorText(const base::Error& error);

/// "14 July 2019 09:30", in the reader's time zone.
[[nodiscard]] QString backupTimeText(const QDateTime& utc);

/// What happened, in two or three words.
[[nodiscard]] QString damageTitle(const CatalogDamage& damage);
/// What happened to which file, and what can be done: a line a sentence.
[[nodiscard]] QString damageText(const CatalogDamage& damage);
/// How it came back, and where the damaged file is.
[[nodiscard]] QString recoveryText(const CatalogRecovery& recovery);

} // namespace scenekeeper::ui
