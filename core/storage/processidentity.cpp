// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/processidentity.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>
#include <cerrno>
#include <csignal>
#include <optional>
#include <unistd.h>

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartTimeField = 19; // of /proc/<pid>/stat, counted from the field after the name

QString readLine(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readLine()).trimmed();
}

/// Nothing when the process is not there, 0 when there is no /proc to ask.
std::optional<qint64> startTime(qint64 pid)
{
    const QString line = readLine(u"/proc/%1/stat"_s.arg(pid));
    if (line.isEmpty()) {
        const bool isThere = ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
        return isThere ? std::optional<qint64>(0) : std::nullopt;
    }
    // The name in brackets may itself hold spaces and brackets.
    const QStringList fields = line.mid(line.lastIndexOf(u')') + 2).split(u' ');
    if (!fields.isEmpty() && (fields.first() == u"Z" || fields.first() == u"X"))
        return std::nullopt;
    return fields.value(kStartTimeField).toLongLong();
}

} // namespace

ProcessIdentity currentProcess()
{
    ProcessIdentity identity;
    const QString space = QFile::symLinkTarget(u"/proc/self/ns/pid"_s).section(u'/', -1);
    identity.host = QSysInfo::machineHostName() + u' ' + space;
    identity.boot = readLine(u"/proc/sys/kernel/random/boot_id"_s);
    identity.pid = QCoreApplication::applicationPid();
    identity.started = startTime(identity.pid).value_or(0);
    return identity;
}

bool hasEnded(const ProcessIdentity& process)
{
    const ProcessIdentity self = currentProcess();
    if (process.host != self.host)
        return false;
    if (process.boot != self.boot)
        return true;
    const std::optional<qint64> started = startTime(process.pid);
    return !started || *started != process.started;
}

} // namespace scenekeeper::storage
