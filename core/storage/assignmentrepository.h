// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/labels.h"

#include <QString>
#include <span>
#include <utility>
#include <vector>

namespace scenekeeper::storage {

class Connection;

struct ModelLabel
{
    base::LabelId labelId;
    double confidence = 0.0; ///< 0 … 1
};

/// What a model decided for one photo.
struct ModelDecision
{
    base::PhotoId photoId;
    std::vector<ModelLabel> labels;
    bool needsReview = false;
};

/// Who does it, in which run: goes into every assignment and the audit log.
struct Author
{
    QString agent; ///< the person's name, or model name
    std::optional<base::RunId> runId;
    std::optional<base::ModelId> modelId;
};

/// One line of a photo's history.
struct AuditEntry
{
    QDateTime at; ///< UTC
    QString agent;
    std::optional<base::RunId> runId;
    std::optional<base::ModelId> modelId; ///< of the model, where it was one
    QString label;
    QString before; ///< "", "model 0.83", "human", "rejected"
    QString after;
};

/// Labels on photos, and their rejections. Every change appends to the audit log (before and after), so
/// that it can be explained and undone. Used on the thread of its Catalog.
class AssignmentRepository
{
public:
    explicit AssignmentRepository(Connection& connection);

    /// Replaces what models said of the photo. Human assignments and human rejections are never changed
    /// and never resurrected; whether a photo on which a human has decided is up for review stays as it is.
    [[nodiscard]] base::Result<void> applyModel(const ModelDecision& decision, const Author& author);

    /// A human says: exactly these labels. They become human; every other label in force becomes a
    /// human rejection if the model had set it, and is removed if a human had. One transaction.
    [[nodiscard]] base::Result<void> setHuman(std::span<const base::PhotoId> photos,
                                              std::span<const base::LabelId> labels, const Author& author);

    /// A human says: this label too.
    [[nodiscard]] base::Result<void> addHuman(std::span<const base::PhotoId> photos, base::LabelId label,
                                              const Author& author);

    /// A human says: not this label. Lasts through every later model and import.
    [[nodiscard]] base::Result<void> reject(std::span<const base::PhotoId> photos, base::LabelId label,
                                            const Author& author);

    /// Every label in force that a human gave, by photo.
    [[nodiscard]] base::Result<std::vector<std::pair<base::PhotoId, base::LabelId>>> humanLabels();

    /// All of a photo's assignments, rejections included.
    [[nodiscard]] base::Result<std::vector<domain::Assignment>> ofPhoto(base::PhotoId photo);

    /// Newest first.
    [[nodiscard]] base::Result<std::vector<AuditEntry>> history(base::PhotoId photo);

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
