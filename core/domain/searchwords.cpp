// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/searchwords.h"

#include <algorithm>

namespace scenekeeper::domain {

using namespace Qt::StringLiterals;

namespace {

struct BuiltInNames
{
    QString stored;
    QStringList shown;
};

// As the translations have them; tst_translations compares.
const std::vector<BuiltInNames>& builtInNames()
{
    static const std::vector<BuiltInNames> all{
        {u"buildings"_s, {u"Gebäude"_s, u"Bâtiments"_s, u"建筑"_s}},
        {u"forest"_s, {u"Wald"_s, u"Forêt"_s, u"森林"_s}},
        {u"glacier"_s, {u"Gletscher"_s, u"Glacier"_s, u"冰川"_s}},
        {u"mountain"_s, {u"Berg"_s, u"Montagne"_s, u"山"_s}},
        {u"sea"_s, {u"Meer"_s, u"Mer"_s, u"海"_s}},
        {u"street"_s, {u"Straße"_s, u"Rue"_s, u"街道"_s}},
    };
    return all;
}

/// People leave accents and points out in these; elsewhere a mark makes another letter, as か and が.
bool isTypedWithoutMarks(QChar letter)
{
    switch (letter.script()) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Hebrew:
    case QChar::Script_Arabic:
        return true;
    default:
        return false;
    }
}

} // namespace

const std::vector<std::pair<QChar, QString>>& letterFoldings()
{
    static const std::vector<std::pair<QChar, QString>> all{
        {u'ø', u"o"_s},  {u'Ø', u"O"_s},  {u'æ', u"ae"_s}, {u'Æ', u"AE"_s}, {u'œ', u"oe"_s},
        {u'Œ', u"OE"_s}, {u'ß', u"ss"_s}, {u'ẞ', u"SS"_s}, {u'ł', u"l"_s},  {u'Ł', u"L"_s},
        {u'đ', u"d"_s},  {u'Đ', u"D"_s},  {u'ð', u"d"_s},  {u'Ð', u"D"_s},  {u'þ', u"th"_s},
        {u'Þ', u"TH"_s}, {u'ħ', u"h"_s},  {u'Ħ', u"H"_s},  {u'ı', u"i"_s}};
    return all;
}

QString withPlainLetters(QString text)
{
    for (const auto& [letter, plain] : letterFoldings())
        text.replace(letter, plain);
    return text;
}

QString searchKey(const QString& text)
{
    QString key;
    bool isBare = false; // whether the letter is told from others without its marks
    for (const QChar character : withPlainLetters(text).normalized(QString::NormalizationForm_D)) {
        if (!character.isMark())
            isBare = isTypedWithoutMarks(character);
        else if (isBare)
            continue;
        key.append(character);
    }
    return key.normalized(QString::NormalizationForm_C).toCaseFolded();
}

bool hasWordWith(const QString& text, const QString& keyOfBeginning)
{
    if (keyOfBeginning.isEmpty())
        return true;
    const QString key = searchKey(text);
    for (qsizetype at = key.indexOf(keyOfBeginning); at >= 0; at = key.indexOf(keyOfBeginning, at + 1)) {
        if (at == 0 || !key.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

QStringList builtInLabelsCalled(const QString& name)
{
    const QString wanted = searchKey(name.simplified());
    QStringList stored;
    for (const BuiltInNames& label : builtInNames()) {
        const bool isCalledSo =
            std::any_of(label.shown.begin(), label.shown.end(),
                        [&wanted](const QString& shown) { return searchKey(shown) == wanted; });
        if (isCalledSo)
            stored.append(label.stored);
    }
    return stored;
}

} // namespace scenekeeper::domain
