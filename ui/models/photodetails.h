// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"
#include "core/domain/photoquery.h"
#include "core/storage/auditentry.h"

#include <QImage>
#include <QString>
#include <vector>

namespace scenekeeper::ui {

/// One bar of the inspector: what the active model says of a label.
struct LabelProbability
{
    QString label; ///< stored name
    int colorIndex = 0;
    double probability = 0.0; ///< 0 … 1
    bool rejected = false;    ///< a human said no
    bool isKnown = true;      ///< false: the model has no output for this label
};

/// All that the inspector and the large view show of one photo. A plain value: gathered by a worker
/// thread, shown by the window.
struct PhotoDetails
{
    domain::PhotoRow row;
    domain::Photo photo;
    std::vector<LabelProbability>
        probabilities; ///< in the order of the model's card; empty when unclassified
    QString modelName;
    std::vector<storage::AuditEntry> history; ///< newest first
    QImage thumbnail;                         ///< null while there is none
};

} // namespace scenekeeper::ui
