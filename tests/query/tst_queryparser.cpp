// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryparser.h"
#include "core/query/queryvocabulary.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::domain;
using namespace Qt::StringLiterals;
using query::QueryErrorCode;

Q_DECLARE_METATYPE(scenekeeper::domain::Expression)
Q_DECLARE_METATYPE(scenekeeper::query::QueryErrorCode)

namespace {

Expression text(SearchField field, const QString& value, bool phrase = false)
{
    return Expression(TextCondition{field, value, phrase});
}

Expression word(const QString& value)
{
    return text(SearchField::Text, value);
}

Expression label(const QString& value)
{
    return text(SearchField::Label, value);
}

Expression none(SearchField field)
{
    return Expression(NoneCondition{field});
}

Expression flag(SearchField field, bool value = true)
{
    return Expression(FlagCondition{field, value});
}

Expression number(SearchField field, Comparison comparison, double value, double upper = 0.0)
{
    return Expression(NumberCondition{field, comparison, value, upper});
}

Expression days(std::optional<QDate> from, std::optional<QDate> to)
{
    return Expression(DateCondition{from, to});
}

/// Parses, or fails the test with the error's words.
Expression parsed(const QString& search)
{
    const auto result = query::parse(search);
    if (!result)
        QTest::qFail(qPrintable(search + u": "_s + result.error().detail), __FILE__, __LINE__);
    return result.value_or(Expression());
}

} // namespace

class TestQueryParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meaning_data();
    void meaning();
    void errors_data();
    void errors();
    void whatIsWrongWithAFilterIsSaid();
    void numbersDoNotDependOnTheLocale();
    void hugeTextIsAnError();
    void deepNestingIsAnError();
    void manyConditionsAreAnError();
    void anyTextHasAnAnswer();
};

