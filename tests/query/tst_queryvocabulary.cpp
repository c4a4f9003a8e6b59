// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryparser.h"
#include "core/query/queryvocabulary.h"

#include <QTest>

using namespace scenekeeper;
using namespace Qt::StringLiterals;
using domain::SearchField;
using query::CursorContext;

namespace {

using Wants = CursorContext::Wants;

QStringList textsOf(const std::vector<query::Completion>& completions)
{
    QStringList texts;
    for (const query::Completion& completion : completions)
        texts.append(completion.text);
    return texts;
}

} // namespace

class TestQueryVocabulary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFilterHasAnExampleThatIsUnderstood();
    void theCursorKnowsWhatIsWanted_data();
    void theCursorKnowsWhatIsWanted();
    void fixedValuesAreOffered();
};

void TestQueryVocabulary::everyFilterHasAnExampleThatIsUnderstood()
{
    for (const query::FilterInfo& filter : query::filters()) {
        const auto expression = query::parse(filter.example);
        QVERIFY2(expression, qPrintable(filter.example));
        QCOMPARE(domain::fieldOf(expression->condition()), filter.field);
        QCOMPARE(query::format(*expression), filter.example);
        QCOMPARE(query::filterNamed(filter.name.toUpper()), &filter);
        QCOMPARE(query::filterOf(filter.field), &filter);
        QCOMPARE(query::parse(filter.name + u":none"_s).has_value() &&
                     std::holds_alternative<domain::NoneCondition>(
                         query::parse(filter.name + u":none"_s)->condition()),
                 filter.canBeNone);
    }
    QCOMPARE(query::filterNamed(u"text"), nullptr);
    QCOMPARE(query::filterOf(SearchField::Text), nullptr);
}

void TestQueryVocabulary::theCursorKnowsWhatIsWanted_data()
{
    // `|` is the cursor; `replaced` what a completion takes the place of.
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("wants");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("replaced");
    const auto row = [](const char* text, Wants wants, const char* typed, const char* replaced) {
        QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(wants) << QString::fromUtf8(typed)
                            << QString::fromUtf8(replaced);
    };
    row("|", Wants::Term, "", "");
    row("la|", Wants::Term, "la", "la");
    row("sea la|", Wants::Term, "la", "la");
    row("sea |", Wants::Term, "", "");
    row("|sea", Wants::Term, "", "");
    row("s|ea street", Wants::Term, "s", "sea");
    row("(la|)", Wants::Term, "la", "la");
    row("-la|", Wants::Term, "la", "la");
    row("-|", Wants::Term, "", "");
    row("(|", Wants::Term, "", "");
    row("OR|", Wants::Term, "OR", "OR");
    row("lab|el:sea", Wants::Term, "lab", "label:");
    row("rat|ing>=3", Wants::Term, "rat", "rating>=");
    row("fo|o:sea", Wants::Term, "fo", "foo:");
    row("label:|", Wants::Value, "", "");
    row("label:se|", Wants::Value, "se", "se");
    row("label:s|ea x", Wants::Value, "s", "sea");
    row("label:\"old to|", Wants::Value, "old to", "\"old to");
    row("label:\"old| town\" x", Wants::Value, "old", "\"old town\"");
    row("label:\"old town\"|", Wants::Value, "old town", "\"old town\"");
    row("label:sea |", Wants::Term, "", "");
    row("rating>|=3", Wants::Value, "", "3");
    row("foo:ba|", Wants::Text, "", "");
    row("\"la|", Wants::Text, "", "");
    row("\"la|b\"", Wants::Text, "", "");
}

void TestQueryVocabulary::theCursorKnowsWhatIsWanted()
{
    QFETCH(QString, text);
    QFETCH(int, wants);
    QFETCH(QString, typed);
    QFETCH(QString, replaced);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    const CursorContext context = query::contextAt(text, cursor);
    QCOMPARE(static_cast<int>(context.wants), wants);
    QCOMPARE(context.typed, typed);
    QCOMPARE(text.mid(context.start, context.length), replaced);
    QCOMPARE(query::contextAt(text, -5).start, 0);
    QCOMPARE(query::contextAt(text, 1000).start + query::contextAt(text, 1000).length, text.size());
}

void TestQueryVocabulary::fixedValuesAreOffered()
{
    const auto offered = [](const QString& text) {
        return textsOf(query::completionsFor(query::contextAt(text, text.size())));
    };
    QCOMPARE(offered(u"LA"_s), QStringList{u"label:"_s});
    QCOMPARE(offered(u"f"_s), (QStringList{u"folder:"_s, u"failed:"_s}));
    QCOMPARE(offered(QString()).size(), static_cast<qsizetype>(query::filters().size()));
    QCOMPARE(offered(u"human:"_s), (QStringList{u"yes"_s, u"no"_s}));
    QCOMPARE(offered(u"human:y"_s), QStringList{u"yes"_s});
    QCOMPARE(offered(u"rating>="_s), (QStringList{u"5"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    QCOMPARE(offered(u"rating:"_s).back(), u"none"_s);
    QCOMPARE(offered(u"label:"_s), QStringList{u"none"_s});
    QCOMPARE(offered(u"\"la"_s), QStringList());
}

QTEST_GUILESS_MAIN(TestQueryVocabulary)
#include "tst_queryvocabulary.moc"
