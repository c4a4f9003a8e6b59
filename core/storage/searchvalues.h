// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photoexpression.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// A value that photos have, to be offered while one types.
struct SearchValue
{
    QString text;
    std::optional<qint64> photos; ///< on how many, where that is known without counting

    friend bool operator==(const SearchValue&, const SearchValue&) = default;
};

/// What can stand behind a filter: labels, cameras, lenses, keywords, places, folders of this catalogue. Used
/// on the thread of its Catalog; fast enough to be asked at each key (it looks at a bounded part of the
/// catalogue, so a rare keyword may need a few letters to show up).
class SearchValues
{
public:
    explicit SearchValues(Connection& connection);

    /// Values that begin with, or have a word that begins with, `beginning` (any case); all for an empty one.
    /// The most frequent first where counts are known, else by name. Empty for fields without names.
    [[nodiscard]] base::Result<std::vector<SearchValue>> find(domain::SearchField field,
                                                              const QString& beginning, int limit);

    /// Every name that finds a label: of those that there are, that were merged, and former ones; folded.
    [[nodiscard]] base::Result<QStringList> labelKeys();

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
