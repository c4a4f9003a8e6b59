// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryerror.h"

#include <QStringView>

/// The search language: text to expression and back. Free functions without state: any thread.
///
///     sunset "old town"            both words, and exactly these two in a row
///     label:sea confidence<0.7     a filter is NAME, an operator and a value; side by side means AND
///     sea OR street -failed:yes    OR binds weaker; `-` or NOT negates what follows
///     (label:sea OR label:glacier) date:2019-07..2021
///     keyword:"harbour wall" camera:none
///     "old tow"*                   words that begin so, as words without quotes do
///
/// Names of filters may be written in any case; OR, AND and NOT only in capitals, so that the words or, and,
/// not can be searched for. Within quotes \" and \\ stand for " and \.
namespace scenekeeper::query {

/// Never throws, and takes any text: too large or too deep ones are an error like others. Empty text is
/// everything.
[[nodiscard]] tl::expected<domain::Expression, QueryError> parse(QStringView text);

/// The shortest usual way to write the expression; parse() of it gives the expression again, as long as that
/// keeps to the limits of queryerror.h.
[[nodiscard]] QString format(const domain::Expression& expression);

/// A value as it must stand after an operator, or a word to be searched for: in quotes where it needs them.
[[nodiscard]] QString quotedIfNeeded(const QString& value);

} // namespace scenekeeper::query
