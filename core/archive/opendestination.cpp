// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/opendestination.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <sys/statvfs.h>
#include <unistd.h>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLockName = "lock";
const QByteArray kUnfinishedName = "unfinished";
const QString kTemporaryStart = u".scenekeeper-"_s;
const QString kTemporaryEnd = u".part"_s;

Result<Descriptor> madeFolder(FileLayer& layer, const Descriptor& parent, const QByteArray& name)
{
    Result<Descriptor> there = layer.openFolder(parent, name);
    if (there || there.error().code != ErrorCode::FileVanished)
        return there;
    const Result<void> made = layer.makeFolder(parent, name);
    if (!made && made.error().code != ErrorCode::NameTaken)
        return tl::make_unexpected(made.error());
    return layer.openFolder(parent, name);
}

} // namespace

Result<std::unique_ptr<OpenDestination>> OpenDestination::open(FileLayer& layer, const QString& path)
{
    std::unique_ptr<OpenDestination> destination(new OpenDestination(layer, path));
    if (const Result<void> ready = destination->prepare(); !ready)
        return tl::make_unexpected(ready.error());
    return destination;
}

Result<void> OpenDestination::prepare()
{
    const QByteArray path = QFile::encodeName(m_path);
    if (Result<void> made = m_layer.makePath(path); !made)
        return made;
    Result<Descriptor> top = m_layer.openTop(path);
    if (!top)
        return tl::make_unexpected(top.error());
    m_top = std::move(*top);
    Result<Descriptor> own = madeFolder(m_layer, m_top, kOwnFolder.toUtf8());
    if (!own)
        return tl::make_unexpected(own.error());
    m_own = std::move(*own);
    Result<Descriptor> lockFile = m_layer.openLog(m_own, kLockName);
    if (!lockFile)
        return tl::make_unexpected(lockFile.error());
    m_lock = std::move(*lockFile);
    const Result<bool> locked = m_layer.lock(m_lock);
    if (!locked)
        return tl::make_unexpected(locked.error());
    if (!*locked)
        return fail(ErrorCode::DestinationBusy, u"another export is writing to %1"_s.arg(m_path));
    if (Result<void> opened = openJournal(); !opened)
        return opened;
    if (m_layer.facts(m_own, kUnfinishedName))
        return sweep();
    const Result<Descriptor> mark = m_layer.createFile(m_own, kUnfinishedName);
    return mark ? Result<void>() : tl::make_unexpected(mark.error());
}

Result<void> OpenDestination::openJournal()
{
    Result<ExportJournal> journal = ExportJournal::read(m_path);
    if (!journal)
        return tl::make_unexpected(journal.error());
    m_journal = std::move(*journal);
    Result<Descriptor> log = m_layer.openLog(m_own, kJournalName.toUtf8());
    if (!log)
        return tl::make_unexpected(log.error());
    m_log = std::move(*log);
    const Result<FileFacts> facts = m_layer.facts(m_log);
    if (!facts)
        return tl::make_unexpected(facts.error());
    // What comes after a line that was half written must not become part of it.
    char last = '\n';
    if (facts->bytes > 0 && ::pread(m_log.number(), &last, 1, facts->bytes - 1) == 1 && last != '\n')
        return m_layer.write(m_log, "\n");
    return {};
}

Result<void> OpenDestination::sweep()
{
    QDirIterator files(m_path, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QString name = files.fileName();
        if (!name.startsWith(kTemporaryStart) || !name.endsWith(kTemporaryEnd))
            continue;
        const Result<Descriptor> folder = m_layer.openTop(QFile::encodeName(files.fileInfo().path()));
        if (!folder)
            return tl::make_unexpected(folder.error());
        if (Result<void> removed = m_layer.remove(*folder, QFile::encodeName(name)); !removed)
            return removed;
    }
    return {};
}

Result<Folder> OpenDestination::folder(const QString& relative)
{
    if (const Folder known = m_folders.value(relative))
        return known;
    const qsizetype slash = relative.lastIndexOf(u'/');
    Folder parent;
    if (slash >= 0) {
        const Result<Folder> above = folder(relative.first(slash));
        if (!above)
            return above;
        parent = *above;
    }
    const QByteArray name = QFile::encodeName(relative.sliced(slash + 1));
    Result<Descriptor> opened = name.isEmpty() ? m_layer.openTop(QFile::encodeName(m_path))
                                               : madeFolder(m_layer, parent ? *parent : m_top, name);
    if (!opened)
        return tl::make_unexpected(opened.error());
    return *m_folders.insert(relative, std::make_shared<const Descriptor>(std::move(*opened)));
}

QByteArray OpenDestination::temporaryName()
{
    return (kTemporaryStart + QString::number(++m_names) + kTemporaryEnd).toLatin1();
}

Result<void> OpenDestination::note(std::span<const JournalEntry> entries)
{
    if (entries.empty())
        return {};
    QByteArray lines;
    for (const JournalEntry& entry : entries)
        lines += toJournalLine(entry);
    if (Result<void> written = m_layer.write(m_log, lines); !written)
        return written;
    if (Result<void> synced = m_layer.syncFile(m_log); !synced)
        return synced;
    for (const JournalEntry& entry : entries)
        m_journal.add(entry);
    return {};
}

Result<void> OpenDestination::noteNamed(const QStringList& targets)
{
    if (targets.isEmpty())
        return {};
    QByteArray lines;
    for (const QString& target : targets)
        lines += toNamedLine(target);
    if (Result<void> written = m_layer.write(m_log, lines); !written)
        return written;
    for (const QString& target : targets)
        m_journal.setNamed(target);
    return {};
}

bool OpenDestination::isAlive()
{
    struct statvfs volume = {};
    return m_layer.facts(m_own, kJournalName.toUtf8()) && ::fstatvfs(m_top.number(), &volume) == 0 &&
           (volume.f_flag & ST_RDONLY) == 0;
}

void OpenDestination::close()
{
    (void)m_layer.remove(m_own, kUnfinishedName);
}

} // namespace scenekeeper::archive
