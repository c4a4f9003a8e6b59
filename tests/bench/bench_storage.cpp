// SPDX-License-Identifier: GPL-3.0-or-later

// Generates a catalogue and prints how fast it is written, asked and put in order for review. Not a test:
// figures depend on the machine. bench_storage [PHOTOS] [FOLDER]

#include "core/feedback/reviewqueue.h"
#include "core/feedback/suspects.h"
#include "core/storage/catalog.h"
#include "tests/support/require.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>
#include <ctime>
#include <functional>

using namespace scenekeeper;
using tests::require;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBatch = 512;
constexpr int kPhotosPerFolder = 200;
constexpr std::size_t kEmbeddingSize = 256;
constexpr int kRepeats = 5;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

struct Cost
{
    double wall = 1e12; ///< milliseconds
    double processor = 1e12;
};

Cost costOf(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t start = std::clock();
    work();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e6,
            1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC};
}

void print(const QString& what, const Cost& cost, qint64 photos)
{
    out() << u"%1 %2 ms (%3 ms of processor) %4 photos\n"_s.arg(what, -44)
                 .arg(cost.wall, 9, 'f', 2)
                 .arg(cost.processor, 9, 'f', 2)
                 .arg(photos, 8);
    out().flush();
}

/// Prints the best of some repetitions.
void measure(const QString& what, const std::function<qint64()>& work)
{
    Cost best;
    qint64 answer = 0;
    for (int repeat = 0; repeat < kRepeats; ++repeat) {
        const Cost cost = costOf([&] { answer = work(); });
        best = {std::min(best.wall, cost.wall), std::min(best.processor, cost.processor)};
    }
    print(what, best, answer);
}

domain::Photo makePhoto(base::RootId root, int number, QRandomGenerator& random)
{
    static const QStringList cameras{u"NIKON D70"_s, u"Canon EOS 5D"_s, u"iPhone 12"_s, u"X-T4"_s,
                                     u"ILCE-7M3"_s};
    static const QStringList words{u"Tromsø"_s,    u"harbour"_s, u"wedding"_s,
                                   u"Gletscher"_s, u"市場"_s,    u"old town"_s};
    domain::Photo photo;
    photo.rootId = root;
    photo.relativePath = u"%1/%2/IMG_%3.jpg"_s.arg(2000 + number / 20000)
                             .arg(number / kPhotosPerFolder, 5, 10, QLatin1Char('0'))
                             .arg(number, 7, 10, QLatin1Char('0'));
    photo.fileSize = 4'000'000 + number;
    photo.modifiedAt = 1'600'000'000'000'000'000LL + number;
    photo.contentHash = QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256);
    photo.width = 4000;
    photo.height = 3000;
    photo.format = u"jpeg"_s;
    photo.metadata.cameraMake = u"Maker"_s;
    photo.metadata.cameraModel = cameras.at(random.bounded(static_cast<int>(cameras.size())));
    photo.metadata.lens = u"35mm F2"_s;
    photo.metadata.exposureSeconds = 0.01;
    photo.metadata.takenAt = domain::CaptureTime{QDate(2000, 1, 1).addDays(random.bounded(9000)),
                                                 QTime(0, 0).addSecs(random.bounded(86400)), 60};
    if (random.bounded(2) == 0)
        photo.metadata.position = domain::GeoPosition{random.generateDouble() * 170 - 85,
                                                      random.generateDouble() * 360 - 180, 10.0};
    photo.metadata.title = words.at(random.bounded(static_cast<int>(words.size())));
    photo.metadata.keywords = {words.at(random.bounded(static_cast<int>(words.size()))), u"archive"_s};
    return photo;
}

domain::Prediction makePrediction(base::PhotoId photo, base::ModelId model, QRandomGenerator& random)
{
    domain::Prediction prediction{photo, model, std::vector<float>(6, 0.02F),
                                  std::vector<float>(kEmbeddingSize)};
    prediction.probabilities.at(static_cast<std::size_t>(random.bounded(6))) =
        static_cast<float>(random.generateDouble());
    for (float& value : prediction.embedding)
        value = static_cast<float>(random.generateDouble());
    return prediction;
}

