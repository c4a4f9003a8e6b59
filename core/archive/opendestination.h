// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportjournal.h"
#include "core/archive/filelayer.h"

#include <QHash>
#include <QString>
#include <memory>
#include <span>

namespace scenekeeper::archive {

using Folder = std::shared_ptr<const Descriptor>;

/// A destination while an export writes there: locked against others, and with its journal. What a run that
/// was killed left half written is removed when it is opened. Used on one thread.
class OpenDestination
{
public:
    /// DestinationBusy where another export is writing there; WriteFailed, DiskFull or PermissionDenied.
    [[nodiscard]] static base::Result<std::unique_ptr<OpenDestination>> open(FileLayer& layer,
                                                                             const QString& path);

    /// A folder below it, made where it is missing. NotAFile where a file or a link is in the way.
    [[nodiscard]] base::Result<Folder> folder(const QString& relative);
    /// Closes all but the topmost.
    void closeFolders() { m_folders.clear(); }

    /// A name that nothing else in the destination has.
    [[nodiscard]] QByteArray temporaryName();

    /// Safely on the disk when it returns.
    [[nodiscard]] base::Result<void> note(std::span<const JournalEntry> entries);
    /// These targets, of which there are entries, were seen under their names. On the disk with the next
    /// sync(): where that does not come to pass, the next call sees them again.
    [[nodiscard]] base::Result<void> noteNamed(const QStringList& targets);
    [[nodiscard]] const ExportJournal& journal() const { return m_journal; }

    [[nodiscard]] base::Result<void> sync() { return m_layer.syncAll(m_top); }
    /// False once it is gone, or nothing can be written there any more.
    [[nodiscard]] bool isAlive();

    /// The run ended by itself: nothing half written is left.
    void close();

    [[nodiscard]] const QString& path() const { return m_path; }

private:
    OpenDestination(FileLayer& layer, QString path) : m_layer(layer), m_path(std::move(path)) {}

    [[nodiscard]] base::Result<void> prepare();
    [[nodiscard]] base::Result<void> openJournal();
    [[nodiscard]] base::Result<void> sweep();

    FileLayer& m_layer;
    QString m_path;
    Descriptor m_top;
    Descriptor m_own;
    Descriptor m_lock;
    Descriptor m_log;
    ExportJournal m_journal;
    QHash<QString, Folder> m_folders;
    qint64 m_names = 0;
};

} // namespace scenekeeper::archive
