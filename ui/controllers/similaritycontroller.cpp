// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/similaritycontroller.h"

#include "core/feedback/modelbodies.h"
#include "core/similarity/duplicates.h"
#include "core/similarity/embeddingindex.h"
#include "core/similarity/perceptualhashes.h"
#include "core/storage/thumbnailstore.h"
#include "ui/controllers/catalogworker.h"

#include <QFileInfo>
#include <utility>

namespace scenekeeper::ui {

using base::PhotoId;
using base::Result;
using similarity::HashingProgress;

namespace {

/// As many as anybody looks through.
constexpr std::size_t kLikeCount = 500;
/// A tenth of a second of decoding.
constexpr int kHashedAtOnce = 128;

struct LikePhotos
{
    QString name;
    std::vector<PhotoId> photos; ///< none where the model has not seen the photo
};

struct FoundGroups
{
    PhotoGroupsPtr groups;
    qint64 unknown = 0;
};

/// The photo itself comes first, also where copies of it are exactly as similar.
std::vector<PhotoId> nearestTo(const similarity::EmbeddingIndex& index, PhotoId photo)
{
    const auto unit = index.unit(photo);
    if (!unit)
        return {};
    std::vector<PhotoId> photos{photo};
    for (const similarity::Neighbour& neighbour : index.nearest(*unit, kLikeCount)) {
        if (neighbour.photo != photo)
            photos.push_back(neighbour.photo);
    }
    return photos;
}

} // namespace

/// The index of the body that the model in use has, kept open from search to search.
class SimilarityController::Index
{
public:
    explicit Index(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] Result<const similarity::EmbeddingIndex*> follow(storage::Catalog& catalog,
                                                                   const std::stop_token& stop)
    {
        auto models = feedback::activeBody(catalog);
        if (!models)
            return tl::make_unexpected(models.error());
        if (!m_index || m_index->models() != *models)
            m_index.emplace(m_folder, std::move(*models));
        if (const Result<void> followed = m_index->follow(catalog, stop); !followed)
            return tl::make_unexpected(followed.error());
        return &*m_index;
    }

private:
    QString m_folder;
    std::optional<similarity::EmbeddingIndex> m_index;
};

SimilarityController::SimilarityController(Parts parts, QObject* parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_index(std::make_shared<Index>(similarity::embeddingFolder(m_parts.thumbnailFile)))
{
}

SimilarityController::~SimilarityController()
{
    cancel();
}

void SimilarityController::cancel()
{
    m_stop.request_stop();
    ++m_wish;
}

int SimilarityController::begin()
{
    cancel();
    m_stop = std::stop_source();
    return m_wish;
}

void SimilarityController::fail(int wish, const base::Error& error)
{
    if (wish == m_wish)
        Q_EMIT failed(error);
}

void SimilarityController::findLike(PhotoId photo)
{
    const int wish = begin();
    m_parts.searcher.post(
        this,
        [index = m_index, photo, stop = m_stop.get_token()](storage::Catalog& catalog) -> Result<LikePhotos> {
            const Result<QString> path = catalog.photos().absolutePath(photo);
            if (!path)
                return tl::make_unexpected(path.error());
            const auto followed = index->follow(catalog, stop);
            if (!followed)
                return tl::make_unexpected(followed.error());
            return LikePhotos{QFileInfo(*path).fileName(), nearestTo(**followed, photo)};
        },
        [this, wish](const LikePhotos& like) {
            if (wish != m_wish)
                return;
            if (like.photos.empty())
                Q_EMIT notSeen(like.name);
            else
                Q_EMIT likeFound(like.name, like.photos);
        },
        [this, wish](const base::Error& error) { fail(wish, error); });
}

void SimilarityController::findDuplicates()
{
    hashOlderPhotos(begin(), {});
}

void SimilarityController::hashOlderPhotos(int wish, const HashingProgress& soFar)
{
    if (wish != m_wish)
        return;
    m_parts.writer.post(
        this,
        [file = m_parts.thumbnailFile, soFar](storage::Catalog& catalog) -> Result<HashingProgress> {
            const auto thumbnails = storage::ThumbnailStore::open(file);
            if (!thumbnails)
                return tl::make_unexpected(thumbnails.error());
            return similarity::hashFromThumbnails(catalog, **thumbnails, soFar, kHashedAtOnce);
        },
        [this, wish](const HashingProgress& progress) {
            if (progress.last.isValid())
                hashOlderPhotos(wish, progress);
            else
                searchDuplicates(wish);
        },
        // Those that have a hash can be compared all the same.
        [this, wish](const base::Error&) { searchDuplicates(wish); });
}

void SimilarityController::searchDuplicates(int wish)
{
    if (wish != m_wish)
        return;
    m_parts.searcher.post(
        this,
        [index = m_index, stop = m_stop.get_token()](storage::Catalog& catalog) -> Result<FoundGroups> {
            const auto followed = index->follow(catalog, stop);
            if (!followed)
                return tl::make_unexpected(followed.error());
            similarity::DuplicateOptions options;
            options.stop = stop;
            const auto found = similarity::findDuplicates(catalog, **followed, options);
            if (!found)
                return tl::make_unexpected(found.error());
            return FoundGroups{std::make_shared<const PhotoGroups>(found->groups), found->unknown};
        },
        [this, wish](const FoundGroups& found) {
            if (wish == m_wish)
                Q_EMIT duplicatesFound(found.groups, found.unknown);
        },
        [this, wish](const base::Error& error) { fail(wish, error); });
}

} // namespace scenekeeper::ui
