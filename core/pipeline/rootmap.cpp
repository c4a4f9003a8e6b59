// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/rootmap.h"

#include <algorithm>

namespace scenekeeper::pipeline {

bool isWithin(QStringView path, QStringView folder)
{
    if (!path.startsWith(folder))
        return false;
    return path.size() == folder.size() || folder.endsWith(u'/') || path.at(folder.size()) == u'/';
}

QString pathBelow(const QString& folder, const QString& path)
{
    const qsizetype skip = folder.endsWith(u'/') ? folder.size() : folder.size() + 1;
    return path.mid(skip);
}

RootMap::RootMap(std::vector<domain::Root> roots) : m_roots(std::move(roots))
{
    std::stable_sort(m_roots.begin(), m_roots.end(), [](const domain::Root& a, const domain::Root& b) {
        return a.path.size() > b.path.size();
    });
}

std::optional<storage::PhotoLocation> RootMap::locate(const QString& path) const
{
    for (const domain::Root& root : m_roots) {
        if (isWithin(path, root.path))
            return storage::PhotoLocation{root.id, pathBelow(root.path, path)};
    }
    return std::nullopt;
}

} // namespace scenekeeper::pipeline
