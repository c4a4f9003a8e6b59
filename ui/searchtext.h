// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoexpression.h"
#include "core/query/queryerror.h"

#include <QString>

namespace scenekeeper::ui {

/// The search language in words of the reader. Window thread only, because they depend on the installed
/// translators.

/// What a filter looks for, in a few words: "photographs with this label".
[[nodiscard]] QString searchFieldText(domain::SearchField field);

/// Why a search cannot be understood, and what to do about it, in a sentence or two.
[[nodiscard]] QString queryErrorText(const query::QueryError& error);

} // namespace scenekeeper::ui
