// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/embeddingindex.h"

#include "core/base/filelock.h"
#include "core/base/logging.h"
#include "core/base/wholefile.h"
#include "core/similarity/dotproduct.h"
#include "core/storage/catalog.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>
#include <algorithm>
#include <chrono>

namespace scenekeeper::similarity {

using base::ErrorCode;
using base::fail;
using base::ModelId;
using base::PhotoId;
using base::Result;
using storage::EmbeddingChange;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 4096;
constexpr std::chrono::seconds kPatience{60};
/// From so many rows that do not count any more, beside a quarter of those that do, a table is made anew.
constexpr std::size_t kToleratedDead = 4096;

/// The neighbours that are kept while all others go by.
class Best
{
public:
    explicit Best(std::size_t count) : m_count(count) { m_heap.reserve(count); }

    void offer(const Neighbour& neighbour)
    {
        if (m_heap.size() == m_count) {
            if (m_count == 0 || !isBetter(neighbour, m_heap.front()))
                return;
            std::pop_heap(m_heap.begin(), m_heap.end(), isBetter);
            m_heap.pop_back();
        }
        m_heap.push_back(neighbour);
        std::push_heap(m_heap.begin(), m_heap.end(), isBetter);
    }

    [[nodiscard]] std::vector<Neighbour> take() &&
    {
        std::sort_heap(m_heap.begin(), m_heap.end(), isBetter);
        return std::move(m_heap);
    }

private:
    static bool isBetter(const Neighbour& a, const Neighbour& b)
    {
        return a.similarity != b.similarity ? a.similarity > b.similarity : a.photo < b.photo;
    }

    std::size_t m_count;
    std::vector<Neighbour> m_heap; ///< the worst on top
};

float cosineOf(const EmbeddingTable::Row& row, std::span<const float> unit)
{
    static const DotProduct dot = dotProducts().front().compute;
    return std::clamp(dot(row.halves, unit.data(), unit.size()) * row.scale, -1.0F, 1.0F);
}

} // namespace

EmbeddingIndex::EmbeddingIndex(QString folder, std::vector<ModelId> models)
    : m_folder(std::move(folder)), m_models(std::move(models))
{
}

QString EmbeddingIndex::file() const
{
    return QDir(m_folder).filePath(
        u"%1-%2.embeddings"_s.arg(QString::fromLatin1(m_catalogId)).arg(m_models.front().value));
}

Result<void> EmbeddingIndex::follow(storage::Catalog& catalog, const std::stop_token& stop)
{
    if (m_models.empty())
        return {};
    const Result<QString> id = catalog.similarity().catalogId();
    if (!id)
        return tl::make_unexpected(id.error());
    m_catalogId = id->toLatin1();
    const Result<EmbeddingChange> newest = catalog.similarity().newestChange();
    if (!newest)
        return tl::make_unexpected(newest.error());
    // What is there may do, also where nothing can be written.
    if (!m_table)
        adopt(EmbeddingTable::map(file()));
    if (isAt(*newest))
        return {};
    return m_isInMemory ? followInMemory(catalog, stop) : followInFile(catalog, *newest, stop);
}

bool EmbeddingIndex::isAt(const EmbeddingChange& newest) const
{
    return m_table && m_table->info().changeNumber == newest.number &&
           m_table->info().changeStamp == newest.stamp;
}

