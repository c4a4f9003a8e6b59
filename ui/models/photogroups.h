// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QMetaType>
#include <memory>
#include <vector>

namespace scenekeeper::ui {

/// The place of a photo in a group that is shown together.
struct GroupPlace
{
    int size = 0; ///< of the group; 0: the photo is in none
    bool isFirst = false;
    bool isLast = false;

    [[nodiscard]] bool isInGroup() const { return size > 0; }
};

/// Photos in groups, the best of each first. Immutable, so that worker threads build them.
class PhotoGroups
{
public:
    explicit PhotoGroups(const std::vector<std::vector<base::PhotoId>>& groups);

    /// All photos, group by group.
    [[nodiscard]] const std::vector<base::PhotoId>& photos() const { return m_photos; }
    /// All but the first of each group.
    [[nodiscard]] const std::vector<base::PhotoId>& copies() const { return m_copies; }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] GroupPlace place(base::PhotoId photo) const { return m_places.value(photo); }

private:
    std::vector<base::PhotoId> m_photos;
    std::vector<base::PhotoId> m_copies;
    QHash<base::PhotoId, GroupPlace> m_places;
    int m_count = 0;
};

using PhotoGroupsPtr = std::shared_ptr<const PhotoGroups>;

} // namespace scenekeeper::ui

Q_DECLARE_METATYPE(scenekeeper::ui::GroupPlace)
