// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/labels.h"

#include <QStringList>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// What makes two label names the same: neither case, nor spaces, nor the Unicode form counts.
[[nodiscard]] QString labelKey(const QString& name);

struct LabelCount
{
    domain::Label label;
    qint64 photos = 0; ///< photos on which it is in force
};

/// Scene categories. Used on the thread of its Catalog.
class LabelRepository
{
public:
    explicit LabelRepository(Connection& connection);

    /// In their order; retired ones only `withRetired`.
    [[nodiscard]] base::Result<std::vector<domain::Label>> all(bool withRetired = false);
    [[nodiscard]] base::Result<std::optional<domain::Label>> byName(const QString& name);

    /// A new label at the end. InvalidArgument for an empty name or one that exists (compared without case).
    [[nodiscard]] base::Result<domain::Label> add(const QString& name);

    /// Ids for these names in order, adding those that are missing (a model may bring its own labels).
    [[nodiscard]] base::Result<std::vector<base::LabelId>> ensure(const QStringList& names);

    [[nodiscard]] base::Result<std::vector<LabelCount>> counts();

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
