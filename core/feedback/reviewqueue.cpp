// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/reviewqueue.h"

#include "core/feedback/diverseorder.h"
#include "core/feedback/nearduplicates.h"
#include "core/feedback/uncertainty.h"
#include "core/similarity/unitvectors.h"
#include "core/storage/catalog.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace scenekeeper::feedback {

using base::ErrorCode;
using base::fail;
using base::ModelId;
using base::PhotoId;
using base::Result;
using similarity::unitVector;

namespace {

/// How many are ordered by what they teach together; the time for it grows with the square.
constexpr std::size_t kPoolSize = 2048;

/// In the order of the queue.
enum class Kind { Embedded, Predicted, Unknown, Unreachable };

Kind kindOf(const storage::WalkedPhoto& photo, const std::vector<float>& unit)
{
    if (!photo.reachable)
        return Kind::Unreachable;
    if (photo.prediction.probabilities.empty())
        return Kind::Unknown;
    return unit.empty() ? Kind::Predicted : Kind::Embedded;
}

struct Group
{
    ReviewItem item;
    Kind kind = Kind::Unknown;
    bool taken = false; ///< stands in the queue already
};

/// Keeps the embeddings of the groups that are least sure, whatever number goes by. Among equals the first
/// stay.
class LeastSure
{
public:
    void offer(std::size_t group, double value, std::vector<float> unit)
    {
        if (m_entries.size() < kPoolSize) {
            m_surest.push({value, group, m_entries.size()});
            m_entries.push_back({group, std::move(unit)});
            return;
        }
        const Place out = m_surest.top();
        if (value <= out.value)
            return;
        m_surest.pop();
        m_surest.push({value, group, out.entry});
        m_entries[out.entry] = {group, std::move(unit)};
    }

    struct Entry
    {
        std::size_t group = 0;
        std::vector<float> unit;
    };

    /// Sorted by group.
    [[nodiscard]] std::vector<Entry> take() &&
    {
        std::sort(m_entries.begin(), m_entries.end(),
                  [](const Entry& a, const Entry& b) { return a.group < b.group; });
        return std::move(m_entries);
    }

private:
    struct Place
    {
        double value = 0.0;
        std::size_t group = 0;
        std::size_t entry = 0;

        /// The top of the heap is the surest, and of those the last that came.
        friend bool operator<(const Place& a, const Place& b)
        {
            return a.value != b.value ? a.value > b.value : a.group < b.group;
        }
    };

    std::vector<Entry> m_entries;
    std::priority_queue<Place> m_surest;
};

/// Makes the queue of photographs that go by in the order of folders and names.
class QueueBuilder
{
public:
    explicit QueueBuilder(const domain::ModelCard& card) : m_card(card) {}

    void add(const storage::WalkedPhoto& photo)
    {
        const domain::Prediction& prediction = photo.prediction;
        std::vector<float> unit = unitVector(prediction.embedding);
        const std::size_t number = m_bursts.add(photo.folder, photo.reachable, unit);
        if (number < m_groups.size()) {
            m_groups[number].item.similar.push_back(prediction.photoId);
            return;
        }
        const Kind kind = kindOf(photo, unit);
        const double value =
            prediction.probabilities.empty() ? 0.0 : uncertainty(m_card, prediction.probabilities);
        m_groups.push_back({{prediction.photoId, {}, value}, kind, false});
        if (kind == Kind::Embedded)
            m_leastSure.offer(number, value, std::move(unit));
    }

    [[nodiscard]] std::vector<ReviewItem> finish(std::size_t limit, const std::stop_token& stop) &&
    {
        takeDiverse(limit, stop);
        takeRest(limit);
        return std::move(m_queue);
    }

private:
    void takeDiverse(std::size_t limit, const std::stop_token& stop)
    {
        std::vector<std::size_t> numbers;
        EmbeddingPool pool;
        for (LeastSure::Entry& entry : std::move(m_leastSure).take()) {
            numbers.push_back(entry.group);
            pool.weights.push_back(m_groups[entry.group].item.value);
            pool.units.push_back(std::move(entry.unit));
        }
        for (const DiversePick& pick : diverseOrder(pool, limit, stop)) {
            ReviewItem item = take(numbers[pick.index]);
            for (const std::size_t index : pick.absorbed) {
                const ReviewItem same = take(numbers[index]);
                item.similar.push_back(same.photo);
                item.similar.insert(item.similar.end(), same.similar.begin(), same.similar.end());
            }
            m_queue.push_back(std::move(item));
        }
    }

    void takeRest(std::size_t limit)
    {
        std::vector<std::size_t> rest;
        for (std::size_t number = 0; number < m_groups.size(); ++number) {
            if (!m_groups[number].taken)
                rest.push_back(number);
        }
        const std::size_t room = std::min(rest.size(), limit - m_queue.size());
        const auto end = rest.begin() + static_cast<std::ptrdiff_t>(room);
        std::partial_sort(rest.begin(), end, rest.end(), [this](std::size_t a, std::size_t b) {
            const Group& left = m_groups[a];
            const Group& right = m_groups[b];
            if (left.kind != right.kind)
                return left.kind < right.kind;
            return left.item.value != right.item.value ? left.item.value > right.item.value : a < b;
        });
        for (auto number = rest.begin(); number != end; ++number)
            m_queue.push_back(take(*number));
    }

    [[nodiscard]] ReviewItem take(std::size_t number)
    {
        m_groups[number].taken = true;
        return std::move(m_groups[number].item);
    }

    const domain::ModelCard& m_card;
    BurstFinder m_bursts;
    LeastSure m_leastSure;
    std::vector<Group> m_groups; ///< by the number of their burst
    std::vector<ReviewItem> m_queue;
};

storage::WalkScope walkScope(ReviewScope scope)
{
    return scope == ReviewScope::NeedsReview ? storage::WalkScope::NeedsReview
                                             : storage::WalkScope::Undecided;
}

} // namespace

Result<std::vector<ReviewItem>> reviewQueue(storage::Catalog& catalog, const ReviewQueueOptions& options)
{
    const auto active = catalog.models().active();
    if (!active)
        return tl::make_unexpected(active.error());
    const domain::RegisteredModel model = active->value_or(domain::RegisteredModel());
    QueueBuilder builder(model.card);
    const Result<void> walked =
        catalog.predictions().walk(walkScope(options.scope), model.id, options.stop,
                                   [&builder](const storage::WalkedPhoto& photo) { builder.add(photo); });
    if (!walked)
        return tl::make_unexpected(walked.error());
    const std::size_t limit =
        options.limit < 0 ? std::numeric_limits<std::size_t>::max() : static_cast<std::size_t>(options.limit);
    std::vector<ReviewItem> queue = std::move(builder).finish(limit, options.stop);
    if (options.stop.stop_requested())
        return fail(ErrorCode::Cancelled);
    return queue;
}

Result<qint64> reviewCount(storage::Catalog& catalog)
{
    const auto counts = catalog.search().smartCounts();
    if (!counts)
        return tl::make_unexpected(counts.error());
    return counts->needsReview;
}

} // namespace scenekeeper::feedback
