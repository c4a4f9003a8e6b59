// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/historykit.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::LabelId;
using base::PhotoId;
using storage::HistoryStep;
using storage::StepKind;

namespace {

const storage::Author kAda = CatalogFixture::person();

} // namespace

/// Promise 3: a run can be reverted as one step.
class TestRunReversal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revertsARunToTheLetter();
    void aRevertedRunLeavesWhatWasSaidSince();
    void revertsARunOfAHuman();
    void revertsNoRunThatIsNoneOrGoesOn();
};

void TestRunReversal::revertsARunToTheLetter()
{
    CatalogFixture fixture;
    const std::vector<PhotoId> photos{fixture.save(u"a.jpg"_s), fixture.save(u"b.jpg"_s),
                                      fixture.save(u"c.jpg"_s)};
    classify(fixture, {photos.at(0), photos.at(1)}, u"forest"_s, 0.6, true);
    const QStringList before = everything(fixture);
    const base::RunId run = classify(fixture, photos, u"sea"_s, 0.9);
    const QStringList after = everything(fixture);
    QCOMPARE(require(fixture.catalog().history().revertRun(run, kAda)), 3);
    QCOMPARE(everything(fixture), before);
    const HistoryStep step = require(fixture.catalog().history().undoable(1)).front();
    QCOMPARE(step.kind, StepKind::RunReverted);
    QCOMPARE(step.photos, 3);
    QCOMPARE(require(fixture.catalog().history().revertRun(run, kAda)), 0);
    QCOMPARE(undo(fixture), step.id);
    QCOMPARE(everything(fixture), after);
    QCOMPARE(redo(fixture), step.id);
    QCOMPARE(everything(fixture), before);
    // The log tells it all the same.
    const PhotoId photo = photos.front();
    const auto history = require(fixture.catalog().assignments().history(photo));
    QVERIFY(history.size() >= 8U);
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

void TestRunReversal::aRevertedRunLeavesWhatWasSaidSince()
{
    CatalogFixture fixture;
    const PhotoId set = fixture.save(u"a.jpg"_s);
    const PhotoId rejected = fixture.save(u"b.jpg"_s);
    const PhotoId again = fixture.save(u"c.jpg"_s);
    const PhotoId untouched = fixture.save(u"d.jpg"_s);
    const base::RunId run = classify(fixture, {set, rejected, again, untouched}, u"sea"_s, 0.9, true);
    setTo(fixture, set, u"sea"_s);
    require(fixture.catalog().assignments().reject({&rejected, 1}, fixture.label(u"sea"_s), kAda));
    classify(fixture, {again}, u"street"_s, 0.8, true);
    QCOMPARE(require(fixture.catalog().history().revertRun(run, kAda)), 1);
    QCOMPARE(fixture.state(set, u"sea"_s), u"human"_s);
    QCOMPARE(fixture.state(rejected, u"sea"_s), u"rejected"_s);
    QCOMPARE(fixture.state(again, u"street"_s), u"model 0.80"_s);
    QCOMPARE(fixture.state(again, u"sea"_s), QString());
    QVERIFY2(fixture.needsReview(again), "the later run said so");
    QCOMPARE(fixture.state(untouched, u"sea"_s), QString());
    QVERIFY(!fixture.needsReview(untouched));
}

void TestRunReversal::revertsARunOfAHuman()
{
    CatalogFixture fixture;
    const std::vector<PhotoId> photos{fixture.save(u"a.jpg"_s), fixture.save(u"b.jpg"_s)};
    const QStringList before = everything(fixture);
    const base::RunId run = require(fixture.catalog().runs().start(domain::RunKind::Labelling, {}));
    const storage::Author author{u"Ada"_s, run, {}};
    const LabelId sea = fixture.label(u"sea"_s);
    require(fixture.catalog().assignments().setHuman(photos, {&sea, 1}, author));
    require(fixture.catalog().assignments().addHuman({photos.data(), 1}, fixture.label(u"street"_s), author));
    const QStringList after = everything(fixture);
    finish(fixture, run);
    QCOMPARE(require(fixture.catalog().history().revertRun(run, kAda)), 2);
    QCOMPARE(everything(fixture), before);
    undo(fixture);
    QCOMPARE(everything(fixture), after);
    undo(fixture);
    undo(fixture);
    QCOMPARE(everything(fixture), before);
}

void TestRunReversal::revertsNoRunThatIsNoneOrGoesOn()
{
    CatalogFixture fixture;
    const auto revert = [&fixture](base::RunId run) {
        return errorOf(fixture.catalog().history().revertRun(run, kAda)).code;
    };
    QCOMPARE(revert(base::RunId{99}), ErrorCode::NotFound);
    const base::RunId run =
        require(fixture.catalog().runs().start(domain::RunKind::Classification, fixture.model()));
    QCOMPARE(revert(run), ErrorCode::InvalidArgument);
    finish(fixture, run);
    QCOMPARE(require(fixture.catalog().history().revertRun(run, kAda)), 0);
    QVERIFY2(!undo(fixture).isValid(), "nothing was done");
}

QTEST_GUILESS_MAIN(TestRunReversal)
#include "tst_runreversal.moc"
