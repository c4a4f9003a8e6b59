// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"

#include <QString>

namespace scenekeeper::ui {

/// Where one searches: the line chosen on the left, with what the search field shows of it. A plain value.
struct SearchScope
{
    QString key; ///< SidebarModel::KeyRole; that of all photographs limits nothing
    QString name;
    QString iconName;    ///< for icon()
    int colorIndex = -1; ///< for labelColor(), of a label
    domain::PhotoQuery query;

    friend bool operator==(const SearchScope&, const SearchScope&) = default;
};

} // namespace scenekeeper::ui
