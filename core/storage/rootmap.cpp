// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rootmap.h"

#include "core/storage/storedpath.h"

#include <algorithm>

namespace scenekeeper::storage {

RootMap::RootMap(std::vector<domain::Root> roots) : m_roots(std::move(roots))
{
    // Of two roots that hold a path, the deeper one has the longer path.
    std::stable_sort(m_roots.begin(), m_roots.end(), [](const domain::Root& left, const domain::Root& right) {
        return left.path.size() > right.path.size();
    });
}

const domain::Root* RootMap::rootOf(const QString& path) const
{
    const auto found = std::find_if(m_roots.begin(), m_roots.end(), [&path](const domain::Root& root) {
        return pathBelow(root.path, path).has_value();
    });
    return found == m_roots.end() ? nullptr : &*found;
}

std::optional<PhotoLocation> RootMap::locate(const QString& path) const
{
    const std::vector<PhotoLocation> found = candidates(path);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<PhotoLocation> RootMap::candidates(const QString& path) const
{
    std::vector<PhotoLocation> found;
    for (const domain::Root& root : m_roots) {
        if (const std::optional<QString> relative = pathBelow(root.path, path);
            relative && !relative->isEmpty())
            found.push_back({root.id, *relative});
    }
    return found;
}

} // namespace scenekeeper::storage
