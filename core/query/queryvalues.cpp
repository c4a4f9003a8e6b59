// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryvalues.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace scenekeeper::query {

using domain::Comparison;
using domain::Condition;
using domain::SearchField;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLastYear = 9999; // later ones have no text that sorts
constexpr double kWorstRating = -1.0;
constexpr double kBestRating = 5.0;

/// First and last of a value `a..b`; either may be empty. Without dots both are the value.
struct Ends
{
    QStringView first;
    QStringView last;
    bool isRange = false;
};

Ends endsOf(QStringView value)
{
    const qsizetype dots = value.indexOf(u".."_s);
    if (dots < 0)
        return {value, value, false};
    return {value.first(dots), value.sliced(dots + 2), true};
}

/// Digits with a point, or with the comma of many countries.
std::optional<double> numberOf(QStringView text)
{
    QString number = text.trimmed().toString();
    if (!number.contains(u'.'))
        number.replace(u',', u'.');
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<double> numberFor(SearchField field, QStringView text)
{
    if (field == SearchField::Confidence) {
        constexpr double kPercent = 100.0;
        const bool isPercent = text.endsWith(u'%');
        std::optional<double> value = numberOf(isPercent ? text.chopped(1) : text);
        if (value && isPercent)
            *value /= kPercent;
        return value && *value >= 0.0 && *value <= 1.0 ? value : std::nullopt;
    }
    const std::optional<double> stars = numberOf(text);
    const bool isRating =
        stars && *stars >= kWorstRating && *stars <= kBestRating && *stars == std::floor(*stars);
    return isRating ? stars : std::nullopt;
}

Comparison comparisonOf(const QString& operatorText)
{
    if (operatorText == u"<")
        return Comparison::Less;
    if (operatorText == u"<=")
        return Comparison::AtMost;
    if (operatorText == u">")
        return Comparison::Greater;
    if (operatorText == u">=")
        return Comparison::AtLeast;
    return Comparison::Equal;
}

std::optional<Condition> numberCondition(SearchField field, Comparison comparison, QStringView value)
{
    const Ends ends = endsOf(value);
    if (!ends.isRange) {
        const std::optional<double> number = numberFor(field, value);
        return number ? std::optional<Condition>(domain::NumberCondition{field, comparison, *number})
                      : std::nullopt;
    }
    const std::optional<double> first = numberFor(field, ends.first);
    const std::optional<double> last = numberFor(field, ends.last);
    const bool makesSense = comparison == Comparison::Equal && (first || ends.first.isEmpty()) &&
                            (last || ends.last.isEmpty()) && (first || last) &&
                            !(first && last && *first > *last);
    if (!makesSense)
        return std::nullopt;
    if (first && last)
        return domain::NumberCondition{field, Comparison::Between, *first, *last};
    return first ? domain::NumberCondition{field, Comparison::AtLeast, *first}
                 : domain::NumberCondition{field, Comparison::AtMost, *last};
}

bool isDigits(QStringView text, qsizetype least, qsizetype most)
{
    return text.size() >= least && text.size() <= most &&
           std::all_of(text.begin(), text.end(),
                       [](QChar character) { return character >= u'0' && character <= u'9'; });
}

/// A year, a month or a day, by its first and last day.
struct Period
{
    QDate first;
    QDate last;
};

std::optional<Period> periodOf(QStringView text)
{
    const QList<QStringView> parts = text.split(u'-');
    const bool isWritten =
        parts.size() <= 3 && isDigits(parts.front(), 4, 4) &&
        std::all_of(parts.begin() + 1, parts.end(), [](QStringView part) { return isDigits(part, 1, 2); });
    if (!isWritten)
        return std::nullopt;
    const int year = parts.at(0).toInt();
    const int month = parts.size() > 1 ? parts.at(1).toInt() : 1;
    const int day = parts.size() > 2 ? parts.at(2).toInt() : 1;
    const QDate first(year, month, day);
    if (!first.isValid())
        return std::nullopt;
    if (parts.size() == 1)
        return Period{first, QDate(year, 12, 31)};
    if (parts.size() == 2)
        return Period{first, QDate(year, month, first.daysInMonth())};
    return Period{first, first};
}

std::optional<domain::DateCondition> daysCompared(Comparison comparison, const Period& period)
{
    switch (comparison) {
    case Comparison::Less:
        return domain::DateCondition{std::nullopt, period.first.addDays(-1)};
    case Comparison::AtMost:
        return domain::DateCondition{std::nullopt, period.last};
    case Comparison::Greater:
        return domain::DateCondition{period.last.addDays(1), std::nullopt};
    case Comparison::AtLeast:
        return domain::DateCondition{period.first, std::nullopt};
    case Comparison::Equal:
    case Comparison::Between:
        break;
    }
    return domain::DateCondition{period.first, period.last};
}

std::optional<Condition> dateCondition(Comparison comparison, QStringView value)
{
    const Ends ends = endsOf(value);
    const std::optional<Period> first = periodOf(ends.first);
    const std::optional<Period> last = periodOf(ends.last);
    const bool isWhole = (first || (ends.isRange && ends.first.isEmpty())) &&
                         (last || (ends.isRange && ends.last.isEmpty())) && (first || last);
    if (!isWhole || (ends.isRange && comparison != Comparison::Equal))
        return std::nullopt;
    domain::DateCondition days;
    if (!ends.isRange) {
        days = *daysCompared(comparison, *first);
    } else {
        if (first)
            days.from = first->first;
        if (last)
            days.to = last->last;
    }
    const bool isInOrder = !(days.from && days.to) || *days.from <= *days.to;
    const bool isOnCalendar =
        (!days.from || days.from->year() <= kLastYear) && (!days.to || days.to->year() >= 1);
    return isInOrder && isOnCalendar ? std::optional<Condition>(days) : std::nullopt;
}

template <std::size_t count>
std::optional<std::array<double, count>> numbersOf(QStringView value)
{
    const QList<QStringView> parts = value.split(u',');
    if (parts.size() != static_cast<qsizetype>(count))
        return std::nullopt;
    std::array<double, count> numbers{};
    for (std::size_t i = 0; i < count; ++i) {
        const std::optional<double> number = numberOf(parts.at(static_cast<qsizetype>(i)));
        if (!number)
            return std::nullopt;
        numbers.at(i) = *number;
    }
    return numbers;
}

bool isOnEarth(double latitude, double longitude)
{
    constexpr double kPole = 90.0;
    constexpr double kAntimeridian = 180.0;
    return std::abs(latitude) <= kPole && std::abs(longitude) <= kAntimeridian;
}

std::optional<Condition> nearCondition(QStringView value)
{
    constexpr double kMetresPerKilometre = 1000.0;
    QStringView numbers = value.trimmed();
    double unit = 1.0;
    if (numbers.endsWith(u"km", Qt::CaseInsensitive)) {
        numbers.chop(2);
    } else if (numbers.endsWith(u"m", Qt::CaseInsensitive)) {
        numbers.chop(1);
        unit = 1.0 / kMetresPerKilometre;
    }
    const auto read = numbersOf<3>(numbers);
    if (!read)
        return std::nullopt;
    const auto [latitude, longitude, distance] = *read;
    if (!isOnEarth(latitude, longitude) || distance <= 0.0)
        return std::nullopt;
    return domain::NearCondition{{latitude, longitude, distance * unit}};
}

std::optional<Condition> withinCondition(QStringView value)
{
    const auto read = numbersOf<4>(value);
    if (!read)
        return std::nullopt;
    const auto [south, west, north, east] = *read;
    if (!isOnEarth(south, west) || !isOnEarth(north, east) || south > north)
        return std::nullopt;
    return domain::WithinCondition{south, west, north, east};
}

std::optional<Condition> flagCondition(SearchField field, QStringView value)
{
    for (const QStringView yes : {u"yes", u"true", u"1"}) {
        if (value.compare(yes, Qt::CaseInsensitive) == 0)
            return domain::FlagCondition{field, true};
    }
    for (const QStringView no : {u"no", u"false", u"0"}) {
        if (value.compare(no, Qt::CaseInsensitive) == 0)
            return domain::FlagCondition{field, false};
    }
    return std::nullopt;
}

bool hasPhrases(SearchField field)
{
    return field == SearchField::Keyword || field == SearchField::Place;
}

std::optional<Condition> textCondition(const Token& filter)
{
    const SearchField field = filter.filter->field;
    // A label is meant as a whole: a beginning of one would match nothing, silently.
    if (filter.isBeginning && !hasPhrases(field))
        return std::nullopt;
    // Names of folders may hold spaces in a row.
    const QString text = field == SearchField::Folder ? filter.text : filter.text.simplified();
    return domain::TextCondition{field, text, hasPhrases(field) && filter.isQuoted && !filter.isBeginning};
}

QString written(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/// The period from the first day to the last, where they are those of a year, a month or a day.
QString writtenPeriod(const QDate& first, const QDate& last)
{
    if (first == last)
        return first.toString(u"yyyy-MM-dd");
    if (first.day() != 1 || last != QDate(last.year(), last.month(), last.daysInMonth()))
        return {};
    if (first.year() == last.year() && first.month() == last.month())
        return first.toString(u"yyyy-MM");
    const bool isYear = first.year() == last.year() && first.month() == 1 && last.month() == 12;
    return isYear ? first.toString(u"yyyy") : QString();
}

/// The beginning or the end of a range, as short as it is still exact.
QString writtenFirst(const QDate& day)
{
    if (day.day() != 1)
        return day.toString(u"yyyy-MM-dd");
    return day.toString(day.month() == 1 ? u"yyyy" : u"yyyy-MM");
}

QString writtenLast(const QDate& day)
{
    if (day.day() != day.daysInMonth())
        return day.toString(u"yyyy-MM-dd");
    return day.toString(day.month() == 12 ? u"yyyy" : u"yyyy-MM");
}

} // namespace

std::optional<Condition> conditionOf(const Token& filter)
{
    const SearchField field = filter.filter->field;
    const bool isNone = filter.filter->canBeNone && !filter.isQuoted && filter.operatorText.size() == 1 &&
                        comparisonOf(filter.operatorText) == Comparison::Equal &&
                        filter.text.compare(u"none", Qt::CaseInsensitive) == 0;
    if (isNone)
        return domain::NoneCondition{field};
    switch (filter.filter->kind) {
    case ValueKind::Name:
    case ValueKind::Folder:
        return textCondition(filter);
    case ValueKind::Fraction:
    case ValueKind::Stars:
        return numberCondition(field, comparisonOf(filter.operatorText), filter.text);
    case ValueKind::Day:
        return dateCondition(comparisonOf(filter.operatorText), filter.text);
    case ValueKind::Circle:
        return nearCondition(filter.text);
    case ValueKind::Rectangle:
        return withinCondition(filter.text);
    case ValueKind::YesNo:
        break;
    }
    return flagCondition(field, filter.text);
}

QString expectedValue(const FilterInfo& filter)
{
    switch (filter.kind) {
    case ValueKind::Name:
    case ValueKind::Folder:
        return u"a whole name"_s;
    case ValueKind::Fraction:
        return u"a number from 0 to 1, or a range such as 0.5..0.7"_s;
    case ValueKind::Stars:
        return u"a whole number from -1 to 5, or a range such as 3..5"_s;
    case ValueKind::Day:
        return u"a year, month or day such as 2019, 2019-07 or 2019-07-14, or a range such as 2019..2021"_s;
    case ValueKind::Circle:
        return u"LATITUDE,LONGITUDE,DISTANCE such as 59.9,10.7,25km"_s;
    case ValueKind::Rectangle:
        return u"SOUTH,WEST,NORTH,EAST such as 59,10,60,11"_s;
    case ValueKind::YesNo:
        break;
    }
    return u"yes or no"_s;
}

WrittenValue writtenValue(const domain::NumberCondition& condition)
{
    const QString value = written(condition.value);
    switch (condition.comparison) {
    case Comparison::Less:
        return {u"<"_s, value};
    case Comparison::AtMost:
        return {u"<="_s, value};
    case Comparison::Greater:
        return {u">"_s, value};
    case Comparison::AtLeast:
        return {u">="_s, value};
    case Comparison::Between:
        return {u":"_s, value + u".."_s + written(condition.upper)};
    case Comparison::Equal:
        break;
    }
    return {u":"_s, value};
}

WrittenValue writtenValue(const domain::DateCondition& condition)
{
    if (condition.from && condition.to) {
        const QString period = writtenPeriod(*condition.from, *condition.to);
        if (!period.isEmpty())
            return {u":"_s, period};
    }
    const QString first = condition.from ? writtenFirst(*condition.from) : QString();
    const QString last = condition.to ? writtenLast(*condition.to) : QString();
    return {u":"_s, first + u".."_s + last};
}

WrittenValue writtenValue(const domain::NearCondition& condition)
{
    const domain::NearFilter& circle = condition.circle;
    const QStringList numbers{written(circle.latitude), written(circle.longitude),
                              written(circle.kilometres)};
    return {u":"_s, numbers.join(u',') + u"km"_s};
}

WrittenValue writtenValue(const domain::WithinCondition& condition)
{
    const QStringList numbers{written(condition.south), written(condition.west), written(condition.north),
                              written(condition.east)};
    return {u":"_s, numbers.join(u',')};
}

WrittenValue writtenValue(const domain::FlagCondition& condition)
{
    return {u":"_s, condition.value ? u"yes"_s : u"no"_s};
}

} // namespace scenekeeper::query
