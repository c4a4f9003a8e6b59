// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluator.h"

#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/inference/labeldecision.h"
#include "core/training/parallelfor.h"

#include <QJsonArray>
#include <algorithm>
#include <mutex>
#include <optional>

namespace scenekeeper::training {

namespace {

using base::ErrorCode;

constexpr std::size_t kBatch = 16;

/// What the threads of an evaluation share: each file has its own place, the fatal error has a lock.
class Evaluator
{
public:
    Evaluator(const inference::Classifier& classifier, const LabelledFolder& folder)
        : m_classifier(classifier),
          m_folder(folder),
          m_probabilities(folder.files.size()),
          m_errors(folder.files.size())
    {
    }

    /// Files of one batch. False when the classifier failed.
    bool work(std::size_t begin, std::size_t end)
    {
        std::vector<domain::PixelImage> images;
        std::vector<std::size_t> indices;
        for (std::size_t i = begin; i < end; ++i) {
            if (auto image = read(i)) {
                images.push_back(std::move(*image));
                indices.push_back(i);
            }
        }
        auto outputs = m_classifier.classify(images);
        if (!outputs) {
            const std::lock_guard lock(m_mutex);
            m_fatal = outputs.error();
            return false;
        }
        for (std::size_t i = 0; i < indices.size(); ++i)
            m_probabilities[indices[i]] = std::move((*outputs)[i].probabilities);
        return true;
    }

    base::Result<Evaluation> result()
    {
        if (m_fatal)
            return tl::make_unexpected(*m_fatal);
        Evaluation evaluation;
        const domain::ModelCard& card = m_classifier.card();
        std::vector<std::vector<float>> probabilities;
        std::vector<int> truth;
        for (std::size_t i = 0; i < m_folder.files.size(); ++i) {
            const LabelledFile& file = m_folder.files[i];
            if (m_errors[i]) {
                evaluation.failed.push_back({file.path, *m_errors[i]});
                continue;
            }
            const bool needsReview = inference::decideLabels(card, m_probabilities[i]).needsReview;
            evaluation.photos.push_back({file.path, file.label, m_probabilities[i], needsReview});
            probabilities.push_back(std::move(m_probabilities[i]));
            truth.push_back(file.label);
        }
        if (truth.empty())
            return base::fail(
                ErrorCode::NotFound,
                QStringLiteral("none of %1 photographs can be read").arg(m_folder.files.size()));
        evaluation.metrics = measure(probabilities, truth, card.labelCount());
        evaluation.review = measureReview(firstChoices(evaluation.photos));
        return evaluation;
    }

private:
    std::optional<domain::PixelImage> read(std::size_t index)
    {
        const domain::ModelCard& card = m_classifier.card();
        imaging::ReadOptions options;
        options.minShortSide = std::max(card.inputWidth, card.inputHeight);
        options.withHash = false;
        options.withMetadata = false;
        const auto photo = imaging::readPhoto(m_folder.files[index].path, options);
        if (!photo) {
            m_errors[index] = photo.error().error;
            return std::nullopt;
        }
        return imaging::resizeTo(photo->image, card.inputWidth, card.inputHeight);
    }

    const inference::Classifier& m_classifier;
    const LabelledFolder& m_folder;
    std::vector<std::vector<float>> m_probabilities;
    std::vector<std::optional<base::Error>> m_errors;
    std::mutex m_mutex;
    std::optional<base::Error> m_fatal;
};

} // namespace

base::Result<Evaluation> evaluate(const inference::Classifier& classifier, const LabelledFolder& folder,
                                  const EvaluationOptions& options)
{
    if (folder.labels != classifier.card().labels)
        return base::fail(ErrorCode::InvalidArgument,
                          QStringLiteral("the folder's labels are not those of the network"));
    Evaluator evaluator(classifier, folder);
    const bool whole =
        parallelFor({folder.files.size(), kBatch, options.workers, options.stop, options.onProgress},
                    [&evaluator](std::size_t begin, std::size_t end) { return evaluator.work(begin, end); });
    if (!whole && options.stop.stop_requested())
        return base::fail(ErrorCode::Cancelled,
                          QStringLiteral("stopped before all photographs were classified"));
    return evaluator.result();
}

std::vector<FirstChoice> firstChoices(const std::vector<EvaluatedPhoto>& photos)
{
    std::vector<FirstChoice> choices;
    choices.reserve(photos.size());
    for (const EvaluatedPhoto& photo : photos) {
        const int chosen = mostProbable(photo.probabilities);
        choices.push_back({static_cast<double>(photo.probabilities[static_cast<std::size_t>(chosen)]),
                           chosen == photo.truth, photo.needsReview});
    }
    return choices;
}

QJsonObject toJson(const Evaluation& evaluation, const QStringList& labels)
{
    QJsonObject object = toJson(evaluation.metrics, labels);
    const QJsonObject review = toJson(evaluation.review);
    for (auto field = review.begin(); field != review.end(); ++field)
        object.insert(field.key(), field.value());
    QJsonArray failures;
    for (const FailedFile& file : evaluation.failed)
        failures.append(QJsonObject{{QStringLiteral("path"), file.path},
                                    {QStringLiteral("error"), base::errorCodeName(file.error.code)},
                                    {QStringLiteral("detail"), file.error.detail}});
    object.insert(QStringLiteral("failed"), static_cast<qint64>(evaluation.failed.size()));
    object.insert(QStringLiteral("failures"), failures);
    object.insert(QStringLiteral("labels"), QJsonArray::fromStringList(labels));
    return object;
}

} // namespace scenekeeper::training
