// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluationreport.h"

#include "core/base/csv.h"
#include "core/base/wholefile.h"
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/inference/labeldecision.h"
#include "core/training/evaluationpage.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <algorithm>

namespace scenekeeper::training {

namespace {

constexpr QStringView kPageFile = u"index.html";
constexpr QStringView kFiguresFile = u"report.json";
constexpr QStringView kPredictionsFile = u"predictions.csv";

constexpr std::size_t kMistakes = 40;
constexpr int kThumbnailEdge = 224; ///< pixels
constexpr int kThumbnailQuality = 82;

QByteArray thumbnailOf(const QString& path)
{
    imaging::ReadOptions options;
    options.minShortSide = kThumbnailEdge;
    options.withHash = false;
    options.withMetadata = false;
    const auto photo = imaging::readPhoto(path, options);
    if (!photo)
        return {};
    return imaging::encodeJpeg(imaging::fitWithin(photo->image, kThumbnailEdge), kThumbnailQuality)
        .value_or(QByteArray());
}

std::vector<Mistake> mostConfidentMistakes(const Evaluation& evaluation, bool withPictures)
{
    std::vector<Mistake> mistakes;
    for (const EvaluatedPhoto& photo : evaluation.photos) {
        if (mostProbable(photo.probabilities) != photo.truth)
            mistakes.push_back({photo, {}});
    }
    const auto confidence = [](const Mistake& mistake) {
        return *std::max_element(mistake.photo.probabilities.begin(), mistake.photo.probabilities.end());
    };
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [confidence](const Mistake& left, const Mistake& right) {
                         return confidence(left) > confidence(right);
                     });
    mistakes.resize(std::min(mistakes.size(), kMistakes));
    if (!withPictures)
        return mistakes;
    for (Mistake& mistake : mistakes)
        mistake.thumbnail = thumbnailOf(mistake.photo.path);
    return mistakes;
}

QByteArray predictionsCsv(const Evaluation& evaluation, const domain::ModelCard& card)
{
    QStringList titles{QStringLiteral("path"), QStringLiteral("true"), QStringLiteral("labels"),
                       QStringLiteral("needs_review")};
    QString text = base::csvLine(titles + card.labels);
    for (const EvaluatedPhoto& photo : evaluation.photos) {
        QStringList given;
        for (const inference::DecidedLabel& label : inference::decideLabels(card, photo.probabilities).labels)
            given.append(card.labels.value(label.index));
        QStringList fields{photo.path, card.labels.value(photo.truth), given.join(u'|'),
                           photo.needsReview ? QStringLiteral("yes") : QStringLiteral("no")};
        for (const float probability : photo.probabilities)
            fields.append(QString::number(static_cast<double>(probability), 'f', 6));
        text += base::csvLine(fields);
    }
    return text.toUtf8();
}

} // namespace

base::Result<void> requireFreeForReport(const QString& folder)
{
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir())
        return base::fail(base::ErrorCode::InvalidArgument,
                          QStringLiteral("%1 is no folder for a report").arg(folder));
    const QDir dir(folder);
    for (const QStringView name : {kPageFile, kFiguresFile, kPredictionsFile}) {
        const QString file = dir.filePath(name.toString());
        // A broken link is something, too.
        if (QFileInfo::exists(file) || QFileInfo(file).isSymLink())
            return base::fail(
                base::ErrorCode::InvalidArgument,
                QStringLiteral("%1 exists and is not replaced: give the report another folder").arg(file));
    }
    return {};
}

base::Result<void> writeReport(const QString& folder, const Evaluation& evaluation,
                               const domain::ModelCard& card, const ReportFacts& facts)
{
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral(".")))
        return base::fail(base::ErrorCode::WriteFailed,
                          QStringLiteral("the folder %1 cannot be made").arg(folder));
    const std::vector<std::pair<QString, QByteArray>> files{
        {kPredictionsFile.toString(), predictionsCsv(evaluation, card)},
        {kFiguresFile.toString(), QJsonDocument(toJson(evaluation, card.labels)).toJson()},
        {kPageFile.toString(),
         evaluationPage(evaluation, card, facts, mostConfidentMistakes(evaluation, facts.withPictures))
             .toUtf8()},
    };
    for (const auto& [name, bytes] : files) {
        if (base::Result<void> written = base::writeFileAtomically(dir.filePath(name), bytes); !written)
            return written;
    }
    return {};
}

} // namespace scenekeeper::training
