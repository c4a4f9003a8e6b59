// SPDX-License-Identifier: GPL-3.0-or-later
// bench_model MODEL TEST [NONE [LARGE]]: all that is claimed of a model beyond `evaluate`'s figures, as
// JSON. TEST and NONE hold one folder of photographs per label and per kind of picture that shows none of the
// labels; LARGE holds camera-sized versions (makephotos), to be decoded scaled and in full. Photographs that
// cannot be read are named on stderr and left out.
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/inference/labeldecision.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/training/dataset.h"
#include "core/training/metrics.h"
#include "core/training/parallelfor.h"
#include "core/training/reviewmetrics.h"
#include "tests/bench/variants.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>
#include <algorithm>
#include <set>

using namespace scenekeeper;
using domain::PixelImage;
using Rows = std::vector<std::vector<float>>;

namespace {

constexpr std::size_t kBatch = 24;
constexpr int kComposites = 1500;
constexpr unsigned kSeed = 20261124;

/// What could be read of some files.
struct Pictures
{
    std::vector<PixelImage> images;
    std::vector<std::size_t> files; ///< per image, which of the files it is
};

/// The pictures as everyday use reads them; those that cannot be read are named on stderr.
Pictures readAll(const std::vector<training::LabelledFile>& files, const domain::ModelCard& card,
                 bool scaled = true)
{
    std::vector<base::Result<PixelImage>> read(files.size(), base::fail(base::ErrorCode::Internal));
    imaging::ReadOptions options;
    options.minShortSide = scaled ? std::max(card.inputWidth, card.inputHeight) : 0;
    options.withHash = false;
    options.withMetadata = false;
    (void)training::parallelFor({files.size(), 8, 0, {}, {}}, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (const auto photo = imaging::readPhoto(files[i].path, options))
                read[i] = imaging::resizeTo(photo->image, card.inputWidth, card.inputHeight);
            else
                read[i] = tl::make_unexpected(photo.error().error);
        }
        return true;
    });
    Pictures pictures;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (read[i]) {
            pictures.images.push_back(std::move(*read[i]));
            pictures.files.push_back(i);
        } else {
            QTextStream(stderr) << files[i].path << ": " << base::errorCodeName(read[i].error().code) << ": "
                                << read[i].error().detail << Qt::endl;
        }
    }
    return pictures;
}

Rows classifyAll(const inference::Classifier& classifier, const std::vector<PixelImage>& images)
{
    Rows rows(images.size());
    (void)training::parallelFor({images.size(), kBatch, 0, {}, {}}, [&](std::size_t begin, std::size_t end) {
        const auto outputs = classifier.classify(std::span(images).subspan(begin, end - begin));
        if (!outputs)
            qFatal("%s", qPrintable(outputs.error().detail));
        for (std::size_t i = begin; i < end; ++i)
            rows[i] = (*outputs)[i - begin].probabilities;
        return true;
    });
    return rows;
}

template <typename Change>
std::vector<PixelImage> changed(const std::vector<PixelImage>& images, const Change& change)
{
    std::vector<PixelImage> result(images.size());
    (void)training::parallelFor({images.size(), 8, 0, {}, {}}, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            result[i] = change(images[i]);
        return true;
    });
    return result;
}

struct Measured
{
    const inference::Classifier& classifier;
    std::vector<PixelImage> images;
    std::vector<int> truth;
};

QJsonObject figures(const Measured& test, const std::vector<PixelImage>& images)
{
    const domain::ModelCard& card = test.classifier.card();
    const Rows rows = classifyAll(test.classifier, images);
    std::vector<training::FirstChoice> choices;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int chosen = training::mostProbable(rows[i]);
        choices.push_back({static_cast<double>(rows[i][static_cast<std::size_t>(chosen)]),
                           chosen == test.truth[i], inference::decideLabels(card, rows[i]).needsReview});
    }
    const training::Metrics metrics = training::measure(rows, test.truth, card.labelCount());
    QJsonObject object = training::toJson(training::measureReview(choices));
    object.insert(QStringLiteral("accuracy"), metrics.accuracy);
    object.insert(QStringLiteral("interval"), QJsonArray{metrics.interval.low, metrics.interval.high});
    object.insert(QStringLiteral("ece"), metrics.ece);
    object.insert(QStringLiteral("macro_f1"), metrics.macroF1);
    return object;
}

/// How well two scenes in one picture are both found.
QJsonObject composites(const Measured& test)
{
    std::mt19937 random(kSeed);
    std::vector<PixelImage> images;
    std::vector<std::vector<int>> truth;
    while (images.size() < kComposites) {
        const std::size_t first = random() % test.images.size();
        const std::size_t second = random() % test.images.size();
        if (test.truth[first] == test.truth[second])
            continue;
        images.push_back(bench::composite(test.images[first], test.images[second], random));
        truth.push_back({test.truth[first], test.truth[second]});
    }
    const domain::ModelCard& card = test.classifier.card();
    const Rows rows = classifyAll(test.classifier, images);
    qint64 hits = 0;
    qint64 given = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const inference::DecidedLabel& label : inference::decideLabels(card, rows[i]).labels) {
            ++given;
            hits += std::find(truth[i].begin(), truth[i].end(), label.index) != truth[i].end() ? 1 : 0;
        }
    }
    return {{QStringLiteral("pictures"), kComposites},
            {QStringLiteral("map"), training::meanAveragePrecision(rows, truth, card.labelCount())},
            {QStringLiteral("micro_f1"),
             2.0 * static_cast<double>(hits) / static_cast<double>(given + 2 * kComposites)}};
}

