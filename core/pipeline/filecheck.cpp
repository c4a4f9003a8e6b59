// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/filecheck.h"

#include <QFile>
#include <cerrno>
#include <sys/stat.h>

namespace scenekeeper::pipeline {

bool isGone(const QString& path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

} // namespace scenekeeper::pipeline
