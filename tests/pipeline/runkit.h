// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/importrun.h"
#include "core/storage/catalog.h"

#include <QDir>
#include <QMap>
#include <QString>
#include <QTemporaryDir>
#include <array>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

namespace scenekeeper::tests {

using Colour = std::array<std::uint8_t, 3>;
inline constexpr Colour kRed{220, 30, 30};
inline constexpr Colour kGreen{30, 200, 30};
inline constexpr Colour kBlue{30, 30, 220};

/// Writes bytes as they are, below a folder that is made where it is missing.
void writeFile(const QString& path, const QByteArray& bytes);

/// A JPEG of one colour, a little different for every `seed`, so that contents differ.
[[nodiscard]] QByteArray jpegBytes(const Colour& colour, int seed, int width = 48, int height = 36);
void makePicture(const QString& path, const Colour& colour, int seed);

/// A door that threads wait at until it is opened; it stays open.
class Gate
{
public:
    void open();
    void wait();

private:
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_isOpen = false;
};

/// Labels by mean colour: "red", "green" or "blue". Thread-safe.
class ColourClassifier : public inference::Classifier
{
public:
    explicit ColourClassifier(int embeddingSize = 3);

    /// Called with the pictures of every batch before they are classified; an error is the batch's.
    std::function<base::Result<void>(std::span<const domain::PixelImage>)> before;
    mutable std::atomic<int> pictures = 0;

    [[nodiscard]] const domain::ModelCard& card() const override { return m_card; }
    [[nodiscard]] base::Result<std::vector<inference::ClassifierOutput>>
    classify(std::span<const domain::PixelImage> batch) const override;

private:
    domain::ModelCard m_card;
};

/// Everything that one run told its listener.
struct RunRecord
{
    base::Result<pipeline::RunSummary> summary = base::fail(base::ErrorCode::Internal);
    std::vector<pipeline::PhotoResult> results;
    std::vector<base::Progress> progress;

    /// How the file of this name (its last part) ended; fails the test when it did not end exactly once.
    [[nodiscard]] const pipeline::PhotoResult* of(const QString& fileName) const;
    /// Paths that ended more than once.
    [[nodiscard]] QStringList endedTwice() const;
    [[nodiscard]] int count(domain::FileStatus status) const;
};

/// A folder for pictures and a catalogue beside it.
class RunKit
{
public:
    RunKit();

    [[nodiscard]] QString photos(const QString& name = {}) const;
    [[nodiscard]] pipeline::ImportOptions options() const;
    [[nodiscard]] std::unique_ptr<storage::Catalog> catalog() const;
    /// Pictures `0.jpg` … with the three colours in turn.
    void makePictures(int count, const QString& folder = {}) const;

    std::shared_ptr<ColourClassifier> classifier = std::make_shared<ColourClassifier>();

private:
    QTemporaryDir m_folder;
};

/// Runs to the end and keeps what the listener heard. `onResults` is called with each batch.
[[nodiscard]] RunRecord runRecorded(const pipeline::ImportOptions& options, std::stop_token stop = {},
                                    const std::function<void(const RunRecord&)>& onResults = {});

[[nodiscard]] std::string labelOf(const pipeline::PhotoResult* result);

/// The code of a failed result as its name; empty when it did not fail.
[[nodiscard]] QString failureOf(const pipeline::PhotoResult* result);

} // namespace scenekeeper::tests
