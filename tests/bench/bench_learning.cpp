// SPDX-License-Identifier: GPL-3.0-or-later
// bench_learning MODEL DIR [--none DIR]: what learning from corrections is worth, as JSON. An archivist is
// simulated: half of the photographs of DIR (one folder a label) become an archive that looks different, and
// the first of its photographs, in one order or another, are corrected. Measured are the half left as it is,
// and a part of the archive that no correction comes from. With --none, each folder in that DIR becomes a new
// label.
#include "core/feedback/headlearning.h"
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/inference/labeldecision.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/training/dataset.h"
#include "core/training/headedmodel.h"
#include "core/training/parallelfor.h"
#include "tests/bench/simulatedarchive.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>
#include <QtEndian>
#include <algorithm>
#include <numeric>

using namespace scenekeeper;
using domain::PixelImage;
using feedback::HumanExample;

namespace {

constexpr std::size_t kBatch = 16;
constexpr double kMeasuredShare = 1.0 / 3.0; ///< of the archive
const std::vector<std::size_t> kCorrections{50, 100, 200, 500};
constexpr std::size_t kNewLabelExamples = 40;

/// A photograph, as the network sees it.
struct Seen
{
    QByteArray hash;
    int truth = 0;
    std::vector<float> embedding;
};
using Pictures = std::vector<Seen>;

struct Source
{
    std::vector<PixelImage> images;
    Pictures pictures; ///< hash and truth of each
};

/// Reads photographs as everyday use does; those that cannot be read are left out.
Source read(const training::LabelledFolder& folder, const domain::ModelCard& card)
{
    Source source;
    source.images.resize(folder.files.size());
    source.pictures.resize(folder.files.size());
    (void)training::parallelFor({folder.files.size(), 8, 0, {}, {}}, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            imaging::ReadOptions options;
            options.minShortSide = std::max(card.inputWidth, card.inputHeight);
            options.withMetadata = false;
            const auto photo = imaging::readPhoto(folder.files[i].path, options);
            if (!photo)
                qFatal("%s", qPrintable(folder.files[i].path));
            source.images[i] = photo->image;
            source.pictures[i] = {photo->contentHash, folder.files[i].label, {}};
        }
        return true;
    });
    return source;
}

/// The source's photographs embedded, changed first by `change(image, index)`.
template <typename Change>
Pictures embed(const inference::Classifier& classifier, const Source& source, const Change& change)
{
    Pictures pictures = source.pictures;
    const domain::ModelCard& card = classifier.card();
    (void)training::parallelFor({pictures.size(), kBatch, 0, {}, {}},
                                [&](std::size_t begin, std::size_t end) {
                                    std::vector<PixelImage> batch;
                                    for (std::size_t i = begin; i < end; ++i)
                                        batch.push_back(imaging::resizeTo(change(source.images[i], i),
                                                                          card.inputWidth, card.inputHeight));
                                    auto outputs = classifier.classify(batch);
                                    if (!outputs)
                                        qFatal("%s", qPrintable(outputs.error().detail));
                                    for (std::size_t i = begin; i < end; ++i)
                                        pictures[i].embedding = std::move((*outputs)[i - begin].embedding);
                                    return true;
                                });
    return pictures;
}

Pictures asTheyAre(const inference::Classifier& classifier, const Source& source)
{
    return embed(classifier, source, [](const PixelImage& image, std::size_t) { return image; });
}

using Look = PixelImage (*)(const PixelImage&, std::mt19937&);

Pictures asArchived(const inference::Classifier& classifier, const Source& source, Look look, unsigned seed)
{
    Pictures pictures = embed(classifier, source, [look, seed](const PixelImage& image, std::size_t index) {
        std::mt19937 random(seed * 1'000'003U + static_cast<unsigned>(index));
        return look(image, random);
    });
    // Files of their own have contents of their own.
    for (Seen& picture : pictures)
        picture.hash =
            QCryptographicHash::hash(picture.hash + QByteArray::number(seed), QCryptographicHash::Sha256);
    return pictures;
}

double accuracy(const training::EmbeddingClassifier& model, const Pictures& pictures)
{
    const auto hits = std::count_if(pictures.begin(), pictures.end(), [&model](const Seen& picture) {
        return training::mostProbable(model.probabilities(picture.embedding)) == picture.truth;
    });
    return static_cast<double>(hits) / static_cast<double>(std::max<std::size_t>(1, pictures.size()));
}

