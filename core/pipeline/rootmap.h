// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"
#include "core/storage/rootrepository.h"

#include <QString>
#include <QStringView>
#include <optional>
#include <vector>

namespace scenekeeper::pipeline {

/// Whether `path` is `folder` or lies below it. Both absolute and cleaned.
[[nodiscard]] bool isWithin(QStringView path, QStringView folder);

/// `path` relative to `folder`, which holds it; empty for the folder itself.
[[nodiscard]] QString pathBelow(const QString& folder, const QString& path);

/// The catalogue's roots as a value, so that the scanner can place files without asking the database.
class RootMap
{
public:
    explicit RootMap(std::vector<domain::Root> roots = {});

    /// Where an absolute path lies under the deepest root that holds it.
    [[nodiscard]] std::optional<storage::PhotoLocation> locate(const QString& path) const;

    [[nodiscard]] const std::vector<domain::Root>& roots() const { return m_roots; }

private:
    std::vector<domain::Root> m_roots; ///< deepest first
};

} // namespace scenekeeper::pipeline