/// What the pipeline's writer does for one photo.
base::Result<void> writeOne(storage::Catalog& catalog, const domain::Photo& photo,
                            domain::Prediction prediction, const std::vector<domain::Label>& labels,
                            const storage::Author& author)
{
    const base::Result<base::PhotoId> id = catalog.photos().save(photo);
    if (!id)
        return tl::make_unexpected(id.error());
    prediction.photoId = *id;
    if (const base::Result<void> done = catalog.predictions().save(prediction); !done)
        return done;
    const auto best = std::max_element(prediction.probabilities.begin(), prediction.probabilities.end());
    const auto index = static_cast<std::size_t>(std::distance(prediction.probabilities.begin(), best));
    const storage::ModelDecision decision{
        *id, {{labels.at(index).id, static_cast<double>(*best)}}, *best < 0.15F};
    return catalog.assignments().applyModel(decision, author);
}

void fill(storage::Catalog& catalog, int photos)
{
    QRandomGenerator random(7);
    domain::ModelCard card;
    card.name = u"bench"_s;
    card.labels =
        QStringList{u"buildings"_s, u"forest"_s, u"glacier"_s, u"mountain"_s, u"sea"_s, u"street"_s};
    const domain::RegisteredModel model =
        require(catalog.models().ensure(card, u"bench.pt"_s, QByteArray(32, 'd')));
    require(catalog.models().activate(model.id));
    const domain::Root root = require(catalog.roots().ensure(u"/photographs"_s));
    const std::vector<domain::Label> labels = require(catalog.labels().all());
    const base::RunId run = require(catalog.runs().start(domain::RunKind::Classification, model.id));
    const storage::Author author{u"bench 1"_s, run, model.id};
    qint64 writing = 0;
    std::clock_t processor = 0;
    for (int start = 0; start < photos; start += kBatch) {
        std::vector<domain::Photo> batch;
        std::vector<domain::Prediction> predictions;
        for (int number = start; number < std::min(photos, start + kBatch); ++number) {
            batch.push_back(makePhoto(root.id, number, random));
            predictions.push_back(makePrediction({}, model.id, random));
        }
        QElapsedTimer timer;
        timer.start();
        const std::clock_t processorStart = std::clock();
        require(catalog.transaction([&]() -> base::Result<void> {
            for (std::size_t index = 0; index < batch.size(); ++index) {
                const base::Result<void> done =
                    writeOne(catalog, batch.at(index), predictions.at(index), labels, author);
                if (!done)
                    return done;
            }
            return {};
        }));
        writing += timer.nsecsElapsed();
        processor += std::clock() - processorStart;
    }
    const double seconds = static_cast<double>(writing) / 1e9;
    const double processorSeconds = static_cast<double>(processor) / CLOCKS_PER_SEC;
    out()
        << u"write: %1 photos in %2 s (%3 s of processor), %4 photos/s (%5 by processor time alone), %6 MiB\n"_s
               .arg(photos)
               .arg(seconds, 0, 'f', 2)
               .arg(processorSeconds, 0, 'f', 2)
               .arg(photos / seconds, 0, 'f', 0)
               .arg(photos / processorSeconds, 0, 'f', 0)
               .arg(static_cast<double>(require(catalog.stats()).fileBytes) / 1048576.0, 0, 'f', 0);
    out().flush();
}

domain::PhotoQuery queryOf(const std::function<void(domain::PhotoQuery&)>& change)
{
    domain::PhotoQuery query;
    change(query);
    return query;
}

