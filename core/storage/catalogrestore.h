// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>
#include <chrono>
#include <stop_token>

namespace scenekeeper::storage {

// For a catalogue that is damaged or gone. Nothing here deletes one: the file that another takes the place of
// stays beside it under a name that says what it is. No catalogue may be open on the calling thread.

/// So long is waited for others to close the catalogue.
inline constexpr std::chrono::milliseconds kClosingPatience{10'000};

/// What came into the place of a catalogue.
struct RestoredCatalog
{
    qint64 photos = 0;
    QString setAside; ///< where the former file is now; empty: there was none
};

/// The catalogue is there and every page of it can be read; why not, else.
[[nodiscard]] base::Result<void> checkCatalogFile(const QString& catalogFile,
                                                  const std::stop_token& stop = {});

/// Puts a copy of `backup` in the place of the catalogue, at once: whoever looks, also after the program was
/// killed, finds the one or the other. The backup is checked first and stays. DatabaseCorrupt: the backup is
/// damaged; DatabaseBusy: the catalogue is still open somewhere. Then all is as it was.
[[nodiscard]] base::Result<RestoredCatalog>
restoreBackup(const QString& catalogFile, const QString& backup,
              std::chrono::milliseconds patience = kClosingPatience);

/// The same with `replacement`, a catalogue in the same folder that nobody has open; it is not there
/// afterwards.
[[nodiscard]] base::Result<RestoredCatalog>
replaceCatalog(const QString& catalogFile, const QString& replacement,
               std::chrono::milliseconds patience = kClosingPatience);

/// Another one once another file has taken the place of this; 0 where there is none.
[[nodiscard]] quint64 fileNumber(const QString& file);

/// The folders of a catalogue, as far as they can still be read from it; else those of its newest backup that
/// can be read, too.
[[nodiscard]] QStringList knownRoots(const QString& catalogFile);
/// Those of knownRoots() that are not to be watched. Where the catalogue cannot be read to its end, also
/// those that were not when its backup was made.
[[nodiscard]] QStringList knownUnwatchedRoots(const QString& catalogFile);
/// As knownRoots(), the photographs that were added as single files.
[[nodiscard]] QStringList knownFiles(const QString& catalogFile);

/// Why the catalogue may not be made anew although there is none, or an empty file: there are backups of it,
/// so it has been lost (DatabaseCorrupt).
[[nodiscard]] base::Result<void> requireNotLost(const QString& catalogFile);

} // namespace scenekeeper::storage
