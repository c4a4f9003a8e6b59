// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"
#include "core/storage/connection.h"

#include <QStringList>
#include <QVariant>

namespace scenekeeper::storage {

/// Rows of other tables that a photo refers to.
struct PhotoReferences
{
    std::optional<qint64> camera;
    std::optional<qint64> place; ///< of metadata.place
};

/// The columns of `photo` that say what the file is, with their values, in one order.
[[nodiscard]] const QStringList& photoFileColumns();
[[nodiscard]] QVariantList photoFileValues(const domain::Photo& photo, const PhotoReferences& references);

/// Those of them that say what the file says about itself.
[[nodiscard]] const QStringList& photoMetadataColumns();
[[nodiscard]] QVariantList photoMetadataValues(const domain::PhotoMetadata& metadata,
                                               const PhotoReferences& references);

/// `SELECT … FROM photo p JOIN folder f … JOIN root r … LEFT JOIN camera c …`, to go on with WHERE.
[[nodiscard]] const QString& photoSelect();
[[nodiscard]] domain::Photo readPhoto(const Row& row);

/// The wall-clock part of a time as kept in `taken_local`, and back.
[[nodiscard]] QVariant storedLocalTime(const std::optional<domain::CaptureTime>& time);
[[nodiscard]] std::optional<domain::CaptureTime> captureTime(const QString& local,
                                                             std::optional<qint64> offsetMinutes);

/// From five columns: place_source, and town, region, country, country_code of the place.
[[nodiscard]] std::optional<domain::Place> readPlace(const Row& row, int firstColumn);

/// What is kept of a failure: code and detail columns.
[[nodiscard]] std::optional<base::Error> readFailure(const Row& row, int codeColumn);

} // namespace scenekeeper::storage
