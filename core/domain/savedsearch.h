// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>

namespace scenekeeper::domain {

using SavedSearchId = base::Id<struct SavedSearchTag>;

/// A search kept under a name, shown as a smart view. Its text is what was typed: whether it still means
/// something is asked at use (query::parse), so that one that does not is shown with its error, not dropped.
struct SavedSearch
{
    SavedSearchId id;
    QString name;
    QString text;
    int position = 0;    ///< 0 is on top
    QDateTime createdAt; ///< UTC

    friend bool operator==(const SavedSearch&, const SavedSearch&) = default;
};

} // namespace scenekeeper::domain
