// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/filecheck.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>

namespace scenekeeper::pipeline {

qint64 modifiedAt(const struct stat& info)
{
    constexpr qint64 kNanosecondsPerSecond = 1'000'000'000;
    return info.st_mtim.tv_sec * kNanosecondsPerSecond + info.st_mtim.tv_nsec;
}

QByteArray contentHashOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

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

bool holdsAnother(const QString& path, const domain::Photo& photo)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0 || !S_ISREG(info.st_mode))
        return false;
    if (info.st_size != photo.fileSize)
        return true;
    if (modifiedAt(info) == photo.modifiedAt)
        return false;
    const QByteArray hash = contentHashOf(path);
    return !hash.isEmpty() && hash != photo.contentHash;
}

} // namespace scenekeeper::pipeline
