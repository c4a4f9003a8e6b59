// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::domain;
using namespace Qt::StringLiterals;

namespace {

/// Random expressions of every shape that the language can say.
class Generator
{
public:
    explicit Generator(quint32 seed) : m_random(seed) {}

    Expression expression(int depth)
    {
        switch (depth <= 1 ? 3 : m_random.bounded(4)) {
        case 0:
            return allOf(several(depth - 1));
        case 1:
            return anyOf(several(depth - 1));
        case 2:
            return negated(expression(depth - 1));
        default:
            return Expression(condition());
        }
    }

private:
    template <typename T>
    T oneOf(std::initializer_list<T> choices)
    {
        return choices.begin()[m_random.bounded(static_cast<int>(choices.size()))];
    }

    bool coin() { return m_random.bounded(2) == 1; }

    double between(double least, double most) { return least + m_random.generateDouble() * (most - least); }

    std::vector<Expression> several(int depth)
    {
        std::vector<Expression> operands;
        for (int count = 2 + m_random.bounded(3); count > 0; --count)
            operands.push_back(expression(depth));
        return operands;
    }

    QString text()
    {
        static const QStringList pieces{u"sea"_s, u"OR"_s,   u"NOT"_s, u"none"_s,   u"-"_s, u"\""_s, u"\\"_s,
                                        u"("_s,   u")"_s,    u":"_s,   u"label:"_s, u"<"_s, u" "_s,  u"*"_s,
                                        u"é"_s,   u"市場"_s, u"🌊"_s,   u"."_s,      u","_s, u"'"_s,  u"%"_s};
        QString result;
        while (result.simplified().isEmpty()) {
            for (int count = m_random.bounded(5); count >= 0; --count)
                result += pieces.at(m_random.bounded(static_cast<int>(pieces.size())));
        }
        return result.simplified();
    }

    Condition condition()
    {
        switch (m_random.bounded(7)) {
        case 0:
            return textCondition();
        case 1:
            return NoneCondition{
                oneOf({SearchField::Label, SearchField::Camera, SearchField::Lens, SearchField::Keyword,
                       SearchField::Place, SearchField::Date, SearchField::Rating})};
        case 2:
            return numberCondition();
        case 3:
            return dateCondition();
        case 4:
            return NearCondition{{between(-90, 90), between(-180, 180), between(1e-9, 20'000)}};
        case 5:
            return withinCondition();
        default:
            return FlagCondition{
                oneOf({SearchField::Human, SearchField::Review, SearchField::Failed, SearchField::Offline}),
                coin()};
        }
    }

    Condition textCondition()
    {
        const auto field =
            oneOf({SearchField::Text, SearchField::Label, SearchField::Camera, SearchField::Lens,
                   SearchField::Keyword, SearchField::Place, SearchField::Folder});
        const bool hasPhrases =
            field == SearchField::Text || field == SearchField::Keyword || field == SearchField::Place;
        return TextCondition{field, text(), hasPhrases && coin()};
    }

    Condition numberCondition()
    {
        NumberCondition number;
        number.field = oneOf({SearchField::Confidence, SearchField::Rating});
        number.comparison = oneOf({Comparison::Equal, Comparison::Less, Comparison::AtMost,
                                   Comparison::Greater, Comparison::AtLeast, Comparison::Between});
        const bool isRating = number.field == SearchField::Rating;
        const auto value = [&] { return isRating ? m_random.bounded(7) - 1.0 : m_random.generateDouble(); };
        number.value = value();
        if (number.comparison == Comparison::Between)
            number.upper = std::max(number.value, value());
        return number;
    }

    QDate day() { return QDate(1, 1, 1).addDays(m_random.bounded(3'652'059)); }

    /// Often the edge of a month or a year, which is written shorter.
    QDate edge(bool isFirst)
    {
        const QDate any = day();
        switch (m_random.bounded(3)) {
        case 0:
            return any;
        case 1:
            return QDate(any.year(), any.month(), isFirst ? 1 : any.daysInMonth());
        default:
            return isFirst ? QDate(any.year(), 1, 1) : QDate(any.year(), 12, 31);
        }
    }

    Condition dateCondition()
    {
        const QDate first = edge(true);
        const QDate last = oneOf({edge(false), QDate(first.year(), 12, 31),
                                  QDate(first.year(), first.month(), first.daysInMonth()), first});
        switch (m_random.bounded(4)) {
        case 0:
            return DateCondition{first, std::nullopt};
        case 1:
            return DateCondition{std::nullopt, last};
        default:
            return DateCondition{std::min(first, last), std::max(first, last)};
        }
    }

    Condition withinCondition()
    {
        const double one = between(-90, 90);
        const double other = between(-90, 90);
        return WithinCondition{std::min(one, other), between(-180, 180), std::max(one, other),
                               between(-180, 180)};
    }

    QRandomGenerator m_random;
};

} // namespace

class TestQueryFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenReadsTheSame();
    void isWrittenAsUsual_data();
    void isWrittenAsUsual();
    void quotesOnlyWhereTheyAreNeeded();
    void operandsMakeTheExpressionAgain();
};

void TestQueryFormat::whatIsWrittenReadsTheSame()
{
    Generator generator(7);
    for (int round = 0; round < 20'000; ++round) {
        const Expression expression = generator.expression(1 + round % 5);
        const QString written = query::format(expression);
        const auto read = query::parse(written);
        if (!read && (read.error().code == query::QueryErrorCode::TooLong ||
                      read.error().code == query::QueryErrorCode::TooMany))
            continue;
        QVERIFY2(read, qPrintable(written + u": "_s + (read ? QString() : read.error().detail)));
        QVERIFY2(*read == expression, qPrintable(written + u" → "_s + query::format(*read)));
    }
}

void TestQueryFormat::isWrittenAsUsual_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* search, const char* expected) {
        QTest::newRow(search) << QString::fromUtf8(search) << QString::fromUtf8(expected);
    };
    row("", "");
    row("  sunset   AND  harbour ", "sunset harbour");
    row("Label=sea NOT FAILED:true", "label:sea -failed:yes");
    row("(a b) OR c", "(a b) OR c");
    row("a OR (b OR c)", "a OR b OR c");
    row("-(-a)", "a");
    row("date:2019-01-01..2019-12-31", "date:2019");
    row("date:2019-02-01..2019-02-28", "date:2019-02");
    row("date:2019-01..2021-12-31", "date:2019..2021");
    row("date:2019-02-02..2019-02-02", "date:2019-02-02");
    row("date<2019", "date:..2018");
    row("rating:>=3", "rating>=3");
    row("confidence<70%", "confidence<0.7");
    row("near:59.90,10.70,25000m", "near:59.9,10.7,25km");
    row("label:\"sea\"", "label:sea");
    row("\"old tow\"*", "\"old tow\"*");
    row("\"old\"*", "old");
}

