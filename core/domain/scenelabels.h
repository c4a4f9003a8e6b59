// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/labels.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace scenekeeper::domain {

/// What somebody says of one label of a picture, in words that hold in every catalogue.
struct SceneLabel
{
    QString name;
    AssignmentSource source = AssignmentSource::Model;
    bool rejected = false;            ///< the label does not apply
    std::optional<double> confidence; ///< 0 … 1, calibrated; absent for humans
    QString agent;                    ///< the person's name, or model name and version; may be empty
    QDateTime at;                     ///< UTC, milliseconds; null where unknown

    friend bool operator==(const SceneLabel&, const SceneLabel&) = default;
};

/// All that is said of a picture's labels: what a sidecar keeps, so that a catalogue can be rebuilt from it.
struct SceneLabels
{
    std::vector<SceneLabel> labels; ///< each name once
    bool isComplete = false;        ///< a human gave the whole set: no other label applies
    bool needsReview = false;       ///< a human should look

    /// Nothing that would have to be kept.
    [[nodiscard]] bool isEmpty() const { return labels.empty() && !isComplete; }
    friend bool operator==(const SceneLabels&, const SceneLabels&) = default;
};

} // namespace scenekeeper::domain
