// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace scenekeeper::ui {

/// What happened and what can be done about it, in the reader's language. The file concerned is named
/// beside it by whoever shows it; the detail stays in the log and on the command line. Window thread
/// only, because the text depends on the installed translators.
[[nodiscard]] QString errorText(const base::Error& error);

} // namespace scenekeeper::ui
