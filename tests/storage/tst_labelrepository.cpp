// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogfixture.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::LabelId;
using base::PhotoId;
using domain::Label;

namespace {

const storage::Author kAda = CatalogFixture::person();

} // namespace

class TestLabelRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAtTheEndWithAColourOfItsOwn();
    void refusesEmptyAndKnownNames_data();
    void refusesEmptyAndKnownNames();
    void ensureAddsOnlyWhatIsMissing();
    void namesAreKeptAsGiven();
    void aRenamedLabelIsFoundByItsFormerName();
    void refusesToRenameToATakenName();
    void aMergedLabelHandsEverythingOver_data();
    void aMergedLabelHandsEverythingOver();
    void mergesOneAfterTheOther();
    void refusesSenselessMerges();
    void aModelSpeaksOfWhatWasMergedAsOne();
    void aRetiredLabelIsGivenToNobody();
    void aLabelThatWasUsedIsNotForgotten();
    void setsColourPlaceAndKey();
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
    // A word of the window's languages, as in a search.
    QVERIFY(!require(labels.byName(u"Meer"_s)));
    QCOMPARE(require(labels.byWord(u"Meer"_s))->name, u"sea"_s);
    QCOMPARE(require(labels.byWord(u"forest"_s))->name, u"forest"_s);
    QVERIFY(!require(labels.byWord(u"nowhere"_s)));
}

void TestLabelRepository::aRenamedLabelIsFoundByItsFormerName()
{
    CatalogFixture fixture;
    auto& labels = fixture.catalog().labels();
    const LabelId sea = fixture.label(u"sea"_s);
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    require(labels.rename(sea, u" Meer "_s, kAda));
    require(labels.rename(sea, u"Ozean"_s, kAda));
    QCOMPARE(require(labels.byName(u"ozean"_s))->name, u"Ozean"_s);
    QCOMPARE(require(labels.ensure({u"Sea"_s, u"meer"_s, u"ozean"_s})),
             (std::vector<LabelId>{sea, sea, sea}));
    QCOMPARE(require(labels.all()).size(), 6U);
    // What a model calls sea is found as Ozean, and by a query of old.
    fixture.applyModel(photo, u"sea"_s, 0.9);
    domain::PhotoQuery query;
    for (const QString& name : {u"sea"_s, u"Ozean"_s}) {
        query.labels = QStringList{name};
        QCOMPARE(require(fixture.catalog().search().ids(query)).size(), 1U);
    }
    // A label that has the name now outranks one that had it.
    const Label other = require(labels.add(u"sea"_s, kAda));
    QCOMPARE(require(labels.ensure({u"sea"_s})).front(), other.id);
    require(fixture.catalog().history().undo(kAda));
    QCOMPARE(require(labels.ensure({u"sea"_s})).front(), sea);
    // The name of a letter case is the same name.
    require(labels.rename(sea, u"OZEAN"_s, kAda));
    QVERIFY(!require(labels.rename(sea, u"OZEAN"_s, kAda)).isValid());
}

void TestLabelRepository::refusesToRenameToATakenName()
{
    CatalogFixture fixture;
    auto& labels = fixture.catalog().labels();
    const LabelId sea = fixture.label(u"sea"_s);
    QCOMPARE(errorOf(labels.rename(sea, u"Forest"_s, kAda)).code, ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(labels.rename(sea, u" "_s, kAda)).code, ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(labels.rename(LabelId{99}, u"x"_s, kAda)).code, ErrorCode::NotFound);
    require(labels.retire(fixture.label(u"glacier"_s), kAda));
    const auto retired = labels.add(u"glacier"_s, kAda);
    QVERIFY(errorOf(retired).detail.contains(u"retired"_s));
}

void TestLabelRepository::aMergedLabelHandsEverythingOver_data()
{
    QTest::addColumn<QString>("from"); // what is said of the label that ends
    QTest::addColumn<QString>("into"); // what is said of the one that stays
    QTest::addColumn<QString>("result");
    QTest::newRow("nothing there") << u"model"_s << QString() << u"model 0.50"_s;
    QTest::newRow("nothing here") << QString() << u"human"_s << u"human"_s;
    QTest::newRow("a rejection alone") << u"rejected"_s << QString() << u"rejected"_s;
    QTest::newRow("human over model") << u"human"_s << u"model"_s << u"human"_s;
    QTest::newRow("human stays over model") << u"model"_s << u"human"_s << u"human"_s;
    QTest::newRow("rejection over model") << u"model"_s << u"rejected"_s << u"rejected"_s;
    QTest::newRow("rejection goes over a model") << u"rejected"_s << u"model"_s << u"rejected"_s;
    QTest::newRow("human over rejection") << u"human"_s << u"rejected"_s << u"human"_s;
    QTest::newRow("human stays over rejection") << u"rejected"_s << u"human"_s << u"human"_s;
    QTest::newRow("the surer model") << u"model 0.80"_s << u"model"_s << u"model 0.80"_s;
}

