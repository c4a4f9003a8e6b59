// SPDX-License-Identifier: GPL-3.0-or-later
// bench_profiles MODEL TEST: what ICC profiles do to what the network sees, and what they cost. Each
// photograph of TEST (one folder per label) is saved in the numbers of other colour spaces, and read again
// with its profile and, as a reader that knows none would, without. One line of JSON a space: how often the
// network is right, how often it says what it says of the sRGB file, and how long reading takes in relation
// to reading the same file without its profile (processor time, both in one loop).
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/metadata/metadatareader.h"
#include "core/training/dataset.h"
#include "core/training/metrics.h"
#include "tests/imaging/profiles.h"
#include "tests/support/require.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

using namespace scenekeeper;
using namespace Qt::StringLiterals;
using domain::PixelImage;
using tests::ProfileKind;
using tests::require;

namespace {

constexpr std::size_t kBatch = 24;
constexpr int kQuality = 95;
constexpr int kRepeats = 3;

struct Photo
{
    PixelImage image;
    int truth = 0;
};

PixelImage readPicture(const QByteArray& file)
{
    imaging::ReadOptions options;
    options.withHash = false;
    options.withMetadata = false;
    auto read = imaging::readPhotoBytes(file, options);
    if (!read)
        qFatal("%s", qUtf8Printable(read.error().error.detail));
    return std::move(read->image);
}

std::vector<Photo> readFolder(const QString& folder, const QStringList& labels)
{
    std::vector<Photo> photos;
    for (const training::LabelledFile& file : require(training::listLabelledFolder(folder, labels)).files) {
        auto read = imaging::readPhoto(file.path, {});
        if (read)
            photos.push_back({std::move(read->image), file.label});
    }
    return photos;
}

std::vector<int> labelsOf(const inference::Classifier& classifier, const std::vector<QByteArray>& files)
{
    std::vector<int> labels;
    for (std::size_t start = 0; start < files.size(); start += kBatch) {
        std::vector<PixelImage> inputs;
        for (std::size_t i = start; i < std::min(start + kBatch, files.size()); ++i)
            inputs.push_back(imaging::resizeTo(readPicture(files[i]), classifier.card().inputWidth,
                                               classifier.card().inputHeight));
        for (const inference::ClassifierOutput& output : require(classifier.classify(inputs)))
            labels.push_back(training::mostProbable(output.probabilities));
    }
    return labels;
}

double shareOfSame(const std::vector<int>& a, const std::vector<int>& b)
{
    int same = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        same += a[i] == b[i] ? 1 : 0;
    return static_cast<double>(same) / static_cast<double>(std::max<std::size_t>(a.size(), 1));
}

/// Seconds of the processor to read all of these, as an import reads them.
double secondsFor(const std::vector<QByteArray>& files)
{
    const std::clock_t start = std::clock();
    for (const QByteArray& file : files) {
        imaging::ReadOptions options;
        options.minShortSide = 192;
        if (!imaging::readPhotoBytes(file, options))
            qFatal("a file cannot be read");
    }
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double costRatio(const std::vector<QByteArray>& with, const std::vector<QByteArray>& without)
{
    std::array<double, 2> seconds = {};
    for (int repeat = 0; repeat < kRepeats; ++repeat) {
        seconds[0] += secondsFor(with);
        seconds[1] += secondsFor(without);
    }
    return seconds[0] / seconds[1];
}

struct Space
{
    QString name;
    ProfileKind kind = ProfileKind::Srgb;
};

QJsonObject measure(const inference::Classifier& classifier, const std::vector<Photo>& photos,
                    const Space& space)
{
    const QByteArray profile = tests::makeProfile(space.kind);
    std::vector<QByteArray> plain;
    std::vector<QByteArray> with;
    std::vector<QByteArray> without;
    std::vector<int> truth;
    for (const Photo& photo : photos) {
        plain.push_back(require(imaging::encodeJpeg(photo.image, kQuality)));
        without.push_back(require(imaging::encodeJpeg(tests::numbersIn(photo.image, profile), kQuality)));
        with.push_back(tests::jpegWithProfile(without.back(), profile));
        truth.push_back(photo.truth);
    }
    const std::vector<int> expected = labelsOf(classifier, plain);
    const std::vector<int> respected = labelsOf(classifier, with);
    const std::vector<int> ignored = labelsOf(classifier, without);
    return {{u"space"_s, space.name},
            {u"photos"_s, static_cast<int>(photos.size())},
            {u"accuracyInSrgb"_s, shareOfSame(expected, truth)},
            {u"accuracyRespected"_s, shareOfSame(respected, truth)},
            {u"accuracyIgnored"_s, shareOfSame(ignored, truth)},
            {u"agreementRespected"_s, shareOfSame(respected, expected)},
            {u"agreementIgnored"_s, shareOfSame(ignored, expected)},
            {u"timeRatio"_s, costRatio(with, without)}};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("usage: bench_profiles MODEL TEST\n", stderr);
        return 2;
    }
    metadata::initializeToolkit();
    const auto classifier = require(inference::TorchScriptClassifier::load(arguments.at(1)));
    const std::vector<Photo> photos = readFolder(arguments.at(2), classifier->card().labels);
    for (const Space& space :
         {Space{u"sRGB, tagged"_s, ProfileKind::Srgb}, Space{u"AdobeRGB"_s, ProfileKind::AdobeRgb},
          Space{u"Display P3"_s, ProfileKind::DisplayP3}, Space{u"ProPhoto"_s, ProfileKind::ProPhoto}})
        std::puts(
            QJsonDocument(measure(*classifier, photos, space)).toJson(QJsonDocument::Compact).constData());
    return 0;
}
