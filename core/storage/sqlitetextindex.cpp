// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/searchwords.h"
#include "core/storage/sqlitedialect.h"

#include <QChar>
#include <algorithm>
#include <functional>

/// The index of texts, by FTS5.
namespace scenekeeper::storage::sqlite {

using namespace Qt::StringLiterals;

namespace {

bool writesWithoutSpaces(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

/// What the text index holds of a row of `photo`, with `f` its folder; without the place.
QString indexedTexts(const QString& row)
{
    return u"f.path || '/' || %1.name, %1.title, %1.description, %1.keywords"_s.arg(row);
}

/// The text with the letters replaced that the index does not fold by itself, where it has any.
QString folded(const QString& text)
{
    QString letters;
    QString replaced = text;
    for (const auto& [letter, plain] : domain::letterFoldings()) {
        letters.append(letter);
        replaced = u"replace(%1, '%2', '%3')"_s.arg(replaced, QString(letter), plain);
    }
    return u"CASE WHEN (%1) GLOB '*[%2]*' THEN %3 ELSE %1 END"_s.arg(text, letters, replaced);
}

/// As indexedTexts(), folded, and with the place.
QString foldedTexts(const QString& row)
{
    const QStringList texts{
        u"f.path || '/' || %1.name"_s.arg(row), row + u".title"_s, row + u".description"_s,
        row + u".keywords"_s,
        u"COALESCE((SELECT l.town || ' ' || l.region || ' ' || l.country FROM place l WHERE l.id = %1.place_id), '')"_s
            .arg(row)};
    QStringList all;
    std::transform(texts.begin(), texts.end(), std::back_inserter(all), folded);
    return all.join(u", "_s);
}

QStringList withoutTextIndex()
{
    QStringList statements{u"DROP VIEW photo_text_source"_s, u"DROP TABLE photo_text"_s};
    for (const QString& event : {u"added"_s, u"changed"_s, u"removed"_s})
        statements.append(u"DROP TRIGGER photo_text_"_s + event);
    return statements;
}

/// `columns`: of the index; `textsOf`: their values, as SQL, for a row of `photo`; `sources`: the columns of
/// `photo` that they come from. The index has external content: it holds no second copy of the texts.
QStringList textIndexOver(const QString& columns, const std::function<QString(const QString&)>& textsOf,
                          const QString& sources)
{
    const auto added = [&](const QString& row) {
        return u"INSERT INTO photo_text(rowid, %1) SELECT %2.id, %3 FROM folder f WHERE f.id = %2.folder_id;"_s
            .arg(columns, row, textsOf(row));
    };
    const auto removed = [&](const QString& row) {
        return uR"(INSERT INTO photo_text(photo_text, rowid, %1) SELECT 'delete', %2.id, %3
                   FROM folder f WHERE f.id = %2.folder_id;)"_s.arg(columns, row, textsOf(row));
    };
    QStringList differences;
    for (const QString& column : sources.split(u", "_s))
        differences.append(u"OLD.%1 IS NOT NEW.%1"_s.arg(column));
    return {
        u"CREATE VIEW photo_text_source (id, %1) AS SELECT p.id, %2 FROM photo p JOIN folder f ON f.id = p.folder_id"_s
            .arg(columns, textsOf(u"p"_s)),
        uR"(CREATE VIRTUAL TABLE photo_text USING fts5(%1, content = 'photo_text_source', content_rowid = 'id',
                tokenize = 'unicode61 remove_diacritics 2'))"_s.arg(columns),
        u"CREATE TRIGGER photo_text_added AFTER INSERT ON photo BEGIN %1 END"_s.arg(added(u"NEW"_s)),
        u"CREATE TRIGGER photo_text_changed AFTER UPDATE OF %1 ON photo WHEN %2 BEGIN %3 %4 END"_s.arg(
            sources, differences.join(u" OR "_s), removed(u"OLD"_s), added(u"NEW"_s)),
        u"CREATE TRIGGER photo_text_removed AFTER DELETE ON photo BEGIN %1 END"_s.arg(removed(u"OLD"_s)),
    };
}

} // namespace

QString textIndexCheck()
{
    return u"INSERT INTO photo_text(photo_text, rank) VALUES ('integrity-check', 1)"_s;
}

QStringList textIndexSchema()
{
    return textIndexOver(
        u"path, title, description, keywords"_s, [](const QString& row) { return indexedTexts(row); },
        u"folder_id, name, title, description, keywords"_s);
}

QStringList placedTextIndexSchema()
{
    QStringList statements = withoutTextIndex();
    statements += textIndexOver(
        u"path, title, description, keywords, place"_s,
        [](const QString& row) {
            return indexedTexts(row) +
                   uR"(, COALESCE((SELECT l.town || ' ' || l.region || ' ' || l.country FROM place l
                                   WHERE l.id = %1.place_id), ''))"_s.arg(row);
        },
        u"folder_id, name, title, description, keywords, place_id"_s);
    statements.append(u"INSERT INTO photo_text(photo_text) VALUES ('rebuild')"_s);
    return statements;
}

QStringList foldedTextIndexSchema()
{
    QStringList statements = withoutTextIndex();
    statements += textIndexOver(u"path, title, description, keywords, place"_s, foldedTexts,
                                u"folder_id, name, title, description, keywords, place_id"_s);
    statements.append(u"INSERT INTO photo_text(photo_text) VALUES ('rebuild')"_s);
    return statements;
}

QString textMatchSelect()
{
    return u"SELECT rowid AS id FROM photo_text WHERE photo_text MATCH ?"_s;
}

QString textMatch(const QString& words, bool phrase, TextColumns columns)
{
    const auto quoted = [](QString text) { return u'"' + text.replace(u'"', u"\"\""_s) + u'"'; };
    QStringList terms;
    const QString plain = domain::withPlainLetters(words);
    if (phrase) {
        terms.append(quoted(plain));
    } else {
        for (const QString& word : plain.split(u' ', Qt::SkipEmptyParts))
            terms.append(quoted(word) + u'*');
    }
    const QString match = u'(' + terms.join(u" AND "_s) + u')';
    switch (columns) {
    case TextColumns::Keywords:
        return u"{keywords} : "_s + match;
    case TextColumns::Place:
        return u"{place} : "_s + match;
    case TextColumns::All:
        break;
    }
    return match;
}

QString allMatches(const QStringList& matches)
{
    return matches.join(u" AND "_s);
}

QString anyMatch(const QStringList& matches)
{
    return matches.join(u" OR "_s);
}

bool isIndexedWord(const QString& word)
{
    const QList<uint> characters = word.toUcs4();
    const bool hasToken = std::any_of(characters.begin(), characters.end(),
                                      [](uint character) { return QChar::isLetterOrNumber(character); });
    const bool hasUnspaced = std::any_of(characters.begin(), characters.end(), [](uint character) {
        return writesWithoutSpaces(QChar::script(character));
    });
    return hasToken && !hasUnspaced;
}

} // namespace scenekeeper::storage::sqlite
