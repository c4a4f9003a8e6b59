// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/headedmodel.h"
#include "tests/storage/catalogfixture.h"

#include <array>
#include <random>

namespace scenekeeper::tests {

using Colour = std::array<float, 3>; ///< an embedding: red, green, blue

/// Clear colours, and a red that a model takes for green as long as nobody has corrected it.
inline constexpr Colour kRed{0.7F, 0.2F, 0.2F};
inline constexpr Colour kGreen{0.2F, 0.7F, 0.2F};
inline constexpr Colour kBlue{0.2F, 0.2F, 0.7F};
inline constexpr Colour kRust{0.36F, 0.54F, 0.2F};

/// Remembered pictures: clear colours, three in ten held out.
[[nodiscard]] training::ReplayMemory colourMemory(const QString& body);

/// A catalogue whose active model tells red, green and blue apart by a head on an embedding of three values.
class LearningKit : public CatalogFixture
{
public:
    explicit LearningKit(bool withMemory = true);

    [[nodiscard]] domain::RegisteredModel active();
    [[nodiscard]] base::ModelId colourModel() const { return m_model; }

    /// Another model with this body scale, registered as a candidate.
    [[nodiscard]] base::ModelId addModel(const QString& name, double sharpness, double bodyScale = 1.0);

    /// A photo that looks like `colour` with some noise, classified by the active model.
    base::PhotoId add(const QString& path, const Colour& colour, const QByteArray& content = {});
    /// `count` photos in a folder of this name.
    std::vector<base::PhotoId> addMany(const QString& name, const Colour& colour, int count);

    void say(std::span<const base::PhotoId> photos, const QStringList& labels);
    void deny(base::PhotoId photo, const QString& label);

    /// Reds that look like rust, said to be red, and some of every clear colour confirmed.
    void correctRust(int count);

    /// "red", or what it has, joined by "+"; rejections and human words left out.
    [[nodiscard]] QString modelLabels(base::PhotoId photo);

    [[nodiscard]] static training::HeadedModel load(const domain::RegisteredModel& model);

private:
    base::ModelId m_model;
    std::mt19937 m_random{11};
};

} // namespace scenekeeper::tests
