// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <stop_token>
#include <vector>

namespace scenekeeper::storage {

/// A copy in the folder of backups.
struct CatalogBackup
{
    QString file;     ///< absolute
    QDateTime madeAt; ///< UTC
    qint64 bytes = 0;
};

/// What is in one.
struct BackupContents
{
    qint64 photos = 0;
    int schemaVersion = 0;
};

/// When a backup may be called for. After a large change the last one may be younger than at a start.
enum class BackupOccasion { Start, LargeChange };

/// Photographs from which on a change counts as large.
inline constexpr qint64 kLargeChange = 500;

/// The backups that are made of a catalogue without anybody asking: the last five, in a folder `backups`
/// beside it, each a complete catalogue in one file. A value; all functions may be called on any thread, and
/// none of them changes the catalogue. Programs that make one at the same time make one together.
class AutomaticBackups
{
public:
    static constexpr int kKept = 5;

    explicit AutomaticBackups(const QString& catalogFile);

    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// Newest first, by their names.
    [[nodiscard]] std::vector<CatalogBackup> list() const;
    /// The newest one that is whole, read to its end.
    [[nodiscard]] std::optional<CatalogBackup> newestSound(const std::stop_token& stop = {}) const;

    /// The last backup is older than a day (an hour after a large change), and the catalogue has changed
    /// since.
    [[nodiscard]] bool isDue(BackupOccasion occasion) const;

    /// Makes one by SQLite's online backup, checks it, and only then removes those that are too many. Others
    /// read and write meanwhile. Nothing where the catalogue holds no photograph, or another program is
    /// making one. DatabaseCorrupt: the catalogue is damaged, the backups are as they were. DiskFull also
    /// where the disk would be nearly full afterwards; Cancelled.
    [[nodiscard]] base::Result<std::optional<CatalogBackup>> make(const std::stop_token& stop = {}) const;

private:
    [[nodiscard]] base::Result<std::optional<CatalogBackup>> copy(const std::stop_token& stop) const;
    void removeUnfinished() const;
    void removeOldest(const QString& newest) const;

    QString m_catalogFile;
    QString m_name; ///< of the catalogue, without its folder
    QString m_folder;
};

/// What is in a backup; DatabaseCorrupt where it is damaged or no catalogue. Only a sound one can be
/// restored: `isThorough` reads it to its end.
[[nodiscard]] base::Result<BackupContents> inspectBackup(const QString& file, bool isThorough,
                                                         const std::stop_token& stop = {});

} // namespace scenekeeper::storage
