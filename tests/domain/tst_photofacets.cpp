// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/photofacets.h"

#include <QTest>

using namespace scenekeeper::domain;

/// Time and place taken out of a search and put back, with all else left alone.
class TestPhotoFacets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreReplacedAndTheRestStays();
    void severalDatesNarrow();
    void undatedIsATimeOfItsOwn();
    void datesWithinAnOrStay();
    void rectanglesAreReplaced();
};

namespace {

Expression sea()
{
    return Expression(TextCondition{SearchField::Label, QStringLiteral("sea"), false});
}

DateCondition year(int number)
{
    return {QDate(number, 1, 1), QDate(number, 12, 31)};
}

} // namespace

void TestPhotoFacets::datesAreReplacedAndTheRestStays()
{
    const Expression word(TextCondition{SearchField::Text, QStringLiteral("a"), false});
    const Expression in2019 = allOf({sea(), Expression(year(2019)), word, Expression(year(1950))});
    const Expression in2020 = withDates(in2019, year(2020));
    QVERIFY(in2020 == allOf({sea(), Expression(year(2020)), word})); // where the first one stood
    QCOMPARE(datesOf(in2020), std::optional(year(2020)));
    QVERIFY(withDates(sea(), year(2019)) == allOf({sea(), Expression(year(2019))}));
    QVERIFY(withoutDates(in2019) == allOf({sea(), word}));
    QVERIFY(withDates(in2019, {}) == allOf({sea(), word}));
    QVERIFY(withoutDates(withDates({}, year(2019))) == Expression());
    QVERIFY(!datesOf(Expression()));
}

void TestPhotoFacets::severalDatesNarrow()
{
    const Expression where = allOf({Expression(year(2019)), Expression(DateCondition{QDate(2019, 5, 1), {}}),
                                    Expression(DateCondition{{}, QDate(2019, 6, 30)})});
    QCOMPARE(datesOf(where), std::optional(DateCondition{QDate(2019, 5, 1), QDate(2019, 6, 30)}));
}

void TestPhotoFacets::undatedIsATimeOfItsOwn()
{
    Expression where = withDates(withRectangle({}, {-10, 170, 10, -170}), year(2019));
    QVERIFY(!asksForUndated(where));
    where = withUndated(where);
    QVERIFY(asksForUndated(where));
    QVERIFY(!datesOf(where));
    QVERIFY(rectangleOf(where).has_value());
    where = withDates(where, year(2020));
    QVERIFY(!asksForUndated(where));
}

void TestPhotoFacets::datesWithinAnOrStay()
{
    const Expression where = anyOf({sea(), Expression(year(2019))});
    QVERIFY(!datesOf(where));
    QVERIFY(withoutDates(where) == where);
    const Expression in2020 = withDates(where, year(2020));
    QCOMPARE(datesOf(in2020), std::optional(year(2020)));
    QVERIFY(withoutDates(in2020) == where);
}

void TestPhotoFacets::rectanglesAreReplaced()
{
    const WithinCondition fiji{-20, 176, -15, -178};
    const WithinCondition oslo{59, 10, 60, 11};
    Expression where = withRectangle(withRectangle(sea(), fiji), oslo);
    QCOMPARE(rectangleOf(where), std::optional(oslo));
    QCOMPARE(andOperands(where).size(), std::size_t(2));
    QVERIFY(!asksForUnplaced(where));
    where = withUnplaced(where);
    QVERIFY(asksForUnplaced(where));
    QVERIFY(!rectangleOf(where));
    QVERIFY(withoutPlaces(where) == sea());
}

QTEST_GUILESS_MAIN(TestPhotoFacets)
#include "tst_photofacets.moc"
