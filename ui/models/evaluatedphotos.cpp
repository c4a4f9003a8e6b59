// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/evaluatedphotos.h"

#include "ui/formatting.h"

#include <QCoreApplication>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

class EvaluatedPhotoWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::EvaluatedPhotos)

public:
    static QString confidence(const QString& percent)
    {
        //: %1 is a percentage
        return tr("Confidence %1").arg(percent);
    }
};

} // namespace

std::vector<CaptionedPhoto> evaluatedPhotos(const FolderEvaluation& result, int truth, int called)
{
    std::vector<std::pair<float, const training::EvaluatedPhoto*>> found;
    for (const training::EvaluatedPhoto& photo : result.evaluation.photos) {
        const int first = training::mostProbable(photo.probabilities);
        if (photo.truth == truth && first == called)
            found.emplace_back(photo.probabilities[static_cast<std::size_t>(first)], &photo);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<CaptionedPhoto> photos;
    for (const auto& [confidence, photo] : found) {
        const QString percent = percentText(static_cast<double>(confidence), 1);
        photos.push_back({photo->path, {}, percent, EvaluatedPhotoWords::confidence(percent)});
    }
    return photos;
}

} // namespace scenekeeper::ui
