// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/domain/photoexpression.h"

#include <QString>
#include <QStringList>
#include <QVariant>
#include <optional>
#include <utility>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// A piece of SQL with the values for its `?`, in order. User text only ever goes into `values`.
struct Sql
{
    QString text;
    QVariantList values;
};

/// Photo ids that indices find.
struct IdSet
{
    IdSet() = default;
    explicit IdSet(Sql part, bool isExactToo = true) : parts{std::move(part)}, isExact(isExactToo) {}
    explicit IdSet(std::vector<Sql> allParts) : parts(std::move(allParts)) {}

    std::vector<Sql> parts; ///< `SELECT … AS id`, each photo once; it may be in several of them
    bool isExact = true;    ///< all of them match; otherwise the test still has to be asked

    /// Each photo once.
    [[nodiscard]] Sql select() const;
    /// Those of one part after those of the other: no more than a look at the first ones costs.
    [[nodiscard]] Sql selectWithRepeats() const;
};

/// These photos, as far as they are there.
[[nodiscard]] IdSet listedSet(const std::vector<base::PhotoId>& photos);

/// A condition over `photo p` alone.
struct ConditionSql
{
    Sql test;                 ///< true for what matches; false or NULL else
    std::optional<IdSet> set; ///< finds the same photos, where an index can
    bool isCheap = false;     ///< a comparison of columns, to be asked before others
};

/// InvalidArgument for a place that is not on the earth, a distance below 0, a text without words or with too
/// many. `connection` is asked for what is near a point.
[[nodiscard]] base::Result<ConditionSql> conditionSql(Connection& connection,
                                                      const domain::Condition& condition);

/// Any of these labels, by name. `names` is not empty.
[[nodiscard]] ConditionSql anyLabelSql(const QStringList& names);

} // namespace scenekeeper::storage
