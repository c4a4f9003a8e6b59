// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/bagdeclaration.h"

namespace scenekeeper::archive {

/// A line of a manifest.
struct ManifestLine
{
    QByteArray digest;    ///< raw
    QByteArray listed;    ///< the path as it stands there
    QByteArray path;      ///< decoded
    bool hasStar = false; ///< an asterisk before it, which md5sum and its kin write and BagIt does not know
};

/// Nothing for what is none. An export's lines are those of `sha256sum`, where nothing but the backslash at
/// the beginning of a line changes how it is read. Thread-safe.
[[nodiscard]] std::optional<ManifestLine> parseManifestLine(const QByteArray& line, const BagRules& rules);

} // namespace scenekeeper::archive
