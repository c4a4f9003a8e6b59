// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long each stage of reading a photograph takes: bench_reader FOLDER [MIN_SHORT_SIDE]
// Reads every photograph below FOLDER on one thread and prints microseconds a photograph.
#include "core/imaging/contenthash.h"
#include "core/imaging/filebytes.h"
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/metadata/metadatareader.h"

#include <QDirIterator>
#include <QMap>
#include <chrono>
#include <cstdio>

using namespace scenekeeper;

namespace {

using Clock = std::chrono::steady_clock;

double microsecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

struct Totals
{
    double whole = 0.0;
    double read = 0.0;
    double hash = 0.0;
    double metadata = 0.0;
    double decode = 0.0;
    double resize = 0.0;
    double encode = 0.0;
    int done = 0;
    int failed = 0;
    QMap<QString, int> reasons;
};

void measure(const QString& path, const imaging::ReadOptions& options, Totals& totals)
{
    auto start = Clock::now();
    const auto photo = imaging::readPhoto(path, options);
    totals.whole += microsecondsSince(start);
    if (!photo) {
        ++totals.failed;
        ++totals.reasons[base::errorCodeName(photo.error().error.code)];
        return;
    }
    ++totals.done;
    start = Clock::now();
    const auto file = imaging::readFile(path, options.maxFileBytes);
    totals.read += microsecondsSince(start);
    if (!file)
        return;
    start = Clock::now();
    const QByteArray digest = imaging::sha256(file->bytes);
    totals.hash += microsecondsSince(start);
    start = Clock::now();
    const domain::PhotoMetadata metadata = metadata::readMetadata(file->bytes);
    totals.metadata += microsecondsSince(start);
    imaging::ReadOptions pixelsOnly = options;
    pixelsOnly.withHash = false;
    start = Clock::now();
    const auto pixels = imaging::readPhotoBytes(file->bytes, pixelsOnly);
    totals.decode += microsecondsSince(start);
    start = Clock::now();
    const domain::PixelImage input = imaging::resizeTo(photo->image, 150, 150);
    totals.resize += microsecondsSince(start);
    start = Clock::now();
    const auto thumbnail = imaging::encodeJpeg(imaging::fitWithin(photo->image, 256), 85);
    totals.encode += microsecondsSince(start);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("usage: bench_reader FOLDER [MIN_SHORT_SIDE]\n", stderr);
        return 2;
    }
    metadata::initializeToolkit();
    imaging::ReadOptions options;
    options.minShortSide = argc > 2 ? std::atoi(argv[2]) : 150;
    Totals totals;
    QDirIterator files(QString::fromLocal8Bit(argv[1]), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (imaging::hasPhotoExtension(path))
            measure(path, options, totals);
    }
    const double count = std::max(1, totals.done);
    std::printf("photographs %d, failed %d\n", totals.done, totals.failed);
    std::printf(
        "microseconds each: readPhoto %.0f | read %.0f, hash %.0f, metadata %.0f, metadata+decode %.0f | "
        "resize to 150 %.0f, thumbnail 256 %.0f\n",
        totals.whole / (totals.done + totals.failed), totals.read / count, totals.hash / count,
        totals.metadata / count, totals.decode / count, totals.resize / count, totals.encode / count);
    for (auto reason = totals.reasons.constBegin(); reason != totals.reasons.constEnd(); ++reason)
        std::printf("  %s: %d\n", qPrintable(reason.key()), reason.value());
    return 0;
}