std::vector<std::pair<QString, domain::PhotoQuery>> queries()
{
    using domain::PhotoOrder;
    using domain::PhotoQuery;
    return {
        {u"all by path"_s, {}},
        {u"all by time"_s, queryOf([](PhotoQuery& q) { q.order = PhotoOrder::TakenAt; })},
        {u"all by uncertainty"_s, queryOf([](PhotoQuery& q) { q.order = PhotoOrder::Uncertainty; })},
        {u"needs review by path"_s, queryOf([](PhotoQuery& q) { q.needsReview = true; })},
        {u"needs review by uncertainty"_s, queryOf([](PhotoQuery& q) {
             q.needsReview = true;
             q.order = PhotoOrder::Uncertainty;
         })},
        {u"not in review"_s, queryOf([](PhotoQuery& q) { q.needsReview = false; })},
        {u"failed"_s, queryOf([](PhotoQuery& q) { q.failed = true; })},
        {u"offline"_s, queryOf([](PhotoQuery& q) { q.offline = true; })},
        {u"not offline"_s, queryOf([](PhotoQuery& q) { q.offline = false; })},
        {u"one label by path"_s, queryOf([](PhotoQuery& q) { q.labels = {u"sea"_s}; })},
        {u"one label by time"_s, queryOf([](PhotoQuery& q) {
             q.labels = {u"sea"_s};
             q.order = PhotoOrder::TakenAt;
         })},
        {u"three labels"_s, queryOf([](PhotoQuery& q) {
             q.labels = {u"sea"_s, u"forest"_s, u"street"_s};
         })},
        {u"label and review"_s, queryOf([](PhotoQuery& q) {
             q.labels = {u"sea"_s};
             q.needsReview = true;
         })},
        {u"one year"_s, queryOf([](PhotoQuery& q) {
             q.from = QDate(2010, 1, 1);
             q.to = QDate(2010, 12, 31);
         })},
        {u"one year by time"_s, queryOf([](PhotoQuery& q) {
             q.from = QDate(2010, 1, 1);
             q.to = QDate(2010, 12, 31);
             q.order = PhotoOrder::TakenAt;
         })},
        {u"near, 500 km"_s, queryOf([](PhotoQuery& q) {
             q.near = domain::NearFilter{48.0, 11.0, 500.0};
         })},
        {u"near, 5000 km"_s, queryOf([](PhotoQuery& q) {
             q.near = domain::NearFilter{48.0, 11.0, 5000.0};
         })},
        {u"camera"_s, queryOf([](PhotoQuery& q) { q.camera = u"nikon"_s; })},
        {u"rare word"_s, queryOf([](PhotoQuery& q) { q.text = u"img_0012345"_s; })},
        {u"common word"_s, queryOf([](PhotoQuery& q) { q.text = u"tromso"_s; })},
        {u"word everywhere"_s, queryOf([](PhotoQuery& q) { q.text = u"arch"_s; })},
        {u"word of a script without spaces"_s, queryOf([](PhotoQuery& q) { q.text = u"市"_s; })},
        {u"one folder"_s, queryOf([](PhotoQuery& q) { q.folder = u"2001"_s; })},
        {u"first page by path"_s, queryOf([](PhotoQuery& q) { q.limit = 200; })},
        {u"label and camera and year"_s, queryOf([](PhotoQuery& q) {
             q.labels = {u"sea"_s};
             q.camera = u"nikon"_s;
             q.from = QDate(2005, 1, 1);
         })},
    };
}

void ask(storage::Catalog& catalog)
{
    for (const auto& [name, query] : queries()) {
        const domain::PhotoQuery& asked = query;
        measure(u"ids: "_s + name,
                [&] { return static_cast<qint64>(require(catalog.search().ids(asked)).size()); });
    }
    for (const auto& [name, query] : queries()) {
        const domain::PhotoQuery& asked = query;
        measure(u"count: "_s + name, [&] { return require(catalog.search().count(asked)); });
    }
    const std::vector<base::PhotoId> all = require(catalog.search().ids({}));
    measure(u"rows: 200"_s, [&] {
        const std::span<const base::PhotoId> page(all.data() + all.size() / 2,
                                                  std::min<std::size_t>(200, all.size() / 2));
        return static_cast<qint64>(require(catalog.search().rows(page)).size());
    });
    measure(u"smart counts"_s, [&] { return require(catalog.search().smartCounts()).all; });
    measure(u"label counts"_s, [&] { return require(catalog.labels().counts()).front().photos; });
    measure(u"folders"_s, [&] { return static_cast<qint64>(require(catalog.roots().folders()).size()); });
    measure(u"stats"_s, [&] { return require(catalog.stats()).classified; });
}

