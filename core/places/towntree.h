// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace scenekeeper::places {

/// A direction from the middle of the earth. On the unit sphere neither the poles nor the antimeridian are
/// anything special, and the straight line between two points grows with the distance on the ground.
using Direction = std::array<double, 3>;

/// Degrees, WGS 84.
[[nodiscard]] Direction directionOf(double latitude, double longitude);

/// Kilometres on a sphere of 6371.0088 km to the square of the straight line, and back.
[[nodiscard]] double chordSquared(double kilometres);
[[nodiscard]] double kilometresOf(double chordSquared);

/// The nearest of many points on a sphere: a k-d tree, laid out in one array (the middle of a range is the
/// root of it). Immutable; thread-safe.
class TownTree
{
public:
    struct Found
    {
        std::uint32_t index = 0; ///< of the point, as given
        double chordSquared = 0.0;
    };

    TownTree() = default;
    explicit TownTree(std::span<const Direction> points);

    /// The nearest one within the distance; of several equally near ones any.
    [[nodiscard]] std::optional<Found> nearest(const Direction& from, double maxChordSquared) const;

    /// Calls `visit` with each point within the distance, in no order, until it returns false.
    void within(const Direction& from, double maxChordSquared,
                const std::function<bool(std::uint32_t index)>& visit) const;

private:
    struct Node
    {
        Direction point;
        std::uint32_t index;
    };

    void build(std::size_t begin, std::size_t end, std::size_t axis);
    /// `visit(node, squared distance)` returns how far to look on, squared; below 0: no further.
    template <typename Visit>
    void search(const Direction& from, double& reach, const Visit& visit) const;

    std::vector<Node> m_nodes;
};

} // namespace scenekeeper::places
