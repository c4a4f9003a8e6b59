// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"

#include <QString>
#include <optional>
#include <vector>

namespace scenekeeper::storage {

/// Where a file lies: its root and the path below it.
struct PhotoLocation
{
    base::RootId rootId;
    QString relativePath;

    friend bool operator==(const PhotoLocation&, const PhotoLocation&) = default;
};

/// The catalogue's roots as a value, and the one rule for which of them holds a path. Thread-safe to read.
class RootMap
{
public:
    explicit RootMap(std::vector<domain::Root> roots = {});

    /// The deepest root that `path` (absolute, cleaned) is or lies in; null when there is none.
    [[nodiscard]] const domain::Root* rootOf(const QString& path) const;

    /// Where the file at `path` lies under the deepest root that holds it.
    [[nodiscard]] std::optional<PhotoLocation> locate(const QString& path) const;

    /// As locate(), under every root that holds it, deepest first: a root added later can lie round or
    /// inside one whose photos are known already.
    [[nodiscard]] std::vector<PhotoLocation> candidates(const QString& path) const;

    [[nodiscard]] const std::vector<domain::Root>& roots() const { return m_roots; }

private:
    std::vector<domain::Root> m_roots; ///< deepest first
};

} // namespace scenekeeper::storage
