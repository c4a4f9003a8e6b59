// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"
#include "core/places/gazetteerfile.h"
#include "core/places/towntree.h"

#include <memory>
#include <optional>

namespace scenekeeper::places {

/// Names for positions: the nearest of the world's towns. Owns the list; immutable and thread-safe.
class Gazetteer
{
public:
    explicit Gazetteer(GazetteerContent content);

    /// From a file or resource, as writeGazetteer() makes it. Fails with FileVanished, ReadFailed, or as
    /// readGazetteer() does.
    [[nodiscard]] static base::Result<std::shared_ptr<const Gazetteer>> load(const QString& file);

    /// The nearest town within 50 km, with its region and country. Where there is none, region and country
    /// alone, as far as all towns agree on them that are within twice the distance of the nearest, which must
    /// be within 150 km: so neither a border nor the high seas get a name by accident. Else nothing. The
    /// altitude does not count. A microsecond or two; off the earth (NaN, latitude 91): nothing.
    [[nodiscard]] std::optional<domain::Place> placeOf(const domain::GeoPosition& position) const;

    [[nodiscard]] const GazetteerContent& content() const { return m_content; }

private:
    [[nodiscard]] std::optional<domain::Place> commonPlace(const Direction& from, const Town& nearest,
                                                           double kilometres) const;
    [[nodiscard]] domain::Place placeOf(const Town& town) const;

    GazetteerContent m_content;
    TownTree m_tree;
};

/// Where a photo was taken, as well as can be told: what somebody wrote, if that names a town; else what is
/// near its position; else whatever was written.
[[nodiscard]] std::optional<domain::Place> bestPlace(const domain::PhotoMetadata& metadata,
                                                     const Gazetteer& gazetteer);

} // namespace scenekeeper::places
