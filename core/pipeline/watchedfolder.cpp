// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/watchedfolder.h"

#include "core/imaging/photoreader.h"
#include "core/pipeline/foldersidecars.h"

#include <QFile>
#include <optional>
#include <sys/stat.h>

namespace scenekeeper::pipeline {

namespace {

std::optional<WatchedKind> kindOf(const QByteArray& path, unsigned char type)
{
    if (type == DT_DIR)
        return WatchedKind::Folder;
    if (type == DT_REG)
        return WatchedKind::File;
    struct stat info = {};
    if (::stat(path.constData(), &info) != 0)
        return std::nullopt;
    if (!S_ISDIR(info.st_mode))
        return WatchedKind::File;
    return type == DT_LNK ? WatchedKind::LinkedFolder : WatchedKind::Folder;
}

} // namespace

OpenFolder openFolder(const QString& folder)
{
    return OpenFolder(::opendir(QFile::encodeName(folder).constData()));
}

bool isHiddenName(const std::string& name)
{
    return name.empty() || name.front() == '.';
}

bool isWatchedName(const std::string& name)
{
    return isSidecarName(name) || imaging::hasPhotoExtension(QString::fromStdString(name));
}

bool visitWatched(const QString& folder, const std::function<void(const QString&, WatchedKind)>& visit)
{
    const QByteArray bytes = QFile::encodeName(folder);
    const OpenFolder directory = openFolder(folder);
    if (!directory)
        return false;
    while (const dirent* entry = ::readdir(directory.get())) {
        const std::string name = entry->d_name;
        if (isHiddenName(name) ||
            !QByteArrayView(name.data(), static_cast<qsizetype>(name.size())).isValidUtf8())
            continue;
        const bool isOfInterest = isWatchedName(name);
        if (entry->d_type == DT_REG && !isOfInterest)
            continue;
        const std::optional<WatchedKind> kind = kindOf(bytes + '/' + name.c_str(), entry->d_type);
        if (kind && (*kind != WatchedKind::File || isOfInterest))
            visit(folder + u'/' + QString::fromStdString(name), *kind);
    }
    return true;
}

} // namespace scenekeeper::pipeline
