// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/photofilter.h"

#include "core/storage/connection.h"
#include "core/storage/labelwords.h"
#include "core/storage/sqlitedialect.h"
#include "core/storage/textconditionsql.h"

#include <algorithm>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::Condition;
using domain::Expression;
using domain::SearchField;
using domain::TextCondition;
using namespace Qt::StringLiterals;

namespace {

Sql joinedBy(const QString& joint, const std::vector<Sql>& parts)
{
    QStringList texts;
    Sql joined;
    for (const Sql& part : parts) {
        texts.append(part.text);
        joined.values += part.values;
    }
    joined.text = texts.size() == 1 ? texts.front() : u'(' + texts.join(joint) + u')';
    return joined;
}

const TextCondition* asText(const Expression& expression)
{
    return expression.kind() == Expression::Kind::Leaf ? std::get_if<TextCondition>(&expression.condition())
                                                       : nullptr;
}

/// What the text index is asked for a condition on words, if it can answer all of it.
std::optional<QString> matchOf(const Expression& expression)
{
    const TextCondition* text = asText(expression);
    const bool isWords = text && (text->field == SearchField::Text || text->field == SearchField::Keyword ||
                                  text->field == SearchField::Place);
    return isWords ? indexedMatch(*text) : std::nullopt;
}

Result<ConditionSql> sqlOf(Connection& connection, const Expression& expression);

/// The operands in SQL; those that the text index answers alone become one question to it, which costs far
/// less than joining its answers.
Result<std::vector<ConditionSql>> sqlOfAll(Connection& connection, const std::vector<Expression>& operands,
                                           QString (*joinedMatches)(const QStringList&))
{
    std::vector<ConditionSql> parts;
    QStringList matches;
    for (const Expression& operand : operands) {
        if (const std::optional<QString> match = matchOf(operand)) {
            matches.append(*match);
            continue;
        }
        Result<ConditionSql> part = sqlOf(connection, operand);
        if (!part)
            return tl::make_unexpected(part.error());
        parts.push_back(std::move(*part));
    }
    if (!matches.isEmpty())
        parts.push_back(matchSql(joinedMatches(matches)));
    std::stable_partition(parts.begin(), parts.end(), [](const ConditionSql& part) { return part.isCheap; });
    return parts;
}

std::vector<Sql> testsOf(const std::vector<ConditionSql>& parts)
{
    std::vector<Sql> tests;
    for (const ConditionSql& part : parts)
        tests.push_back(part.test);
    return tests;
}

/// Where an index finds each of them, together they find all.
std::optional<IdSet> unionOf(const std::vector<ConditionSql>& parts)
{
    // SQLite joins 500 at most, of all that is asked together.
    constexpr std::size_t kMostParts = 100;
    IdSet all;
    for (const ConditionSql& part : parts) {
        if (!part.set)
            return std::nullopt;
        all.parts.insert(all.parts.end(), part.set->parts.begin(), part.set->parts.end());
        all.isExact = all.isExact && part.set->isExact;
    }
    if (all.parts.size() > kMostParts)
        return std::nullopt;
    return all;
}

/// Labels side by side in an OR become one question.
Result<ConditionSql> sqlOfAny(Connection& connection, const std::vector<Expression>& operands)
{
    QStringList labels;
    std::vector<Expression> others;
    for (const Expression& operand : operands) {
        const TextCondition* text = asText(operand);
        if (text && text->field == SearchField::Label)
            labels.append(text->text);
        else
            others.push_back(operand);
    }
    Result<std::vector<ConditionSql>> parts = sqlOfAll(connection, others, sqlite::anyMatch);
    if (!parts)
        return tl::make_unexpected(parts.error());
    labels.removeDuplicates();
    if (!labels.isEmpty())
        parts->push_back(anyLabelSql(labels));
    if (parts->size() == 1)
        return parts->front();
    ConditionSql any;
    any.test = joinedBy(u" OR "_s, testsOf(*parts));
    any.set = unionOf(*parts);
    any.isCheap = std::all_of(parts->begin(), parts->end(), [](const auto& part) { return part.isCheap; });
    return any;
}

Result<ConditionSql> sqlOf(Connection& connection, const Expression& expression)
{
    switch (expression.kind()) {
    case Expression::Kind::Leaf:
        return conditionSql(connection, expression.condition());
    case Expression::Kind::Any:
        return sqlOfAny(connection, expression.operands());
    case Expression::Kind::Not: {
        Result<ConditionSql> inner = sqlOf(connection, expression.operands().front());
        if (!inner)
            return inner;
        // NOT would leave out what the condition says nothing of: -rating>3 finds the unrated, too.
        ConditionSql negation;
        negation.test = {u'(' + inner->test.text + u") IS NOT TRUE"_s, inner->test.values};
        negation.isCheap = inner->isCheap;
        return negation;
    }
    case Expression::Kind::All:
        break;
    }
    const Result<std::vector<ConditionSql>> parts =
        sqlOfAll(connection, expression.operands(), sqlite::allMatches);
    if (!parts)
        return tl::make_unexpected(parts.error());
    ConditionSql all;
    all.test = joinedBy(u" AND "_s, testsOf(*parts));
    all.isCheap = std::all_of(parts->begin(), parts->end(), [](const auto& part) { return part.isCheap; });
    return all;
}

/// The folder of a root, or what a root holds, and everything below it.
void addFolder(PhotoFilter& filter, const domain::PhotoQuery& query)
{
    if (!query.rootId && query.folder.isEmpty())
        return;
    QStringList conditions;
    QVariantList values;
    if (query.rootId) {
        conditions.append(u"f.root_id = ?"_s);
        values.append(query.rootId->value);
    }
    if (!query.folder.isEmpty()) {
        // '0' is the character after '/': everything between begins with "folder/".
        conditions.append(u"(f.path = ? OR (f.path > ? AND f.path < ?))"_s);
        const QString folder = boundText(query.folder);
        values += QVariantList{folder, folder + u'/', folder + u'0'};
    }
    const QString folders = u"SELECT f.id FROM folder f WHERE "_s + conditions.join(u" AND "_s);
    filter.conditions.insert(filter.conditions.begin(), Sql{u"p.folder_id IN (%1)"_s.arg(folders), values});
    filter.sets.emplace_back(
        Sql{u"SELECT s.id AS id FROM photo s WHERE s.folder_id IN (%1)"_s.arg(folders), values});
}

Expression flag(SearchField field, bool value)
{
    return Expression(domain::FlagCondition{field, value});
}

void addPhotos(PhotoFilter& filter, const std::vector<base::PhotoId>& photos)
{
    IdSet listed = listedSet(photos);
    const Sql select = listed.select();
    filter.conditions.push_back({u"p.id IN (%1)"_s.arg(select.text), select.values});
    // Some of them may be gone by now, so they are looked up also where only their number is asked for.
    listed.isExact = false;
    filter.sets.push_back(std::move(listed));
}

/// What the simple filters of a query say together with `where`, but for its root, folder and text.
Expression wholeExpression(const domain::PhotoQuery& query)
{
    std::vector<Expression> all;
    const auto addText = [&all](SearchField field, const QString& text) {
        all.emplace_back(TextCondition{field, text});
    };
    if (query.needsReview)
        all.push_back(flag(SearchField::Review, *query.needsReview));
    if (query.failed)
        all.push_back(flag(SearchField::Failed, *query.failed));
    if (query.offline)
        all.push_back(flag(SearchField::Offline, *query.offline));
    if (query.from || query.to)
        all.emplace_back(domain::DateCondition{query.from, query.to});
    if (!query.camera.simplified().isEmpty())
        addText(SearchField::Camera, query.camera);
    if (!query.labels.isEmpty()) {
        std::vector<Expression> labels;
        for (const QString& label : query.labels)
            labels.emplace_back(TextCondition{SearchField::Label, label});
        all.push_back(anyOf(std::move(labels)));
    }
    if (query.near)
        all.emplace_back(domain::NearCondition{*query.near});
    all.push_back(query.where);
    return allOf(std::move(all));
}

Result<PhotoFilter> filterOf(Connection& connection, Expression expression)
{
    PhotoFilter filter;
    Result<std::vector<ConditionSql>> parts =
        sqlOfAll(connection, andOperands(expression), sqlite::allMatches);
    if (!parts)
        return tl::make_unexpected(parts.error());
    for (ConditionSql& part : *parts) {
        filter.isCheap = filter.isCheap && part.isCheap;
        filter.conditions.push_back(std::move(part.test));
        if (part.set)
            filter.sets.push_back(std::move(*part.set));
    }
    filter.expression = std::move(expression);
    return filter;
}

} // namespace

bool PhotoFilter::isOneSet() const
{
    // Where several parts have to be told apart, a comparison of columns is faster.
    return conditions.size() == 1 && sets.size() == 1 && sets.front().isExact &&
           (sets.front().parts.size() == 1 || !isCheap);
}

Sql PhotoFilter::joined() const
{
    return conditions.empty() ? Sql() : joinedBy(u" AND "_s, conditions);
}

Result<PhotoFilter> buildFilter(Connection& connection, const domain::PhotoQuery& query)
{
    if (query.offset < 0)
        return fail(ErrorCode::InvalidArgument, u"offset below 0"_s);
    Result<Expression> whole = withLabels(connection, wholeExpression(query));
    if (!whole)
        return tl::make_unexpected(whole.error());
    // Of the texts only, whatever labels are called.
    if (!boundText(query.text).simplified().isEmpty())
        *whole = domain::allOf({std::move(*whole), Expression(TextCondition{SearchField::Text, query.text})});
    Result<PhotoFilter> filter = filterOf(connection, std::move(*whole));
    if (!filter)
        return filter;
    addFolder(*filter, query);
    if (query.photos)
        addPhotos(*filter, *query.photos);
    return filter;
}

} // namespace scenekeeper::storage
