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
    void bothKindsOfDatesCount();
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
    PhotoQuery query;
    query.labels = QStringList{QStringLiteral("forest")};
    query.where = withDates(sea(), year(2019));
    QCOMPARE(datesOf(query), std::optional(year(2019)));
    QCOMPARE(andOperands(query.where).size(), std::size_t(2));
    query.where = withDates(query.where, year(2020));
    QCOMPARE(datesOf(query), std::optional(year(2020)));
    const PhotoQuery ever = withoutDates(query);
    QVERIFY(ever.where == sea());
    QCOMPARE(ever.labels, query.labels);
    QVERIFY(withDates(query.where, {}) == sea());
    QVERIFY(withoutDates(withDates({}, year(2019))) == Expression());
}

void TestPhotoFacets::bothKindsOfDatesCount()
{
    PhotoQuery query;
    query.from = QDate(2019, 5, 1);
    QCOMPARE(datesOf(query), std::optional(DateCondition{QDate(2019, 5, 1), {}}));
    QVERIFY(withoutDates(query) == PhotoQuery());
    QVERIFY(!datesOf(PhotoQuery()));
}

void TestPhotoFacets::severalDatesNarrow()
{
    PhotoQuery query;
    query.to = QDate(2019, 6, 30);
    query.where = allOf({Expression(year(2019)), Expression(DateCondition{QDate(2019, 5, 1), {}})});
    QCOMPARE(datesOf(query), std::optional(DateCondition{QDate(2019, 5, 1), QDate(2019, 6, 30)}));
}

void TestPhotoFacets::undatedIsATimeOfItsOwn()
{
    PhotoQuery query;
    query.where = withDates(withRectangle({}, {-10, 170, 10, -170}), year(2019));
    QVERIFY(!asksForUndated(query));
    query.where = withUndated(query.where);
    QVERIFY(asksForUndated(query));
    QVERIFY(!datesOf(query));
    QVERIFY(rectangleOf(query).has_value());
    query.where = withDates(query.where, year(2020));
    QVERIFY(!asksForUndated(query));
}

void TestPhotoFacets::datesWithinAnOrStay()
{
    PhotoQuery query;
    query.where = anyOf({sea(), Expression(year(2019))});
    QVERIFY(!datesOf(query));
    QVERIFY(withoutDates(query) == query);
    PhotoQuery in2020 = query;
    in2020.where = withDates(query.where, year(2020));
    QCOMPARE(datesOf(in2020), std::optional(year(2020)));
    QVERIFY(withoutDates(in2020) == query);
}

void TestPhotoFacets::rectanglesAreReplaced()
{
    const WithinCondition fiji{-20, 176, -15, -178};
    const WithinCondition oslo{59, 10, 60, 11};
    PhotoQuery query;
    query.where = withRectangle(withRectangle(sea(), fiji), oslo);
    QCOMPARE(rectangleOf(query), std::optional(oslo));
    QCOMPARE(andOperands(query.where).size(), std::size_t(2));
    QVERIFY(!asksForUnplaced(query));
    query.where = withUnplaced(query.where);
    QVERIFY(asksForUnplaced(query));
    QVERIFY(!rectangleOf(query));
    QVERIFY(withoutPlaces(query).where == sea());
}

QTEST_GUILESS_MAIN(TestPhotoFacets)
#include "tst_photofacets.moc"
