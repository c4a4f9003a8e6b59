// SPDX-License-Identifier: GPL-3.0-or-later
// bench_deeplearning MODEL DIR [--seeds N] [--corrections N]: what training the whole network on corrections
// is worth, as JSON. The archives are those of bench_learning. The first photographs of the review queue are
// corrected, the network learns once, and the same parts are measured. The measured third is no part of what
// it learns from, not even undecided.
#include "core/feedback/deeplearning.h"
#include "core/inference/torchscriptclassifier.h"
#include "tests/bench/archivesource.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>
#include <algorithm>

using namespace scenekeeper;
using bench::require;
using bench::Source;
using domain::PixelImage;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    const training::HeadedModel& model;
    const inference::Classifier& classifier;
    std::size_t corrections = 100;
};

/// A part of the photographs, as they look.
std::vector<PixelImage> imagesOf(const Source& source, const std::vector<std::size_t>& part, bench::Look look,
                                 unsigned seed)
{
    std::vector<PixelImage> images;
    for (const std::size_t index : part)
        images.push_back(look ? bench::lookOf(source, index, look, seed) : source.images[index]);
    return images;
}

training::Rows embed(const training::HeadedModel& model, const std::vector<PixelImage>& images)
{
    std::vector<const PixelImage*> pointers;
    for (const PixelImage& image : images)
        pointers.push_back(&image);
    return require(model.embed(pointers, {}));
}

double accuracy(const training::HeadedModel& model, const std::vector<PixelImage>& images,
                const Source& source, const std::vector<std::size_t>& part)
{
    const auto embeddings = embed(model, images);
    double hits = 0.0;
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (training::mostProbable(model.head().logits(embeddings[i])) == source.pictures[part[i]].truth)
            hits += 1.0;
    }
    return hits / static_cast<double>(part.size());
}

/// The pool, its first photographs in the order of the review queue decided.
feedback::DeepLearningInput inputOf(const Bench& bench, const Source& source,
                                    const std::vector<std::size_t>& pool, std::vector<PixelImage> images,
                                    unsigned seed)
{
    const auto embeddings = embed(bench.model, images);
    bench::Pictures seen;
    for (std::size_t i = 0; i < pool.size(); ++i)
        seen.push_back({bench::hashOf(source.pictures[pool[i]].hash, seed),
                        source.pictures[pool[i]].truth,
                        {embeddings[i]}});
    bench::BenchCatalog catalog({bench.model.card(), bench.model.head()}, seen);
    feedback::DeepLearningInput input{bench.model, bench.classifier, {}, {}, {}, {}};
    std::vector<bool> decided(pool.size(), false);
    for (const std::size_t photo : catalog.queue(bench.corrections)) {
        feedback::HumanExample example{
            {},
            seen[photo].hash,
            seen[photo].asIs(),
            std::vector<float>(static_cast<std::size_t>(bench.model.card().labelCount()), 0.F)};
        example.targets[static_cast<std::size_t>(seen[photo].truth)] = 1.F;
        input.examples.push_back(std::move(example));
        input.images.push_back(images[photo]);
        decided[photo] = true;
    }
    for (std::size_t photo = 0; photo < pool.size(); ++photo) {
        if (!decided[photo])
            input.undecided.push_back({{}, seen[photo].hash, std::move(images[photo])});
    }
    return input;
}

/// One archive that was learnt.
QJsonObject learn(const Bench& bench, const Source& source, bench::Look look, unsigned seed)
{
    const bench::Division division = bench::divide(source.images.size(), seed);
    const auto measured = imagesOf(source, division.measured, look, seed);
    const auto clean = imagesOf(source, division.clean, nullptr, seed);
    const feedback::DeepLearningInput input =
        inputOf(bench, source, division.pool, imagesOf(source, division.pool, look, seed), seed);
    training::DeepOptions options;
    options.priority = training::Priority::Normal; // whoever measures waits
    QElapsedTimer timer;
    timer.start();
    const feedback::DeeplyLearnt learnt = require(feedback::learnDeeply(input, options));
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    QJsonArray trust;
    for (const double one : learnt.trust)
        trust.append(one);
    return {{u"archive_before"_s, accuracy(bench.model, measured, source, division.measured)},
            {u"archive"_s, accuracy(learnt.model, measured, source, division.measured)},
            {u"clean_before"_s, accuracy(bench.model, clean, source, division.clean)},
            {u"clean"_s, accuracy(learnt.model, clean, source, division.clean)},
            {u"share"_s, learnt.share},
            {u"trust"_s, trust},
            {u"seconds"_s, seconds}};
}

QJsonObject report(const QJsonArray& seeds)
{
    const auto mean = [&seeds](const QString& key) {
        double sum = 0.0;
        for (const QJsonValue& one : seeds)
            sum += one[key].toDouble();
        return sum / static_cast<double>(seeds.size());
    };
    const double before = mean(u"archive_before"_s);
    const double after = mean(u"archive"_s);
    return {{u"archive_before"_s, before},
            {u"archive"_s, after},
            {u"errors_gone"_s, 1.0 - (1.0 - after) / (1.0 - before)},
            {u"clean_before"_s, mean(u"clean_before"_s)},
            {u"clean"_s, mean(u"clean"_s)},
            {u"seconds"_s, mean(u"seconds"_s)},
            {u"seeds"_s, seeds}};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"seeds"_s, {}, u"N"_s, u"3"_s}, {u"corrections"_s, {}, u"N"_s, u"100"_s}});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 2)
        qFatal("usage: bench_deeplearning MODEL DIR [--seeds N] [--corrections N]");
    inference::setIntraOpThreads(1);
    const auto model = require(training::HeadedModel::load(arguments.at(0)));
    const auto classifier = require(inference::TorchScriptClassifier::load(arguments.at(0)));
    const Bench bench{model, *classifier, parser.value(u"corrections"_s).toUInt()};
    const Source source = bench::read(
        require(training::listLabelledFolder(arguments.at(1), model.card().labels)), model.card());
    const unsigned seeds = std::max(1U, parser.value(u"seeds"_s).toUInt());
    QJsonObject reports{{u"sha256"_s, QString::fromLatin1(model.digest().toHex())},
                        {u"corrections"_s, static_cast<qint64>(bench.corrections)}};
    for (const auto& [name, look] : bench::archives()) {
        QJsonArray learnt;
        for (unsigned seed = 1; seed <= seeds; ++seed)
            learnt.append(learn(bench, source, look, seed));
        reports.insert(name, report(learnt));
        QTextStream(stderr) << name << ' '
                            << QJsonDocument(reports.value(name).toObject()).toJson(QJsonDocument::Compact)
                            << Qt::endl;
    }
    QTextStream(stdout) << QJsonDocument(reports).toJson();
    return 0;
}