void TestLabelRepository::aMergedLabelHandsEverythingOver()
{
    QFETCH(const QString, from);
    QFETCH(const QString, into);
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    const LabelId lake = require(fixture.catalog().labels().add(u"lake"_s, kAda)).id;
    const LabelId sea = fixture.label(u"sea"_s);
    std::vector<storage::ModelLabel> said;
    for (const auto& [label, word] : {std::pair(lake, from), std::pair(sea, into)}) {
        if (word.startsWith(u"model"_s))
            said.push_back({label, word.endsWith(u"0.80"_s) ? 0.8 : 0.5});
    }
    require(fixture.catalog().assignments().applyModel({photo, said, false}, fixture.modelAuthor()));
    for (const auto& [label, word] : {std::pair(lake, from), std::pair(sea, into)}) {
        auto& assignments = fixture.catalog().assignments();
        if (word == u"human")
            require(assignments.addHuman({&photo, 1}, label, kAda));
        else if (word == u"rejected")
            require(assignments.reject({&photo, 1}, label, kAda));
    }
    require(fixture.catalog().labels().merge(lake, sea, kAda));
    QTEST(fixture.state(photo, u"sea"_s), "result");
    QCOMPARE(require(fixture.catalog().assignments().ofPhoto(photo)).size(), 1U);
    QCOMPARE(fixture.label(u"lake"_s), sea);
    QCOMPARE(require(fixture.catalog().labels().all(true)).size(), 6U);
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

void TestLabelRepository::mergesOneAfterTheOther()
{
    CatalogFixture fixture;
    auto& labels = fixture.catalog().labels();
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    fixture.applyModel(photo, u"glacier"_s, 0.9);
    const LabelId glacier = fixture.label(u"glacier"_s);
    const LabelId mountain = fixture.label(u"mountain"_s);
    const LabelId forest = fixture.label(u"forest"_s);
    require(labels.merge(glacier, mountain, kAda));
    require(labels.merge(mountain, forest, kAda));
    QCOMPARE(fixture.label(u"glacier"_s), forest);
    QCOMPARE(fixture.state(photo, u"forest"_s), u"model 0.90"_s);
    require(fixture.catalog().history().undo(kAda));
    QCOMPARE(fixture.label(u"glacier"_s), mountain);
    require(fixture.catalog().history().undo(kAda));
    QCOMPARE(fixture.label(u"glacier"_s), glacier);
    QCOMPARE(fixture.state(photo, u"glacier"_s), u"model 0.90"_s);
}

void TestLabelRepository::refusesSenselessMerges()
{
    CatalogFixture fixture;
    auto& labels = fixture.catalog().labels();
    const LabelId sea = fixture.label(u"sea"_s);
    const LabelId forest = fixture.label(u"forest"_s);
    const LabelId street = fixture.label(u"street"_s);
    QCOMPARE(errorOf(labels.merge(sea, sea, kAda)).code, ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(labels.merge(sea, LabelId{99}, kAda)).code, ErrorCode::NotFound);
    require(labels.retire(street, kAda));
    QCOMPARE(errorOf(labels.merge(sea, street, kAda)).code, ErrorCode::InvalidArgument);
    require(labels.merge(street, sea, kAda));
    QCOMPARE(errorOf(labels.merge(street, forest, kAda)).code, ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(labels.merge(forest, street, kAda)).code, ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(labels.restore(street, kAda)).code, ErrorCode::InvalidArgument);
}

void TestLabelRepository::aModelSpeaksOfWhatWasMergedAsOne()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    // The run learnt the ids before the merge.
    const LabelId glacier = fixture.label(u"glacier"_s);
    const LabelId mountain = fixture.label(u"mountain"_s);
    require(fixture.catalog().labels().merge(glacier, mountain, kAda));
    require(fixture.catalog().assignments().applyModel({photo, {{glacier, 0.8}, {mountain, 0.6}}, false},
                                                       fixture.modelAuthor()));
    QCOMPARE(fixture.state(photo, u"mountain"_s), u"model 0.80"_s);
    require(fixture.catalog().assignments().addHuman({&photo, 1}, glacier, kAda));
    QCOMPARE(fixture.state(photo, u"mountain"_s), u"human"_s);
}

