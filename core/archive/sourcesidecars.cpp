// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/sourcesidecars.h"

#include "core/archive/regularfile.h"
#include "core/archive/sourcecheck.h"
#include "core/metadata/sidecarfile.h"
#include "core/storage/storedpath.h"

#include <QDirIterator>

namespace scenekeeper::archive {

namespace {

constexpr std::size_t kFolders = 16;

/// Says nothing where it cannot be read: then only its name counts.
metadata::SidecarContent contentOf(const QString& sidecar)
{
    const auto file = openRegularFile(QFile::encodeName(sidecar), Links::Refuse);
    if (!file)
        return {};
    return metadata::readSceneLabels((*file)->read(kLargestSidecar)).value_or(metadata::SidecarContent{});
}

pipeline::FolderSidecars listed(const QString& folder)
{
    pipeline::FolderSidecars sidecars;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System);
    while (entries.hasNext()) {
        entries.next();
        sidecars.add(entries.fileName().toStdString());
    }
    return sidecars;
}

} // namespace

const pipeline::FolderSidecars& SourceSidecars::listingOf(const QString& folder)
{
    const auto facts = factsOfLinked(folder);
    const qint64 modifiedAt = facts ? facts->modifiedAt : 0;
    const auto known = m_folders.find(folder);
    if (known != m_folders.end() && known->second.modifiedAt == modifiedAt)
        return known->second.sidecars;
    if (m_folders.size() >= kFolders)
        m_folders.clear();
    return m_folders.insert_or_assign(folder, Listing{modifiedAt, listed(folder)}).first->second.sidecars;
}

bool SourceSidecars::isOnlyOfItsName(const QString& picture)
{
    const auto [folder, name] = storage::splitPath(picture);
    return listingOf(folder).isOnlyOfItsName(name);
}

QStringList SourceSidecars::of(const QString& picture)
{
    const auto [folder, name] = storage::splitPath(picture);
    pipeline::FoundSidecars found = listingOf(folder).of(folder, name);
    found.paths.removeIf([&, &name = name](const QString& sidecar) {
        const bool hasWholeName = storage::splitPath(sidecar).second.startsWith(name + u'.');
        return !hasWholeName &&
               !metadata::isSidecarOf(picture, sidecar, contentOf(sidecar), found.isOnlyOfItsName);
    });
    return found.paths;
}

} // namespace scenekeeper::archive
