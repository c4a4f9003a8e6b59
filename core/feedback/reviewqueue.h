// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <stop_token>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::feedback {

/// One decision that is asked of a human.
struct ReviewItem
{
    base::PhotoId photo;                ///< the one to look at
    std::vector<base::PhotoId> similar; ///< others up for review that the same decision fits
    double value = 0.0; ///< how unsure the model is of `photo`, see uncertainty(); 0 where it said nothing
};

enum class ReviewScope {
    NeedsReview, ///< photos that are up for review
    Undecided,   ///< these, and all others of which no human has decided anything
};

struct ReviewQueueOptions
{
    qint64 limit = 500; ///< items at most; -1: all
    ReviewScope scope = ReviewScope::NeedsReview;
    std::stop_token stop = {};
};

/// The photos that a human should look at, what teaches most first.
///
/// The two thousand that the active model is least sure of are ordered so that each is unsure itself and like
/// many unsure ones (diverseOrder()); the rest follow by uncertainty. Frames of a burst, wherever they stand,
/// and copies among the two thousand are one item. Then come photos without an embedding, by uncertainty,
/// those without a prediction, and last those whose file or drive is not there. Nothing is left out but by
/// `limit`.
///
/// The same catalogue gives the same queue. Reads each photo in scope once; memory holds two thousand
/// embeddings, their likenesses (16 MiB) and some bytes for each photo. Fails with Cancelled, or as the
/// catalogue fails.
[[nodiscard]] base::Result<std::vector<ReviewItem>> reviewQueue(storage::Catalog& catalog,
                                                                const ReviewQueueOptions& options = {});

/// How many photos are up for review, those that are not there included. Fails as the catalogue fails.
[[nodiscard]] base::Result<qint64> reviewCount(storage::Catalog& catalog);

} // namespace scenekeeper::feedback