Result<void> EmbeddingIndex::followInFile(storage::Catalog& catalog, const EmbeddingChange& newest,
                                          const std::stop_token& stop)
{
    QDir().mkpath(m_folder);
    const base::FileLock lock(file() + u".lock"_s, kPatience);
    if (lock.state() == base::FileLock::State::Busy)
        return fail(ErrorCode::DatabaseBusy, u"%1 is being written by another program"_s.arg(file()));
    if (lock.state() == base::FileLock::State::Unusable) {
        qCWarning(base::logStorage) << "embeddings are kept in memory:" << m_folder << "cannot be written";
        return followInMemory(catalog, stop);
    }
    // Another program may have done it meanwhile, or part of it.
    adopt(EmbeddingTable::map(file()));
    if (isAt(newest))
        return {};
    const Result<bool> addable = canBeAddedTo(catalog);
    if (!addable)
        return tl::make_unexpected(addable.error());
    Result<void> written;
    if (*addable) {
        QFile device(file());
        written = device.open(QIODevice::ReadWrite)
                      ? addChanges(catalog, device, stop)
                      : Result<void>(fail(ErrorCode::WriteFailed, device.errorString()));
    } else {
        QSaveFile device(file());
        written = device.open(QIODevice::WriteOnly) ? writeAnew(catalog, device, stop)
                                                    : Result<void>(fail(ErrorCode::WriteFailed));
        if (written)
            written = base::commitWhole(device).map_error([](const base::Error& error) {
                return base::Error{ErrorCode::WriteFailed, error.detail};
            });
    }
    if (!written && written.error().code == ErrorCode::WriteFailed) {
        qCWarning(base::logStorage) << "embeddings are kept in memory:" << written.error().detail;
        return followInMemory(catalog, stop);
    }
    if (!written)
        return written;
    adopt(EmbeddingTable::map(file()));
    return m_table ? Result<void>() : followInMemory(catalog, stop);
}

Result<void> EmbeddingIndex::followInMemory(storage::Catalog& catalog, const std::stop_token& stop)
{
    const bool wasInMemory = std::exchange(m_isInMemory, true);
    const Result<bool> addable = wasInMemory ? canBeAddedTo(catalog) : false;
    if (!addable)
        return tl::make_unexpected(addable.error());
    QByteArray bytes = *addable ? m_table->held() : QByteArray();
    QBuffer device(&bytes);
    device.open(QIODevice::ReadWrite);
    if (Result<void> written =
            *addable ? addChanges(catalog, device, stop) : writeAnew(catalog, device, stop);
        !written)
        return written;
    adopt(EmbeddingTable::hold(std::move(bytes)));
    return {};
}

/// Where too much of it is dead, or it comes from another line of the catalogue, it is not worth it.
Result<bool> EmbeddingIndex::canBeAddedTo(storage::Catalog& catalog) const
{
    if (!m_table)
        return false;
    const std::size_t dead = m_table->size() - m_places.size();
    if (dead > kToleratedDead + m_places.size() / 4)
        return false;
    return catalog.similarity().holds({m_table->info().changeNumber, m_table->info().changeStamp, {}});
}

Result<void> EmbeddingIndex::addChanges(storage::Catalog& catalog, QIODevice& device,
                                        const std::stop_token& stop) const
{
    EmbeddingTableWriter writer(device, m_table->info());
    EmbeddingChange last{m_table->info().changeNumber, m_table->info().changeStamp, {}};
    while (!writer.hasFailed()) {
        const auto changes = catalog.similarity().changesAfter(last.number, kPage);
        if (!changes)
            return tl::make_unexpected(changes.error());
        if (changes->empty())
            break;
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        std::vector<PhotoId> photos;
        for (const EmbeddingChange& change : *changes)
            photos.push_back(change.photo);
        std::sort(photos.begin(), photos.end());
        const auto embeddings = catalog.embeddings().of(m_models, photos);
        if (!embeddings)
            return tl::make_unexpected(embeddings.error());
        auto found = embeddings->begin();
        for (const PhotoId photo : photos) {
            if (found != embeddings->end() && found->photo == photo)
                writer.append(photo, (found++)->embedding);
            else if (placeOf(photo))
                writer.append(photo, {});
        }
        last = changes->back();
    }
    return writer.finish(last.number, last.stamp);
}

