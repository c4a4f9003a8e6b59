// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/textgrams.h"

#include <algorithm>
#include <array>

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// Thai to Myanmar, Khmer, arrows to signs, Han and Kana, their compatible and half-width forms, emoji, rare
// Han.
constexpr std::array<Range, 8> kRanges{{{0x0E00, 0x109F},
                                        {0x1780, 0x17FF},
                                        {0x2190, 0x2BFF},
                                        {0x2E80, 0xA4CF},
                                        {0xF900, 0xFAFF},
                                        {0xFF66, 0xFF9F},
                                        {0x1F000, 0x1FAFF},
                                        {0x20000, 0x3FFFF}}};

bool isGramCharacter(uint character)
{
    return std::any_of(kRanges.begin(), kRanges.end(), [character](const Range& range) {
        return character >= range.first && character <= range.last;
    });
}

/// As a class of characters of GLOB.
QString rangesPattern()
{
    QString pattern(u'[');
    for (const Range& range : kRanges)
        pattern += QString::fromUcs4(&range.first, 1) + u'-' + QString::fromUcs4(&range.last, 1);
    return pattern + u']';
}

QString textsOf(const QString& row)
{
    return u"%1.name || char(10) || %1.title || char(10) || %1.description || char(10) || %1.keywords"_s.arg(
        row);
}

/// `SELECT gram` of all grams of a row of `photo`. In blocks that hold the first character of the next one,
/// too: what is left of a long text is not copied for each of its characters.
QString gramSelect(const QString& row)
{
    return uR"(SELECT DISTINCT gram FROM (
            WITH RECURSIVE
            block(rest) AS (
                SELECT %1 UNION ALL SELECT substr(rest, 301) FROM block WHERE length(rest) > 300),
            piece(rest) AS (
                SELECT substr(rest, 1, 301) FROM block
                UNION ALL SELECT substr(rest, 2) FROM piece WHERE rest <> '')
            SELECT substr(rest, 1, 1) AS gram FROM piece WHERE rest GLOB '%2*'
            UNION ALL
            SELECT substr(rest, 1, 2) FROM piece WHERE rest GLOB '%2%2*'))"_s.arg(textsOf(row),
                                                                                  rangesPattern());
}

} // namespace

QStringList textGramSchema()
{
    const auto hasGrams = [](const QString& row) {
        return u"(%1) GLOB '*%2*'"_s.arg(textsOf(row), rangesPattern());
    };
    const QString added =
        u"INSERT INTO photo_gram (gram, photo_id) SELECT gram, NEW.id FROM (%1);"_s.arg(gramSelect(u"NEW"_s));
    const QString removed =
        u"DELETE FROM photo_gram WHERE photo_id = OLD.id AND gram IN (SELECT gram FROM (%1));"_s.arg(
            gramSelect(u"OLD"_s));
    return {
        uR"(CREATE TABLE photo_gram (
                gram TEXT NOT NULL,
                photo_id INTEGER NOT NULL,
                PRIMARY KEY (gram, photo_id)) WITHOUT ROWID)"_s,
        u"CREATE TRIGGER photo_gram_added AFTER INSERT ON photo WHEN %1 BEGIN %2 END"_s.arg(
            hasGrams(u"NEW"_s), added),
        uR"(CREATE TRIGGER photo_gram_changed AFTER UPDATE OF name, title, description, keywords ON photo
            WHEN (%1) <> (%2) AND (%3 OR %4) BEGIN %5 %6 END)"_s.arg(
            textsOf(u"OLD"_s), textsOf(u"NEW"_s), hasGrams(u"OLD"_s), hasGrams(u"NEW"_s), removed, added),
        u"CREATE TRIGGER photo_gram_removed AFTER DELETE ON photo WHEN %1 BEGIN %2 END"_s.arg(
            hasGrams(u"OLD"_s), removed),
        // Through JSON, so that one photo after the other is taken apart and not all of them are held at
        // once.
        uR"(INSERT INTO photo_gram (gram, photo_id) SELECT e.value, p.id
            FROM photo p CROSS JOIN json_each((SELECT json_group_array(gram) FROM (%1))) e WHERE %2)"_s.arg(
            gramSelect(u"p"_s), hasGrams(u"p"_s)),
    };
}

QStringList gramsOf(const QString& piece)
{
    const QList<uint> characters = piece.toUcs4();
    QStringList grams;
    QStringList alone;
    for (qsizetype at = 0; at < characters.size(); ++at) {
        if (!isGramCharacter(characters.at(at)))
            continue;
        const auto first = static_cast<char32_t>(characters.at(at));
        if (at + 1 < characters.size() && isGramCharacter(characters.at(at + 1))) {
            const std::array<char32_t, 2> both{first, static_cast<char32_t>(characters.at(at + 1))};
            grams.append(QString::fromUcs4(both.data(), 2));
        } else {
            alone.append(QString::fromUcs4(&first, 1));
        }
    }
    // Two in a row are rarer than one; the last of a row is in the two before it.
    return grams.isEmpty() ? alone : grams;
}

bool isOneGram(const QString& piece)
{
    const QList<uint> characters = piece.toUcs4();
    return !characters.isEmpty() && characters.size() <= 2 &&
           std::all_of(characters.begin(), characters.end(), isGramCharacter);
}

} // namespace scenekeeper::storage
