// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lightgate.h"

#include <algorithm>
#include <numeric>

namespace scenekeeper::domain {

QString lightName(Light light)
{
    switch (light) {
    case Light::Levelled:
        return QStringLiteral("levelled");
    case Light::Inverted:
        return QStringLiteral("inverted");
    case Light::AsIs:
        break;
    }
    return QStringLiteral("as_is");
}

std::optional<Light> lightFromName(const QString& name)
{
    const auto found = std::find_if(kLights.begin(), kLights.end(),
                                    [&name](Light light) { return lightName(light) == name; });
    return found == kLights.end() ? std::nullopt : std::optional(*found);
}

bool LightGate::opensFor(std::span<const float> embedding) const
{
    if (embedding.size() != weights.size())
        return false;
    return std::inner_product(weights.begin(), weights.end(), embedding.begin(), static_cast<double>(bias)) >
           0.0;
}

} // namespace scenekeeper::domain