Result<void> EmbeddingIndex::writeAnew(storage::Catalog& catalog, QIODevice& device,
                                       const std::stop_token& stop) const
{
    // What changes from now on is read again next time.
    const Result<EmbeddingChange> newest = catalog.similarity().newestChange();
    if (!newest)
        return tl::make_unexpected(newest.error());
    TableInfo info;
    info.catalogId = m_catalogId;
    info.body = m_models.front();
    info.generation = QRandomGenerator::global()->generate64();
    EmbeddingTableWriter writer(device, info);
    PhotoId last;
    while (!writer.hasFailed()) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        const auto page = catalog.embeddings().page(m_models, last, kPage);
        if (!page)
            return tl::make_unexpected(page.error());
        if (page->empty())
            break;
        for (const storage::StoredEmbedding& stored : *page)
            writer.append(stored.photo, stored.embedding);
        last = page->back().photo;
    }
    return writer.finish(newest->number, newest->stamp);
}

void EmbeddingIndex::adopt(Result<EmbeddingTable> table)
{
    const bool isOurs =
        table && table->info().catalogId == m_catalogId && table->info().body == m_models.front();
    const bool continues = isOurs && m_table && m_table->info().generation == table->info().generation &&
                           m_table->size() <= table->size();
    Result<void> sound = isOurs ? table->check(continues ? m_table->size() : 0)
                                : fail(ErrorCode::FileCorrupt, u"another catalogue's"_s);
    if (!sound && QFile::exists(file()))
        qCInfo(base::logStorage) << "embeddings are read anew:"
                                 << (table ? sound.error().detail : table.error().detail);
    m_table.reset();
    if (sound)
        m_table.emplace(std::move(*table));
    findPlaces();
}

void EmbeddingIndex::findPlaces()
{
    m_places.clear();
    if (!m_table)
        return;
    m_places.reserve(m_table->size());
    for (std::size_t row = 0; row < m_table->size(); ++row)
        m_places.push_back({m_table->row(row).photo, static_cast<quint32>(row)});
    const auto byPhoto = [](const Place& a, const Place& b) {
        return a.photo != b.photo ? a.photo < b.photo : a.row < b.row;
    };
    if (!std::is_sorted(m_places.begin(), m_places.end(), byPhoto))
        std::sort(m_places.begin(), m_places.end(), byPhoto);
    // Of each photo the last row counts, unless it says that there is none.
    auto kept = m_places.begin();
    for (auto place = m_places.begin(); place != m_places.end(); ++place) {
        const auto next = std::next(place);
        const bool isLast = next == m_places.end() || next->photo != place->photo;
        if (isLast && m_table->row(place->row).scale != 0.0F)
            *kept++ = *place;
    }
    m_places.erase(kept, m_places.end());
}

const EmbeddingIndex::Place* EmbeddingIndex::placeOf(PhotoId photo) const
{
    const auto place = std::lower_bound(m_places.begin(), m_places.end(), photo,
                                        [](const Place& a, PhotoId wanted) { return a.photo < wanted; });
    return place != m_places.end() && place->photo == photo ? &*place : nullptr;
}

std::optional<std::vector<float>> EmbeddingIndex::unit(PhotoId photo) const
{
    const Place* place = placeOf(photo);
    if (!place)
        return std::nullopt;
    const EmbeddingTable::Row row = m_table->row(place->row);
    std::vector<float> unit(m_table->info().dimension);
    qFloatFromFloat16(unit.data(), row.halves, static_cast<qsizetype>(unit.size()));
    for (float& value : unit)
        value *= row.scale;
    return unit;
}

std::vector<Neighbour> EmbeddingIndex::nearest(std::span<const float> unit, std::size_t count) const
{
    if (!m_table || unit.size() != m_table->info().dimension)
        return {};
    Best best(std::min(count, m_places.size()));
    for (const Place& place : m_places)
        best.offer({place.photo, cosineOf(m_table->row(place.row), unit)});
    return std::move(best).take();
}

std::optional<float> EmbeddingIndex::similarity(std::span<const float> unit, PhotoId photo) const
{
    const Place* place = placeOf(photo);
    if (!place || unit.size() != m_table->info().dimension)
        return std::nullopt;
    return cosineOf(m_table->row(place->row), unit);
}

QString embeddingFolder(const QString& thumbnailFile)
{
    return QFileInfo(thumbnailFile).dir().filePath(u"embeddings"_s);
}

} // namespace scenekeeper::similarity