/// None, and a line on stderr, where there are none.
std::vector<training::LabelledFile> filesBelow(const QString& folder)
{
    auto listed = training::listUnlabelledFolders({folder});
    if (listed)
        return std::move(listed->files);
    QTextStream(stderr) << listed.error().detail << Qt::endl;
    return {};
}

/// Per kind, the share of pictures of none of the labels that a human gets to see.
QJsonObject noneReviewed(const inference::Classifier& classifier, const QString& folder)
{
    QJsonObject kinds;
    for (const QString& kind : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto files = filesBelow(QDir(folder).filePath(kind));
        const Rows rows = classifyAll(classifier, readAll(files, classifier.card()).images);
        if (rows.empty())
            continue;
        const auto reviewed =
            std::count_if(rows.begin(), rows.end(), [&classifier](const std::vector<float>& row) {
                return inference::decideLabels(classifier.card(), row).needsReview;
            });
        kinds.insert(kind, static_cast<double>(reviewed) / static_cast<double>(rows.size()));
    }
    return kinds;
}

double agreement(const Rows& left, const Rows& right)
{
    qint64 same = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
        same += training::mostProbable(left[i]) == training::mostProbable(right[i]) ? 1 : 0;
    return static_cast<double>(same) / static_cast<double>(std::max<std::size_t>(1, left.size()));
}

double scaledDecodingAgreement(const inference::Classifier& classifier, const QString& folder)
{
    const auto files = filesBelow(folder);
    const Pictures scaled = readAll(files, classifier.card(), true);
    std::vector<training::LabelledFile> readable;
    for (const std::size_t file : scaled.files)
        readable.push_back(files[file]);
    const Pictures full = readAll(readable, classifier.card(), false);
    const Rows scaledRows = classifyAll(classifier, scaled.images);
    Rows sameRows;
    for (const std::size_t file : full.files)
        sameRows.push_back(scaledRows[file]);
    return agreement(sameRows, classifyAll(classifier, full.images));
}

QString digestOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromLatin1(hash.result().toHex());
}

std::unique_ptr<inference::Classifier> load(const QString& file, inference::Precision precision)
{
    auto classifier = inference::TorchScriptClassifier::load(file, precision);
    if (!classifier)
        qFatal("%s", qPrintable(classifier.error().detail));
    return std::move(*classifier);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        qFatal("usage: bench_model MODEL TEST [NONE [LARGE]]");
    inference::setIntraOpThreads(1);
    const auto classifier = load(arguments.at(1), inference::Precision::Automatic);
    const auto folder = training::listLabelledFolder(arguments.at(2), classifier->card().labels);
    if (!folder)
        qFatal("%s", qPrintable(folder.error().detail));
    Pictures pictures = readAll(folder->files, classifier->card());
    const auto failed = static_cast<qint64>(folder->files.size() - pictures.files.size());
    Measured test{*classifier, std::move(pictures.images), {}};
    for (const std::size_t file : pictures.files)
        test.truth.push_back(folder->files[file].label);
    if (std::set(test.truth.begin(), test.truth.end()).size() < 2)
        qFatal("%s: pictures of two labels are needed", qPrintable(arguments.at(2)));

    QJsonObject report{{QStringLiteral("sha256"), digestOf(arguments.at(1))},
                       {QStringLiteral("photographs"), static_cast<qint64>(test.truth.size())},
                       {QStringLiteral("failed"), failed},
                       {QStringLiteral("colour"), figures(test, test.images)},
                       {QStringLiteral("grey"), figures(test, changed(test.images, bench::grey))},
                       {QStringLiteral("sepia"), figures(test, changed(test.images, bench::sepia))},
                       {QStringLiteral("faded"), figures(test, changed(test.images, bench::faded))},
                       {QStringLiteral("blurred"), figures(test, changed(test.images, bench::blurred))},
                       {QStringLiteral("64_pixels"), figures(test, changed(test.images, bench::small))},
                       {QStringLiteral("composites"), composites(test)}};
    const auto exact = load(arguments.at(1), inference::Precision::Float32);
    report.insert(QStringLiteral("float32_agreement"),
                  agreement(classifyAll(*classifier, test.images), classifyAll(*exact, test.images)));
    if (arguments.size() > 3)
        report.insert(QStringLiteral("none_reviewed"), noneReviewed(*classifier, arguments.at(3)));
    if (arguments.size() > 4)
        report.insert(QStringLiteral("scaled_decoding_agreement"),
                      scaledDecodingAgreement(*classifier, arguments.at(4)));
    QTextStream(stdout) << QJsonDocument(report).toJson();
    return 0;
}