void TestQueryParser::meaning_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<Expression>("expected");
    const auto row = [](const char* search, const Expression& expected) {
        QTest::newRow(search) << QString::fromUtf8(search) << expected;
    };
    const Expression sea = label(u"sea"_s);
    const Expression street = label(u"street"_s);
    const Expression failed = flag(SearchField::Failed);
    row("", Expression());
    row(" \t\n\u3000", Expression());
    row("sunset", word(u"sunset"_s));
    row("sunset harbour", allOf({word(u"sunset"_s), word(u"harbour"_s)}));
    row("\"old  town\"", text(SearchField::Text, u"old town"_s, true));
    row("\"old tow\"*", word(u"old tow"_s));
    row("\"a \\\"b\\\" \\\\ c\"", text(SearchField::Text, u"a \"b\" \\ c"_s, true));
    row("12:30 a=b x<y", allOf({word(u"12:30"_s), word(u"a=b"_s), word(u"x<y"_s)}));
    row("or and not", allOf({word(u"or"_s), word(u"and"_s), word(u"not"_s)}));
    row("label:sea", sea);
    row("LABEL:sea", sea);
    row("label=sea", sea);
    row("label：sea", sea);
    row("label:\"Old Town\"", label(u"Old Town"_s));
    row("label:none", none(SearchField::Label));
    row("label:\"none\"", label(u"none"_s));
    row("-label:none", negated(none(SearchField::Label)));
    row("camera:nikon", text(SearchField::Camera, u"nikon"_s));
    row("lens:\"50 mm\"", text(SearchField::Lens, u"50 mm"_s));
    row("keyword:har", text(SearchField::Keyword, u"har"_s));
    row("keyword:\"old town\"", text(SearchField::Keyword, u"old town"_s, true));
    row("place:oslo", text(SearchField::Place, u"oslo"_s));
    row("folder:\"a  b/c\"", text(SearchField::Folder, u"a  b/c"_s));
    row("review:yes human:no offline:TRUE failed:0",
        allOf({flag(SearchField::Review), flag(SearchField::Human, false), flag(SearchField::Offline),
               flag(SearchField::Failed, false)}));
    row("confidence<0.7", number(SearchField::Confidence, Comparison::Less, 0.7));
    row("confidence<70%", number(SearchField::Confidence, Comparison::Less, 0.7));
    row("confidence>=0,7", number(SearchField::Confidence, Comparison::AtLeast, 0.7));
    row("confidence:0.5..0.7", number(SearchField::Confidence, Comparison::Between, 0.5, 0.7));
    row("rating>=3", number(SearchField::Rating, Comparison::AtLeast, 3));
    row("rating:>=3", number(SearchField::Rating, Comparison::AtLeast, 3));
    row("rating:-1", number(SearchField::Rating, Comparison::Equal, -1));
    row("rating:3..", number(SearchField::Rating, Comparison::AtLeast, 3));
    row("rating:none", none(SearchField::Rating));
    row("date:2019", days(QDate(2019, 1, 1), QDate(2019, 12, 31)));
    row("date:2020-02", days(QDate(2020, 2, 1), QDate(2020, 2, 29)));
    row("date:2019-7-4", days(QDate(2019, 7, 4), QDate(2019, 7, 4)));
    row("date:2019..2021", days(QDate(2019, 1, 1), QDate(2021, 12, 31)));
    row("date:2019-07..2020-02-03", days(QDate(2019, 7, 1), QDate(2020, 2, 3)));
    row("date:..2019", days({}, QDate(2019, 12, 31)));
    row("date:2019..", days(QDate(2019, 1, 1), {}));
    row("date<2019-07", days({}, QDate(2019, 6, 30)));
    row("date<=2019-07", days({}, QDate(2019, 7, 31)));
    row("date>2019", days(QDate(2020, 1, 1), {}));
    row("date>=2019", days(QDate(2019, 1, 1), {}));
    row("near:59.9,10.7,25km", Expression(NearCondition{{59.9, 10.7, 25.0}}));
    row("near:-59.9,-10.7,500m", Expression(NearCondition{{-59.9, -10.7, 0.5}}));
    row("near:\"59.9, 10.7, 25 km\"", Expression(NearCondition{{59.9, 10.7, 25.0}}));
    row("within:-10,170,5,-170", Expression(WithinCondition{-10, 170, 5, -170}));
    row("sea OR street", anyOf({word(u"sea"_s), word(u"street"_s)}));
    row("a b OR c", anyOf({allOf({word(u"a"_s), word(u"b"_s)}), word(u"c"_s)}));
    row("a AND b", allOf({word(u"a"_s), word(u"b"_s)}));
    row("a (b OR c)", allOf({word(u"a"_s), anyOf({word(u"b"_s), word(u"c"_s)})}));
    row("(label:sea OR label:street)-failed:yes", allOf({anyOf({sea, street}), negated(failed)}));
    row("-(label:sea label:street)", negated(allOf({sea, street})));
    row("NOT label:sea", negated(sea));
    row("--label:sea", sea);
    row("-\"a b\"", negated(text(SearchField::Text, u"a b"_s, true)));
    row("((label:sea))", sea);
    row("label:sea(failed:yes)", allOf({sea, failed}));
}

void TestQueryParser::meaning()
{
    QFETCH(QString, search);
    QFETCH(Expression, expected);
    const Expression expression = parsed(search);
    QVERIFY2(expression == expected, qPrintable(query::format(expression)));
}

