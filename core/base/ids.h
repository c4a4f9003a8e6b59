// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <compare>
#include <functional>

namespace scenekeeper::base {

/// A catalogue row id that cannot be mixed up with that of another table. 0 means "none".
template <typename Tag>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

template <typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0) noexcept
{
    return seed ^ std::hash<qint64>{}(id.value);
}

using PhotoId = Id<struct PhotoTag>;
using RootId = Id<struct RootTag>;
using LabelId = Id<struct LabelTag>;
using RunId = Id<struct RunTag>;
using ModelId = Id<struct ModelTag>;
using StepId = Id<struct StepTag>; ///< of the audit log: one user action

} // namespace scenekeeper::base

template <typename Tag>
struct std::hash<scenekeeper::base::Id<Tag>>
{
    size_t operator()(scenekeeper::base::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
