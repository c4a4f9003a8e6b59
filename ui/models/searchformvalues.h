// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoexpression.h"
#include "core/query/queryerror.h"

#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace scenekeeper::ui {

/// The parts of the search form. Each stands for some of the filters that a search joins by AND.
enum class FormPart { Words, Labels, Dates, Camera, Lens, Place, Near, Rating, Review, Human, Confidence };

inline constexpr std::array kFormParts{FormPart::Words,  FormPart::Labels,    FormPart::Dates,
                                       FormPart::Camera, FormPart::Lens,      FormPart::Place,
                                       FormPart::Near,   FormPart::Rating,    FormPart::Review,
                                       FormPart::Human,  FormPart::Confidence};

enum class LabelMatch { Any, All, None };
enum class ConfidenceBound { Open, Below, AtLeast };

/// What the form shows of a search. A plain value; empty texts and absent values ask for nothing.
struct SearchFormValues
{
    QString words; ///< as in the search language: sunset "old town"
    LabelMatch labelMatch = LabelMatch::Any;
    QStringList labels; ///< stored names
    QString from;       ///< a year, month or day as in the search language
    QString to;
    QString camera;
    QString lens;
    QString place;            ///< in quotes: exactly these words
    QString near;             ///< LATITUDE,LONGITUDE,KILOMETRESkm
    std::optional<int> stars; ///< so many or more; 0: not rated
    std::optional<bool> review;
    std::optional<bool> human;
    ConfidenceBound confidenceBound = ConfidenceBound::Open;
    double confidence = 0.0; ///< 0 … 1, while there is a bound

    friend bool operator==(const SearchFormValues&, const SearchFormValues&) = default;
};

/// A search as the form sees it: `rest` is what it has no place for.
struct SearchFormReading
{
    SearchFormValues values;
    domain::Expression rest;
};

/// Pure functions, any thread.
[[nodiscard]] SearchFormReading readForm(const domain::Expression& search);

using FormFilters = tl::expected<std::vector<domain::Expression>, query::QueryError>;

/// The filters of one part, or why what was typed into it makes no sense.
[[nodiscard]] FormFilters writeFormPart(const SearchFormValues& values, FormPart part);

/// `search` with one part of the form in place of what it was; the rest stays where it stands.
[[nodiscard]] domain::Expression withFormPart(const domain::Expression& search, FormPart part,
                                              std::vector<domain::Expression> filters);

/// `search` without what the form has no place for.
[[nodiscard]] domain::Expression withoutRest(const domain::Expression& search);

} // namespace scenekeeper::ui
