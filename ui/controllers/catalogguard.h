// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/storage/automaticbackups.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace scenekeeper::ui {

class CatalogWorker;

/// What is known of a catalogue that cannot be used.
struct CatalogDamage
{
    QString file;
    base::Error error;
    bool isSearched = false;                      ///< the rest is known
    bool isGone = false;                          ///< or empty
    std::optional<storage::CatalogBackup> backup; ///< the newest that is whole
    qint64 backupPhotos = 0;
    QStringList roots; ///< the folders that the catalogue was about, as far as known
};

/// How a catalogue came back.
struct CatalogRecovery
{
    enum class Kind {
        Restored,
        Rebuilt,
        WasWhole, ///< another window or program was faster
    };
    Kind kind = Kind::WasWhole;
    QDateTime backupTime; ///< UTC; of Restored
    qint64 photos = 0;
    QStringList roots; ///< that were read again; of Rebuilt
    QString setAside;  ///< where the damaged file is now; empty: there was none
};

/// Keeps the catalogue safe: makes its automatic backups, looks for damage after a program that did not end
/// as it should, and brings a damaged one back, from a backup or from files and sidecars. All of that is done
/// on threads of its own. Lives on the UI thread; its destructor stops what goes on, which leaves everything
/// as it was.
class CatalogGuard final : public QObject
{
    Q_OBJECT

public:
    struct Files
    {
        QString catalogFile;
        QString thumbnailFile;
    };

    /// `workers` have the catalogue open and are told to close it while it is brought back.
    CatalogGuard(Files files, std::vector<CatalogWorker*> workers, QObject* parent = nullptr);
    ~CatalogGuard() override;

    /// The catalogue was opened; `wasLeftOpen` as of its worker. Backs it up if that is due, and looks at all
    /// of it if it was left open.
    void watch(bool wasLeftOpen);
    /// So many photographs have changed at once.
    void noteChange(qint64 photos);
    /// Something failed with this error; where it says that the catalogue is damaged, looks for what can be
    /// done and tells.
    void suspect(const base::Error& error);

    [[nodiscard]] bool isDamaged() const { return m_damage.has_value(); }

    /// Each brings the damaged catalogue back; ends in recovered() or recoveryFailed().
    void restore();
    void rebuild();
    /// Ends a rebuild; what it has done is used by the next one.
    void cancel();

Q_SIGNALS:
    /// Twice: as soon as damage is noticed, and when it is known what can be done.
    void damaged(const scenekeeper::ui::CatalogDamage& damage);
    /// From now on nobody may use the catalogue.
    void recoveryStarted();
    void progressed(const scenekeeper::base::Progress& progress);
    void recovered(const scenekeeper::ui::CatalogRecovery& recovery);
    /// The damaged catalogue is as it was.
    void recoveryFailed(const scenekeeper::base::Error& error);
    /// There is no new backup, and why.
    void backupFailed(const scenekeeper::base::Error& error);

private:
    using Recover = std::function<base::Result<CatalogRecovery>(const std::stop_token& stop)>;

    void backUp(storage::BackupOccasion occasion, bool isCheckWanted);
    void endBackUp(const base::Result<void>& result);
    void search();
    /// `work` is left out where somebody else has brought the catalogue back meanwhile.
    void recover(const Recover& work);
    void runRecovery(const Recover& work);
    void endRecovery(const base::Result<CatalogRecovery>& result);

    const Files m_files;
    const std::vector<CatalogWorker*> m_workers;
    std::optional<CatalogDamage> m_damage;
    quint64 m_damagedFile = 0; ///< its number
    bool m_isBackingUp = false;
    bool m_isBackupWanted = false; ///< another one, after the present one
    bool m_isCancelled = false;    ///< before the recovery has begun
    bool m_isRecovering = false;
    std::size_t m_open = 0;    ///< workers that have the catalogue open still
    std::jthread m_background; ///< backs up and checks, at low priority
    std::jthread m_recovery;   ///< looks for what can be done, and does it
};

} // namespace scenekeeper::ui
