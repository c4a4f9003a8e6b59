// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/foldersidecars.h"

#include <QString>
#include <QStringList>
#include <unordered_map>

namespace scenekeeper::archive {

inline constexpr qint64 kLargestSidecar = qint64{64} << 20; ///< bytes; what is larger is none

/// Finds the XMP sidecars of originals: those with the photo's whole name, and `a.xmp` where it is this
/// photo's and not another's of the same name. Keeps the listings of a few folders as long as these do not
/// change. Used on one thread.
class SourceSidecars
{
public:
    /// Paths of those that are there, links and folders among them. A folder that cannot be listed has none.
    [[nodiscard]] QStringList of(const QString& picture);
    /// Whether no other file beside it has its name but for the extension.
    [[nodiscard]] bool isOnlyOfItsName(const QString& picture);

private:
    struct Listing
    {
        qint64 modifiedAt = 0; ///< of the folder
        pipeline::FolderSidecars sidecars;
    };

    [[nodiscard]] const pipeline::FolderSidecars& listingOf(const QString& folder);

    std::unordered_map<QString, Listing> m_folders;
};

} // namespace scenekeeper::archive
