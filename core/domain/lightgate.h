// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <optional>
#include <span>
#include <vector>

namespace scenekeeper::domain {

/// Ways to look at a photograph that may be nearer to what a network knows than the photograph as it is.
enum class Light {
    AsIs,
    Levelled, ///< each channel stretched from black to white, as a faded print is restored
    Inverted, ///< a negative seen as a positive
};

inline constexpr std::array kLights{Light::AsIs, Light::Levelled, Light::Inverted};

/// Where a light stands in kLights.
[[nodiscard]] constexpr std::size_t placeOf(Light light)
{
    return static_cast<std::size_t>(light);
}

/// "as_is", "levelled", "inverted": as it stands in files and in JSON.
[[nodiscard]] QString lightName(Light light);
/// Reads it back; nothing for another word.
[[nodiscard]] std::optional<Light> lightFromName(const QString& name);

/// Which photographs a network looks at a second time, in another light: told by how it sees them as they
/// are. A linear rule, so that the photographs that the network was trained on stay as they are.
struct LightGate
{
    Light light = Light::Levelled;
    std::vector<float> weights; ///< `[D]`, of an embedding
    float bias = 0.F;

    /// Whether a photograph with this embedding (`[D]`, as it is) is to be looked at in the light.
    [[nodiscard]] bool opensFor(std::span<const float> embedding) const;

    friend bool operator==(const LightGate&, const LightGate&) = default;
};

} // namespace scenekeeper::domain
