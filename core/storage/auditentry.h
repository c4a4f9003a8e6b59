// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace scenekeeper::storage {

/// One line of the audit log, for people: what happened to one label of one photo, to the photo as a whole
/// (no label), or to a label or a root itself (no photo).
struct AuditEntry
{
    base::StepId step;
    QDateTime at;  ///< UTC
    QString agent; ///< the person's name, or model name
    std::optional<base::RunId> runId;
    std::optional<base::ModelId> modelId; ///< of the model, where it was one
    std::optional<base::PhotoId> photoId;
    QString path;   ///< of the photo or root, where it is now; empty when the catalogue has it no more
    QString label;  ///< as it is named now
    QString before; ///< "", "model 0.83", "human", "rejected"; of a photo as a whole: "open", "decided" …
    QString after;
    bool takesBack = false; ///< the undoing of an earlier step
};

} // namespace scenekeeper::storage
