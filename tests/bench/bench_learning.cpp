// SPDX-License-Identifier: GPL-3.0-or-later
// bench_learning MODEL DIR [--none DIR] [--picture FILE.svg]: what learning from corrections is worth, as
// JSON. An archivist is simulated: half of the photographs of DIR (one folder a label) become an archive that
// looks different. The first 50 of its review queue are corrected, the model learns and is used, so that the
// queue is another one; then up to 100, 200 and 500; and the same in random order. Measured are the half left
// as it is, and a third of the archive that no correction comes from. With --none, each folder in that DIR
// becomes a new label. Beside that: how many planted wrong labels the questions about suspects find.
#include "core/base/wholefile.h"
#include "core/feedback/headlearning.h"
#include "core/feedback/lightlearning.h"
#include "core/imaging/lights.h"
#include "core/imaging/resize.h"
#include "core/inference/labeldecision.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/training/dataset.h"
#include "core/training/headedmodel.h"
#include "core/training/parallelfor.h"
#include "tests/bench/archivesource.h"
#include "tests/bench/benchcatalog.h"
#include "tests/bench/learningcurves.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>
#include <algorithm>
#include <numeric>

using namespace scenekeeper;
using bench::Look;
using bench::Pictures;
using bench::require;
using bench::Seen;
using bench::Source;
using domain::kLights;
using domain::PixelImage;
using feedback::HumanExample;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kBatch = 16;
const std::vector<std::size_t> kCorrections{50, 100, 200, 500};
constexpr std::size_t kNewLabelExamples = 40;

/// The source's photographs embedded in every light, changed first by `change(image, index)`.
template <typename Change>
Pictures embed(const inference::Classifier& classifier, const Source& source, const Change& change)
{
    Pictures pictures = source.pictures;
    const domain::ModelCard& card = classifier.card();
    (void)training::parallelFor(
        {pictures.size(), kBatch, 0, {}, {}}, [&](std::size_t begin, std::size_t end) {
            std::vector<PixelImage> changed;
            for (std::size_t i = begin; i < end; ++i)
                changed.push_back(
                    imaging::resizeTo(change(source.images[i], i), card.inputWidth, card.inputHeight));
            for (std::size_t light = 0; light < kLights.size(); ++light) {
                std::vector<PixelImage> batch;
                for (const PixelImage& image : changed)
                    batch.push_back(imaging::seenIn(kLights[light], image));
                auto outputs = require(classifier.classify(batch));
                for (std::size_t i = begin; i < end; ++i)
                    pictures[i].inLights[light] = std::move(outputs[i - begin].embedding);
            }
            return true;
        });
    return pictures;
}

Pictures asTheyAre(const inference::Classifier& classifier, const Source& source)
{
    return embed(classifier, source, [](const PixelImage& image, std::size_t) { return image; });
}

Pictures asArchived(const inference::Classifier& classifier, const Source& source, Look look, unsigned seed)
{
    Pictures pictures =
        embed(classifier, source, [&source, look, seed](const PixelImage&, std::size_t index) {
            return bench::lookOf(source, index, look, seed);
        });
    for (Seen& picture : pictures)
        picture.hash = bench::hashOf(picture.hash, seed);
    return pictures;
}

double accuracy(const training::EmbeddingClassifier& model, const Pictures& pictures)
{
    const auto hits = std::count_if(pictures.begin(), pictures.end(), [&model](const Seen& picture) {
        return training::mostProbable(model.probabilities(picture.behind(model.card.gate))) == picture.truth;
    });
    return static_cast<double>(hits) / static_cast<double>(std::max<std::size_t>(1, pictures.size()));
}

/// What an archivist is simulated with.
struct Archive
{
    Pictures pool;     ///< to be corrected
    Pictures measured; ///< of the archive
    Pictures clean;    ///< the other half, as it is
};

