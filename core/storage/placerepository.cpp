// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/placerepository.h"

#include "core/storage/connection.h"

namespace scenekeeper::storage {

using base::PhotoId;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

/// Of `place_source`.
const QString kNothingNear = u"none"_s;

} // namespace

PlaceRepository::PlaceRepository(Connection& connection) : m_connection(connection) {}

Result<std::vector<UnplacedPhoto>> PlaceRepository::unplaced(PhotoId after, int limit)
{
    // Literals, not values: only so can the partial index be chosen.
    return m_connection.select(
        uR"(SELECT id, latitude, longitude FROM photo
            WHERE place_source = '' AND latitude IS NOT NULL AND id > ? ORDER BY id LIMIT ?)"_s,
        {after.value, limit}, [](const Row& row) {
            return UnplacedPhoto{PhotoId{row.integer(0)}, {row.real(1), row.real(2), std::nullopt}};
        });
}

Result<void> PlaceRepository::setPlace(const UnplacedPhoto& photo, const std::optional<domain::Place>& place)
{
    QVariant row;
    if (place) {
        const Result<qint64> id = ensure(*place);
        if (!id)
            return tl::make_unexpected(id.error());
        row = *id;
    }
    return m_connection.run(uR"(UPDATE photo SET place_id = ?, place_source = ?
            WHERE id = ? AND place_source = '' AND latitude = ? AND longitude = ?)"_s,
                            {row, place ? domain::placeSourceName(place->source) : kNothingNear,
                             photo.id.value, photo.position.latitude, photo.position.longitude});
}

Result<qint64> PlaceRepository::ensure(const domain::Place& place)
{
    const QVariantList words{boundText(place.countryCode), boundText(place.country), boundText(place.region),
                             boundText(place.town)};
    const Result<qint64> known = m_connection.number(
        u"SELECT id FROM place WHERE country_code = ? AND country = ? AND region = ? AND town = ?"_s, words);
    if (!known || *known > 0)
        return known;
    return m_connection.number(uR"(INSERT INTO place (country_code, country, region, town)
            VALUES (?, ?, ?, ?) RETURNING id)"_s,
                               words);
}

} // namespace scenekeeper::storage