/// The order in which an archivist is shown photographs.
using Order = std::function<Pictures(const Pictures&, const training::EmbeddingClassifier&, unsigned seed)>;

/// Least sure first: the smallest distance between the two best labels.
Pictures byMargin(const Pictures& pictures, const training::EmbeddingClassifier& model, unsigned)
{
    std::vector<std::pair<float, std::size_t>> margins;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        std::vector<float> probabilities = model.probabilities(pictures[i].embedding);
        std::nth_element(probabilities.begin(), probabilities.begin() + 1, probabilities.end(),
                         std::greater<>());
        margins.emplace_back(probabilities[0] - probabilities[1], i);
    }
    std::sort(margins.begin(), margins.end());
    Pictures ordered;
    for (const auto& [margin, index] : margins)
        ordered.push_back(pictures[index]);
    return ordered;
}

Pictures byChance(const Pictures& pictures, const training::EmbeddingClassifier&, unsigned seed)
{
    Pictures ordered = pictures;
    std::mt19937 random(seed);
    std::shuffle(ordered.begin(), ordered.end(), random);
    return ordered;
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
    std::vector<std::size_t> indices(clean.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    std::mt19937 random(seed);
    std::shuffle(indices.begin(), indices.end(), random);
    const std::size_t half = indices.size() / 2;
    const auto measured = static_cast<std::size_t>(kMeasuredShare * static_cast<double>(half));
    Archive archive;
    for (std::size_t i = 0; i < indices.size(); ++i) {
        if (i < measured)
            archive.measured.push_back(archived[indices[i]]);
        else if (i < half)
            archive.pool.push_back(archived[indices[i]]);
        else
            archive.clean.push_back(clean[indices[i]]);
    }
    return archive;
}

HumanExample decided(const Seen& picture, std::size_t labels)
{
    HumanExample example{{}, picture.hash, picture.embedding, std::vector<float>(labels, 0.F)};
    example.targets[static_cast<std::size_t>(picture.truth)] = 1.F;
    return example;
}

feedback::LearntHead learn(const feedback::LearningInput& input, const feedback::LearningOptions& options)
{
    auto learnt = feedback::learnHead(input, options);
    if (!learnt)
        qFatal("%s", qPrintable(learnt.error().detail));
    return std::move(*learnt);
}

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) /
           static_cast<double>(std::max<std::size_t>(1, values.size()));
}

/// Figures of one point of a curve, one a seed.
struct Point
{
    std::vector<double> archive;
    std::vector<double> clean;
    std::vector<double> seconds;
};

struct Bench
{
    const training::HeadedModel& model;
    const inference::Classifier& classifier;
    feedback::LearningOptions options;
    unsigned seeds = 3;

    [[nodiscard]] training::EmbeddingClassifier before() const { return {model.card(), model.head()}; }
    [[nodiscard]] const training::ReplayMemory* memory() const
    {
        return model.memory() ? &*model.memory() : nullptr;
    }
};

QJsonObject curve(const Bench& bench, const std::vector<Archive>& archives, const Order& order)
{
    const auto labels = static_cast<std::size_t>(bench.model.card().labelCount());
    std::vector<Point> points(kCorrections.size());
    for (std::size_t seed = 0; seed < archives.size(); ++seed) {
        const Pictures ordered = order(archives[seed].pool, bench.before(), static_cast<unsigned>(seed));
        for (std::size_t i = 0; i < kCorrections.size(); ++i) {
            feedback::LearningInput input{bench.before(), bench.memory(), {}, {}};
            for (std::size_t n = 0; n < std::min(kCorrections[i], ordered.size()); ++n)
                input.examples.push_back(decided(ordered[n], labels));
            QElapsedTimer timer;
            timer.start();
            const feedback::LearntHead learnt = learn(input, bench.options);
            points[i].seconds.push_back(static_cast<double>(timer.elapsed()) / 1000.0);
            points[i].archive.push_back(accuracy(learnt.after, archives[seed].measured));
            points[i].clean.push_back(accuracy(learnt.after, archives[seed].clean));
        }
    }
    QJsonArray rows;
    for (std::size_t i = 0; i < points.size(); ++i)
        rows.append(QJsonObject{{QStringLiteral("corrections"), static_cast<qint64>(kCorrections[i])},
                                {QStringLiteral("archive"), mean(points[i].archive)},
                                {QStringLiteral("clean"), mean(points[i].clean)},
                                {QStringLiteral("seconds"), mean(points[i].seconds)}});
    return {{QStringLiteral("points"), rows}};
}

