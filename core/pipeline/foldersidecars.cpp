// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/foldersidecars.h"

#include "core/metadata/sidecarfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>

namespace scenekeeper::pipeline {

namespace {

constexpr qint64 kNanosecondsPerSecond = 1'000'000'000;

bool isThere(const QString& path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0;
}

} // namespace

QString FoundSidecars::stamp() const
{
    QStringList parts;
    for (const QString& path : paths) {
        struct stat info = {};
        if (::stat(QFile::encodeName(path).constData(), &info) != 0)
            continue;
        const qint64 modifiedAt = info.st_mtim.tv_sec * kNanosecondsPerSecond + info.st_mtim.tv_nsec;
        parts << QStringLiteral("%1:%2:%3")
                     .arg(QFileInfo(path).fileName())
                     .arg(static_cast<qint64>(info.st_size))
                     .arg(modifiedAt);
    }
    return parts.join(u'/');
}

void FolderSidecars::add(const std::string& name)
{
    const std::size_t dot = name.rfind('.');
    const std::string extension = dot == std::string::npos ? std::string() : name.substr(dot);
    if (extension == ".xmp" || extension == ".XMP")
        m_sidecars.insert(name);
    else
        ++m_others[name.substr(0, dot)];
}

FoundSidecars FolderSidecars::of(const QString& folder, const QString& photoName) const
{
    FoundSidecars found;
    if (m_sidecars.empty())
        return found;
    for (const QString& name : metadata::sidecarNames(photoName)) {
        if (m_sidecars.contains(name.toStdString()))
            found.paths << folder + u'/' + name;
    }
    found.isOnlyOfItsName = isOnlyOfItsName(photoName);
    return found;
}

bool FolderSidecars::isOnlyOfItsName(const QString& photoName) const
{
    const auto others = m_others.find(QFileInfo(photoName).completeBaseName().toStdString());
    return others == m_others.end() || others->second <= 1;
}

FoundSidecars FolderSidecars::ofFile(const QString& path)
{
    const QFileInfo info(path);
    const QStringList names = metadata::sidecarNames(info.fileName());
    const bool hasAny = std::any_of(names.begin(), names.end(), [&info](const QString& name) {
        return isThere(info.path() + u'/' + name);
    });
    if (!hasAny)
        return {};
    FolderSidecars folder;
    for (const QString& name : QDir(info.path()).entryList(QDir::AllEntries | QDir::System))
        folder.add(name.toStdString());
    return folder.of(info.path(), info.fileName());
}

} // namespace scenekeeper::pipeline
