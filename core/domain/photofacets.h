// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoexpression.h"

#include <optional>

/// Time and place as sides of a search that can be looked at and turned by themselves, as a timeline and a
/// map do: each shows the photos of all other filters, and its own filter on top. Pure functions; any thread.
///
/// The filter of a side is what stands beside the others (an AND at the top); a new one takes its place. A
/// date within an OR or a NOT belongs to the search as a whole and stays.
namespace scenekeeper::domain {

/// The days that the search asks for; nothing where it asks for none, or for undated photos.
[[nodiscard]] std::optional<DateCondition> datesOf(const Expression& where);
[[nodiscard]] bool asksForUndated(const Expression& where);

/// The same search at another time, at any, or of photos without a date.
[[nodiscard]] Expression withDates(const Expression& where, const DateCondition& dates);
[[nodiscard]] Expression withoutDates(const Expression& where);
[[nodiscard]] Expression withUndated(const Expression& where);

/// The rectangle that the search asks for; nothing where it asks for none, or for photos without a position.
[[nodiscard]] std::optional<WithinCondition> rectangleOf(const Expression& where);
[[nodiscard]] bool asksForUnplaced(const Expression& where);

/// The same search in another part of the world, in any, or of photos without a position.
[[nodiscard]] Expression withRectangle(const Expression& where, const WithinCondition& rectangle);
[[nodiscard]] Expression withoutPlaces(const Expression& where);
[[nodiscard]] Expression withUnplaced(const Expression& where);

} // namespace scenekeeper::domain
