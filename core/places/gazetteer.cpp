// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/places/gazetteer.h"

#include <QFile>
#include <cmath>

namespace scenekeeper::places {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::GeoPosition;
using domain::Place;

namespace {

constexpr double kTownKilometres = 50.0;
constexpr double kCountryKilometres = 150.0;

std::vector<Direction> directionsOf(const std::vector<Town>& towns)
{
    std::vector<Direction> directions;
    directions.reserve(towns.size());
    for (const Town& town : towns)
        directions.push_back(directionOf(town.latitude, town.longitude));
    return directions;
}

} // namespace

Gazetteer::Gazetteer(GazetteerContent content)
    : m_content(std::move(content)), m_tree(directionsOf(m_content.towns))
{
}

Result<std::shared_ptr<const Gazetteer>> Gazetteer::load(const QString& file)
{
    QFile source(file);
    if (!source.exists())
        return fail(ErrorCode::FileVanished, QStringLiteral("there is no list of towns at %1").arg(file));
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ReadFailed, QStringLiteral("%1: %2").arg(file, source.errorString()));
    return readGazetteer(source.readAll()).map([](GazetteerContent content) {
        return std::shared_ptr<const Gazetteer>(std::make_shared<Gazetteer>(std::move(content)));
    });
}

std::optional<Place> Gazetteer::placeOf(const GeoPosition& position) const
{
    // NaN fails every comparison.
    if (!(std::abs(position.latitude) <= 90.0 && std::abs(position.longitude) <= 180.0))
        return std::nullopt;
    const Direction from = directionOf(position.latitude, position.longitude);
    const auto found = m_tree.nearest(from, chordSquared(kCountryKilometres));
    if (!found)
        return std::nullopt;
    const Town& town = m_content.towns[found->index];
    const double kilometres = kilometresOf(found->chordSquared);
    return kilometres <= kTownKilometres ? placeOf(town) : commonPlace(from, town, kilometres);
}

Place Gazetteer::placeOf(const Town& town) const
{
    const Country& country = m_content.countries[town.country];
    return {town.name, town.region == kNoRegion ? QString() : m_content.regions[town.region].name,
            country.name, country.code, domain::PlaceSource::Nearest};
}

std::optional<Place> Gazetteer::commonPlace(const Direction& from, const Town& nearest,
                                            double kilometres) const
{
    bool isOneCountry = true;
    bool isOneRegion = true;
    m_tree.within(from, chordSquared(2.0 * kilometres), [&](std::uint32_t index) {
        const Town& town = m_content.towns[index];
        isOneCountry = town.country == nearest.country;
        isOneRegion = isOneRegion && town.region == nearest.region;
        return isOneCountry;
    });
    if (!isOneCountry)
        return std::nullopt;
    Place place = placeOf(nearest);
    place.town.clear();
    if (!isOneRegion)
        place.region.clear();
    return place;
}

std::optional<Place> bestPlace(const domain::PhotoMetadata& metadata, const Gazetteer& gazetteer)
{
    if (!metadata.position || (metadata.place && !metadata.place->town.isEmpty()))
        return metadata.place;
    const std::optional<Place> near = gazetteer.placeOf(*metadata.position);
    return near ? near : metadata.place;
}

} // namespace scenekeeper::places
