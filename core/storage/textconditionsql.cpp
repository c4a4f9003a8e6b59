// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/textconditionsql.h"

#include "core/storage/connection.h"
#include "core/storage/sqlitedialect.h"
#include "core/storage/textgrams.h"

#include <algorithm>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::SearchField;
using domain::TextCondition;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxWords = 64;

/// A pattern that matches the text as it is, anywhere.
QString containing(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + boundText(text) + u'%';
}

sqlite::TextColumns columnsOf(SearchField field)
{
    switch (field) {
    case SearchField::Keyword:
        return sqlite::TextColumns::Keywords;
    case SearchField::Place:
        return sqlite::TextColumns::Place;
    default:
        return sqlite::TextColumns::All;
    }
}

/// The words to be found one by one; a phrase is one.
QStringList piecesOf(const TextCondition& condition)
{
    const QString text = boundText(condition.text).simplified();
    if (condition.phrase)
        return text.isEmpty() ? QStringList() : QStringList{text};
    return text.split(u' ', Qt::SkipEmptyParts);
}

/// Photos by a row of a short table that they refer to, which photo_listing holds.
ConditionSql byReference(const QString& column, const Sql& rows)
{
    ConditionSql sql;
    sql.test = {u"p.%1 IN (%2)"_s.arg(column, rows.text), rows.values};
    sql.set =
        IdSet({u"SELECT s.id AS id FROM photo s WHERE s.%1 IN (%2)"_s.arg(column, rows.text), rows.values});
    sql.isCheap = true;
    return sql;
}

Sql likeAny(const QStringList& columns, const QString& piece)
{
    QStringList tests;
    for (const QString& column : columns)
        tests.append(column + uR"( LIKE ? ESCAPE '\')"_s);
    return {u'(' + tests.join(u" OR "_s) + u')', QVariantList(columns.size(), QVariant(containing(piece)))};
}

/// Of the photos' own texts.
QStringList ownTexts(SearchField field)
{
    switch (field) {
    case SearchField::Keyword:
        return {u"s.keywords"_s};
    case SearchField::Place:
        return {};
    default:
        return {u"s.name"_s, u"s.title"_s, u"s.description"_s, u"s.keywords"_s};
    }
}

/// `SELECT … AS id` of the photos that hold the piece in their own texts.
Sql ownTextsHold(SearchField field, const QString& piece)
{
    const Sql like = likeAny(ownTexts(field), piece);
    const QStringList grams = gramsOf(piece);
    if (grams.isEmpty())
        return {u"SELECT s.id AS id FROM photo s WHERE "_s + like.text, like.values};
    Sql found{u"SELECT g.photo_id AS id FROM photo_gram g WHERE g.gram = ?"_s, {grams.front()}};
    if (field != SearchField::Keyword && isOneGram(piece))
        return found;
    for (const QString& gram : grams.mid(1)) {
        found.text +=
            u" AND EXISTS (SELECT 1 FROM photo_gram h WHERE h.gram = ? AND h.photo_id = g.photo_id)"_s;
        found.values.append(gram);
    }
    found.text += u" AND EXISTS (SELECT 1 FROM photo s WHERE s.id = g.photo_id AND %1)"_s.arg(like.text);
    found.values += like.values;
    return found;
}

/// Where the piece stands anywhere in the texts.
ConditionSql containedSql(SearchField field, const QString& piece)
{
    std::vector<Sql> parts;
    if (field != SearchField::Place)
        parts.push_back(ownTextsHold(field, piece));
    if (field != SearchField::Keyword) {
        const Sql places = likeAny({u"l.town"_s, u"l.region"_s, u"l.country"_s}, piece);
        // By the index of places; the listing does not hold them.
        parts.push_back({uR"(SELECT s.id AS id FROM photo s WHERE s.place_id IS NOT NULL AND s.place_id IN (
                SELECT l.id FROM place l WHERE %1))"_s.arg(places.text),
                         places.values});
    }
    if (field == SearchField::Text) {
        const Sql folders = likeAny({u"f.path"_s}, piece);
        parts.push_back(
            {u"SELECT s.id AS id FROM photo s WHERE s.folder_id IN (SELECT f.id FROM folder f WHERE %1)"_s
                 .arg(folders.text),
             folders.values});
    }
    ConditionSql sql;
    sql.set = IdSet(std::move(parts));
    const Sql select = sql.set->select();
    sql.test = {u"p.id IN (%1)"_s.arg(select.text), select.values};
    return sql;
}

} // namespace