/// Answers with the photos that the queue speaks of.
qint64 queued(storage::Catalog& catalog, feedback::ReviewScope scope, qint64 limit)
{
    qint64 photos = 0;
    for (const feedback::ReviewItem& item :
         require(feedback::reviewQueue(catalog, {.limit = limit, .scope = scope})))
        photos += 1 + static_cast<qint64>(item.similar.size());
    return photos;
}

void review(storage::Catalog& catalog)
{
    using feedback::ReviewScope;
    const qint64 shown = feedback::ReviewQueueOptions().limit;
    measure(u"review queue: of those up for review"_s,
            [&] { return queued(catalog, ReviewScope::NeedsReview, shown); });
    measure(u"review queue: of all"_s, [&] { return queued(catalog, ReviewScope::Undecided, shown); });
    measure(u"review queue: all of all"_s, [&] { return queued(catalog, ReviewScope::Undecided, -1); });
}

void decide(storage::Catalog& catalog)
{
    domain::PhotoQuery query;
    query.limit = 10'000;
    const std::vector<base::PhotoId> ids = require(catalog.search().ids(query));
    const std::vector<domain::Label> labels = require(catalog.labels().all());
    const storage::Author author{u"bench"_s, {}, {}};
    const auto once = [&](const QString& what, const auto& work) {
        print(what, costOf([&work] { (void)require(work()); }), static_cast<qint64>(ids.size()));
    };
    const base::LabelId label = labels.at(3).id;
    once(u"human sets a label"_s, [&] { return catalog.assignments().setHuman(ids, {&label, 1}, author); });
    once(u"human adds a label"_s,
         [&] { return catalog.assignments().addHuman(ids, labels.at(1).id, author); });
    once(u"human rejects a label"_s, [&] { return catalog.assignments().reject(ids, label, author); });
    once(u"human toggles a label"_s,
         [&] { return catalog.assignments().toggleHuman(ids, labels.at(1).id, author); });
    once(u"human confirms"_s, [&] { return catalog.assignments().confirm(ids, author); });
    for (int step = 0; step < 5; ++step)
        once(u"undo"_s, [&] { return catalog.history().undo(author); });
    for (int step = 0; step < 5; ++step)
        once(u"redo"_s, [&] { return catalog.history().redo(author); });
    once(u"merge of two labels"_s,
         [&] { return catalog.labels().merge(labels.at(1).id, labels.at(2).id, author); });
    once(u"undo of the merge"_s, [&] { return catalog.history().undo(author); });
    const base::RunId run = require(catalog.runs().recent(1)).front().id;
    require(catalog.runs().finish(run, domain::RunState::Finished));
    once(u"the run is reverted"_s, [&] { return catalog.history().revertRun(run, author); });
}

/// The worst case: labels that have nothing to do with the pictures, so that every photo looks suspect.
void suspect(storage::Catalog& catalog)
{
    domain::PhotoQuery query;
    query.limit = 10'000;
    const std::vector<base::PhotoId> ids = require(catalog.search().ids(query));
    const std::vector<domain::Label> labels = require(catalog.labels().all());
    const std::size_t share = ids.size() / labels.size() + 1;
    for (std::size_t i = 0; i < labels.size() && i * share < ids.size(); ++i) {
        const auto part = std::span(ids).subspan(i * share, std::min(share, ids.size() - i * share));
        require(catalog.assignments().setHuman(part, {&labels[i].id, 1}, {u"bench"_s, {}, {}}));
    }
    measure(u"suspects: ten thousand labels, all odd"_s, [&] {
        return static_cast<qint64>(
            require(feedback::suspects(catalog, {.limit = -1, .minConfidence = 0.0})).size());
    });
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int photos = std::max(1, arguments.value(1, u"100000"_s).toInt());
    const QTemporaryDir scratch(arguments.value(2, QDir::tempPath()) + u"/bench-storage"_s);
    if (!scratch.isValid())
        qFatal("no scratch folder");
    const auto catalog = require(storage::Catalog::open(scratch.filePath(u"bench.sqlite"_s)));
    fill(*catalog, photos);
    ask(*catalog);
    review(*catalog);
    decide(*catalog);
    suspect(*catalog);
    return 0;
}
