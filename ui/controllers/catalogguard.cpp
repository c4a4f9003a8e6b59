// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/catalogguard.h"

#include "core/base/threadpriority.h"
#include "core/pipeline/catalogrebuild.h"
#include "core/storage/catalogrestore.h"
#include "resources/builtinresources.h"
#include "ui/controllers/catalogworker.h"

#include <QFileInfo>
#include <QMetaObject>
#include <utility>

namespace scenekeeper::ui {

using base::ErrorCode;
using base::Result;
using storage::BackupOccasion;

namespace {

/// A backup is checked, and so is with it what it is a copy of.
Result<void> backUpOrCheck(const QString& file, BackupOccasion occasion, bool isCheckWanted,
                           const std::stop_token& stop)
{
    const storage::AutomaticBackups backups(file);
    if (backups.isDue(occasion)) {
        const Result<std::optional<storage::CatalogBackup>> made = backups.make(stop);
        if (!made)
            return tl::make_unexpected(made.error());
        if (*made)
            return {};
    }
    if (!isCheckWanted)
        return {};
    return storage::checkCatalogFile(file, stop);
}

} // namespace

CatalogGuard::CatalogGuard(Files files, std::vector<CatalogWorker*> workers, QObject* parent)
    : QObject(parent), m_files(std::move(files)), m_workers(std::move(workers))
{
    for (const CatalogWorker* worker : m_workers)
        connect(worker, &CatalogWorker::failed, this, &CatalogGuard::suspect);
}

CatalogGuard::~CatalogGuard() = default;

void CatalogGuard::watch(bool wasLeftOpen)
{
    backUp(BackupOccasion::Start, wasLeftOpen);
}

void CatalogGuard::noteChange(qint64 photos)
{
    if (photos < storage::kLargeChange || isDamaged())
        return;
    if (m_isBackingUp)
        m_isBackupWanted = true;
    else
        backUp(BackupOccasion::LargeChange, false);
}

void CatalogGuard::backUp(BackupOccasion occasion, bool isCheckWanted)
{
    m_isBackingUp = true;
    m_background = std::jthread(
        [this, file = m_files.catalogFile, occasion, isCheckWanted](const std::stop_token& stop) {
            base::lowerThisThreadsPriority();
            const Result<void> result = backUpOrCheck(file, occasion, isCheckWanted, stop);
            QMetaObject::invokeMethod(
                this, [this, result] { endBackUp(result); }, Qt::QueuedConnection);
        });
}

void CatalogGuard::endBackUp(const Result<void>& result)
{
    m_isBackingUp = false;
    if (!result && result.error().code == ErrorCode::DatabaseCorrupt)
        suspect(result.error());
    else if (!result && result.error().code != ErrorCode::Cancelled)
        Q_EMIT backupFailed(result.error());
    if (std::exchange(m_isBackupWanted, false) && !isDamaged())
        backUp(BackupOccasion::LargeChange, false);
}

void CatalogGuard::suspect(const base::Error& error)
{
    if (error.code != ErrorCode::DatabaseCorrupt || isDamaged())
        return;
    CatalogDamage damage;
    damage.file = m_files.catalogFile;
    damage.error = error;
    m_damage = damage;
    Q_EMIT damaged(*m_damage);
    search();
}

void CatalogGuard::search()
{
    m_recovery = std::jthread([this, damage = *m_damage](const std::stop_token& stop) mutable {
        const quint64 number = storage::fileNumber(damage.file);
        damage.isGone = QFileInfo(damage.file).size() == 0;
        damage.backup = storage::AutomaticBackups(damage.file).newestSound(stop);
        if (damage.backup) {
            const auto contents = storage::inspectBackup(damage.backup->file, false);
            damage.backupPhotos = contents ? contents->photos : 0;
        }
        damage.roots = storage::knownRoots(damage.file);
        for (const QString& file : storage::knownFiles(damage.file)) {
            if (const QString folder = QFileInfo(file).path(); !damage.roots.contains(folder))
                damage.roots.append(folder);
        }
        damage.isSearched = true;
        QMetaObject::invokeMethod(
            this,
            [this, damage, number] {
                m_damage = damage;
                m_damagedFile = number;
                Q_EMIT damaged(*m_damage);
            },
            Qt::QueuedConnection);
    });
}

void CatalogGuard::restore()
{
    if (!m_damage || !m_damage->backup)
        return;
    recover([damage = *m_damage](const std::stop_token&) -> Result<CatalogRecovery> {
        const auto restored = storage::restoreBackup(damage.file, damage.backup->file);
        if (!restored)
            return tl::make_unexpected(restored.error());
        return CatalogRecovery{
            CatalogRecovery::Kind::Restored, damage.backup->madeAt, restored->photos, {}, restored->setAside};
    });
}

void CatalogGuard::rebuild()
{
    if (!m_damage)
        return;
    pipeline::RunListener listener;
    listener.progress = [this](const base::Progress& progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
    };
    const pipeline::RebuildOptions options{m_files.catalogFile, m_files.thumbnailFile,
                                           resources::kPlacesPath.toString()};
    recover([options, listener](const std::stop_token& stop) -> Result<CatalogRecovery> {
        const auto rebuilt = pipeline::rebuildCatalog(options, listener, stop);
        if (!rebuilt)
            return tl::make_unexpected(rebuilt.error());
        return CatalogRecovery{CatalogRecovery::Kind::Rebuilt,
                               {},
                               rebuilt->run.photos,
                               rebuilt->roots + rebuilt->files,
                               rebuilt->setAside};
    });
}

void CatalogGuard::recover(const Recover& work)
{
    if (std::exchange(m_isRecovering, true))
        return;
    m_isCancelled = false;
    m_background.request_stop();
    Q_EMIT recoveryStarted();
    m_open = m_workers.size();
    for (CatalogWorker* worker : m_workers) {
        worker->hold(this, [this, work] {
            if (--m_open == 0)
                runRecovery(work);
        });
    }
}

void CatalogGuard::runRecovery(const Recover& work)
{
    if (m_isCancelled)
        return endRecovery(base::fail(base::ErrorCode::Cancelled));
    m_recovery = std::jthread(
        [this, work, file = m_files.catalogFile, damaged = m_damagedFile](const std::stop_token& stop) {
            const bool isRepaired =
                storage::fileNumber(file) != damaged && storage::checkCatalogFile(file, stop).has_value();
            const Result<CatalogRecovery> result = isRepaired ? CatalogRecovery() : work(stop);
            QMetaObject::invokeMethod(
                this, [this, result] { endRecovery(result); }, Qt::QueuedConnection);
        });
}

void CatalogGuard::endRecovery(const Result<CatalogRecovery>& result)
{
    m_isRecovering = false;
    for (CatalogWorker* worker : m_workers)
        worker->release();
    if (!result) {
        Q_EMIT recoveryFailed(result.error());
        return;
    }
    m_damage.reset();
    Q_EMIT recovered(*result);
}

void CatalogGuard::cancel()
{
    m_isCancelled = true;
    m_recovery.request_stop();
}

} // namespace scenekeeper::ui
