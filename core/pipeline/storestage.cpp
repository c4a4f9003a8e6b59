// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/storestage.h"

#include "core/base/logging.h"
#include "core/base/personname.h"
#include "core/inference/labeldecision.h"
#include "core/pipeline/busyretry.h"
#include "core/pipeline/movedphotos.h"
#include "core/storage/catalog.h"
#include "core/storage/thumbnailstore.h"

#include <chrono>
#include <unordered_map>

namespace scenekeeper::pipeline {

using base::ErrorCode;
using base::PhotoId;
using base::Result;
using domain::FileStatus;

namespace {

constexpr std::size_t kBatch = 256;
/// Results are shown and kept at least this often while files come slowly.
constexpr std::chrono::milliseconds kLinger{250};

} // namespace

StoreStage::StoreStage(StoreSettings settings, storage::Catalog& catalog, storage::ThumbnailStore* thumbnails,
                       const RunListener& listener, const RunControl& control)
    : m_settings(std::move(settings)),
      m_catalog(catalog),
      m_thumbnails(thumbnails),
      m_listener(listener),
      m_control(control),
      m_author{m_settings.card.name, m_settings.run, m_settings.model},
      m_carrier{base::personName(), m_settings.run, std::nullopt, true},
      m_meter(base::ProgressMeter::Clock::now())
{
}

Result<void> StoreStage::run(EndedQueue& ended)
{
    while (true) {
        Batch batch = ended.popBatch(kBatch, kLinger);
        if (batch.empty())
            return {};
        if (Result<void> committed = commit(batch); !committed)
            return committed;
        storeThumbnails(batch);
        count(batch);
        if (Result<void> told = tell(batch); !told)
            return told;
        reportProgress(false);
    }
}

Result<void> StoreStage::commit(Batch& batch)
{
    return retryWhileBusy(
        [this, &batch] { return m_catalog.transaction([this, &batch] { return write(batch); }); });
}

Result<void> StoreStage::write(Batch& batch)
{
    m_ids.clear();
    std::vector<domain::FileOutcome> outcomes;
    for (EndedFile& file : batch) {
        const Result<PhotoId> id = apply(file);
        if (!id)
            return tl::make_unexpected(id.error());
        m_ids.push_back(*id);
        outcomes.push_back({file.path, file.status, file.failure});
    }
    return m_catalog.runs().record(m_settings.run, outcomes);
}

Result<PhotoId> StoreStage::apply(EndedFile& file)
{
    Result<PhotoId> id = changePhoto(file);
    const bool isThere = id && id->isValid() && file.change != CatalogChange::MarkMissing;
    if (!isThere || !file.sidecars)
        return id;
    const Result<void> applied = applySidecars(*id, file);
    return applied ? id : tl::make_unexpected(applied.error());
}

/// A sidecar that cannot be read costs the photo nothing, but somebody has to be told.
Result<void> StoreStage::applySidecars(PhotoId photo, EndedFile& file)
{
    if (!file.sidecars->words) {
        file.status = FileStatus::Failed;
        if (!file.failure)
            file.failure = file.sidecars->words.error();
        return {};
    }
    const storage::SidecarWords& words = *file.sidecars->words;
    if (words.labels || !words.keywords.isEmpty()) {
        const Result<bool> changed = m_catalog.sidecars().apply(photo, words, m_carrier);
        if (!changed)
            return tl::make_unexpected(changed.error());
        if (*changed && file.status == FileStatus::Unchanged)
            file.status = FileStatus::Done;
    }
    return m_catalog.photos().setSidecars(photo, file.sidecars->stamp, file.sidecars->haveFacts);
}

Result<PhotoId> StoreStage::changePhoto(EndedFile& file)
{
    const PhotoId knownId = file.known ? file.known->id : PhotoId{};
    Result<void> done;
    switch (file.change) {
    case CatalogChange::None:
        break;
    case CatalogChange::Save:
        return savePhoto(file);
    case CatalogChange::Touch:
        done = m_catalog.photos().touch(knownId, file.photo.fileSize, file.photo.modifiedAt);
        if (done && file.known->missing)
            done = m_catalog.photos().setMissing(knownId, false);
        break;
    case CatalogChange::Describe:
        done = m_catalog.photos().describe(knownId, file.photo.metadata);
        if (done && file.known->missing)
            done = m_catalog.photos().setMissing(knownId, false);
        break;
    case CatalogChange::MarkPresent:
        done = m_catalog.photos().setMissing(knownId, false);
        break;
    case CatalogChange::MarkMissing:
        done = m_catalog.photos().setMissing(knownId, true);
        break;
    }
    return done.map([knownId] { return knownId; });
}

Result<PhotoId> StoreStage::savePhoto(EndedFile& file)
{
    Result<void> prepared;
    if (file.status == FileStatus::Failed && file.photo.contentHash.isEmpty())
        prepared = keepWhatWasKnown(file.photo);
    else if (!file.photo.contentHash.isEmpty() &&
             (!file.known || file.known->contentHash != file.photo.contentHash))
        prepared = followMove(m_catalog, file.photo).map([&file](bool moved) { file.moved = moved; });
    if (!prepared)
        return tl::make_unexpected(prepared.error());
    const Result<PhotoId> id = m_catalog.photos().save(file.photo);
    if (id && file.perceptualHash) {
        if (const Result<void> set =
                m_catalog.similarity().setPerceptualHash(*id, file.photo.contentHash, *file.perceptualHash);
            !set)
            return tl::make_unexpected(set.error());
    }
    if (!id || !file.output)
        return id;
    return saveOutput(*id, *file.output).map([&id] { return *id; });
}

/// A file that could not be read this time keeps what an earlier run learnt of it.
Result<void> StoreStage::keepWhatWasKnown(domain::Photo& photo)
{
    const auto known = m_catalog.photos().known({photo.rootId, photo.relativePath});
    if (!known || !*known)
        return known.map([](const auto&) {});
    auto before = m_catalog.photos().get((*known)->id);
    if (!before || !*before)
        return before.map([](const auto&) {});
    domain::Photo kept = std::move(**before);
    kept.state = photo.state;
    kept.failure = photo.failure;
    photo = std::move(kept);
    return {};
}

Result<void> StoreStage::saveOutput(PhotoId photo, inference::ClassifierOutput output)
{
    const inference::LabelDecision decision = inference::decideLabels(m_settings.card, output.probabilities);
    storage::ModelDecision stored;
    stored.photoId = photo;
    stored.needsReview = decision.needsReview;
    for (const inference::DecidedLabel& label : decision.labels)
        stored.labels.push_back(
            {m_settings.labels.at(static_cast<std::size_t>(label.index)), label.confidence});

    domain::Prediction prediction;
    prediction.photoId = photo;
    prediction.modelId = m_settings.model.value_or(base::ModelId{});
    prediction.probabilities = std::move(output.probabilities);
    prediction.embedding = std::move(output.embedding);
    if (Result<void> saved = m_catalog.predictions().save(prediction); !saved)
        return saved;
    return m_catalog.assignments().applyModel(stored, m_author);
}

void StoreStage::storeThumbnails(Batch& batch)
{
    if (!m_thumbnails)
        return;
    std::vector<storage::Thumbnail> thumbnails;
    for (EndedFile& file : batch) {
        if (!file.thumbnail.isEmpty())
            thumbnails.push_back({file.photo.contentHash, std::move(file.thumbnail)});
    }
    if (thumbnails.empty())
        return;
    if (const Result<void> put = m_thumbnails->put(thumbnails); !put) {
        qCWarning(base::logPipeline) << "thumbnails are not kept in this run:" << put.error().detail;
        m_thumbnails = nullptr;
    }
}

void StoreStage::count(const Batch& batch)
{
    for (const EndedFile& file : batch) {
        ++m_counts.photos;
        m_counts.failed += file.status == FileStatus::Failed ? 1 : 0;
        m_counts.unchanged += file.status == FileStatus::Unchanged ? 1 : 0;
        const bool isDone = file.status == FileStatus::Done;
        m_counts.moved += isDone && file.moved ? 1 : 0;
        m_counts.added += isDone && !file.moved && !file.known ? 1 : 0;
        m_counts.changed += isDone && !file.moved && file.known ? 1 : 0;
        m_counts.classified += file.status == FileStatus::Done && file.output ? 1 : 0;
    }
}

Result<void> StoreStage::tell(const Batch& batch)
{
    if (!m_listener.results)
        return {};
    std::vector<PhotoId> ids;
    for (const PhotoId id : m_ids) {
        if (id.isValid())
            ids.push_back(id);
    }
    auto rows = retryWhileBusy([this, &ids] { return m_catalog.search().rows(ids); });
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::unordered_map<PhotoId, domain::PhotoRow*> rowOf;
    for (domain::PhotoRow& row : *rows)
        rowOf.emplace(row.id, &row);

    std::vector<PhotoResult> results;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        PhotoResult result;
        result.outcome = {batch[i].path, batch[i].status, batch[i].failure};
        result.photoId = m_ids[i];
        if (const auto row = rowOf.find(result.photoId); row != rowOf.end()) {
            result.labels = row->second->labels;
            result.needsReview = row->second->needsReview;
        }
        results.push_back(std::move(result));
    }
    m_listener.results(results);
    return {};
}

void StoreStage::reportProgress(bool force)
{
    base::Progress progress;
    progress.done = m_counts.photos;
    progress.failed = m_counts.failed;
    progress.totalIsFinal = m_control.scanEnded();
    progress.total = m_control.found();
    const auto report = m_meter.update(progress, base::ProgressMeter::Clock::now(), force);
    if (report && m_listener.progress)
        m_listener.progress(*report);
}

} // namespace scenekeeper::pipeline