/// Halves and parts by the seed; a photograph is in one of them only.
Archive divide(const Pictures& archived, const Pictures& clean, unsigned seed)
{
    const bench::Division division = bench::divide(clean.size(), seed);
    Archive archive;
    const auto take = [](const std::vector<std::size_t>& part, const Pictures& from, Pictures& to) {
        for (const std::size_t index : part)
            to.push_back(from[index]);
    };
    take(division.pool, archived, archive.pool);
    take(division.measured, archived, archive.measured);
    take(division.clean, clean, archive.clean);
    return archive;
}

std::vector<float> targetsOf(const Seen& picture, std::size_t labels)
{
    std::vector<float> targets(labels, 0.F);
    targets[static_cast<std::size_t>(picture.truth)] = 1.F;
    return targets;
}

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) /
           static_cast<double>(std::max<std::size_t>(1, values.size()));
}

struct Bench
{
    const training::HeadedModel& model;
    const inference::Classifier& classifier;
    unsigned seeds = 5;

    [[nodiscard]] training::EmbeddingClassifier before() const { return {model.card(), model.head()}; }
    [[nodiscard]] const training::ReplayMemory* memory() const
    {
        return model.memory() ? &*model.memory() : nullptr;
    }
    /// As feedback::retrain() does: first the light, then the head behind it.
    [[nodiscard]] feedback::LearntHead learn(const QStringList& newLabels, const Pictures& decided,
                                             const std::optional<domain::LightGate>& present) const
    {
        training::EmbeddingClassifier start = before();
        const auto labels = static_cast<std::size_t>(start.card.labelCount() + newLabels.size());
        std::vector<feedback::LitExample> lit;
        for (const Seen& picture : decided)
            lit.push_back({picture.hash, targetsOf(picture, labels), picture.inLights});
        const auto light = require(feedback::learnLight({start, *memory(), lit, present}, {}));
        start.card.gate = light.gate;
        std::vector<HumanExample> examples;
        for (std::size_t i = 0; i < decided.size(); ++i) {
            const bool isKept = light.opens.empty();
            const bool isOpen = !isKept && light.opens[i];
            const auto& embedding = isKept   ? decided[i].behind(light.gate)
                                    : isOpen ? decided[i].inLights[domain::placeOf(light.gate->light)]
                                             : decided[i].asIs();
            examples.push_back({{}, decided[i].hash, embedding, lit[i].targets});
        }
        const training::ReplayMemory left =
            light.gate ? training::behindGate(*memory(), *light.gate, {}) : *memory();
        return require(feedback::learnHead({start, &left, newLabels, std::move(examples)}, {}));
    }
};

/// The next photographs to be corrected, into the pool.
using NextOnes = std::function<std::vector<std::size_t>(std::size_t count)>;

/// Corrects and learns, stage by stage. `use` is told each model that was learnt.
bench::LearningCurve correct(const Bench& bench, const Archive& archive, const NextOnes& next,
                             const std::function<void(const training::EmbeddingClassifier&)>& use)
{
    bench::LearningCurve curve{
        {accuracy(bench.before(), archive.measured)}, {accuracy(bench.before(), archive.clean)}, {}};
    Pictures decided;
    std::optional<domain::LightGate> gate;
    for (const std::size_t count : kCorrections) {
        for (const std::size_t photo : next(count - decided.size()))
            decided.push_back(archive.pool[photo]);
        QElapsedTimer timer;
        timer.start();
        const feedback::LearntHead learnt = bench.learn({}, decided, gate);
        gate = learnt.after.card.gate;
        curve.seconds.push_back(static_cast<double>(timer.elapsed()) / 1000.0);
        curve.archive.push_back(accuracy(learnt.after, archive.measured));
        curve.clean.push_back(accuracy(learnt.after, archive.clean));
        use(learnt.after);
    }
    return curve;
}

