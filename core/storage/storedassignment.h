// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/labels.h"

#include <QString>
#include <optional>

namespace scenekeeper::storage {

class Row;

/// An assignment as stored: what `assignment` holds of one photo, and the audit log of its past.
struct StoredAssignment
{
    base::LabelId labelId;
    domain::AssignmentSource source = domain::AssignmentSource::Model;
    bool rejected = false;
    std::optional<double> confidence;
    QString agent;
    std::optional<base::RunId> runId;
    std::optional<base::ModelId> modelId;
    qint64 at = 0; ///< milliseconds since 1970 UTC

    [[nodiscard]] bool isInForce() const { return !rejected; }
    [[nodiscard]] bool isHuman() const { return source == domain::AssignmentSource::Human; }

    friend bool operator==(const StoredAssignment&, const StoredAssignment&) = default;
};

/// The numbers of the `source` columns.
[[nodiscard]] int sourceNumber(domain::AssignmentSource source);
[[nodiscard]] domain::AssignmentSource sourceFromNumber(qint64 number);

/// Columns: label_id, source, rejected, confidence, agent, run_id, model_id, at.
[[nodiscard]] StoredAssignment readAssignment(const Row& row);

} // namespace scenekeeper::storage
