// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/labels.h"
#include "core/domain/photo.h"

#include <span>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// A label in force on a photo, and who said so.
struct LabelInForce
{
    base::LabelId id;
    QString name;
    domain::AssignmentSource source = domain::AssignmentSource::Model;
    std::optional<double> confidence; ///< 0 … 1; absent for humans
    QString agent;
};

/// All that an export has to know of one photo.
struct PhotoToExport
{
    domain::Photo photo;
    QString root;                     ///< absolute path of its root
    bool rootOnline = true;           ///< as last seen
    bool missing = false;             ///< while its root was there
    bool needsReview = false;         ///< a human should look at it
    std::vector<LabelInForce> labels; ///< those of humans first, then by confidence
};

/// Photos as an export needs them. Used on the thread of its Catalog.
class ExportRepository
{
public:
    explicit ExportRepository(Connection& connection);

    /// For these ids, in the order given; ids that are gone are left out.
    [[nodiscard]] base::Result<std::vector<PhotoToExport>> photos(std::span<const base::PhotoId> ids);

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
