// SPDX-License-Identifier: GPL-3.0-or-later
// bench_similar PHOTOS…: for a generated catalogue of each of these sizes, how long it takes to gather its
// embeddings, to find the 20 nearest of a photograph with the file of embeddings in no cache and in the
// system's, and to find near-duplicates; whether the nearest are those of a comparison in double precision;
// and how much memory is this program's own. As a table.
#include "core/similarity/dotproduct.h"
#include "core/similarity/duplicates.h"
#include "core/similarity/embeddingindex.h"
#include "core/storage/catalog.h"
#include "tests/support/require.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <fcntl.h>
#include <functional>
#include <random>
#include <set>
#include <unistd.h>

using namespace scenekeeper;
using base::PhotoId;
using similarity::Neighbour;
using tests::require;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kDimension = 256; // that of the shipped model
constexpr std::size_t kKinds = 2000;    // of pictures: photographs of an archive are not spread evenly
constexpr int kBatch = 2000;
constexpr std::size_t kNearest = 20;
constexpr int kQueries = 21;
constexpr int kCopyEvery = 50;

/// Of photograph `number`, the same every time.
std::vector<float> embeddingOf(int number)
{
    static const std::vector<std::vector<float>> kinds = [] {
        std::mt19937 random(1);
        std::normal_distribution<float> normal;
        std::vector<std::vector<float>> made(kKinds, std::vector<float>(kDimension));
        for (std::vector<float>& kind : made)
            std::generate(kind.begin(), kind.end(), [&] { return normal(random); });
        return made;
    }();
    // Some are copies of the one before.
    const bool isCopy = number % kCopyEvery == 1;
    std::minstd_rand random(static_cast<unsigned>(isCopy ? number - 1 : number) + 1);
    std::normal_distribution<float> noise(0.0F, 0.5F);
    std::vector<float> embedding = kinds[random() % kKinds];
    for (float& value : embedding)
        value += noise(random);
    if (isCopy)
        embedding.front() += 0.1F;
    return embedding;
}

quint64 hashOf(int number)
{
    std::mt19937_64 random(static_cast<quint64>(number % kCopyEvery == 1 ? number - 1 : number));
    return random() ^ (number % kCopyEvery == 1 ? 5U : 0U);
}

std::vector<PhotoId> fill(storage::Catalog& catalog, base::ModelId model, int photos)
{
    const base::RootId root = require(catalog.roots().ensure(u"/photos"_s)).id;
    std::vector<PhotoId> ids;
    for (int first = 0; first < photos; first += kBatch) {
        require(catalog.transaction([&]() -> base::Result<void> {
            for (int i = first; i < std::min(photos, first + kBatch); ++i) {
                domain::Photo photo;
                photo.rootId = root;
                photo.relativePath = u"%1/%2.jpg"_s.arg(i / 500).arg(i);
                photo.contentHash = QByteArray::number(i).rightJustified(32, '0');
                photo.width = 4000 - i % 2;
                photo.height = 3000;
                ids.push_back(require(catalog.photos().save(photo)));
                require(catalog.predictions().save({ids.back(), model, {0.5F}, embeddingOf(i)}));
                require(catalog.similarity().setPerceptualHash(ids.back(), photo.contentHash, hashOf(i)));
            }
            return {};
        }));
    }
    return ids;
}

/// By all stored embeddings in turn, in double precision.
std::vector<PhotoId> trulyNearest(storage::Catalog& catalog, std::span<const base::ModelId> models,
                                  std::span<const float> unit)
{
    std::vector<std::pair<double, PhotoId>> all;
    PhotoId last;
    for (;;) {
        const auto page = require(catalog.embeddings().page(models, last, 4096));
        if (page.empty())
            break;
        for (const storage::StoredEmbedding& stored : page) {
            double dot = 0.0;
            double square = 0.0;
            for (std::size_t i = 0; i < unit.size(); ++i) {
                const auto value = static_cast<double>(stored.embedding[i]);
                dot += value * static_cast<double>(unit[i]);
                square += value * value;
            }
            all.emplace_back(-dot / std::sqrt(square), stored.photo);
        }
        last = page.back().photo;
    }
    std::partial_sort(all.begin(), all.begin() + kNearest, all.end());
    std::vector<PhotoId> nearest;
    for (std::size_t i = 0; i < kNearest; ++i)
        nearest.push_back(all[i].second);
    return nearest;
}

double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void forgetPages(const QString& folder)
{
    for (const QString& name : QDir(folder).entryList({u"*.embeddings"_s})) {
        const int file = ::open(qPrintable(QDir(folder).filePath(name)), O_RDONLY);
        ::fsync(file);
        ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        ::close(file);
    }
}