void TestLabelRepository::aRetiredLabelIsGivenToNobody()
{
    CatalogFixture fixture;
    auto& labels = fixture.catalog().labels();
    const PhotoId old = fixture.save(u"a.jpg"_s);
    const PhotoId fresh = fixture.save(u"b.jpg"_s);
    const LabelId glacier = fixture.label(u"glacier"_s);
    require(fixture.catalog().assignments().addHuman({&old, 1}, glacier, kAda));
    require(labels.retire(glacier, kAda));
    QCOMPARE(require(labels.all()).size(), 5U);
    QCOMPARE(require(labels.counts()).size(), 5U);
    QCOMPARE(require(labels.counts(true)).size(), 6U);
    fixture.applyModel(fresh, u"glacier"_s, 0.9);
    QCOMPARE(fixture.state(fresh, u"glacier"_s), QString());
    QCOMPARE(errorOf(fixture.catalog().assignments().addHuman({&fresh, 1}, glacier, kAda)).code,
             ErrorCode::InvalidArgument);
    // What has it keeps it, shown, until a human takes it away.
    QCOMPARE(require(fixture.catalog().search().rows({&old, 1})).front().labels.size(), 1U);
    require(fixture.catalog().assignments().removeHuman({&old, 1}, glacier, kAda));
    QVERIFY(require(fixture.catalog().search().rows({&old, 1})).front().labels.empty());
    require(labels.restore(glacier, kAda));
    fixture.applyModel(fresh, u"glacier"_s, 0.9);
    QCOMPARE(fixture.state(fresh, u"glacier"_s), u"model 0.90"_s);
}

void TestLabelRepository::aLabelThatWasUsedIsNotForgotten()
{
    CatalogFixture fixture;
    auto& labels = fixture.catalog().labels();
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    const Label desert = require(labels.add(u"desert"_s, kAda));
    const auto added = require(fixture.catalog().history().undoable(1)).front();
    require(fixture.catalog().assignments().addHuman({&photo, 1}, desert.id, kAda));
    require(fixture.catalog().history().undoStep(added.id, kAda));
    QVERIFY(require(labels.byName(u"desert"_s))->retired);
    QCOMPARE(fixture.state(photo, u"desert"_s), u"human"_s);
    require(fixture.catalog().history().redo(kAda));
    QCOMPARE(*require(labels.byName(u"desert"_s)), desert);
}

void TestLabelRepository::setsColourPlaceAndKey()
{
    CatalogFixture fixture;
    auto& labels = fixture.catalog().labels();
    const LabelId sea = fixture.label(u"sea"_s);
    require(labels.setColor(sea, 7, kAda));
    require(labels.setShortcut(sea, u"9"_s, kAda));
    require(labels.move(sea, 0, kAda));
    const std::vector<Label> all = require(labels.all());
    QCOMPARE(all.front().id, sea);
    QCOMPARE(all.front().colorIndex, 7);
    QCOMPARE(all.front().shortcut, u"9"_s);
    for (std::size_t index = 0; index < all.size(); ++index)
        QCOMPARE(all.at(index).position, static_cast<int>(index));
    require(labels.move(sea, 100, kAda));
    QCOMPARE(require(labels.all()).back().id, sea);
    QVERIFY(!require(labels.move(sea, 5, kAda)).isValid());
    QCOMPARE(errorOf(labels.setColor(sea, 8, kAda)).code, ErrorCode::InvalidArgument);
    for (const QString& key : {u"0"_s, u"x"_s, u"12"_s})
        QCOMPARE(errorOf(labels.setShortcut(sea, key, kAda)).code, ErrorCode::InvalidArgument);
    const LabelId forest = fixture.label(u"forest"_s);
    QCOMPARE(errorOf(labels.setShortcut(forest, u"9"_s, kAda)).code, ErrorCode::InvalidArgument);
    require(labels.setShortcut(sea, QString(), kAda));
    require(labels.setShortcut(forest, u"9"_s, kAda));
}

QTEST_GUILESS_MAIN(TestLabelRepository)
#include "tst_labelrepository.moc"
