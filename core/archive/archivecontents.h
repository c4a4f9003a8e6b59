// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/bagdeclaration.h"
#include "core/archive/listedfiles.h"

#include <QString>
#include <unordered_map>
#include <unordered_set>

namespace scenekeeper::archive {

/// How a listed file stands on disk.
enum class OnDisk : std::uint8_t {
    Missing,
    There,
    Refused, ///< something that is never opened: a pipe, a link that leads out
};

/// All that a bag or an export lists, and what of it is there. Filled step by step by the functions of this
/// folder, each of which adds to the report what it finds wrong.
struct ArchiveContents
{
    QByteArray root;
    BagRules rules;
    std::vector<Manifest> manifests;
    PathTable paths; ///< listed in any manifest
    std::unordered_map<PathIndex, QByteArray>
        otherReadings;                     ///< the same path with its percent signs read otherwise
    std::unordered_set<PathIndex> toFetch; ///< listed in fetch.txt
    std::vector<OnDisk> onDisk;            ///< by path
    std::vector<qint64> sizes;             ///< by path, bytes
    std::unordered_map<PathIndex, QByteArray> storedAs; ///< where the name on disk is another
    std::unordered_set<PathIndex> excused;              ///< missing, but no loss
    std::vector<QByteArray> extra;                      ///< payload that nobody lists
    PayloadOxum payload;                                ///< as found on disk

    [[nodiscard]] bool isPayload(QByteArrayView path) const
    {
        return rules.isExport() || isPayloadPath(path);
    }
    [[nodiscard]] QByteArray diskPath(PathIndex index) const
    {
        const auto other = storedAs.find(index);
        return other != storedAs.end() ? other->second : paths.path(index).toByteArray();
    }
};

[[nodiscard]] inline QString shown(QByteArrayView path)
{
    return QString::fromUtf8(path);
}

} // namespace scenekeeper::archive
