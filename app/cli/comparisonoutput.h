// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/feedback/comparison.h"
#include "core/storage/catalog.h"

#include <QJsonArray>

namespace scenekeeper::cli {

// How two models compare, as text and as what JSON has beside feedback::toJson().

/// A line for each part, and how many photos would be labelled otherwise.
void printComparison(const Console& console, const feedback::Comparison& comparison);

/// `[{"path","before":[…],"after":[…],"confidence"}]`
[[nodiscard]] QJsonArray changesJson(storage::Catalog& catalog, const feedback::Comparison& comparison);

} // namespace scenekeeper::cli
