// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoexpression.h"

#include <QString>

namespace scenekeeper::ui {

/// What a text with errors still asks for: all but the words and filters that are wrong. Everything where
/// there is nothing else in it. A pure function, any thread.
[[nodiscard]] domain::Expression understoodPart(QString text);

} // namespace scenekeeper::ui
