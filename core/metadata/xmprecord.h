// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/scenelabels.h"
#include "core/metadata/xmppacket.h"
#include "core/metadata/xmpvocabulary.h"

#include <QStringList>

namespace scenekeeper::metadata {

/// What stands in our own namespace of a packet.
struct XmpRecord
{
    domain::SceneLabels labels;
    QString extension;                                        ///< of the picture, lower case, without a dot
    std::array<QStringList, kKeywordProperties.size()> added; ///< which keywords are ours

    friend bool operator==(const XmpRecord&, const XmpRecord&) = default;
};

/// Nothing where no version of the program has written here. Entries that say nothing are left out. Fails
/// with UnsupportedFormat where a newer version has written, FileCorrupt where it says more than it can mean.
[[nodiscard]] base::Result<std::optional<XmpRecord>> readRecord(const XmpPacket& packet);

/// As properties of an rdf:Description that declares our namespace and rdf; each line indented.
[[nodiscard]] QString recordXml(const XmpRecord& record);

/// `<prefix:name>` round an array of these texts.
[[nodiscard]] QString arrayXml(QStringView prefix, QStringView name, QStringView kind,
                               const QStringList& items);

/// As it comes back from a file: without characters that XML cannot hold, labels without a name, or repeated
/// ones.
[[nodiscard]] domain::SceneLabels storable(const domain::SceneLabels& labels);

} // namespace scenekeeper::metadata