std::optional<QString> indexedMatch(const TextCondition& condition)
{
    const QStringList pieces = piecesOf(condition);
    const bool isIndexed = !pieces.isEmpty() && pieces.size() <= kMaxWords &&
                           std::all_of(pieces.begin(), pieces.end(), sqlite::isIndexedWord);
    if (!isIndexed)
        return std::nullopt;
    return sqlite::textMatch(pieces.join(u' '), condition.phrase, columnsOf(condition.field));
}

ConditionSql matchSql(const QString& match)
{
    ConditionSql sql;
    sql.set = IdSet({sqlite::textMatchSelect(), {match}});
    sql.test = {u"p.id IN (%1)"_s.arg(sqlite::textMatchSelect()), {match}};
    return sql;
}

Result<ConditionSql> wordsSql(const TextCondition& condition)
{
    const QStringList pieces = piecesOf(condition);
    if (pieces.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"no word to search for"_s);
    if (pieces.size() > kMaxWords)
        return fail(ErrorCode::InvalidArgument, u"more than %1 words to search for"_s.arg(kMaxWords));
    std::vector<ConditionSql> parts;
    QStringList indexed;
    for (const QString& piece : pieces) {
        if (sqlite::isIndexedWord(piece))
            indexed.append(piece);
        else
            parts.push_back(containedSql(condition.field, piece));
    }
    if (!indexed.isEmpty())
        parts.push_back(
            matchSql(sqlite::textMatch(indexed.join(u' '), condition.phrase, columnsOf(condition.field))));
    if (parts.size() == 1)
        return parts.front();
    // Each finds all that can match; one of them is enough to start from.
    ConditionSql all;
    all.set = parts.front().set;
    all.set->isExact = false;
    QStringList tests;
    for (const ConditionSql& part : parts) {
        tests.append(part.test.text);
        all.test.values += part.test.values;
    }
    all.test.text = u'(' + tests.join(u" AND "_s) + u')';
    return all;
}

ConditionSql cameraSql(const QString& text)
{
    const QString cameras = uR"(SELECT c.id FROM camera c WHERE c.search_key LIKE ? ESCAPE '\')"_s;
    return byReference(u"camera_id"_s, {cameras, {containing(text.simplified().toCaseFolded())}});
}

ConditionSql lensSql(const QString& text)
{
    // LIKE folds ASCII only, which is what lenses are named in.
    const QString lenses = uR"(SELECT l.id FROM lens l WHERE l.name LIKE ? ESCAPE '\')"_s;
    return byReference(u"lens_id"_s, {lenses, {containing(text.simplified())}});
}

ConditionSql folderSql(const QString& text)
{
    QString folder = boundText(text).trimmed();
    while (folder.endsWith(u'/'))
        folder.chop(1);
    while (folder.startsWith(u'/'))
        folder.remove(0, 1);
    if (folder.isEmpty())
        return ConditionSql{{u"p.folder_id IS NOT NULL"_s, {}}, std::nullopt, true};
    // As a whole folder name or several, anywhere in the path: "2019" is found in "Lofoten/2019/a", not
    // "x2019".
    const QString pattern = containing(u'/' + folder + u'/');
    ConditionSql sql;
    sql.test = {uR"(p.folder_id IN (SELECT f.id FROM folder f JOIN root r ON r.id = f.root_id
                    WHERE (r.path || '/' || f.path || '/') LIKE ? ESCAPE '\'))"_s,
                {pattern}};
    sql.isCheap = true;
    return sql;
}

} // namespace scenekeeper::storage
