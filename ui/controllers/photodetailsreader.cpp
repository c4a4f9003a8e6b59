// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/photodetailsreader.h"

#include "core/storage/catalog.h"

#include <QSet>
#include <algorithm>
#include <array>

namespace scenekeeper::ui {

using base::PhotoId;
using base::Result;

namespace {

/// What the newest model to look at the photo said, in the order of its card.
Result<void> readProbabilities(storage::Catalog& catalog, PhotoDetails& details)
{
    const Result<std::vector<domain::Prediction>> predictions =
        catalog.predictions().ofPhoto(details.photo.id);
    if (!predictions)
        return tl::make_unexpected(predictions.error());
    if (predictions->empty())
        return {};
    const domain::Prediction& newest = predictions->front();
    const Result<std::optional<domain::RegisteredModel>> model = catalog.models().get(newest.modelId);
    if (!model)
        return tl::make_unexpected(model.error());
    const Result<std::vector<domain::Label>> labels = catalog.labels().all(true);
    if (!labels)
        return tl::make_unexpected(labels.error());
    const Result<std::vector<domain::Assignment>> assignments =
        catalog.assignments().ofPhoto(details.photo.id);
    if (!assignments)
        return tl::make_unexpected(assignments.error());
    if (!*model)
        return {};

    QSet<qint64> rejected;
    for (const domain::Assignment& assignment : *assignments) {
        if (assignment.rejected)
            rejected.insert(assignment.labelId.value);
    }
    const QStringList& names = (*model)->card.labels;
    details.modelName = (*model)->card.name;
    for (int i = 0; i < names.size() && i < static_cast<int>(newest.probabilities.size()); ++i) {
        LabelProbability bar;
        bar.label = names.at(i);
        bar.probability = static_cast<double>(newest.probabilities[static_cast<std::size_t>(i)]);
        const auto known = std::find_if(labels->begin(), labels->end(), [&bar](const domain::Label& label) {
            return label.name.compare(bar.label, Qt::CaseInsensitive) == 0;
        });
        if (known != labels->end()) {
            bar.colorIndex = known->colorIndex;
            bar.rejected = rejected.contains(known->id.value);
        }
        details.probabilities.push_back(bar);
    }
    return {};
}

} // namespace

Result<PhotoDetails> readPhotoDetails(storage::Catalog& catalog, PhotoId id)
{
    const std::array wanted{id};
    Result<std::vector<domain::PhotoRow>> rows = catalog.search().rows(wanted);
    if (!rows)
        return tl::make_unexpected(rows.error());
    Result<std::optional<domain::Photo>> photo = catalog.photos().get(id);
    if (!photo)
        return tl::make_unexpected(photo.error());
    PhotoDetails details;
    // A photo that is gone by now is no error: the details stay empty and nobody shows them.
    if (rows->empty() || !*photo)
        return details;
    details.row = std::move(rows->front());
    details.photo = std::move(**photo);
    if (const Result<void> read = readProbabilities(catalog, details); !read)
        return tl::make_unexpected(read.error());
    Result<std::vector<storage::AuditEntry>> history = catalog.assignments().history(id);
    if (!history)
        return tl::make_unexpected(history.error());
    details.history = std::move(*history);
    return details;
}

} // namespace scenekeeper::ui
