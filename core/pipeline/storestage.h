// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/pipeline/importrun.h"
#include "core/pipeline/runcontrol.h"
#include "core/pipeline/workitems.h"
#include "core/storage/assignmentrepository.h"

#include <memory>
#include <optional>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
class ThumbnailStore;
} // namespace scenekeeper::storage

namespace scenekeeper::pipeline {

/// The run as the catalogue knows it.
struct StoreSettings
{
    base::RunId run;
    std::optional<base::ModelId> model;
    domain::ModelCard card;            ///< of the model, where there is one
    std::vector<base::LabelId> labels; ///< catalogue ids of the card's labels, in its order
};

/// The one writer of a run: takes ended files in batches, writes each batch and the record of its
/// outcomes in one transaction, and tells the listener once that is committed. Used on the thread of
/// `catalog`; `thumbnails` may be absent (a cache that fails costs no photo).
class StoreStage
{
public:
    StoreStage(StoreSettings settings, storage::Catalog& catalog, storage::ThumbnailStore* thumbnails,
               const RunListener& listener, const RunControl& control);

    /// Blocks until the queue ends. Fails with the catalogue's error when a batch cannot be written;
    /// batches before it stay.
    [[nodiscard]] base::Result<void> run(EndedQueue& ended);

    /// Counts so far: photos, classified, unchanged, failed.
    [[nodiscard]] const RunSummary& counts() const { return m_counts; }
    void reportProgress(bool force);

private:
    using Batch = std::vector<EndedFile>;

    [[nodiscard]] base::Result<void> commit(Batch& batch);
    [[nodiscard]] base::Result<void> write(Batch& batch);
    [[nodiscard]] base::Result<base::PhotoId> apply(EndedFile& file);
    [[nodiscard]] base::Result<base::PhotoId> savePhoto(EndedFile& file);
    [[nodiscard]] base::Result<base::PhotoId> changePhoto(EndedFile& file);
    [[nodiscard]] base::Result<void> applySidecars(base::PhotoId photo, EndedFile& file);
    [[nodiscard]] base::Result<void> keepWhatWasKnown(domain::Photo& photo);
    [[nodiscard]] base::Result<void> saveOutput(base::PhotoId photo, inference::ClassifierOutput output);
    void storeThumbnails(Batch& batch);
    [[nodiscard]] base::Result<void> tell(const Batch& batch);
    void count(const Batch& batch);

    StoreSettings m_settings;
    storage::Catalog& m_catalog;
    storage::ThumbnailStore* m_thumbnails;
    const RunListener& m_listener;
    const RunControl& m_control;
    storage::Author m_author;
    storage::Author m_carrier;        ///< who carries over what sidecars say
    std::vector<base::PhotoId> m_ids; ///< of the batch being written, in its order
    RunSummary m_counts;
    base::ProgressMeter m_meter;
};

} // namespace scenekeeper::pipeline
