// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryerror.h"

#include <QStringList>
#include <QStringView>
#include <optional>

namespace scenekeeper::query {

/// The labels of a catalogue, as a search can speak of them. A plain value.
struct LabelNames
{
    QStringList known;   ///< every name that finds a label, former ones too
    QStringList offered; ///< those that are shown to the reader, to choose from

    friend bool operator==(const LabelNames&, const LabelNames&) = default;
};

/// The first label of the search that does not exist, underlined, with those of similar names; nothing for a
/// search that cannot be understood. The names of built-in labels are known in every language of the window.
[[nodiscard]] std::optional<QueryError> unknownLabel(QStringView text, const LabelNames& labels);

/// Up to three of `names` that are nearly `name`, the nearest first.
[[nodiscard]] QStringList nearestNames(const QString& name, const QStringList& names);

} // namespace scenekeeper::query
