// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <vector>

namespace scenekeeper::places {

struct Country
{
    QString code; ///< ISO 3166-1 alpha-2
    QString name;

    friend bool operator==(const Country&, const Country&) = default;
};

struct Region
{
    QString name;

    friend bool operator==(const Region&, const Region&) = default;
};

inline constexpr std::uint16_t kNoRegion = 0xFFFF;

struct Town
{
    QString name;
    double latitude = 0.0;
    double longitude = 0.0;
    std::uint16_t country = 0; ///< index
    std::uint16_t region = kNoRegion;

    friend bool operator==(const Town&, const Town&) = default;
};

/// What a gazetteer is made of.
struct GazetteerContent
{
    std::vector<Country> countries;
    std::vector<Region> regions;
    std::vector<Town> towns;

    friend bool operator==(const GazetteerContent&, const GazetteerContent&) = default;
};

/// As a file of its own format: names in UTF-8, positions to a hundred-thousandth of a degree (a metre).
[[nodiscard]] QByteArray writeGazetteer(const GazetteerContent& content);

/// Fails with UnsupportedFormat for another kind or version of file, FileCorrupt where it is cut off or says
/// what cannot be.
[[nodiscard]] base::Result<GazetteerContent> readGazetteer(const QByteArray& file);

} // namespace scenekeeper::places
