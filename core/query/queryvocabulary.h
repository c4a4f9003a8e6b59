// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoexpression.h"

#include <QString>
#include <QStringList>
#include <QStringView>
#include <vector>

namespace scenekeeper::query {

/// Which kind of value a filter takes: the form chooses its editor by it, the completer what it offers.
enum class ValueKind {
    Name,     ///< one of the catalogue's, to be asked of storage::SearchValues: label, camera, lens, keyword,
              ///< place
    Folder,   ///< a folder; storage::SearchValues knows them, too
    Fraction, ///< 0 … 1, also written with %: confidence
    Stars,    ///< -1 … 5: rating
    Day,      ///< 2019, 2019-07, 2019-07-14, or from..to
    Circle,   ///< LATITUDE,LONGITUDE,KILOMETRESkm
    Rectangle, ///< SOUTH,WEST,NORTH,EAST
    YesNo,     ///< yes or no
};

/// One filter of the language.
struct FilterInfo
{
    QString name; ///< as typed: "label"
    domain::SearchField field = domain::SearchField::Text;
    ValueKind kind = ValueKind::Name;
    QStringList operators;  ///< ":" first; of numbers and days also "<", "<=", ">", ">="
    bool canBeNone = false; ///< takes `none`
    QString example;        ///< "label:sea", for help and placeholders; the same in every language
};

/// All filters, in the order in which help lists them. Plain words (SearchField::Text) are none of them.
[[nodiscard]] const std::vector<FilterInfo>& filters();
/// Null where there is no such filter. Case does not count.
[[nodiscard]] const FilterInfo* filterNamed(QStringView name);
/// The filter whose name is one slip away, by the Damerau-Levenshtein distance, or that begins so; else
/// empty.
[[nodiscard]] QString filterLike(const QString& name);
/// Null for Text.
[[nodiscard]] const FilterInfo* filterOf(domain::SearchField field);

/// What can be typed at the cursor. `start` and `length` are the part that a chosen completion replaces.
struct CursorContext
{
    enum class Wants {
        Term,  ///< a word or a filter's name; `typed` may be the beginning of either
        Value, ///< a value of `field`
        Text,  ///< inside a quoted phrase: nothing to offer
    };

    Wants wants = Wants::Term;
    domain::SearchField field = domain::SearchField::Text;
    bool takesNone = false; ///< a Value may be `none`
    qsizetype start = 0;
    qsizetype length = 0;
    QString typed; ///< up to the cursor, without quotes and escapes
};

/// Works on half-typed and faulty text as well. `cursor` is 0 … text.size(); others are taken for the
/// nearest.
[[nodiscard]] CursorContext contextAt(QStringView text, qsizetype cursor);

/// One thing to offer that needs no catalogue.
struct Completion
{
    QString text;                                          ///< replaces the part that `CursorContext` names
    domain::SearchField field = domain::SearchField::Text; ///< of the filter concerned
};

/// The filters (as "label:") that begin as the term at the cursor does, or the fixed values (yes, no, none,
/// stars) of the filter there. Names from the catalogue come from storage::SearchValues, to be written by
/// quotedIfNeeded().
[[nodiscard]] std::vector<Completion> completionsFor(const CursorContext& context);

} // namespace scenekeeper::query
