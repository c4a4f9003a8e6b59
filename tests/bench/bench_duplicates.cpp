// SPDX-License-Identifier: GPL-3.0-or-later
// bench_duplicates MODEL FOLDER [PHOTOS]: how many made copies of photographs are told to be near-duplicates,
// by kind, and how many pairs of different photographs, for several bounds of hash and embedding. Takes
// PHOTOS (1,000) of FOLDER/*/*.jpg, spread evenly, and all pairs of them. As tables.
#include "core/imaging/perceptualhash.h"
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/similarity/duplicates.h"
#include "core/similarity/unitvectors.h"
#include "tests/bench/copies.h"
#include "tests/support/require.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QTextStream>
#include <algorithm>
#include <bit>

using namespace scenekeeper;
using tests::require;
using namespace Qt::StringLiterals;

namespace {

struct Look
{
    quint64 hash = 0;
    std::vector<float> unit;
};

struct Bounds
{
    int distance = 0;
    float similarity = 0.0F;
};

bool areNear(const Look& a, const Look& b, const Bounds& bounds)
{
    return std::popcount(a.hash ^ b.hash) <= bounds.distance &&
           similarity::cosine(a.unit, b.unit) >= bounds.similarity;
}

std::vector<Look> looksOf(const inference::Classifier& classifier,
                          const std::vector<domain::PixelImage>& images)
{
    constexpr std::size_t kBatch = 24;
    std::vector<Look> looks;
    for (std::size_t first = 0; first < images.size(); first += kBatch) {
        std::vector<domain::PixelImage> batch;
        for (std::size_t i = first; i < std::min(images.size(), first + kBatch); ++i)
            batch.push_back(
                imaging::resizeTo(images[i], classifier.card().inputWidth, classifier.card().inputHeight));
        const auto outputs = require(classifier.classify(batch));
        for (std::size_t i = 0; i < outputs.size(); ++i)
            looks.push_back(
                {imaging::perceptualHash(images[first + i]), similarity::unitVector(outputs[i].embedding)});
    }
    return looks;
}

struct Photographs
{
    QStringList files;
    std::vector<domain::PixelImage> images;
};

Photographs readAll(const QString& folder, std::size_t count)
{
    QStringList files;
    QDirIterator found(folder, {u"*.jpg"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(found.next());
    files.sort();
    const auto step = std::max<std::size_t>(1, static_cast<std::size_t>(files.size()) / count);
    Photographs photographs;
    for (std::size_t i = 0; i < static_cast<std::size_t>(files.size()) && photographs.images.size() < count;
         i += step) {
        auto read = imaging::readPhoto(files.at(static_cast<qsizetype>(i)), {});
        if (!read)
            continue;
        photographs.files.append(QDir(folder).relativeFilePath(files.at(static_cast<qsizetype>(i))));
        photographs.images.push_back(std::move(read->image));
    }
    return photographs;
}

double shareNear(const std::vector<Look>& originals, const std::vector<Look>& copies, const Bounds& bounds)
{
    std::size_t near = 0;
    for (std::size_t i = 0; i < originals.size(); ++i)
        near += areNear(originals[i], copies[i], bounds) ? 1 : 0;
    return static_cast<double>(near) / static_cast<double>(originals.size());
}

std::size_t pairsNear(const std::vector<Look>& looks, const Bounds& bounds)
{
    std::size_t near = 0;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            near += areNear(looks[i], looks[j], bounds) ? 1 : 0;
    }
    return near;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        qFatal("usage: bench_duplicates MODEL FOLDER [PHOTOS]");
    inference::setIntraOpThreads(1);
    const auto classifier = require(inference::TorchScriptClassifier::load(arguments.at(1)));
    const Photographs photographs = readAll(arguments.at(2), arguments.value(3, u"1000"_s).toULongLong());
    const std::vector<domain::PixelImage>& images = photographs.images;
    const std::vector<Look> originals = looksOf(*classifier, images);
    const std::vector<bench::CopyKind> kinds = bench::copyKinds();
    std::vector<std::vector<Look>> copies;
    for (const bench::CopyKind& kind : kinds) {
        std::vector<domain::PixelImage> made;
        std::transform(images.begin(), images.end(), std::back_inserter(made), kind.make);
        copies.push_back(looksOf(*classifier, made));
    }
    QTextStream out(stdout);
    const similarity::DuplicateOptions used;
    out << u"%1 photographs, %2 pairs of different ones\n| copy | found | by hash alone | by embedding alone "
           u"|\n"
           "|---|---|---|---|\n"_s.arg(images.size())
               .arg(images.size() * (images.size() - 1) / 2);
    const auto percent = [](double share) { return u"%1 %"_s.arg(100.0 * share, 0, 'f', 1); };
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        out << u"| %1 | %2 | %3 | %4 |\n"_s.arg(
            QLatin1String(kinds[kind].name),
            percent(shareNear(originals, copies[kind], {used.hammingDistance, used.similarity})),
            percent(shareNear(originals, copies[kind], {used.hammingDistance, -2.0F})),
            percent(shareNear(originals, copies[kind], {64, used.similarity})));
    }
    // For somebody to look whether they are copies after all.
    for (std::size_t i = 0; i < originals.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (areNear(originals[i], originals[j], {used.hammingDistance, used.similarity}))
                out << "taken for copies: " << photographs.files.at(static_cast<qsizetype>(j)) << " and "
                    << photographs.files.at(static_cast<qsizetype>(i)) << "\n";
        }
    }
    out << "\n| bits | cosine | copies found | different pairs taken for copies | precision "
           "|\n|---|---|---|---|---|\n";
    for (const int distance : {8, 10, 12, 14, 64}) {
        for (const float least : {-2.0F, 0.8F, 0.85F, 0.9F, 0.95F, 0.98F}) {
            const Bounds bounds{distance, least};
            double found = 0.0;
            for (const std::vector<Look>& kind : copies)
                found += shareNear(originals, kind, bounds);
            const auto wrong = static_cast<double>(pairsNear(originals, bounds));
            const double right = found * static_cast<double>(images.size());
            out << u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(distance)
                       .arg(static_cast<double>(least), 0, 'f', 2)
                       .arg(percent(found / static_cast<double>(kinds.size())))
                       .arg(wrong)
                       .arg(percent(right / std::max(1.0, right + wrong)));
            out.flush();
        }
    }
    return 0;
}