void TestQueryFormat::isWrittenAsUsual()
{
    QFETCH(QString, search);
    QFETCH(QString, expected);
    const auto expression = query::parse(search);
    QVERIFY(expression);
    QCOMPARE(query::format(*expression), expected);
}

void TestQueryFormat::quotesOnlyWhereTheyAreNeeded()
{
    QCOMPARE(query::quotedIfNeeded(u"sea"_s), u"sea"_s);
    QCOMPARE(query::quotedIfNeeded(u"old town"_s), u"\"old town\""_s);
    QCOMPARE(query::quotedIfNeeded(u"none"_s), u"\"none\""_s);
    QCOMPARE(query::quotedIfNeeded(u"NOT"_s), u"\"NOT\""_s);
    QCOMPARE(query::quotedIfNeeded(u"a\"b\\"_s), u"\"a\\\"b\\\\\""_s);
    QCOMPARE(query::quotedIfNeeded(u"D<50"_s), u"D<50"_s);
    QCOMPARE(query::quotedIfNeeded(u"<50"_s), u"\"<50\""_s);
    QCOMPARE(query::quotedIfNeeded(u""_s), u"\"\""_s);
}

void TestQueryFormat::operandsMakeTheExpressionAgain()
{
    Generator generator(11);
    for (int round = 0; round < 1'000; ++round) {
        const Expression expression = generator.expression(4);
        QVERIFY(allOf(andOperands(expression)) == expression);
        QVERIFY(negated(negated(expression)) == expression);
        QVERIFY(depthOf(expression) <= 4);
    }
    QVERIFY(andOperands(Expression()).empty());
    QVERIFY(allOf({}).isEverything());
    QVERIFY(anyOf({}).isEverything());
    QVERIFY(negated({}).isEverything());
}

QTEST_GUILESS_MAIN(TestQueryFormat)
#include "tst_queryformat.moc"
