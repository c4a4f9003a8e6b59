// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/photoidlist.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace scenekeeper::ui {

using base::PhotoId;

PhotoIdList::PhotoIdList(std::vector<PhotoId> ids) : m_ids(std::move(ids))
{
    // Id and row side by side: to sort rows by ids that lie elsewhere is to jump through memory.
    std::vector<std::pair<PhotoId, int>> places;
    places.reserve(m_ids.size());
    for (const PhotoId id : m_ids)
        places.emplace_back(id, static_cast<int>(places.size()));
    std::sort(places.begin(), places.end());
    m_rowsById.reserve(places.size());
    std::transform(places.begin(), places.end(), std::back_inserter(m_rowsById),
                   [](const auto& place) { return place.second; });
}

int PhotoIdList::rowOf(PhotoId id) const
{
    const auto found = std::lower_bound(m_rowsById.begin(), m_rowsById.end(), id,
                                        [this](int row, PhotoId wanted) { return at(row) < wanted; });
    return found != m_rowsById.end() && at(*found) == id ? *found : -1;
}

namespace {

PhotoIdListPtr listOf(std::vector<PhotoId> ids)
{
    return std::make_shared<const PhotoIdList>(std::move(ids));
}

std::vector<PhotoId> joined(const std::vector<PhotoId>& first, const std::vector<PhotoId>& second)
{
    std::vector<PhotoId> all;
    all.reserve(first.size() + second.size());
    all.insert(all.end(), first.begin(), first.end());
    all.insert(all.end(), second.begin(), second.end());
    return all;
}

} // namespace

PhotoIdTransition planTransition(const PhotoIdListPtr& from, const PhotoIdListPtr& to)
{
    PhotoIdTransition plan;
    plan.from = from;
    // As when the first of them were shown before all were read.
    if (from->size() <= to->size() && std::equal(from->ids().begin(), from->ids().end(), to->ids().begin())) {
        if (from->size() < to->size())
            plan.addedLast = to;
        return plan;
    }

    std::vector<PhotoId> kept;
    std::vector<PhotoId> removed;
    for (const PhotoId id : from->ids())
        (to->contains(id) ? kept : removed).push_back(id);
    std::vector<PhotoId> added;
    std::copy_if(to->ids().begin(), to->ids().end(), std::back_inserter(added),
                 [&from](PhotoId id) { return !from->contains(id); });

    if (!removed.empty()) {
        std::vector<PhotoId> order = joined(kept, removed);
        if (order != from->ids())
            plan.removedLast = listOf(std::move(order));
        plan.kept = kept == to->ids() ? to : listOf(kept);
    }
    std::vector<PhotoId> order = joined(kept, added);
    const bool isInPlace = order == to->ids();
    if (!added.empty())
        plan.addedLast = isInPlace ? to : listOf(std::move(order));
    if (!isInPlace)
        plan.inPlace = to;
    return plan;
}

base::PhotoId survivorOf(base::PhotoId photo, const PhotoIdList& before, const PhotoIdList& now)
{
    constexpr int kReach = 20'000;
    if (now.contains(photo))
        return photo;
    const int row = before.rowOf(photo);
    if (row < 0)
        return {};
    const int end = std::min(before.size(), row + kReach);
    for (int next = row + 1; next < end; ++next) {
        if (now.contains(before.at(next)))
            return before.at(next);
    }
    const int begin = std::max(0, row - kReach);
    for (int previous = row - 1; previous >= begin; --previous) {
        if (now.contains(before.at(previous)))
            return before.at(previous);
    }
    return {};
}

} // namespace scenekeeper::ui
