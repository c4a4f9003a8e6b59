// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryerror.h"

#include <QString>

namespace scenekeeper::cli {

/// What is wrong with a search, the search itself (what is near the place, where it is long) and a line that
/// underlines the place.
[[nodiscard]] QString underlinedError(const QString& text, const query::QueryError& error);

/// What a search means. Throws CLI::ValidationError of the option `name`, which ends in the exit code for
/// wrong use, with underlinedError(): for use while CLI11 parses.
[[nodiscard]] domain::Expression parsedSearch(const std::string& name, const QString& text);

} // namespace scenekeeper::cli