void TestQueryParser::errors_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QueryErrorCode>("code");
    QTest::addColumn<QString>("underlined");
    const auto row = [](const char* search, QueryErrorCode code, const char* underlined) {
        QTest::newRow(search) << QString::fromUtf8(search) << code << QString::fromUtf8(underlined);
    };
    row("sea foo:bar", QueryErrorCode::UnknownFilter, "foo");
    row("Überschrift:x", QueryErrorCode::UnknownFilter, "Überschrift");
    row("a conf<0.7", QueryErrorCode::UnknownFilter, "conf");
    row("ratng=3", QueryErrorCode::UnknownFilter, "ratng");
    row("rat>=3", QueryErrorCode::UnknownFilter, "rat");
    row("a label<sea", QueryErrorCode::WrongOperator, "<");
    row("human>=yes", QueryErrorCode::WrongOperator, ">=");
    row("a label: b", QueryErrorCode::MissingValue, "label:");
    row("a \"\"", QueryErrorCode::MissingValue, "\"\"");
    row("label:\" \"", QueryErrorCode::MissingValue, "label:\" \"");
    row("date:yesterweek", QueryErrorCode::BadValue, "yesterweek");
    row("date:2019-13", QueryErrorCode::BadValue, "2019-13");
    row("date:2019-02-29", QueryErrorCode::BadValue, "2019-02-29");
    row("date:2021..2019", QueryErrorCode::BadValue, "2021..2019");
    row("date:..", QueryErrorCode::BadValue, "..");
    row("date<0001", QueryErrorCode::BadValue, "0001");
    row("date>9999", QueryErrorCode::BadValue, "9999");
    row("date:0000", QueryErrorCode::BadValue, "0000");
    row("date>2019..2020", QueryErrorCode::BadValue, "2019..2020");
    row("confidence<1.5", QueryErrorCode::BadValue, "1.5");
    row("confidence<nan", QueryErrorCode::BadValue, "nan");
    row("confidence:0.7..0.5", QueryErrorCode::BadValue, "0.7..0.5");
    row("rating:6", QueryErrorCode::BadValue, "6");
    row("rating:2.5", QueryErrorCode::BadValue, "2.5");
    row("rating>none", QueryErrorCode::BadValue, "none");
    row("near:59,10", QueryErrorCode::BadValue, "59,10");
    row("near:91,10,5km", QueryErrorCode::BadValue, "91,10,5km");
    row("near:1,10,0km", QueryErrorCode::BadValue, "1,10,0km");
    row("near:1,10,infkm", QueryErrorCode::BadValue, "1,10,infkm");
    row("within:5,0,4,1", QueryErrorCode::BadValue, "5,0,4,1");
    row("review:maybe", QueryErrorCode::BadValue, "maybe");
    row("review:\"maybe not\"", QueryErrorCode::BadValue, "\"maybe not\"");
    row("label:\"se\"*", QueryErrorCode::BadValue, "\"se\"*");
    row("a \"b c", QueryErrorCode::UnclosedQuote, "\"b c");
    row("label:\"b c", QueryErrorCode::UnclosedQuote, "\"b c");
    row("a (b (c)", QueryErrorCode::UnclosedParenthesis, "(b (c)");
    row("(", QueryErrorCode::UnclosedParenthesis, "(");
    row("a) b", QueryErrorCode::UnexpectedParenthesis, ")");
    row("a ( ) b", QueryErrorCode::UnexpectedParenthesis, "( )");
    row("OR a", QueryErrorCode::MissingOperand, "OR");
    row("a OR", QueryErrorCode::MissingOperand, "OR");
    row("a OR OR b", QueryErrorCode::MissingOperand, "OR");
    row("(a AND)", QueryErrorCode::MissingOperand, "AND");
    row("a NOT", QueryErrorCode::MissingOperand, "NOT");
    row("a - b", QueryErrorCode::MissingOperand, "-");
    row("-", QueryErrorCode::MissingOperand, "-");
}

void TestQueryParser::errors()
{
    QFETCH(QString, search);
    QFETCH(QueryErrorCode, code);
    QFETCH(QString, underlined);
    const auto result = query::parse(search);
    QVERIFY(!result);
    const query::QueryError& error = result.error();
    QCOMPARE(error.code, code);
    // Of an open parenthesis only itself is underlined, not what follows.
    const QString expected = code == QueryErrorCode::UnclosedParenthesis ? u"("_s : underlined;
    QCOMPARE(search.mid(error.position, error.length), expected);
    QCOMPARE(error.position, search.indexOf(underlined));
    QVERIFY(!error.detail.isEmpty());
    QCOMPARE(query::toError(error).code, base::ErrorCode::InvalidArgument);
}

void TestQueryParser::whatIsWrongWithAFilterIsSaid()
{
    QCOMPARE(query::parse(u"lable:sea").error().suggestion, u"label"_s);
    QCOMPARE(query::parse(u"labels:sea").error().suggestion, u"label"_s);
    QCOMPARE(query::parse(u"cam:nikon").error().suggestion, u"camera"_s);
    QCOMPARE(query::parse(u"zzz:nikon").error().suggestion, QString());
    QCOMPARE(query::parse(u"zzz:nikon").error().subject, u"zzz"_s);
    QCOMPARE(query::parse(u"date:soon").error().field, std::optional(SearchField::Date));
    QVERIFY(query::parse(u"x"_s.repeated(1000) + u":y"_s).error().subject.size() <= 40);
}

void TestQueryParser::numbersDoNotDependOnTheLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const Expression expression = parsed(u"confidence<0.75 near:59.5,10.25,2.5km"_s);
    QCOMPARE(query::format(expression), u"confidence<0.75 near:59.5,10.25,2.5km"_s);
    QLocale::setDefault(before);
}

