// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/photogroups.h"

namespace scenekeeper::ui {

PhotoGroups::PhotoGroups(const std::vector<std::vector<base::PhotoId>>& groups)
    : m_count(static_cast<int>(groups.size()))
{
    for (const std::vector<base::PhotoId>& group : groups) {
        const auto size = static_cast<int>(group.size());
        for (std::size_t i = 0; i < group.size(); ++i) {
            m_photos.push_back(group[i]);
            if (i > 0)
                m_copies.push_back(group[i]);
            m_places.insert(group[i], {size, i == 0, i + 1 == group.size()});
        }
    }
}

} // namespace scenekeeper::ui
