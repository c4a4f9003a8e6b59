// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/importrun.h"

namespace scenekeeper::pipeline {

struct RebuildOptions
{
    QString catalogFile;
    QString thumbnailFile;
    QString placesFile; ///< as in ImportOptions
    qint64 maxPixels = ImportOptions().maxPixels;
    int workers = 0; ///< 0: as many as cores
};

/// What was made.
struct RebuiltCatalog
{
    RunSummary run;
    QStringList roots;   ///< folders that were read
    QStringList files;   ///< single files that were read, of folders that had not been added themselves
    QStringList offline; ///< known folders that are not there now; the new catalogue knows them
    QStringList offlineOfFiles; ///< the same, of which only files had been added
    qint64 humanLabelled = 0;   ///< photographs whose sidecars say what a person decided
    QString setAside;           ///< where the former catalogue is now; empty: there was none
};

/// Makes a catalogue anew from what lies in the folders of the former one: files, and the sidecars beside
/// them with what people decided. The folders, and which of them are not watched, are read from the damaged
/// file or its newest backup. It is made beside the catalogue (`<catalogue>.rebuilding`) and takes its place
/// when it is whole: until then, also when the program is killed, all is as it was, and the next call goes on
/// from there.
///
/// Blocks. NotFound where no folder is known, Offline where none is there; Cancelled; else as runImport() and
/// storage::replaceCatalog() fail. The catalogue must not be open on the calling thread.
[[nodiscard]] base::Result<RebuiltCatalog>
rebuildCatalog(const RebuildOptions& options, const RunListener& listener, const std::stop_token& stop);

} // namespace scenekeeper::pipeline
