// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace scenekeeper::domain {

/// Who says where a photo was taken.
enum class PlaceSource {
    File,    ///< somebody wrote it into the file or its sidecar
    Nearest, ///< worked out from the position
};

/// Stable names, kept in the catalogue and printed by the command line: "file", "nearest".
[[nodiscard]] QString placeSourceName(PlaceSource source);
[[nodiscard]] PlaceSource placeSourceFromName(QStringView name);

/// Where a photo was taken, in words. What is not known is empty.
struct Place
{
    QString town;
    QString region;      ///< state, province, county
    QString country;     ///< in English where it was worked out
    QString countryCode; ///< ISO 3166-1 alpha-2, upper case
    PlaceSource source = PlaceSource::Nearest;

    [[nodiscard]] bool isEmpty() const
    {
        return town.isEmpty() && region.isEmpty() && country.isEmpty() && countryCode.isEmpty();
    }

    /// "Bergen, Vestland, Norway", without a part that only repeats the one before it.
    [[nodiscard]] QString name() const;

    friend bool operator==(const Place&, const Place&) = default;
};

} // namespace scenekeeper::domain
