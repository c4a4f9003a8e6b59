// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/textconditionsql.h"

#include "core/storage/connection.h"
#include "core/storage/sqlitedialect.h"

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
    return field == SearchField::Keyword ? sqlite::TextColumns::Keywords : sqlite::TextColumns::All;
}

/// The words to be found one by one; a phrase is one.
QStringList piecesOf(const TextCondition& condition)
{
    const QString text = boundText(condition.text).simplified();
    if (condition.phrase)
        return text.isEmpty() ? QStringList() : QStringList{text};
    return text.split(u' ', Qt::SkipEmptyParts);
}

Sql containedSql(SearchField field, const QString& piece)
{
    const QString pattern = containing(piece);
    if (field == SearchField::Keyword)
        return {uR"(p.keywords LIKE ? ESCAPE '\')"_s, {pattern}};
    return {uR"((p.name LIKE ? ESCAPE '\' OR p.title LIKE ? ESCAPE '\' OR p.description LIKE ? ESCAPE '\'
             OR p.keywords LIKE ? ESCAPE '\'
             OR p.folder_id IN (SELECT f.id FROM folder f WHERE f.path LIKE ? ESCAPE '\')))"_s,
            {pattern, pattern, pattern, pattern, pattern}};
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
    sql.set = IdSet{{sqlite::textMatchSelect(), {match}}};
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
    QStringList tests;
    QStringList indexed;
    ConditionSql sql;
    for (const QString& piece : pieces) {
        if (sqlite::isIndexedWord(piece)) {
            indexed.append(piece);
            continue;
        }
        const Sql contained = containedSql(condition.field, piece);
        tests.append(contained.text);
        sql.test.values += contained.values;
    }
    if (!indexed.isEmpty()) {
        ConditionSql found =
            matchSql(sqlite::textMatch(indexed.join(u' '), condition.phrase, columnsOf(condition.field)));
        found.set->isExact = tests.isEmpty();
        tests.append(found.test.text);
        sql.test.values += found.test.values;
        sql.set = std::move(found.set);
    }
    sql.test.text = tests.size() == 1 ? tests.front() : u'(' + tests.join(u" AND "_s) + u')';
    return sql;
}

ConditionSql cameraSql(const QString& text)
{
    const QString cameras = uR"(SELECT c.id FROM camera c WHERE c.search_key LIKE ? ESCAPE '\')"_s;
    const QVariantList values{containing(text.simplified().toCaseFolded())};
    ConditionSql sql;
    sql.test = {u"p.camera_id IN (%1)"_s.arg(cameras), values};
    sql.set = IdSet{{u"SELECT s.id AS id FROM photo s WHERE s.camera_id IN (%1)"_s.arg(cameras), values}};
    sql.isCheap = true;
    return sql;
}

QString lensSelect()
{
    return uR"(WITH RECURSIVE lens(name) AS (
                SELECT MIN(n.lens) FROM photo n WHERE n.lens <> ''
                UNION ALL
                SELECT (SELECT MIN(n.lens) FROM photo n WHERE n.lens <> '' AND n.lens > lens.name) FROM lens
                WHERE lens.name IS NOT NULL)
            SELECT name FROM lens WHERE name IS NOT NULL)"_s;
}

ConditionSql lensSql(const QString& text)
{
    // LIKE folds ASCII only, which is what lenses are named in.
    const QString lenses = uR"(SELECT l.name FROM (%1) l WHERE l.name LIKE ? ESCAPE '\')"_s.arg(lensSelect());
    const QVariantList values{containing(text.simplified())};
    ConditionSql sql;
    sql.set =
        IdSet{{u"SELECT s.id AS id FROM photo s WHERE s.lens <> '' AND s.lens IN (%1)"_s.arg(lenses), values}};
    sql.test = {u"p.id IN (%1)"_s.arg(sql.set->select.text), values};
    return sql;
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
