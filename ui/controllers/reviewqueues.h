// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/models/reviewsession.h"

#include <stop_token>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::ui {

/// A list for review mode, as the catalogue has it now.
struct ReviewTasks
{
    std::vector<ReviewTask> tasks; ///< best first, at most `kReviewBatch`
    qint64 photosLeft = 0;         ///< open photographs in all, those left out included
};

/// As many as are fetched at a time: some minutes of work.
inline constexpr int kReviewBatch = 200;

/// Photographs of which the model is not sure, in the order in which they teach it most. Takes seconds for
/// a large catalogue, so it can be stopped (Cancelled). On the catalogue's thread.
[[nodiscard]] base::Result<ReviewTasks> readUnsure(storage::Catalog& catalog, const std::stop_token& stop);

/// Labels given by a person that the model doubts. Otherwise as above.
[[nodiscard]] base::Result<ReviewTasks> readQuestions(storage::Catalog& catalog, const std::stop_token& stop);

} // namespace scenekeeper::ui
