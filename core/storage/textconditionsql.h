// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/conditionsql.h"

namespace scenekeeper::storage {

/// What the text index is asked for, if it can answer all of it. Several are joined by sqlite::allMatches().
[[nodiscard]] std::optional<QString> indexedMatch(const domain::TextCondition& condition);

/// What the index finds for a match.
[[nodiscard]] ConditionSql matchSql(const QString& match);

/// Text, Keyword and Place. Words that the index cannot find (signs, emoji, scripts that write no spaces) are
/// looked for in the texts themselves, which is slower. InvalidArgument for a text without words or with
/// too many.
[[nodiscard]] base::Result<ConditionSql> wordsSql(const domain::TextCondition& condition);

/// Camera and Lens: a part of the name. Folder: a folder or what lies below it.
[[nodiscard]] ConditionSql cameraSql(const QString& text);
[[nodiscard]] ConditionSql lensSql(const QString& text);
[[nodiscard]] ConditionSql folderSql(const QString& text);

} // namespace scenekeeper::storage
