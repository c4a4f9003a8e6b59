// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <memory>
#include <vector>

namespace scenekeeper::ui {

/// The photos of a view in their order, with the way back from a photo to its row: 12 bytes a photo.
/// Immutable, so that worker threads build and compare lists while the window shows one.
class PhotoIdList
{
public:
    PhotoIdList() = default;
    explicit PhotoIdList(std::vector<base::PhotoId> ids);

    [[nodiscard]] int size() const { return static_cast<int>(m_ids.size()); }
    [[nodiscard]] base::PhotoId at(int row) const { return m_ids[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const std::vector<base::PhotoId>& ids() const { return m_ids; }
    /// -1 for a photo that is not in the list.
    [[nodiscard]] int rowOf(base::PhotoId id) const;
    [[nodiscard]] bool contains(base::PhotoId id) const { return rowOf(id) >= 0; }

private:
    std::vector<base::PhotoId> m_ids;
    std::vector<int> m_rowsById; ///< rows, ordered by the id they hold
};

using PhotoIdListPtr = std::shared_ptr<const PhotoIdList>;

/// `photo` where `now` has it; else the next one of `before` behind it that `now` has, else the last before
/// it. Invalid where there is none within reach: far away is not where one was.
[[nodiscard]] base::PhotoId survivorOf(base::PhotoId photo, const PhotoIdList& before,
                                       const PhotoIdList& now);

/// The way from one list to another in at most four steps that an item model can announce, whatever the
/// number of differences: move what goes away to the end, remove it, add what is new at the end, put
/// everything in place. A step that is not needed is null.
struct PhotoIdTransition
{
    PhotoIdListPtr from;
    PhotoIdListPtr removedLast;
    PhotoIdListPtr kept;
    PhotoIdListPtr addedLast;
    PhotoIdListPtr inPlace;

    [[nodiscard]] bool isEmpty() const { return !removedLast && !kept && !addedLast && !inPlace; }
};

/// Off the UI thread for long lists: O(n log n).
[[nodiscard]] PhotoIdTransition planTransition(const PhotoIdListPtr& from, const PhotoIdListPtr& to);

} // namespace scenekeeper::ui