void TestQueryParser::hugeTextIsAnError()
{
    for (const QString& piece : {u"a"_s, u"a "_s, u"("_s, u"\""_s, u"-"_s, u"label:"_s, u"🌊"_s, u"OR "_s}) {
        const QString huge = piece.repeated((1 << 20) / piece.size());
        const auto result = query::parse(huge);
        QVERIFY(!result);
        QCOMPARE(result.error().code, QueryErrorCode::TooLong);
        QCOMPARE(result.error().position + result.error().length, huge.size());
        const query::CursorContext context = query::contextAt(huge, huge.size());
        QVERIFY(context.start + context.length <= huge.size());
    }
}

void TestQueryParser::deepNestingIsAnError()
{
    const auto nested = [](int depth) { return u"("_s.repeated(depth) + u"a"_s + u")"_s.repeated(depth); };
    QVERIFY(parsed(nested(query::kMaxQueryDepth)) == word(u"a"_s));
    const auto tooDeep = query::parse(nested(query::kMaxQueryDepth + 1));
    QVERIFY(!tooDeep);
    QCOMPARE(tooDeep.error().code, QueryErrorCode::TooDeep);
    QCOMPARE(tooDeep.error().position, query::kMaxQueryDepth);
    // A minus each level, and no recursion for many in a row.
    QString alternating = u"a"_s;
    for (int level = 0; level < query::kMaxQueryDepth; ++level)
        alternating = u"-(b "_s + alternating + u")"_s;
    QCOMPARE(query::parse(alternating).error().code, QueryErrorCode::TooDeep);
    QVERIFY(parsed(u"-"_s.repeated(8000) + u"a"_s) == word(u"a"_s));
    QVERIFY(parsed(u"-"_s.repeated(8001) + u"a"_s) == negated(word(u"a"_s)));
}

void TestQueryParser::manyConditionsAreAnError()
{
    const QString most = u"a "_s.repeated(query::kMaxQueryConditions);
    QCOMPARE(conditionCount(parsed(most)), query::kMaxQueryConditions);
    const auto tooMany = query::parse(most + u"last"_s);
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, QueryErrorCode::TooMany);
    QCOMPARE(tooMany.error().position, most.size());
}

void TestQueryParser::anyTextHasAnAnswer()
{
    const QStringList pieces{u"("_s,
                             u")"_s,
                             u"\""_s,
                             u"-"_s,
                             u" "_s,
                             u":"_s,
                             u"<"_s,
                             u">="_s,
                             u"="_s,
                             u"\\"_s,
                             u"*"_s,
                             u"label"_s,
                             u"label:"_s,
                             u"date:2019"_s,
                             u".."_s,
                             u" OR "_s,
                             u" AND "_s,
                             u" NOT "_s,
                             u"near:1,2,3"_s,
                             u"foo:"_s,
                             u"none"_s,
                             u"rating>"_s,
                             u"sea"_s,
                             u"市場"_s,
                             u"🌊"_s,
                             u"é"_s,
                             u"\u0301"_s,
                             u"\u202e"_s,
                             QString(QChar(0xd83c)),
                             QString(QChar(u'\0')),
                             u"\u00a0"_s,
                             u"yes"_s,
                             u"human:"_s,
                             u"%"_s};
    QRandomGenerator random(20260101);
    int understood = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString search;
        for (int piece = random.bounded(12); piece >= 0; --piece)
            search += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        const auto result = query::parse(search);
        if (result) {
            ++understood;
            const QString written = query::format(*result);
            QVERIFY2(parsed(written) == *result, qPrintable(search + u" → "_s + written));
        } else {
            const query::QueryError& error = result.error();
            QVERIFY2(error.position >= 0 && error.length > 0 &&
                         error.position + error.length <= search.size(),
                     qPrintable(search));
        }
        const qsizetype cursor = random.bounded(static_cast<int>(search.size()) + 1);
        const query::CursorContext context = query::contextAt(search, cursor);
        QVERIFY(context.start >= 0 && context.length >= 0 && context.start + context.length <= search.size());
    }
    QVERIFY(understood > 1000);
}

QTEST_GUILESS_MAIN(TestQueryParser)
#include "tst_queryparser.moc"