/// A new label from some examples of a kind that the model took for none of its labels.
QJsonObject newLabelReport(const Bench& bench, const Pictures& kind, const Pictures& clean)
{
    const auto labels = static_cast<std::size_t>(bench.model.card().labelCount());
    std::vector<double> f1;
    std::vector<double> lost;
    for (unsigned seed = 1; seed <= bench.seeds; ++seed) {
        const Pictures ordered = byChance(kind, bench.before(), seed);
        feedback::LearningInput input{bench.before(), bench.memory(), {QStringLiteral("new")}, {}};
        for (std::size_t i = 0; i < kNewLabelExamples; ++i)
            input.examples.push_back(decided(ordered[i], labels + 1));
        const feedback::LearntHead learnt = learn(input, bench.options);
        const auto given = [&learnt, labels](const Seen& picture) {
            const auto decision =
                inference::decideLabels(learnt.after.card, learnt.after.probabilities(picture.embedding));
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
        const Source pictures = read(*folder, bench.model.card());
        reports.insert(kind, newLabelReport(bench, asTheyAre(bench.classifier, pictures), clean));
    }
    return reports;
}

QJsonObject archiveReport(const Bench& bench, const Source& source, Look look)
{
    const Pictures clean = asTheyAre(bench.classifier, source);
    std::vector<Archive> archives;
    std::vector<double> archiveBefore;
    std::vector<double> cleanBefore;
    for (unsigned seed = 1; seed <= bench.seeds; ++seed) {
        archives.push_back(divide(asArchived(bench.classifier, source, look, seed), clean, seed));
        archiveBefore.push_back(accuracy(bench.before(), archives.back().measured));
        cleanBefore.push_back(accuracy(bench.before(), archives.back().clean));
    }
    return {{QStringLiteral("archive_before"), mean(archiveBefore)},
            {QStringLiteral("clean_before"), mean(cleanBefore)},
            {QStringLiteral("measured"), static_cast<qint64>(archives.front().measured.size())},
            {QStringLiteral("pool"), static_cast<qint64>(archives.front().pool.size())},
            {QStringLiteral("margin"), curve(bench, archives, byMargin)},
            {QStringLiteral("random"), curve(bench, archives, byChance)}};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("none"), {}, QStringLiteral("DIR")},
                       {QStringLiteral("seeds"), {}, QStringLiteral("N"), QStringLiteral("3")},
                       {QStringLiteral("pull"), {}, QStringLiteral("X")},
                       {QStringLiteral("softmax"), {}, QStringLiteral("X")},
                       {QStringLiteral("balance"), {}, QStringLiteral("X")},
                       {QStringLiteral("human-weight"), {}, QStringLiteral("X")},
                       {QStringLiteral("most-human"), {}, QStringLiteral("X")}});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 2)
        qFatal("usage: bench_learning MODEL DIR [--none DIR]");
    inference::setIntraOpThreads(1);
    const auto model = training::HeadedModel::load(arguments.at(0));
    const auto classifier = inference::TorchScriptClassifier::load(arguments.at(0));
    if (!model || !classifier)
        qFatal("%s", qPrintable(model ? classifier.error().detail : model.error().detail));
    Bench bench{*model, **classifier, {}, parser.value(QStringLiteral("seeds")).toUInt()};
    feedback::LearningRecipe& recipe = bench.options.recipe;
    const auto tune = [&parser](const char* name, double& value) {
        if (parser.isSet(QString::fromLatin1(name)))
            value = parser.value(QString::fromLatin1(name)).toDouble();
    };
    tune("pull", recipe.head.pull);
    tune("softmax", recipe.head.softmaxWeight);
    tune("balance", recipe.head.mostBalance);
    tune("human-weight", recipe.humanWeight);
    tune("most-human", recipe.mostHuman);
    auto folder = training::listLabelledFolder(arguments.at(1), model->card().labels);
    if (!folder)
        qFatal("%s", qPrintable(folder.error().detail));
    const Source source = read(*folder, model->card());
    QJsonObject report{{QStringLiteral("archive"), archiveReport(bench, source, bench::asInAnArchive)},
                       {QStringLiteral("album"), archiveReport(bench, source, bench::asInAnAlbum)}};
    if (parser.isSet(QStringLiteral("none")))
        report.insert(QStringLiteral("new_labels"),
                      newLabelReports(bench, source, parser.value(QStringLiteral("none"))));
    QTextStream(stdout) << QJsonDocument(report).toJson();
    return 0;
}
