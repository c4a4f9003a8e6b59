// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/decodestage.h"

#include "core/imaging/filebytes.h"
#include "core/imaging/perceptualhash.h"
#include "core/imaging/resize.h"
#include "core/metadata/embedding.h"
#include "core/metadata/metadatareader.h"
#include "core/metadata/sidecarfacts.h"
#include "core/metadata/sidecarfile.h"
#include "core/pipeline/thumbnailmaking.h"
#include "core/places/gazetteer.h"
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

/// A picture that is small already is its own thumbnail up to this many bytes.
constexpr qsizetype kMaxOwnThumbnailBytes = 40'000;
/// Decoded pixels on the short side: the full thumbnail for pictures of 4:3 and wider.
constexpr int kMinThumbnailShortSide = storage::kThumbnailEdge * 3 / 4;

QByteArray makeThumbnail(const imaging::ReadPhoto& read)
{
    const bool isItsOwn = read.format == u"jpeg" && !read.hasOwnColors && read.metadata.orientation <= 1 &&
                          std::max(read.width, read.height) <= storage::kThumbnailEdge &&
                          read.original.size() < kMaxOwnThumbnailBytes;
    if (isItsOwn)
        return read.original;
    return encodeThumbnail(read.image, storage::kThumbnailEdge);
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

/// Whether what the sidecars say besides labels is not what they said when the file was read.
bool tellsOtherwise(const EndedFile& file)
{
    return file.sidecars && file.sidecars->words && (file.sidecars->haveFacts || file.known->hasSidecarFacts);
}

/// `stamp` is taken first: what changes after it is read next time.
ReadSidecars readBeside(const QString& stamp, base::Result<metadata::SidecarWords> read)
{
    const bool haveFacts = read && metadata::hasFacts(read->facts);
    return {stamp, std::move(read).map([](metadata::SidecarWords said) {
                return storage::SidecarWords{std::move(said.labels), std::move(said.foreignLabels)};
            }),
            haveFacts};
}

base::Result<metadata::SidecarWords> wordsBeside(const FoundFile& found)
{
    return metadata::readSidecars(found.path, found.sidecars.paths, found.sidecars.isOnlyOfItsName);
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
    const bool isUnchanged = file.known && isUpToDate(*file.known) &&
                             file.known->fileSize == found.fileSize &&
                             file.known->modifiedAt == found.modifiedAt;
    const domain::PhotoMetadata facts = readSidecars(found, isUnchanged, file);
    if (!isUnchanged)
        return readAndPassOn(found, facts, std::move(file));
    file.status = FileStatus::Unchanged;
    file.change = file.known->missing ? CatalogChange::MarkPresent : CatalogChange::None;
    if (tellsOtherwise(file))
        describe(found, facts, file);
    // A queue that does not take the item was ended by a stop; then the file has no outcome.
    (void)m_ended.push(std::move(file));
    return {};
}

domain::PhotoMetadata DecodeWorker::readSidecars(const FoundFile& found, bool isUnchanged, EndedFile& file)
{
    const QString stamp = found.sidecars.stamp();
    const bool areNew = stamp != (file.known ? file.known->sidecarStamp : QString());
    if (!areNew && (isUnchanged || found.sidecars.paths.isEmpty()))
        return {};
    auto words = wordsBeside(found);
    const domain::PhotoMetadata facts = words ? words->facts : domain::PhotoMetadata();
    if (areNew)
        file.sidecars = readBeside(stamp, std::move(words));
    return facts;
}

void DecodeWorker::describe(const FoundFile& found, const domain::PhotoMetadata& facts, EndedFile& file) const
{
    const Result<imaging::FileBytes> bytes =
        imaging::readFile(found.path, imaging::ReadOptions().maxFileBytes);
    if (!bytes) {
        file.status = FileStatus::Failed;
        file.failure = bytes.error();
        file.sidecars.reset(); // to be read again next time
        return;
    }
    file.status = FileStatus::Done;
    file.change = CatalogChange::Describe;
    file.photo.metadata = metadata::readMetadata(bytes->bytes);
    complete(file.photo.metadata, facts);
}

/// Everything that does not stand in the file itself.
void DecodeWorker::complete(domain::PhotoMetadata& metadata, const domain::PhotoMetadata& facts) const
{
    metadata::overrideWith(metadata, facts);
    if (m_settings.gazetteer)
        metadata.place = places::bestPlace(metadata, *m_settings.gazetteer);
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
        file.sidecars = readBeside(stamp, wordsBeside(found));
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

Result<void> DecodeWorker::readAndPassOn(const FoundFile& found, const domain::PhotoMetadata& facts,
                                         EndedFile file)
{
    tl::expected<imaging::ReadPhoto, imaging::ReadFailure> read =
        imaging::readPhoto(found.path, readOptions());
    if (!read) {
        complete(read.error().metadata, facts);
        endUnread(found, std::move(file), std::move(read.error()));
        return {};
    }
    complete(read->metadata, facts);
    const bool isSameContent = file.known && file.known->contentHash == read->contentHash;
    if (isSameContent && isUpToDate(*file.known) && !tellsOtherwise(file)) {
        file.status = FileStatus::Unchanged;
        file.change = CatalogChange::Touch;
        file.photo = photoFrom(found, *read);
        (void)m_ended.push(std::move(file));
        return {};
    }
    file.change = CatalogChange::Save;
    readEmbedded(found, *read, file);
    file.thumbnail = makeThumbnail(*read);
    file.perceptualHash = imaging::perceptualHash(read->image);
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
