// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photoexpression.h"

#include <QString>
#include <QStringList>
#include <QVariant>
#include <optional>

namespace scenekeeper::storage {

/// A piece of SQL with the values for its `?`, in order. User text only ever goes into `values`.
struct Sql
{
    QString text;
    QVariantList values;
};

/// `SELECT … AS id` of photo ids that an index finds, each once.
struct IdSet
{
    Sql select;
    bool isExact = true; ///< all of them match; otherwise the test still has to be asked
};

/// A condition over `photo p` alone.
struct ConditionSql
{
    Sql test;                 ///< true for what matches; false or NULL else
    std::optional<IdSet> set; ///< finds the same photos, where an index can
    bool isCheap = false;     ///< a comparison of columns, to be asked before others
};

/// InvalidArgument for a place that is not on the earth, a distance below 0, a text without words or with too
/// many.
[[nodiscard]] base::Result<ConditionSql> conditionSql(const domain::Condition& condition);

/// Any of these labels, by name. `names` is not empty.
[[nodiscard]] ConditionSql anyLabelSql(const QStringList& names);

} // namespace scenekeeper::storage
