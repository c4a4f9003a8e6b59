// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryerror.h"

#include <QString>
#include <string>
#include <vector>

namespace scenekeeper::cli {

/// What is wrong with a search, the search itself (what is near the place, where it is long) and a line that
/// underlines the place.
[[nodiscard]] QString underlinedError(const QString& text, const query::QueryError& error);

/// The arguments of the program, in which `-label:street` is NOT label:street where a command takes searches:
/// it would be read as options otherwise. Behind `--` they stay as they are.
[[nodiscard]] std::vector<std::string> withSpelledNegation(std::vector<std::string> arguments);

/// What a search means. Throws CLI::ValidationError of the option `name`, which ends in the exit code for
/// wrong use, with underlinedError(): for use while CLI11 parses.
[[nodiscard]] domain::Expression parsedSearch(const std::string& name, const QString& text);

} // namespace scenekeeper::cli