/// This program's own memory, without the pages of mapped files.
double ownMebibytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0.0;
    const QString text = QString::fromLatin1(status.readAll());
    return text.section(u"RssAnon:"_s, 1).section(u"kB"_s, 0, 0).trimmed().toDouble() / 1024.0;
}

struct Figures
{
    double gather = 0.0;
    double cold = 0.0;
    double warm = 0.0;
    double perQuery = 0.0;
    double addOne = 0.0;
    double recall = 0.0;
    double duplicates = 0.0;
    double own = 0.0;
    std::size_t groups = 0;
};

Figures measure(storage::Catalog& catalog, const QString& cache, base::ModelId model,
                const std::vector<PhotoId>& ids)
{
    Figures figures;
    const std::vector<base::ModelId> models{model};
    const double before = ownMebibytes();
    figures.gather = milliseconds([&] {
        similarity::EmbeddingIndex index(cache, models);
        require(index.follow(catalog));
    });
    const auto openAndAsk = [&] {
        similarity::EmbeddingIndex index(cache, models);
        require(index.follow(catalog));
        (void)index.nearest(*index.unit(ids.front()), kNearest);
    };
    forgetPages(cache);
    figures.cold = milliseconds(openAndAsk);
    figures.warm = milliseconds(openAndAsk);

    similarity::EmbeddingIndex index(cache, models);
    require(index.follow(catalog));
    std::vector<double> times;
    for (std::size_t query = 0; query < kQueries; ++query) {
        const auto unit = index.unit(ids[query * ids.size() / kQueries]);
        times.push_back(milliseconds([&] { (void)index.nearest(*unit, kNearest); }));
    }
    figures.own = ownMebibytes() - before;
    std::nth_element(times.begin(), times.begin() + kQueries / 2, times.end());
    figures.perQuery = times[kQueries / 2];

    std::size_t right = 0;
    constexpr std::size_t kCompared = 5;
    for (std::size_t query = 0; query < kCompared; ++query) {
        const auto unit = index.unit(ids[query * ids.size() / kCompared]);
        const auto truth = trulyNearest(catalog, models, *unit);
        const std::set<PhotoId> expected(truth.begin(), truth.end());
        for (const Neighbour& neighbour : index.nearest(*unit, kNearest))
            right += expected.count(neighbour.photo);
    }
    figures.recall = static_cast<double>(right) / static_cast<double>(kCompared * kNearest);

    figures.duplicates = milliseconds(
        [&] { figures.groups = require(similarity::findDuplicates(catalog, index)).groups.size(); });
    require(catalog.predictions().save({ids.back(), model, {0.5F}, embeddingOf(0)}));
    figures.addOne = milliseconds([&] { require(index.follow(catalog)); });
    return figures;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    out << "dot products by " << similarity::dotProducts().front().name << "\n"
        << "| photographs | gathered | first answer, no cache | first answer | each further | "
           "recall of 20 | own memory | after a change | near-duplicates |\n"
        << "|---|---|---|---|---|---|---|---|---|\n";
    for (const QString& argument : QCoreApplication::arguments().mid(1)) {
        const QTemporaryDir folder;
        const auto catalog = require(storage::Catalog::open(folder.filePath(u"c.sqlite"_s)));
        domain::ModelCard card;
        card.name = u"bench"_s;
        card.labels = QStringList{u"sea"_s};
        card.embeddingSize = kDimension;
        const base::ModelId model =
            require(catalog->models().ensure(card, u"bench.pt"_s, QByteArray(32, 'b'))).id;
        const std::vector<PhotoId> ids = fill(*catalog, model, argument.toInt());
        const Figures f = measure(*catalog, folder.filePath(u"embeddings"_s), model, ids);
        out << u"| %1 | %2 s | %3 ms | %4 ms | %5 ms | %6 % | %7 MiB | %8 ms | %9 s, "_s.arg(ids.size())
                   .arg(f.gather / 1000.0, 0, 'f', 1)
                   .arg(f.cold, 0, 'f', 0)
                   .arg(f.warm, 0, 'f', 0)
                   .arg(f.perQuery, 0, 'f', 1)
                   .arg(100.0 * f.recall, 0, 'f', 1)
                   .arg(f.own, 0, 'f', 0)
                   .arg(f.addOne, 0, 'f', 0)
                   .arg(f.duplicates / 1000.0, 0, 'f', 1)
            << f.groups << " groups |\n";
        out.flush();
    }
    return 0;
}
