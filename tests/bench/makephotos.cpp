// SPDX-License-Identifier: GPL-3.0-or-later
// makephotos SOURCE TARGET COUNT [WIDTH HEIGHT]: enlarges the photographs of a folder to camera size, with
// mild sensor noise so that the files are as large as a camera's, for bench_classify.py.
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QSize>
#include <QTextStream>
#include <algorithm>
#include <random>

using namespace scenekeeper;

namespace {

constexpr int kQuality = 90;
constexpr int kNoise = 10; ///< levels up and down; gives 3 to 5 MB for 12 megapixels

void addNoise(domain::PixelImage& image, std::minstd_rand& random)
{
    // One number for three channels: sensor noise is mostly luminance.
    const auto span = static_cast<std::minstd_rand::result_type>(2 * kNoise + 1);
    for (std::size_t i = 0; i + 2 < image.rgb.size(); i += 3) {
        const int noise = static_cast<int>(random() % span) - kNoise;
        for (std::size_t channel = 0; channel < 3; ++channel)
            image.rgb[i + channel] =
                static_cast<std::uint8_t>(std::clamp(image.rgb[i + channel] + noise, 0, 255));
    }
}

QStringList photosBelow(const QString& folder)
{
    QStringList paths;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        if (const QString path = files.next(); imaging::hasPhotoExtension(path))
            paths << path;
    }
    paths.sort();
    return paths;
}

bool makeOne(const QString& source, const QString& target, QSize size, std::minstd_rand& random)
{
    imaging::ReadOptions options;
    options.withHash = false;
    options.withMetadata = false;
    const auto read = imaging::readPhoto(source, options);
    if (!read)
        return false;
    domain::PixelImage image = imaging::resizeTo(read->image, size.width(), size.height());
    addNoise(image, random);
    const auto jpeg = imaging::encodeJpeg(image, kQuality);
    QFile file(target);
    return jpeg && file.open(QIODevice::WriteOnly) && file.write(*jpeg) == jpeg->size();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4 && arguments.size() != 6) {
        QTextStream(stderr) << "usage: makephotos SOURCE TARGET COUNT [WIDTH HEIGHT]\n";
        return 2;
    }
    const QStringList sources = photosBelow(arguments.at(1));
    const QDir target(arguments.at(2));
    const int count = arguments.at(3).toInt();
    const QSize size =
        arguments.size() == 6 ? QSize(arguments.at(4).toInt(), arguments.at(5).toInt()) : QSize(4000, 3000);
    if (sources.isEmpty() || size.isEmpty() || !target.mkpath(QStringLiteral(".")))
        return 3;
    std::minstd_rand random(1);
    for (int i = 0; i < count; ++i) {
        // Spread over the whole folder, so that every label is there.
        const QString& source = sources.at(static_cast<qsizetype>(i) * sources.size() / count);
        if (!makeOne(source, target.filePath(QStringLiteral("%1.jpg").arg(i, 5, 10, QLatin1Char('0'))), size,
                     random)) {
            QTextStream(stderr) << "cannot make a photograph of " << source << '\n';
            return 1;
        }
    }
    return 0;
}
