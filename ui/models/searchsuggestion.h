// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/savedsearch.h"

#include <QMetaType>
#include <QString>

namespace scenekeeper::ui {

/// One line of what the search field offers while one types. A plain value.
struct SearchSuggestion
{
    enum class Kind {
        Filter, ///< a filter's name: a value comes next
        Value,  ///< a whole word or value
        Recent, ///< a whole search of before
        Saved,  ///< a search that was saved under a name
    };

    Kind kind = Kind::Value;
    QString insertion;           ///< as it is written into the field
    QString name;                ///< as it is shown
    QString explanation;         ///< shown quietly beside it
    int colorIndex = -1;         ///< for labelColor(), of a label
    domain::SavedSearchId saved; ///< of a Saved one

    friend bool operator==(const SearchSuggestion&, const SearchSuggestion&) = default;
};

} // namespace scenekeeper::ui

Q_DECLARE_METATYPE(scenekeeper::ui::SearchSuggestion)
