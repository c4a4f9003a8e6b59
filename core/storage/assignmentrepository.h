// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/labels.h"
#include "core/storage/auditentry.h"
#include "core/storage/author.h"

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

/// What a human decided for one photo.
struct PhotoDecision
{
    base::PhotoId photoId;
    std::vector<base::LabelId> labels;   ///< apply
    std::vector<base::LabelId> rejected; ///< do not apply
    bool isWhole = false;                ///< no other label applies: models add none any more
};

/// Labels on photos, and their rejections. Every change appends to the audit log (before and after), so that
/// it can be explained and undone. What one call of a human's does is one transaction and one step of the
/// history; it returns that step, an invalid id where nothing changed. Labels that were merged since the
/// caller learnt of them stand for what they were merged into; giving a retired one is an InvalidArgument.
/// NotFound for a photo that is not in the catalogue: then nothing has changed. Used on the thread of its
/// Catalog.
class AssignmentRepository
{
public:
    explicit AssignmentRepository(Connection& connection);

    /// Replaces what models said of the photo. Human assignments and human rejections are never changed
    /// and never resurrected; whether a photo on which a human has decided is up for review stays as it is.
    /// Retired labels are left out.
    [[nodiscard]] base::Result<void> applyModel(const ModelDecision& decision, const Author& author);

    /// A human says of each of these photos something of its own. InvalidArgument where a photo or label is
    /// named twice with different words.
    [[nodiscard]] base::Result<base::StepId> decide(std::span<const PhotoDecision> decisions,
                                                    const Author& author);

    /// A human says: exactly these labels. They become human; every other label in force becomes a
    /// human rejection if the model had set it, and is removed if a human had.
    [[nodiscard]] base::Result<base::StepId> setHuman(std::span<const base::PhotoId> photos,
                                                      std::span<const base::LabelId> labels,
                                                      const Author& author);

    /// A human says: this label too.
    [[nodiscard]] base::Result<base::StepId> addHuman(std::span<const base::PhotoId> photos,
                                                      base::LabelId label, const Author& author);

    /// A human says: not this label. Lasts through every later model and import.
    [[nodiscard]] base::Result<base::StepId> reject(std::span<const base::PhotoId> photos,
                                                    base::LabelId label, const Author& author);

    /// Takes the label from the photos that have it, for good: it becomes a rejection where anybody else
    /// might say it again. Photos that do not have it stay as they are.
    [[nodiscard]] base::Result<base::StepId> removeHuman(std::span<const base::PhotoId> photos,
                                                         base::LabelId label, const Author& author);

    /// As removeHuman() when all of the photos have the label, else as addHuman().
    [[nodiscard]] base::Result<base::StepId> toggleHuman(std::span<const base::PhotoId> photos,
                                                         base::LabelId label, const Author& author);

    /// A human says: the labels in force are right, and all. Photos without any stay as they are.
    [[nodiscard]] base::Result<base::StepId> confirm(std::span<const base::PhotoId> photos,
                                                     const Author& author);

    /// Every label in force that a human gave, by photo.
    [[nodiscard]] base::Result<std::vector<std::pair<base::PhotoId, base::LabelId>>> humanLabels();

    /// A human was asked whether these photos show `suggested` rather than what humans had said, and kept
    /// that. Changes no label and is no step of the history.
    [[nodiscard]] base::Result<void> refuse(std::span<const base::PhotoId> photos, base::LabelId suggested,
                                            const Author& author);
    /// All that refuse() was told, by photo.
    [[nodiscard]] base::Result<std::vector<std::pair<base::PhotoId, base::LabelId>>> refused();

    /// All of a photo's assignments, rejections included.
    [[nodiscard]] base::Result<std::vector<domain::Assignment>> ofPhoto(base::PhotoId photo);

    /// Newest first.
    [[nodiscard]] base::Result<std::vector<AuditEntry>> history(base::PhotoId photo);

private:
    /// `decision` of each of these photos.
    [[nodiscard]] base::Result<base::StepId> decideAlike(std::span<const base::PhotoId> photos,
                                                         const PhotoDecision& decision, const Author& author);

    Connection& m_connection;
};

} // namespace scenekeeper::storage
