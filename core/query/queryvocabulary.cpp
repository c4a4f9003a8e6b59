// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryvocabulary.h"

#include "core/query/querytokens.h"

#include <algorithm>

namespace scenekeeper::query {

using domain::SearchField;
using namespace Qt::StringLiterals;

const std::vector<FilterInfo>& filters()
{
    static const QStringList is{u":"_s};
    static const QStringList compared{u":"_s, u"<"_s, u"<="_s, u">"_s, u">="_s};
    static const std::vector<FilterInfo> all{
        {u"label"_s, SearchField::Label, ValueKind::Name, is, true, u"label:sea"_s},
        {u"confidence"_s, SearchField::Confidence, ValueKind::Fraction, compared, false, u"confidence<0.7"_s},
        {u"review"_s, SearchField::Review, ValueKind::YesNo, is, false, u"review:yes"_s},
        {u"human"_s, SearchField::Human, ValueKind::YesNo, is, false, u"human:yes"_s},
        {u"date"_s, SearchField::Date, ValueKind::Day, compared, true, u"date:2019-07..2021"_s},
        {u"place"_s, SearchField::Place, ValueKind::Name, is, true, u"place:oslo"_s},
        {u"near"_s, SearchField::Near, ValueKind::Circle, is, false, u"near:59.9,10.7,25km"_s},
        {u"within"_s, SearchField::Within, ValueKind::Rectangle, is, false, u"within:59,10,60,11"_s},
        {u"camera"_s, SearchField::Camera, ValueKind::Name, is, true, u"camera:nikon"_s},
        {u"lens"_s, SearchField::Lens, ValueKind::Name, is, true, u"lens:\"50 mm\""_s},
        {u"keyword"_s, SearchField::Keyword, ValueKind::Name, is, true, u"keyword:harbour"_s},
        {u"rating"_s, SearchField::Rating, ValueKind::Stars, compared, true, u"rating>=3"_s},
        {u"folder"_s, SearchField::Folder, ValueKind::Folder, is, false, u"folder:2019/Lofoten"_s},
        {u"failed"_s, SearchField::Failed, ValueKind::YesNo, is, false, u"failed:yes"_s},
        {u"offline"_s, SearchField::Offline, ValueKind::YesNo, is, false, u"offline:yes"_s},
    };
    return all;
}

const FilterInfo* filterNamed(QStringView name)
{
    const auto found = std::find_if(filters().begin(), filters().end(), [name](const FilterInfo& filter) {
        return name.compare(filter.name, Qt::CaseInsensitive) == 0;
    });
    return found == filters().end() ? nullptr : &*found;
}

const FilterInfo* filterOf(SearchField field)
{
    const auto found = std::find_if(filters().begin(), filters().end(),
                                    [field](const FilterInfo& filter) { return filter.field == field; });
    return found == filters().end() ? nullptr : &*found;
}

QString filterLike(const QString& name)
{
    const QString typed = name.toLower();
    const auto isSlip = [&typed](const QString& right) {
        const qsizetype shorter = std::min(typed.size(), right.size());
        qsizetype head = 0;
        while (head < shorter && typed[head] == right[head])
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head && typed[typed.size() - 1 - tail] == right[right.size() - 1 - tail])
            ++tail;
        const qsizetype typedRest = typed.size() - head - tail;
        const qsizetype rightRest = right.size() - head - tail;
        const bool isSwapped = typedRest == 2 && rightRest == 2 && typed[head] == right[head + 1] &&
                               typed[head + 1] == right[head];
        return isSwapped || (typedRest <= 1 && rightRest <= 1);
    };
    for (const FilterInfo& filter : filters()) {
        const bool isBeginning = typed.size() >= 2 && filter.name.startsWith(typed);
        const bool goesOn = filter.name.size() >= 3 && typed.startsWith(filter.name);
        if (isSlip(filter.name) || isBeginning || goesOn)
            return filter.name;
    }
    return {};
}

namespace {

/// The last token that begins before `cursor`, or End.
Token tokenBefore(QStringView text, qsizetype cursor)
{
    Tokenizer tokens(text);
    Token last;
    for (;;) {
        Token token = tokens.next();
        if (token.kind == Token::Kind::End || token.position >= cursor)
            return last;
        last = std::move(token);
    }
}

bool isTerm(const Token& token)
{
    switch (token.kind) {
    case Token::Kind::Word:
    case Token::Kind::Or:
    case Token::Kind::And:
        return true;
    case Token::Kind::Not:
        return token.isSpelledOut;
    default:
        return false;
    }
}

} // namespace

CursorContext contextAt(QStringView text, qsizetype cursor)
{
    const qsizetype at = std::clamp<qsizetype>(cursor, 0, text.size());
    CursorContext context;
    context.start = at;
    // As typed so far, and as it stands: where the cursor is inside a token, that goes on behind it.
    const Token typed = tokenBefore(text.first(at), at);
    const Token whole = tokenBefore(text, at);
    const bool touches = typed.kind != Token::Kind::End && typed.end() == at;
    if (!touches)
        return context;
    if (typed.kind == Token::Kind::Filter) {
        context.wants = CursorContext::Wants::Value;
        context.field = typed.filter->field;
        context.takesNone =
            typed.filter->canBeNone && (typed.operatorText == u":" || typed.operatorText == u"=");
        context.start = whole.valuePosition;
        context.length = whole.end() - whole.valuePosition;
        context.typed = typed.text;
    } else if (isTerm(typed)) {
        context.start = whole.position;
        context.length = whole.length;
        // Of a filter only its name and the operator, so that its value stays.
        if (whole.kind == Token::Kind::Filter)
            context.length = whole.valuePosition - whole.position;
        else if (whole.kind == Token::Kind::UnknownFilter)
            context.length = whole.nameLength + 1;
        context.typed = text.sliced(typed.position, at - typed.position).toString();
    } else if (typed.kind == Token::Kind::Phrase || typed.kind == Token::Kind::UnknownFilter) {
        context.wants = CursorContext::Wants::Text;
    }
    return context;
}

std::vector<Completion> completionsFor(const CursorContext& context)
{
    std::vector<Completion> offered;
    const auto offer = [&](const QString& text, SearchField field) {
        if (text.startsWith(context.typed, Qt::CaseInsensitive))
            offered.push_back({text, field});
    };
    if (context.wants == CursorContext::Wants::Term) {
        for (const FilterInfo& filter : filters())
            offer(filter.name + u':', filter.field);
        return offered;
    }
    const FilterInfo* filter =
        context.wants == CursorContext::Wants::Value ? filterOf(context.field) : nullptr;
    if (!filter)
        return offered;
    if (filter->kind == ValueKind::YesNo) {
        offer(u"yes"_s, filter->field);
        offer(u"no"_s, filter->field);
    }
    if (filter->kind == ValueKind::Stars) {
        for (const QString& stars : {u"5"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s})
            offer(stars, filter->field);
    }
    if (context.takesNone)
        offer(u"none"_s, filter->field);
    return offered;
}

} // namespace scenekeeper::query