bench::LearningCurve inQueueOrder(const Bench& bench, const Archive& archive)
{
    bench::BenchCatalog catalog(bench.before(), archive.pool);
    const auto next = [&catalog](std::size_t count) {
        const std::vector<std::size_t> chosen = catalog.queue(count);
        for (const std::size_t photo : chosen)
            catalog.decide(photo);
        return chosen;
    };
    return correct(bench, archive, next,
                   [&catalog](const training::EmbeddingClassifier& model) { catalog.classifyBy(model); });
}

bench::LearningCurve inRandomOrder(const Bench& bench, const Archive& archive, unsigned seed)
{
    std::vector<std::size_t> order(archive.pool.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937 random(seed);
    std::shuffle(order.begin(), order.end(), random);
    std::size_t done = 0;
    const auto next = [&order, &done](std::size_t count) {
        const auto first = order.begin() + static_cast<std::ptrdiff_t>(done);
        count = std::min(count, order.size() - done);
        done += count;
        return std::vector<std::size_t>(first, first + static_cast<std::ptrdiff_t>(count));
    };
    return correct(bench, archive, next, [](const training::EmbeddingClassifier&) {});
}

void add(bench::LearningCurve& sum, const bench::LearningCurve& curve, unsigned seeds)
{
    const auto addValues = [seeds](std::vector<double>& to, const std::vector<double>& values) {
        to.resize(values.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            to[i] += values[i] / seeds;
    };
    addValues(sum.archive, curve.archive);
    addValues(sum.clean, curve.clean);
    addValues(sum.seconds, curve.seconds);
}

/// The mean height of the archive's curve from no correction to the last number.
double areaUnder(const bench::LearningCurve& curve)
{
    double area = 0.0;
    std::size_t from = 0;
    for (std::size_t i = 0; i < kCorrections.size(); ++i) {
        area += static_cast<double>(kCorrections[i] - from) * (curve.archive[i] + curve.archive[i + 1]) / 2.0;
        from = kCorrections[i];
    }
    return area / static_cast<double>(kCorrections.back());
}

QJsonObject curveJson(const bench::LearningCurve& curve)
{
    QJsonArray points;
    for (std::size_t i = 0; i < curve.archive.size(); ++i) {
        const double errorsGone = 1.0 - (1.0 - curve.archive[i]) / (1.0 - curve.archive.front());
        QJsonObject point{{u"corrections"_s, i == 0 ? 0 : static_cast<qint64>(kCorrections[i - 1])},
                          {u"archive"_s, curve.archive[i]},
                          {u"errors_gone"_s, errorsGone},
                          {u"clean"_s, curve.clean[i]}};
        if (i > 0)
            point.insert(u"seconds"_s, curve.seconds[i - 1]);
        points.append(point);
    }
    return {{u"points"_s, points}, {u"area"_s, areaUnder(curve)}};
}

/// A new label from some examples of a kind that the model took for none of its labels.
QJsonObject newLabelReport(const Bench& bench, const Pictures& kind, const Pictures& clean)
{
    const auto labels = static_cast<std::size_t>(bench.model.card().labelCount());
    std::vector<double> f1;
    std::vector<double> lost;
    for (unsigned seed = 1; seed <= bench.seeds; ++seed) {
        Pictures ordered = kind;
        std::mt19937 random(seed);
        std::shuffle(ordered.begin(), ordered.end(), random);
        const Pictures examples(ordered.begin(), ordered.begin() + kNewLabelExamples);
        const feedback::LearntHead learnt = bench.learn({u"new"_s}, examples, std::nullopt);
        const auto given = [&learnt, labels](const Seen& picture) {
            const auto decision = inference::decideLabels(
                learnt.after.card, learnt.after.probabilities(picture.behind(learnt.after.card.gate)));
            return std::any_of(decision.labels.begin(), decision.labels.end(), [labels](const auto& label) {
                return label.index == static_cast<int>(labels);
            });
        };
        const std::span rest = std::span(ordered).subspan(kNewLabelExamples);
        const auto found = static_cast<double>(std::count_if(rest.begin(), rest.end(), given));
        const auto wrong = static_cast<double>(std::count_if(clean.begin(), clean.end(), given));
        f1.push_back(2.0 * found / (found + wrong + static_cast<double>(rest.size())));
        lost.push_back(accuracy(bench.before(), clean) - accuracy(learnt.after, clean));
    }
    return {{QStringLiteral("examples"), static_cast<qint64>(kNewLabelExamples)},
            {QStringLiteral("f1"), mean(f1)},
            {QStringLiteral("others_lose"), mean(lost)}};
}

QJsonObject newLabelReports(const Bench& bench, const Source& source, const QString& dir)
{
    const Pictures clean = asTheyAre(bench.classifier, source);
    QJsonObject reports;
    for (const QString& kind : QDir(dir).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        auto folder = training::listUnlabelledFolders({QDir(dir).filePath(kind)});
        if (!folder)
            qFatal("%s", qPrintable(folder.error().detail));
        for (training::LabelledFile& file : folder->files)
            file.label = bench.model.card().labelCount();
        const Source pictures = bench::read(*folder, bench.model.card());
        reports.insert(kind, newLabelReport(bench, asTheyAre(bench.classifier, pictures), clean));
    }
    return reports;
}

struct ArchiveReport
{
    bench::ArchiveCurves curves;
    QJsonObject json;
};

ArchiveReport archiveReport(const Bench& bench, const Source& source, const QString& name, Look look)
{
    const Pictures clean = asTheyAre(bench.classifier, source);
    ArchiveReport report{{name, {}, {}}, {}};
    QJsonArray suspects;
    for (unsigned seed = 1; seed <= bench.seeds; ++seed) {
        const Archive archive = divide(asArchived(bench.classifier, source, look, seed), clean, seed);
        add(report.curves.queue, inQueueOrder(bench, archive), bench.seeds);
        add(report.curves.random, inRandomOrder(bench, archive, seed), bench.seeds);
        suspects.append(bench::BenchCatalog(bench.before(), archive.pool).suspected());
        report.json.insert(u"measured"_s, static_cast<qint64>(archive.measured.size()));
        report.json.insert(u"pool"_s, static_cast<qint64>(archive.pool.size()));
    }
    report.json.insert(u"queue"_s, curveJson(report.curves.queue));
    report.json.insert(u"random"_s, curveJson(report.curves.random));
    report.json.insert(u"suspects"_s, suspects);
    return report;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{u"none"_s, {}, u"DIR"_s}, {u"picture"_s, {}, u"FILE.svg"_s}, {u"seeds"_s, {}, u"N"_s, u"5"_s}});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 2)
        qFatal("usage: bench_learning MODEL DIR [--none DIR] [--picture FILE.svg] [--seeds N]");
    inference::setIntraOpThreads(1);
    const auto model = require(training::HeadedModel::load(arguments.at(0)));
    const auto classifier = require(inference::TorchScriptClassifier::load(arguments.at(0)));
    const Bench bench{model, *classifier, std::max(1U, parser.value(u"seeds"_s).toUInt())};
    const Source source = bench::read(
        require(training::listLabelledFolder(arguments.at(1), model.card().labels)), model.card());
    std::vector<bench::ArchiveCurves> curves;
    QJsonObject report{{u"sha256"_s, QString::fromLatin1(model.digest().toHex())},
                       {u"seeds"_s, static_cast<qint64>(bench.seeds)}};
    for (const auto& [name, look] : bench::archives()) {
        const ArchiveReport one = archiveReport(bench, source, name, look);
        curves.push_back(one.curves);
        report.insert(name, one.json);
    }
    if (parser.isSet(u"none"_s))
        report.insert(u"new_labels"_s, newLabelReports(bench, source, parser.value(u"none"_s)));
    if (parser.isSet(u"picture"_s))
        require(base::writeFileAtomically(parser.value(u"picture"_s),
                                          bench::learningCurvesSvg(curves, kCorrections).toUtf8()));
    QTextStream(stdout) << QJsonDocument(report).toJson();
    return 0;
}
