// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/foldersidecars.h"

#include "core/metadata/sidecarfile.h"
#include "core/pipeline/filecheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>

namespace scenekeeper::pipeline {

namespace {

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
        parts << QStringLiteral("%1:%2:%3")
                     .arg(QFileInfo(path).fileName())
                     .arg(static_cast<qint64>(info.st_size))
                     .arg(modifiedAt(info));
    }
    return parts.join(u'/');
}

bool isSidecarName(const std::string& name)
{
    return name.ends_with(".xmp") || name.ends_with(".XMP");
}

void FolderSidecars::add(const std::string& name)
{
    if (isSidecarName(name))
        m_sidecars.insert(name);
    else
        ++m_others[name.substr(0, name.rfind('.'))];
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

bool FolderSidecars::haveAny(const QString& path)
{
    const QFileInfo info(path);
    const QStringList names = metadata::sidecarNames(info.fileName());
    return std::any_of(names.begin(), names.end(),
                       [&info](const QString& name) { return isThere(info.path() + u'/' + name); });
}

FolderSidecars FolderSidecars::in(const QString& folder)
{
    FolderSidecars sidecars;
    for (const QString& name : QDir(folder).entryList(QDir::AllEntries | QDir::System))
        sidecars.add(name.toStdString());
    return sidecars;
}

} // namespace scenekeeper::pipeline
