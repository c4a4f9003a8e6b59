// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/querytokens.h"

#include <QString>
#include <optional>

namespace scenekeeper::query {

/// What a filter with an operator it takes and a value that is not empty means; nothing where the value makes
/// no sense for it.
[[nodiscard]] std::optional<domain::Condition> conditionOf(const Token& filter);

/// What a value of this filter has to look like, in plain English.
[[nodiscard]] QString expectedValue(const FilterInfo& filter);

/// The value of a condition as it is written behind the operator, and that operator.
struct WrittenValue
{
    QString operatorText;
    QString value; ///< already in quotes where it needs them
};

[[nodiscard]] WrittenValue writtenValue(const domain::NumberCondition& condition);
[[nodiscard]] WrittenValue writtenValue(const domain::DateCondition& condition);
[[nodiscard]] WrittenValue writtenValue(const domain::NearCondition& condition);
[[nodiscard]] WrittenValue writtenValue(const domain::WithinCondition& condition);
[[nodiscard]] WrittenValue writtenValue(const domain::FlagCondition& condition);

} // namespace scenekeeper::query
