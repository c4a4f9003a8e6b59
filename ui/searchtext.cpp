// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchtext.h"

#include "core/query/queryvocabulary.h"

#include <QCoreApplication>
#include <QLocale>

namespace scenekeeper::ui {

namespace {

using domain::SearchField;
using query::QueryError;
using query::QueryErrorCode;

class SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::SearchText)

public:
    static QString ofField(SearchField field)
    {
        switch (field) {
        case SearchField::Text:
            return tr("words in name, title, description, keywords and place");
        case SearchField::Label:
            return tr("a label that the photograph has");
        case SearchField::Confidence:
            return tr("how sure the model is, 0 to 1");
        case SearchField::Camera:
            return tr("maker or model of the camera");
        case SearchField::Lens:
            return tr("name of the lens");
        case SearchField::Keyword:
            return tr("a keyword in the file");
        case SearchField::Place:
            return tr("town, region or country");
        case SearchField::Folder:
            return tr("a folder and all below it");
        default:
            return ofTheRest(field);
        }
    }

    static QString ofError(const QueryError& error)
    {
        switch (error.code) {
        case QueryErrorCode::UnknownFilter:
            if (error.suggestion.isEmpty())
                return tr("There is no filter “%1”. Put the words in quotes to search for them.")
                    .arg(error.subject);
            return tr("There is no filter “%1”. Did you mean “%2”?").arg(error.subject, error.suggestion);
        case QueryErrorCode::WrongOperator:
            return tr("“%1” cannot stand here. Write it like %2.").arg(error.subject, example(error));
        case QueryErrorCode::MissingValue:
            return error.field ? tr("A value is missing. Write it like %1.").arg(example(error))
                               : tr("There is nothing between the quotes.");
        case QueryErrorCode::BadValue:
            return badValue(error);
        case QueryErrorCode::UnclosedQuote:
            return tr("The closing quote is missing.");
        case QueryErrorCode::UnclosedParenthesis:
            return tr("The closing parenthesis is missing.");
        case QueryErrorCode::UnexpectedParenthesis:
            return tr("This parenthesis has no counterpart, or nothing inside.");
        case QueryErrorCode::MissingOperand:
            return tr("“%1” needs a word or a filter beside it.").arg(error.subject);
        case QueryErrorCode::UnknownLabel:
            return error.suggestion.isEmpty()
                       ? tr("There is no label “%1”.").arg(error.subject)
                       : tr("There is no label “%1”. Did you mean %2?").arg(error.subject, error.suggestion);
        case QueryErrorCode::TooLong:
            return tr("The search is too long: %Ln character(s) at most.", nullptr,
                      static_cast<int>(query::kMaxQueryLength));
        case QueryErrorCode::TooDeep:
            return tr("The search has too many parentheses inside each other.");
        case QueryErrorCode::TooMany:
            return tr("The search has too many conditions: %Ln at most.", nullptr,
                      static_cast<int>(query::kMaxQueryConditions));
        }
        return error.detail;
    }

private:
    static QString ofTheRest(SearchField field)
    {
        switch (field) {
        case SearchField::Date:
            return tr("year, month, day, or from..to");
        case SearchField::Near:
            return tr("around a point: latitude, longitude, distance");
        case SearchField::Within:
            return tr("in a rectangle of the map: south, west, north, east");
        case SearchField::Human:
            return tr("whether a person decided: yes or no");
        case SearchField::Review:
            return tr("whether a person should look: yes or no");
        case SearchField::Failed:
            return tr("whether the file could not be read: yes or no");
        case SearchField::Offline:
            return tr("whether its drive is away: yes or no");
        default:
            return tr("stars, 1 to 5");
        }
    }

    /// "date:2019-07..2021", which needs no translation.
    static QString example(const QueryError& error)
    {
        const query::FilterInfo* filter = error.field ? query::filterOf(*error.field) : nullptr;
        return filter ? filter->example : QString();
    }

    static QString badValue(const QueryError& error)
    {
        const query::FilterInfo* filter = error.field ? query::filterOf(*error.field) : nullptr;
        if (!filter)
            return tr("“%1” makes no sense here.").arg(error.subject);
        switch (filter->kind) {
        case query::ValueKind::Day:
            return tr("“%1” is no date. Write a year, a month or a day like 2019-07-14, or a span like "
                      "2019..2021.")
                .arg(error.subject);
        case query::ValueKind::Fraction:
            return tr("“%1” is no share. Write a number from 0 to 1, or a percentage.").arg(error.subject);
        case query::ValueKind::Stars:
            return tr("“%1” is no rating. Write a number from -1 to 5.").arg(error.subject);
        case query::ValueKind::YesNo:
            return tr("“%1” is neither yes nor no.").arg(error.subject);
        default:
            return tr("“%1” makes no sense here. Write it like %2.").arg(error.subject, filter->example);
        }
    }
};

} // namespace

QString searchFieldText(domain::SearchField field)
{
    return SearchWords::ofField(field);
}

QString queryErrorText(const query::QueryError& error)
{
    return SearchWords::ofError(error);
}

} // namespace scenekeeper::ui
