// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/filecheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <sys/stat.h>

namespace scenekeeper::pipeline {

bool isGone(const QString& path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

FolderPresence presenceOf(const QString& folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return FolderPresence::Away;
    const bool isEmpty = dir.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    return isEmpty ? FolderPresence::Empty : FolderPresence::Filled;
}

bool hasLeft(const QString& root, const QString& relativePath)
{
    if (!isGone(root + u'/' + relativePath) || presenceOf(root) != FolderPresence::Filled)
        return false;
    for (qsizetype slash = relativePath.indexOf(u'/'); slash >= 0;
         slash = relativePath.indexOf(u'/', slash + 1)) {
        const QFileInfo folder(root + u'/' + relativePath.first(slash));
        if (folder.isSymLink() && !folder.exists())
            return false;
    }
    return true;
}

} // namespace scenekeeper::pipeline
