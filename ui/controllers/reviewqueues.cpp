// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/reviewqueues.h"

#include "core/feedback/reviewqueue.h"
#include "core/feedback/suspects.h"
#include "core/storage/catalog.h"

namespace scenekeeper::ui {

using base::Result;

Result<ReviewTasks> readUnsure(storage::Catalog& catalog, const std::stop_token& stop)
{
    const Result<qint64> count = feedback::reviewCount(catalog);
    if (!count)
        return tl::make_unexpected(count.error());
    feedback::ReviewQueueOptions options;
    options.limit = kReviewBatch;
    options.stop = stop;
    Result<std::vector<feedback::ReviewItem>> queue = feedback::reviewQueue(catalog, options);
    if (!queue)
        return tl::make_unexpected(queue.error());
    ReviewTasks found{{}, *count};
    for (feedback::ReviewItem& item : *queue)
        found.tasks.push_back({item.photo, std::move(item.similar), std::nullopt});
    return found;
}

Result<ReviewTasks> readQuestions(storage::Catalog& catalog, const std::stop_token& stop)
{
    feedback::SuspectOptions options;
    options.limit = kReviewBatch;
    options.stop = stop;
    const Result<std::vector<feedback::Suspect>> suspects = feedback::suspects(catalog, options);
    if (!suspects)
        return tl::make_unexpected(suspects.error());
    ReviewTasks found{{}, static_cast<qint64>(suspects->size())};
    for (const feedback::Suspect& suspect : *suspects) {
        const Result<std::optional<domain::Label>> label = catalog.labels().byName(suspect.suggested);
        if (!label)
            return tl::make_unexpected(label.error());
        // A label that is given to no photo any more answers no question.
        if (*label && !(*label)->retired)
            found.tasks.push_back(
                {suspect.photo,
                 {},
                 ReviewDoubt{suspect.given, (*label)->id, suspect.suggested, suspect.confidence}});
    }
    return found;
}

} // namespace scenekeeper::ui
