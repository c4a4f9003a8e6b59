// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photoexpression.h"

#include <QString>
#include <optional>

namespace scenekeeper::query {

/// Why a search could not be understood. The window has a sentence for each; `detail` is the command line's.
enum class QueryErrorCode {
    UnknownFilter,         ///< `foo:`; `subject` is foo, `suggestion` a filter of a similar name or empty
    WrongOperator,         ///< `label<sea`; `subject` is the operator
    MissingValue,          ///< `label:` at the end or before a space; quotes with nothing inside
    BadValue,              ///< `date:yesterweek`; `field` says which kind of value it had to be
    UnclosedQuote,         ///< from the quote to the end
    UnclosedParenthesis,   ///< the one that is open
    UnexpectedParenthesis, ///< `)` without `(`, or `()`
    MissingOperand,        ///< OR, AND, NOT or `-` with nothing beside it to join or negate
    UnknownLabel, ///< `label:see`; `subject` is see, `suggestion` the labels of similar names or empty
    TooLong,      ///< more characters than kMaxQueryLength
    TooDeep,      ///< more levels than kMaxQueryDepth
    TooMany,      ///< more conditions than kMaxQueryConditions
};

constexpr qsizetype kMaxQueryLength = 8'192; ///< UTF-16 code units
constexpr int kMaxQueryDepth = 16;           ///< of the expression, and of parentheses
constexpr qsizetype kMaxQueryConditions = 200;

/// What is wrong with a search, and where: `text.mid(position, length)` is to be underlined; the length is 0
/// only where the text ends too early, `position` being its end.
struct QueryError
{
    QueryErrorCode code = QueryErrorCode::MissingValue;
    qsizetype position = 0; ///< UTF-16 code units, as in QString
    qsizetype length = 0;
    std::optional<domain::SearchField> field; ///< the filter concerned
    QString subject;                          ///< the part of the text concerned, shortened to fit a sentence
    QString suggestion;                       ///< what was probably meant; may be empty
    QString detail;                           ///< plain English

    friend bool operator==(const QueryError&, const QueryError&) = default;
};

/// The part of a search that an error is about, short enough for a sentence.
[[nodiscard]] QString shortened(const QString& text);

/// As an Error of the rest of the core: InvalidArgument with detail and place.
[[nodiscard]] base::Error toError(const QueryError& error);

} // namespace scenekeeper::query
