// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/decodestage.h"

#include "core/base/logging.h"
#include "core/imaging/resize.h"
#include "core/metadata/embedding.h"
#include "core/metadata/sidecarfile.h"
#include "core/storage/catalog.h"
#include "core/storage/thumbnailstore.h"

#include <QFileInfo>
#include <algorithm>
#include <exception>
#include <new>

namespace scenekeeper::pipeline {

using base::ErrorCode;
using base::Result;
using domain::FileStatus;

namespace {

constexpr int kThumbnailQuality = 82;
/// A picture that is small already is its own thumbnail up to this many bytes.
constexpr qsizetype kMaxOwnThumbnailBytes = 40'000;
/// Decoded pixels on the short side: the full thumbnail for pictures of 4:3 and wider.
constexpr int kMinThumbnailShortSide = storage::kThumbnailEdge * 3 / 4;

QByteArray makeThumbnail(const imaging::ReadPhoto& read)
{
    const bool isItsOwn = read.format == u"jpeg" && read.metadata.orientation <= 1 &&
                          std::max(read.width, read.height) <= storage::kThumbnailEdge &&
                          read.original.size() < kMaxOwnThumbnailBytes;
    if (isItsOwn)
        return read.original;
    const Result<QByteArray> jpeg =
        imaging::encodeJpeg(imaging::fitWithin(read.image, storage::kThumbnailEdge), kThumbnailQuality);
    if (!jpeg) {
        qCWarning(base::logPipeline) << "no thumbnail:" << jpeg.error().detail;
        return {};
    }
    return *jpeg;
}

domain::Photo photoFrom(const FoundFile& found, imaging::ReadPhoto& read)
{
    domain::Photo photo;
    photo.rootId = found.location.rootId;
    photo.relativePath = found.location.relativePath;
    photo.fileSize = read.fileSize;
    photo.modifiedAt = read.modifiedAt;
    photo.contentHash = read.contentHash;
    photo.width = read.width;
    photo.height = read.height;
    photo.format = read.format;
    photo.metadata = std::move(read.metadata);
    return photo;
}

Result<storage::SidecarWords> wordsBeside(const FoundFile& found)
{
    return metadata::readSidecars(found.path, found.sidecars.paths, found.sidecars.isOnlyOfItsName)
        .map([](metadata::SidecarContent content) {
            return storage::SidecarWords{std::move(content.labels), std::move(content.foreignLabels)};
        });
}

imaging::ReadFailure failureOf(ErrorCode code, const QString& detail)
{
    imaging::ReadFailure failure;
    failure.error = {code, detail};
    return failure;
}

} // namespace

DecodeWorker::DecodeWorker(const DecodeSettings& settings, RunControl& control, FoundQueue& found,
                           DecodedQueue& decoded, EndedQueue& ended)
    : m_settings(settings), m_control(control), m_found(found), m_decoded(decoded), m_ended(ended)
{
}

DecodeWorker::~DecodeWorker() = default;

void DecodeWorker::run()
{
    auto catalog = storage::Catalog::open(m_settings.catalogFile, storage::Access::ReadOnly);
    if (!catalog) {
        m_control.fail(catalog.error());
        return;
    }
    m_catalog = std::move(*catalog);
    while (std::optional<FoundFile> found = m_found.pop()) {
        Result<void> processed;
        // The layers below hand errors back as values; what still gets here (memory, above all) must
        // cost one file, not the run.
        try {
            processed = process(*found);
        } catch (const std::bad_alloc&) {
            endUnread(
                *found, {},
                failureOf(ErrorCode::OutOfMemory, QStringLiteral("not enough memory for this picture")));
        } catch (const std::exception& exception) {
            endUnread(*found, {}, failureOf(ErrorCode::Internal, QString::fromUtf8(exception.what())));
        }
        if (!processed) {
            m_control.fail(processed.error());
            break;
        }
    }
    m_catalog.reset();
}

bool DecodeWorker::isUpToDate(const storage::KnownFile& known) const
{
    if (m_settings.force || known.state != domain::PhotoState::Ok)
        return false;
    return !m_settings.model || known.predictedBy == m_settings.model;
}

Result<void> DecodeWorker::process(const FoundFile& found)
{
    EndedFile file;
    file.path = found.path;
    auto known = m_catalog->photos().known(found.location);
    if (!known)
        return tl::make_unexpected(known.error());
    file.known = std::move(*known);
    readSidecars(found, file);
    const bool unchanged = file.known && isUpToDate(*file.known) && file.known->fileSize == found.fileSize &&
                           file.known->modifiedAt == found.modifiedAt;
    if (!unchanged)
        return readAndPassOn(found, std::move(file));
    file.status = FileStatus::Unchanged;
    file.change = file.known->missing ? CatalogChange::MarkPresent : CatalogChange::None;
    // A queue that does not take the item was ended by a stop; then the file has no outcome.
    (void)m_ended.push(std::move(file));
    return {};
}

void DecodeWorker::readSidecars(const FoundFile& found, EndedFile& file) const
{
    // The stamp is taken first: what changes after it is read next time.
    const QString stamp = found.sidecars.stamp();
    if (stamp != (file.known ? file.known->sidecarStamp : QString()))
        file.sidecars = ReadSidecars{stamp, wordsBeside(found)};
}

/// Words that an export has put into the picture itself; sidecars outrank them, also those that are as
/// before.
void DecodeWorker::readEmbedded(const FoundFile& found, imaging::ReadPhoto& read, EndedFile& file) const
{
    auto embedded = metadata::readEmbeddedLabels(read.original);
    if (!embedded)
        read.metadata.notes << QStringLiteral("metadata: scene labels in the file cannot be read");
    if (!embedded || !*embedded)
        return;
    if (!file.sidecars) {
        const QString stamp = found.sidecars.stamp();
        file.sidecars = ReadSidecars{stamp, wordsBeside(found)};
    }
    if (!file.sidecars->words)
        return;
    storage::SidecarWords& words = *file.sidecars->words;
    if (!words.labels)
        words.labels = std::move((*embedded)->labels);
    words.keywords += (*embedded)->foreignLabels;
    words.keywords.removeDuplicates();
}

imaging::ReadOptions DecodeWorker::readOptions() const
{
    imaging::ReadOptions options;
    options.minShortSide = std::max({kMinThumbnailShortSide, m_settings.inputWidth, m_settings.inputHeight});
    options.maxPixels = m_settings.maxPixels;
    return options;
}

Result<void> DecodeWorker::readAndPassOn(const FoundFile& found, EndedFile file)
{
    tl::expected<imaging::ReadPhoto, imaging::ReadFailure> read =
        imaging::readPhoto(found.path, readOptions());
    if (!read) {
        endUnread(found, std::move(file), std::move(read.error()));
        return {};
    }
    if (file.known && isUpToDate(*file.known) && file.known->contentHash == read->contentHash) {
        file.status = FileStatus::Unchanged;
        file.change = CatalogChange::Touch;
        file.photo = photoFrom(found, *read);
        (void)m_ended.push(std::move(file));
        return {};
    }
    file.change = CatalogChange::Save;
    readEmbedded(found, *read, file);
    file.thumbnail = makeThumbnail(*read);
    read->original = {};
    if (m_settings.model && !m_settings.force) {
        const auto same = m_catalog->predictions().forContent(read->contentHash, *m_settings.model);
        if (!same)
            return tl::make_unexpected(same.error());
        if (*same)
            file.output = inference::ClassifierOutput{(*same)->probabilities, (*same)->embedding};
    }
    file.photo = photoFrom(found, *read);
    if (!m_settings.model || file.output) {
        (void)m_ended.push(std::move(file));
        return {};
    }
    domain::PixelImage input = imaging::resizeTo(read->image, m_settings.inputWidth, m_settings.inputHeight);
    read->image = {};
    (void)m_decoded.push({std::move(file), std::move(input)});
    return {};
}

void DecodeWorker::endUnread(const FoundFile& found, EndedFile file, imaging::ReadFailure failure)
{
    file.path = found.path;
    file.status = FileStatus::Failed;
    file.failure = failure.error;
    const bool isPhotoByName = imaging::hasPhotoExtension(QFileInfo(found.path).fileName());
    if (failure.error.code == ErrorCode::FileVanished) {
        file.change = file.known ? CatalogChange::MarkMissing : CatalogChange::None;
    } else if (isPhotoByName || file.known) {
        file.change = CatalogChange::Save;
        file.photo.rootId = found.location.rootId;
        file.photo.relativePath = found.location.relativePath;
        file.photo.fileSize = failure.fileSize > 0 ? failure.fileSize : found.fileSize;
        file.photo.modifiedAt = failure.modifiedAt > 0 ? failure.modifiedAt : found.modifiedAt;
        file.photo.contentHash = failure.contentHash;
        file.photo.metadata = std::move(failure.metadata);
        file.photo.state = domain::PhotoState::Failed;
        file.photo.failure = failure.error;
    }
    (void)m_ended.push(std::move(file));
}

} // namespace scenekeeper::pipeline
