// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/modelcomparison.h"

#include <QString>

namespace scenekeeper::ui {

/// What a comparison comes to, in the reader's language. Window thread only, because of the translators.

/// "Recommended: 91.0% of your own labels found instead of 84.0%, and 93.6% instead of 93.8% of …", or what
/// it is worse on; and in which light it looks, if that is new.
[[nodiscard]] QString verdictText(const ModelComparison& comparison);

/// "+3.2" in percentage points, with a true minus; "±0.0" where nothing changes at one decimal.
[[nodiscard]] QString pointsText(double before, double after);

/// "Sea → Glacier"; more than one label joined, none named as such.
[[nodiscard]] QString changeText(const QStringList& before, const QStringList& after);

} // namespace scenekeeper::ui
