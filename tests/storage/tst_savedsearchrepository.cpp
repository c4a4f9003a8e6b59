// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogfixture.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::SavedSearch;
using domain::SavedSearchId;

class TestSavedSearchRepository : public QObject
{
    Q_OBJECT

private:
    static QStringList names(CatalogFixture& fixture)
    {
        QStringList result;
        int position = 0;
        for (const SavedSearch& search : require(fixture.catalog().savedSearches().all())) {
            if (search.position != position++)
                qFatal("a gap in the positions");
            result.append(search.name);
        }
        return result;
    }

    static SavedSearchId idOf(CatalogFixture& fixture, const QString& name)
    {
        return require(fixture.catalog().savedSearches().byName(name)).value().id;
    }

private Q_SLOTS:
    void keepsWhatWasAdded();
    void namesAreUniqueButForCaseAndSpaces();
    void changesWhatIsThere();
    void movesAndRemoves_data();
    void movesAndRemoves();
    void saysWhenASearchIsGone();
    void othersNotice();
    void survivesAndIsReadOnlyWhereTheCatalogueIs();
};

void TestSavedSearchRepository::keepsWhatWasAdded()
{
    CatalogFixture fixture;
    storage::SavedSearchRepository& searches = fixture.catalog().savedSearches();
    QVERIFY(require(searches.all()).empty());
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    // What the text means is asked at use: nonsense is kept, too.
    const SavedSearch first = require(searches.add(u" Unsure  seas "_s, u"label:sea confidence<"_s));
    QCOMPARE(first.name, u"Unsure seas"_s);
    QCOMPARE(first.text, u"label:sea confidence<"_s);
    QCOMPARE(first.position, 0);
    QVERIFY(first.createdAt >= before && first.createdAt <= QDateTime::currentDateTimeUtc());
    const SavedSearch second = require(searches.add(u"Everything"_s, QString()));
    QCOMPARE(second.position, 1);
    QVERIFY(require(searches.all()) == (std::vector<SavedSearch>{first, second}));
    QVERIFY(require(searches.byName(u"EVERYTHING"_s)) == std::optional(second));
    QVERIFY(!require(searches.byName(u"nothing"_s)));
}

void TestSavedSearchRepository::namesAreUniqueButForCaseAndSpaces()
{
    CatalogFixture fixture;
    storage::SavedSearchRepository& searches = fixture.catalog().savedSearches();
    const SavedSearch first = require(searches.add(u"Über See"_s, u"a"_s));
    const SavedSearch second = require(searches.add(u"b"_s, u"b"_s));
    QCOMPARE(errorOf(searches.add(u"  ÜBER   see"_s, u"c"_s)).code, ErrorCode::NameTaken);
    // As two code points.
    QCOMPARE(errorOf(searches.add(u"U\u0308ber See"_s, u"c"_s)).code, ErrorCode::NameTaken);
    QCOMPARE(errorOf(searches.rename(second.id, u"über see"_s)).code, ErrorCode::NameTaken);
    QCOMPARE(errorOf(searches.add(u" \t"_s, u"c"_s)).code, ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(searches.rename(first.id, QString())).code, ErrorCode::InvalidArgument);
    // Its own name in another case is free.
    require(searches.rename(first.id, u"ÜBER SEE"_s));
    QCOMPARE(names(fixture), (QStringList{u"ÜBER SEE"_s, u"b"_s}));
}

void TestSavedSearchRepository::changesWhatIsThere()
{
    CatalogFixture fixture;
    storage::SavedSearchRepository& searches = fixture.catalog().savedSearches();
    const SavedSearch search = require(searches.add(u"a"_s, u"label:sea"_s));
    require(searches.replace(search.id, u"label:\"sea\" OR 市場"_s));
    require(searches.rename(search.id, u"b"_s));
    SavedSearch expected = search;
    expected.name = u"b"_s;
    expected.text = u"label:\"sea\" OR 市場"_s;
    QVERIFY(require(searches.all()).front() == expected);
}

void TestSavedSearchRepository::movesAndRemoves_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("expected");
    QTest::newRow("to the top") << u"c"_s << 0 << u"cabd"_s;
    QTest::newRow("to the end") << u"a"_s << 4 << u"bcda"_s;
    QTest::newRow("beyond the end") << u"a"_s << 99 << u"bcda"_s;
    QTest::newRow("before the top") << u"b"_s << -5 << u"bacd"_s;
    QTest::newRow("before itself") << u"b"_s << 1 << u"abcd"_s;
    QTest::newRow("before the next") << u"b"_s << 2 << u"abcd"_s;
    QTest::newRow("one down") << u"b"_s << 3 << u"acbd"_s;
}

void TestSavedSearchRepository::movesAndRemoves()
{
    QFETCH(QString, name);
    QFETCH(int, position);
    QFETCH(QString, expected);
    CatalogFixture fixture;
    storage::SavedSearchRepository& searches = fixture.catalog().savedSearches();
    for (const QString& added : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        require(searches.add(added, added));
    require(searches.move(idOf(fixture, name), position));
    QCOMPARE(names(fixture).join(QString()), expected);
    require(searches.remove(idOf(fixture, name)));
    QCOMPARE(names(fixture).join(QString()), expected.remove(name));
    QCOMPARE(require(searches.add(name, name)).position, 3);
}

void TestSavedSearchRepository::saysWhenASearchIsGone()
{
    CatalogFixture fixture;
    storage::SavedSearchRepository& searches = fixture.catalog().savedSearches();
    const SavedSearchId gone = require(searches.add(u"a"_s, u"a"_s)).id;
    require(searches.remove(gone));
    QCOMPARE(errorOf(searches.remove(gone)).code, ErrorCode::NotFound);
    QCOMPARE(errorOf(searches.rename(gone, u"b"_s)).code, ErrorCode::NotFound);
    QCOMPARE(errorOf(searches.replace(gone, u"b"_s)).code, ErrorCode::NotFound);
    QCOMPARE(errorOf(searches.move(gone, 0)).code, ErrorCode::NotFound);
    // Its id is never given again.
    QVERIFY(require(searches.add(u"a"_s, u"a"_s)).id != gone);
}

void TestSavedSearchRepository::othersNotice()
{
    CatalogFixture fixture;
    const auto other = fixture.another();
    const qint64 before = require(other->changeCounter());
    require(fixture.catalog().savedSearches().add(u"a"_s, u"a"_s));
    QVERIFY(require(other->changeCounter()) > before);
    // Twice at once: the second finds the name taken.
    QCOMPARE(errorOf(other->savedSearches().add(u"A"_s, u"b"_s)).code, ErrorCode::NameTaken);
}

void TestSavedSearchRepository::survivesAndIsReadOnlyWhereTheCatalogueIs()
{
    CatalogFixture fixture;
    require(fixture.catalog().savedSearches().add(u"a"_s, u"a"_s));
    const auto reader = fixture.another(storage::Access::ReadOnly);
    QCOMPARE(require(reader->savedSearches().all()).size(), 1U);
    QVERIFY(!reader->savedSearches().add(u"b"_s, u"b"_s));
    QCOMPARE(names(fixture), QStringList{u"a"_s});
}

QTEST_GUILESS_MAIN(TestSavedSearchRepository)
#include "tst_savedsearchrepository.moc"
