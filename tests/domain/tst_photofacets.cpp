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
    query.where = sea();
    const PhotoQuery in2019 = withDates(query, year(2019));
    QCOMPARE(datesOf(in2019), std::optional(year(2019)));
    QCOMPARE(in2019.labels, query.labels);
    QCOMPARE(andOperands(in2019.where).size(), std::size_t(2));
    const PhotoQuery in2020 = withDates(in2019, year(2020));
    QCOMPARE(datesOf(in2020), std::optional(year(2020)));
    QVERIFY(withoutDates(in2020) == query);
    QVERIFY(withDates(in2020, {}) == query);
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
    PhotoQuery query = withDates(withRectangle({}, {-10, 170, 10, -170}), year(2019));
    QVERIFY(!asksForUndated(query));
    query = withUndated(query);
    QVERIFY(asksForUndated(query));
    QVERIFY(!datesOf(query));
    QVERIFY(rectangleOf(query).has_value());
    QVERIFY(!asksForUndated(withDates(query, year(2020))));
}

void TestPhotoFacets::datesWithinAnOrStay()
{
    PhotoQuery query;
    query.where = anyOf({sea(), Expression(year(2019))});
    QVERIFY(!datesOf(query));
    QVERIFY(withoutDates(query) == query);
    const PhotoQuery in2020 = withDates(query, year(2020));
    QCOMPARE(datesOf(in2020), std::optional(year(2020)));
    QVERIFY(withoutDates(in2020) == query);
}

void TestPhotoFacets::rectanglesAreReplaced()
{
    PhotoQuery query;
    query.where = sea();
    const WithinCondition fiji{-20, 176, -15, -178};
    const WithinCondition oslo{59, 10, 60, 11};
    const PhotoQuery there = withRectangle(withRectangle(query, fiji), oslo);
    QCOMPARE(rectangleOf(there), std::optional(oslo));
    QCOMPARE(andOperands(there.where).size(), std::size_t(2));
    QVERIFY(withoutPlaces(there) == query);
    QVERIFY(!rectangleOf(query));
    const PhotoQuery nowhere = withUnplaced(there);
    QVERIFY(asksForUnplaced(nowhere) && !asksForUnplaced(there));
    QVERIFY(!rectangleOf(nowhere));
    QVERIFY(withoutPlaces(nowhere) == query);
}

QTEST_GUILESS_MAIN(TestPhotoFacets)
#include "tst_photofacets.moc"
