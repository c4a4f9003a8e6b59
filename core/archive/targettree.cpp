// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/targettree.h"

#include "core/archive/portablename.h"
#include "core/storage/storedpath.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace scenekeeper::archive {

using storage::joinedPath;

namespace {

TargetTree::Name::Kind kindOf(const QFileInfo& info)
{
    if (info.isSymLink())
        return TargetTree::Name::Kind::Link;
    return info.isDir() ? TargetTree::Name::Kind::Folder : TargetTree::Name::Kind::File;
}

} // namespace

TargetTree::TargetTree(QString top) : m_top(std::move(top))
{
    list(m_folders[QString()]);
}

void TargetTree::list(Folder& folder) const
{
    QDirIterator entries(joinedPath(m_top, folder.path),
                         QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        entries.next();
        const QString name = entries.fileName();
        folder.names.insert(nameKey(name), {name, kindOf(entries.fileInfo()), {}});
    }
}

TargetTree::Folder& TargetTree::folder(const QStringList& parts)
{
    const QString asked = parts.join(u'/');
    if (Folder* known = m_asked.value(asked))
        return *known;
    QString key;
    Folder* current = &m_folders[key];
    for (const QString& part : parts) {
        const QString partKey = nameKey(part);
        current = &child(*current, key, partKey, part);
        key += u'/' + partKey;
    }
    m_asked.insert(asked, current);
    return *current;
}

TargetTree::Folder& TargetTree::child(Folder& parent, const QString& parentKey, const QString& key,
                                      const QString& name)
{
    const auto [place, isNew] = m_folders.try_emplace(parentKey + u'/' + key);
    Folder& folder = place->second;
    if (!isNew)
        return folder;
    const auto there = parent.names.constFind(key);
    const bool exists = there != parent.names.constEnd();
    folder.path = joinedPath(parent.path, exists ? there->text : name);
    folder.blockedBy = parent.blockedBy;
    if (exists && there->kind != Name::Kind::Folder)
        folder.blockedBy = folder.path;
    if (!exists)
        parent.names.insert(key, {name, Name::Kind::Folder, {}});
    else if (folder.blockedBy.isEmpty())
        list(folder);
    return folder;
}

} // namespace scenekeeper::archive
