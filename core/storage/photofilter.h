// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photoquery.h"

#include <QStringList>
#include <QVariant>

namespace scenekeeper::storage {

/// The filters of a query as SQL over `photo p` alone. User text only ever goes into `values`.
struct PhotoFilter
{
    QStringList conditions; ///< all must hold
    QVariantList values;    ///< for their `?`, in order

    /// The filter finds its photos through an index of its own, so a listing starts from them rather than
    /// from the order.
    bool selective = false;

    /// "WHERE …", or nothing.
    [[nodiscard]] QString where() const;
};

/// InvalidArgument for a place that is not on the earth, a negative distance or offset, too many words.
[[nodiscard]] base::Result<PhotoFilter> buildFilter(const domain::PhotoQuery& query);

} // namespace scenekeeper::storage
