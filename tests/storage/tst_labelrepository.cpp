// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogfixture.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::Label;

class TestLabelRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAtTheEndWithAColourOfItsOwn();
    void refusesEmptyAndKnownNames_data();
    void refusesEmptyAndKnownNames();
    void ensureAddsOnlyWhatIsMissing();
    void namesAreKeptAsGiven();
};

void TestLabelRepository::addsAtTheEndWithAColourOfItsOwn()
{
    CatalogFixture fixture;
    auto& labels = fixture.catalog().labels();
    const Label desert = require(labels.add(u"  desert  dunes "_s, CatalogFixture::person()));
    QCOMPARE(desert.name, u"desert dunes"_s);
    QCOMPARE(desert.position, 6);
    QVERIFY(!desert.builtIn);
    const std::vector<Label> all = require(labels.all());
    QCOMPARE(all.back(), desert);
    for (std::size_t index = 0; index < 6; ++index)
        QVERIFY(all.at(index).colorIndex != desert.colorIndex);
    for (int number = 0; number < 20; ++number) {
        const Label more = require(labels.add(u"more %1"_s.arg(number), CatalogFixture::person()));
        QVERIFY(more.colorIndex >= 0 && more.colorIndex < 8);
    }
}

void TestLabelRepository::refusesEmptyAndKnownNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << u"  \t"_s;
    QTest::newRow("as it is") << u"sea"_s;
    QTest::newRow("other case") << u"SEA"_s;
    QTest::newRow("more space") << u" Sea "_s;
    QTest::newRow("other case, not ASCII") << u"KÜSTE"_s;
    QTest::newRow("other Unicode form") << u"Ku\u0308ste"_s;
}

void TestLabelRepository::refusesEmptyAndKnownNames()
{
    QFETCH(const QString, name);
    CatalogFixture fixture;
    require(fixture.catalog().labels().add(u"Küste"_s, CatalogFixture::person()));
    QCOMPARE(errorOf(fixture.catalog().labels().add(name, CatalogFixture::person())).code,
             ErrorCode::InvalidArgument);
    QCOMPARE(require(fixture.catalog().labels().all()).size(), 7U);
}

void TestLabelRepository::ensureAddsOnlyWhatIsMissing()
{
    CatalogFixture fixture;
    auto& labels = fixture.catalog().labels();
    const auto ids = require(labels.ensure({u"street"_s, u"desert"_s, u"Forest"_s, u"desert"_s}));
    QCOMPARE(ids.size(), 4U);
    QCOMPARE(ids.at(0), require(labels.byName(u"street"_s))->id);
    QCOMPARE(ids.at(2), require(labels.byName(u"forest"_s))->id);
    QCOMPARE(ids.at(1), ids.at(3));
    QCOMPARE(require(labels.all()).size(), 7U);
    QVERIFY(!labels.ensure({u"tundra"_s, u""_s}));
    QVERIFY2(!require(labels.byName(u"tundra"_s)), "all or nothing");
}

void TestLabelRepository::namesAreKeptAsGiven()
{
    CatalogFixture fixture;
    auto& labels = fixture.catalog().labels();
    for (const QString& name : {u"it's 100% \"quoted\""_s, u"🌊"_s, u"市場"_s, u"a/b"_s}) {
        require(labels.add(name, CatalogFixture::person()));
        QCOMPARE(require(labels.byName(name))->name, name);
    }
    QVERIFY(!require(labels.byName(u"nowhere"_s)));
}

QTEST_GUILESS_MAIN(TestLabelRepository)
#include "tst_labelrepository.moc"
