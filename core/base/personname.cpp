// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/personname.h"

#include <QSettings>
#include <pwd.h>
#include <unistd.h>

namespace scenekeeper::base {

namespace {

// The window's file, whatever the program is called that asks.
const QString kFile = QStringLiteral("scenekeeper");
const QString kKey = QStringLiteral("person/name");

QString systemName()
{
    const passwd* entry = getpwuid(geteuid());
    if (entry == nullptr)
        return QStringLiteral("uid %1").arg(geteuid());
    const QString fullName = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed();
    return fullName.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : fullName;
}

} // namespace

QString personName()
{
    const QString fromEnvironment = qEnvironmentVariable("SCENEKEEPER_USER").simplified();
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    const QString set = QSettings(kFile, kFile).value(kKey).toString().simplified();
    return set.isEmpty() ? systemName() : set;
}

void setPersonName(const QString& name)
{
    QSettings file(kFile, kFile);
    if (name.simplified().isEmpty())
        file.remove(kKey);
    else
        file.setValue(kKey, name.simplified());
}

} // namespace scenekeeper::base
