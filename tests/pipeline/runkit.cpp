// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/runkit.h"

#include "core/imaging/resize.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace scenekeeper::tests {

using base::Result;

void writeFile(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray jpegBytes(const Colour& colour, int seed, int width, int height)
{
    domain::PixelImage image{width, height, {}};
    const auto pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    for (std::size_t pixel = 0; pixel < pixels; ++pixel)
        image.rgb.insert(image.rgb.end(), colour.begin(), colour.end());
    // The seed as sixteen black or white blocks of 8 × 8 pixels, which survive the compression.
    for (int bit = 0; bit < 10; ++bit) {
        const bool isSet = ((seed >> bit) & 1) != 0;
        for (int y = 0; y < 8; ++y) {
            for (int x = 0; x < 8; ++x) {
                const int column = (bit % 5) * 8 + x;
                const int row = (bit / 5) * 8 + y;
                if (column >= width || row >= height)
                    continue;
                const auto at = (static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                                 static_cast<std::size_t>(column)) *
                                3;
                for (std::size_t channel = 0; channel < 3; ++channel)
                    image.rgb[at + channel] = isSet ? 255 : image.rgb[at + channel];
            }
        }
    }
    const Result<QByteArray> jpeg = imaging::encodeJpeg(image, 90);
    if (!jpeg)
        qFatal("cannot make a picture");
    return *jpeg;
}

void makePicture(const QString& path, const Colour& colour, int seed)
{
    writeFile(path, jpegBytes(colour, seed));
}

void Gate::open()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
    }
    m_opened.notify_all();
}

void Gate::wait()
{
    std::unique_lock lock(m_mutex);
    m_opened.wait(lock, [this] { return m_isOpen; });
}

ColourClassifier::ColourClassifier(int embeddingSize)
{
    m_card.name = QStringLiteral("colours");
    m_card.architecture = QStringLiteral("fake");
    m_card.labels = {QStringLiteral("red"), QStringLiteral("green"), QStringLiteral("blue")};
    m_card.inputWidth = 32;
    m_card.inputHeight = 32;
    m_card.thresholds = {0.5F, 0.5F, 0.5F};
    m_card.embeddingSize = embeddingSize;
}

Result<std::vector<inference::ClassifierOutput>>
ColourClassifier::classify(std::span<const domain::PixelImage> batch) const
{
    if (before) {
        if (const Result<void> allowed = before(batch); !allowed)
            return tl::make_unexpected(allowed.error());
    }
    std::vector<inference::ClassifierOutput> outputs;
    for (const domain::PixelImage& image : batch) {
        if (image.width != m_card.inputWidth || image.height != m_card.inputHeight)
            return base::fail(base::ErrorCode::InvalidArgument, QStringLiteral("picture of another size"));
        std::array<double, 3> sum{};
        for (std::size_t i = 0; i < image.rgb.size(); ++i)
            sum.at(i % 3) += image.rgb[i];
        const double all = sum[0] + sum[1] + sum[2] + 1.0;
        inference::ClassifierOutput output;
        for (const double part : sum)
            output.probabilities.push_back(static_cast<float>(part / all));
        output.embedding.assign(static_cast<std::size_t>(m_card.embeddingSize), 0.5F);
        outputs.push_back(std::move(output));
    }
    pictures += static_cast<int>(batch.size());
    return outputs;
}

const pipeline::PhotoResult* RunRecord::of(const QString& fileName) const
{
    const pipeline::PhotoResult* found = nullptr;
    for (const pipeline::PhotoResult& result : results) {
        if (QFileInfo(result.outcome.path).fileName() == fileName) {
            if (found)
                return nullptr;
            found = &result;
        }
    }
    return found;
}

QStringList RunRecord::endedTwice() const
{
    QSet<QString> seen;
    QStringList twice;
    for (const pipeline::PhotoResult& result : results) {
        if (seen.contains(result.outcome.path))
            twice << result.outcome.path;
        seen.insert(result.outcome.path);
    }
    return twice;
}

int RunRecord::count(domain::FileStatus status) const
{
    int count = 0;
    for (const pipeline::PhotoResult& result : results)
        count += result.outcome.status == status ? 1 : 0;
    return count;
}

RunKit::RunKit()
{
    QDir(m_folder.path()).mkdir(QStringLiteral("photos"));
}

QString RunKit::photos(const QString& name) const
{
    const QString folder = m_folder.filePath(QStringLiteral("photos"));
    return name.isEmpty() ? folder : folder + u'/' + name;
}

pipeline::ImportOptions RunKit::options() const
{
    pipeline::ImportOptions options;
    options.catalogFile = m_folder.filePath(QStringLiteral("catalogue.sqlite"));
    options.thumbnailFile = m_folder.filePath(QStringLiteral("thumbnails.sqlite"));
    options.paths = {photos()};
    options.classifier = classifier;
    options.modelFile = QStringLiteral("colours.pt");
    options.modelDigest = QByteArray(32, 'm');
    options.decodeWorkers = 2;
    options.inferenceWorkers = 2;
    options.batchSize = 4;
    return options;
}

std::unique_ptr<storage::Catalog> RunKit::catalog() const
{
    auto catalog = storage::Catalog::open(options().catalogFile);
    if (!catalog)
        qFatal("cannot open the catalogue: %s", qPrintable(catalog.error().detail));
    return std::move(*catalog);
}

void RunKit::makePictures(int count, const QString& folder) const
{
    const std::array<Colour, 3> colours{kRed, kGreen, kBlue};
    for (int i = 0; i < count; ++i) {
        const QString name = QStringLiteral("%1.jpg").arg(i);
        makePicture(photos(folder.isEmpty() ? name : folder + u'/' + name),
                    colours.at(static_cast<std::size_t>(i) % 3), i);
    }
}

RunRecord runRecorded(const pipeline::ImportOptions& options, std::stop_token stop,
                      const std::function<void(const RunRecord&)>& onResults)
{
    RunRecord record;
    pipeline::RunListener listener;
    listener.progress = [&record](const base::Progress& progress) { record.progress.push_back(progress); };
    listener.results = [&record, &onResults](const std::vector<pipeline::PhotoResult>& results) {
        record.results.insert(record.results.end(), results.begin(), results.end());
        if (onResults)
            onResults(record);
    };
    record.summary = pipeline::runImport(options, listener, std::move(stop));
    return record;
}

std::string labelOf(const pipeline::PhotoResult* result)
{
    return result && result->labels.size() == 1 ? result->labels.front().name.toStdString() : std::string();
}

QString failureOf(const pipeline::PhotoResult* result)
{
    return result && result->outcome.failure ? base::errorCodeName(result->outcome.failure->code) : QString();
}

} // namespace scenekeeper::tests
