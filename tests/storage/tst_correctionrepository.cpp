// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/historykit.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::PhotoId;
using domain::Correction;
using domain::CorrectionState;
using storage::AppliedCorrections;
using storage::CorrectionOutcome;
using storage::CorrectionStatus;
using storage::PhotoCorrection;

namespace {

/// What Grace said elsewhere of the photo whose content is `content`.
Correction said(const QByteArray& content, const QString& label, bool applies = true)
{
    return {contentHash(content),
            u"/elsewhere"_s,
            u"x.jpg"_s,
            label,
            applies ? CorrectionState::Assigned : CorrectionState::Rejected,
            u"Grace"_s,
            QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC)};
}

Correction complete(const QByteArray& content)
{
    Correction correction = said(content, {});
    correction.state = CorrectionState::Complete;
    return correction;
}

/// Who imports.
storage::Author importer(CatalogFixture& fixture)
{
    return {u"Linus"_s, require(fixture.catalog().runs().start(domain::RunKind::Labelling, std::nullopt)),
            std::nullopt};
}

AppliedCorrections apply(CatalogFixture& fixture, const std::vector<Correction>& corrections)
{
    const storage::Author author = importer(fixture);
    AppliedCorrections applied = require(fixture.catalog().corrections().apply(corrections, author));
    finish(fixture, *author.runId);
    return applied;
}

std::vector<CorrectionStatus> statuses(const AppliedCorrections& applied)
{
    std::vector<CorrectionStatus> all;
    for (const CorrectionOutcome& outcome : applied.outcomes)
        all.push_back(outcome.status);
    return all;
}

std::vector<Correction> exported(CatalogFixture& fixture)
{
    std::vector<Correction> all;
    require(fixture.catalog().corrections().visit([&all](const PhotoCorrection& one) -> base::Result<void> {
        all.push_back(one.correction);
        return {};
    }));
    return all;
}

using Statuses = std::vector<CorrectionStatus>;

} // namespace

/// What humans said, carried from one catalogue to another. Promise 2: a human's word here is never lost.
class TestCorrectionRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesEverythingOver();
    void saysWhatTheHumanSaw();
    void stopsWhereTheVisitorDoes();
    void outranksModelsAndReachesAllCopies();
    void aHumanHereIsNeverOverruled();
    void aWholeSetHereIsNeverOverruled();
    void aWholeSetKeepsModelsOut();
    void aWholeSetGivesWayToAnotherHuman();
    void contradictionsAreLeftOut();
    void unknownContentIsFailed();
    void findsLabelsByTheirFormerNames();
    void retiredLabelsAreNotGiven();
    void undoneAsOneStep();
    void revertedAsARun();
    void whatAHumanSaidOfAnotherContentStaysUpForReview();
    void whoAndWhenMayBeUnknown();
};

void TestCorrectionRepository::carriesEverythingOver()
{
    CatalogFixture there;
    const PhotoId whole = there.save(u"a.jpg"_s, "a");
    const PhotoId part = there.save(u"sub/b.jpg"_s, "b");
    const PhotoId nothing = there.save(u"c.jpg"_s, "c");
    there.applyModel(whole, u"forest"_s, 0.9);
    there.applyModel(part, u"street"_s, 0.9);
    setTo(there, whole, u"sea"_s);
    add(there, part, u"=\"Gr\u00fcn\", hell"_s);
    require(
        there.catalog().assignments().reject({&part, 1}, there.label(u"street"_s), CatalogFixture::person()));
    require(there.catalog().assignments().setHuman({&nothing, 1}, {}, CatalogFixture::person()));
    const std::vector<Correction> corrections = exported(there);
    QCOMPARE(corrections.size(), 6U);
    QCOMPARE(corrections.at(2).relativePath, u"sub/b.jpg"_s);
    QCOMPARE(corrections.at(2).root, u"/photos"_s);
    QCOMPARE(corrections.at(2).agent, u"Ada"_s);

    CatalogFixture here;
    for (const QString& content : {u"a"_s, u"b"_s, u"c"_s})
        here.save(content + u".jpg"_s, content.toUtf8());
    const AppliedCorrections applied = apply(here, corrections);
    QCOMPARE(statuses(applied), Statuses(6, CorrectionStatus::Done));
    QCOMPARE(applied.photos, 3);
    QCOMPARE(applied.newLabels, QStringList{u"=\"Gr\u00fcn\", hell"_s});
    std::vector<Correction> back = exported(here);
    QCOMPARE(back.size(), corrections.size());
    for (std::size_t i = 0; i < back.size(); ++i) {
        back[i].relativePath = corrections[i].relativePath;
        // Of a set without labels, the log of this catalogue tells who and when.
        if (i == 5) {
            QCOMPARE(back[i].agent, u"Linus"_s);
            back[i].agent = corrections[i].agent;
            back[i].at = corrections[i].at;
        }
        QVERIFY2(back[i] == corrections[i], qPrintable(QString::number(i)));
    }

    const QStringList before = everything(here);
    const AppliedCorrections again = apply(here, corrections);
    QCOMPARE(statuses(again), Statuses(6, CorrectionStatus::Unchanged));
    QVERIFY(!again.step.isValid());
    QCOMPARE(everything(here), before);
}

void TestCorrectionRepository::saysWhatTheHumanSaw()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "old");
    add(fixture, photo, u"sea"_s);
    fixture.save(u"a.jpg"_s, "new");
    require(fixture.catalog().corrections().visit([](const PhotoCorrection& one) -> base::Result<void> {
        if (one.hasChanged && one.correction.contentHash == contentHash("old"))
            return {};
        return base::fail(base::ErrorCode::Internal, u"the wrong content"_s);
    }));
}

void TestCorrectionRepository::stopsWhereTheVisitorDoes()
{
    CatalogFixture fixture;
    setTo(fixture, fixture.save(u"a.jpg"_s), u"sea"_s);
    setTo(fixture, fixture.save(u"b.jpg"_s), u"sea"_s);
    int visits = 0;
    const auto visited =
        fixture.catalog().corrections().visit([&visits](const PhotoCorrection&) -> base::Result<void> {
            ++visits;
            return base::fail(base::ErrorCode::DiskFull);
        });
    QCOMPARE(errorOf(visited).code, base::ErrorCode::DiskFull);
    QCOMPARE(visits, 1);
}

void TestCorrectionRepository::outranksModelsAndReachesAllCopies()
{
    CatalogFixture fixture;
    const PhotoId first = fixture.save(u"a.jpg"_s, "same");
    const PhotoId second = fixture.save(u"copies/a.jpg"_s, "same");
    fixture.applyModel(first, u"sea"_s, 0.9, true);
    const AppliedCorrections applied =
        apply(fixture, {said("same", u"sea"_s, false), said("same", u"forest"_s)});
    QCOMPARE(applied.photos, 2);
    QCOMPARE(applied.outcomes.front().photos, 2);
    for (const PhotoId photo : {first, second}) {
        QCOMPARE(fixture.state(photo, u"sea"_s), u"rejected"_s);
        QCOMPARE(fixture.state(photo, u"forest"_s), u"human"_s);
        QVERIFY(!fixture.needsReview(photo));
    }
    fixture.applyModel(first, u"sea"_s, 0.99);
    QCOMPARE(fixture.state(first, u"sea"_s), u"rejected"_s);
    const domain::Assignment forest = require(fixture.catalog().assignments().ofPhoto(second)).front();
    QCOMPARE(forest.agent, u"Grace"_s);
    QCOMPARE(forest.at, said("same", {}).at);
    // Who imported it, the log tells.
    QCOMPARE(require(fixture.catalog().assignments().history(second)).front().agent, u"Linus"_s);
}

void TestCorrectionRepository::aHumanHereIsNeverOverruled()
{
    CatalogFixture fixture;
    const PhotoId first = fixture.save(u"a.jpg"_s, "same");
    const PhotoId copy = fixture.save(u"b.jpg"_s, "same");
    add(fixture, first, u"sea"_s);
    const AppliedCorrections applied =
        apply(fixture, {said("same", u"sea"_s, false), said("same", u"sea"_s, false)});
    QCOMPARE(statuses(applied), Statuses(2, CorrectionStatus::Conflict));
    QCOMPARE(applied.outcomes.front().photos, 1);
    QCOMPARE(applied.outcomes.front().error->detail, u"/photos/a.jpg: Ada says otherwise here"_s);
    QCOMPARE(fixture.state(first, u"sea"_s), u"human"_s);
    QCOMPARE(fixture.state(copy, u"sea"_s), u"rejected"_s);
}

void TestCorrectionRepository::aWholeSetHereIsNeverOverruled()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "a");
    setTo(fixture, photo, u"sea"_s);
    const QStringList before = everything(fixture);
    const AppliedCorrections applied = apply(
        fixture, {said("a", u"forest"_s), said("a", u"street"_s, false), said("a", u"sea"_s), complete("a")});
    QCOMPARE(statuses(applied), (Statuses{CorrectionStatus::Conflict, CorrectionStatus::Unchanged,
                                          CorrectionStatus::Unchanged, CorrectionStatus::Unchanged}));
    QCOMPARE(everything(fixture), before);
}

void TestCorrectionRepository::aWholeSetKeepsModelsOut()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "a");
    fixture.applyModel(photo, u"forest"_s, 0.9, true);
    apply(fixture, {said("a", u"sea"_s), complete("a")});
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
    QCOMPARE(fixture.state(photo, u"forest"_s), u"rejected"_s);
    fixture.applyModel(photo, u"street"_s, 0.9, true);
    QCOMPARE(fixture.state(photo, u"street"_s), QString());
    QVERIFY(!fixture.needsReview(photo));
}

void TestCorrectionRepository::aWholeSetGivesWayToAnotherHuman()
{
    CatalogFixture fixture;
    const PhotoId other = fixture.save(u"a.jpg"_s, "a");
    const PhotoId denied = fixture.save(u"b.jpg"_s, "b");
    add(fixture, other, u"street"_s);
    require(fixture.catalog().assignments().reject({&denied, 1}, fixture.label(u"sea"_s),
                                                   CatalogFixture::person()));
    fixture.applyModel(other, u"forest"_s, 0.9);
    const AppliedCorrections applied =
        apply(fixture, {said("a", u"sea"_s), complete("a"), said("b", u"sea"_s), complete("b")});
    QCOMPARE(statuses(applied), (Statuses{CorrectionStatus::Done, CorrectionStatus::Conflict,
                                          CorrectionStatus::Conflict, CorrectionStatus::Conflict}));
    QCOMPARE(fixture.state(other, u"sea"_s), u"human"_s);
    QCOMPARE(fixture.state(other, u"street"_s), u"human"_s);
    QCOMPARE(fixture.state(other, u"forest"_s), u"model 0.90"_s);
    QCOMPARE(fixture.state(denied, u"sea"_s), u"rejected"_s);
}

void TestCorrectionRepository::contradictionsAreLeftOut()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "a");
    const AppliedCorrections applied = apply(fixture, {said("a", u"sea"_s), said("a", u"SEA "_s, false),
                                                       said("a", u"sea"_s), said("a", u"forest"_s)});
    QCOMPARE(statuses(applied), (Statuses{CorrectionStatus::Conflict, CorrectionStatus::Conflict,
                                          CorrectionStatus::Conflict, CorrectionStatus::Done}));
    QCOMPARE(fixture.state(photo, u"sea"_s), QString());
    QCOMPARE(fixture.state(photo, u"forest"_s), u"human"_s);
}

void TestCorrectionRepository::unknownContentIsFailed()
{
    CatalogFixture fixture;
    domain::Photo unreadable = fixture.photo(u"broken.jpg"_s);
    unreadable.contentHash.clear();
    require(fixture.catalog().photos().save(unreadable));
    const QStringList before = everything(fixture);
    Correction without = said("a", u"sea"_s);
    without.contentHash.clear();
    const AppliedCorrections applied = apply(fixture, {said("b", u"new"_s), complete("b"), without});
    QCOMPARE(statuses(applied), Statuses(3, CorrectionStatus::Failed));
    QCOMPARE(applied.outcomes.front().error->code, base::ErrorCode::NotFound);
    QVERIFY(applied.newLabels.isEmpty());
    QCOMPARE(everything(fixture), before);
}

void TestCorrectionRepository::findsLabelsByTheirFormerNames()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "a");
    auto& labels = fixture.catalog().labels();
    require(labels.rename(fixture.label(u"sea"_s), u"ocean"_s, CatalogFixture::person()));
    require(
        labels.merge(fixture.label(u"street"_s), fixture.label(u"buildings"_s), CatalogFixture::person()));
    const AppliedCorrections applied = apply(fixture, {said("a", u"Sea"_s), said("a", u"street"_s)});
    QCOMPARE(statuses(applied), Statuses(2, CorrectionStatus::Done));
    QVERIFY(applied.newLabels.isEmpty());
    QCOMPARE(fixture.state(photo, u"ocean"_s), u"human"_s);
    QCOMPARE(fixture.state(photo, u"buildings"_s), u"human"_s);
}

void TestCorrectionRepository::retiredLabelsAreNotGiven()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "a");
    fixture.applyModel(photo, u"glacier"_s, 0.9);
    for (const QString& name : {u"sea"_s, u"forest"_s})
        require(fixture.catalog().labels().retire(fixture.label(name), CatalogFixture::person()));
    const AppliedCorrections applied = apply(
        fixture, {said("a", u"sea"_s), said("a", u"forest"_s, false), said("a", u" "_s), complete("a")});
    QCOMPARE(statuses(applied), (Statuses{CorrectionStatus::Failed, CorrectionStatus::Done,
                                          CorrectionStatus::Failed, CorrectionStatus::Conflict}));
    QVERIFY(applied.outcomes.front().error->detail.contains(u"retired"));
    QCOMPARE(fixture.state(photo, u"sea"_s), QString());
    QCOMPARE(fixture.state(photo, u"forest"_s), u"rejected"_s);
    QCOMPARE(fixture.state(photo, u"glacier"_s), u"model 0.90"_s);
}

void TestCorrectionRepository::undoneAsOneStep()
{
    CatalogFixture fixture;
    const PhotoId first = fixture.save(u"a.jpg"_s, "a");
    const PhotoId second = fixture.save(u"b.jpg"_s, "b");
    fixture.applyModel(first, u"forest"_s, 0.9, true);
    setTo(fixture, second, u"sea"_s);
    const QStringList before = everything(fixture);
    const AppliedCorrections applied =
        apply(fixture, {said("a", u"harbour"_s), complete("a"), said("b", u"sea"_s)});
    const QStringList after = everything(fixture);
    QVERIFY(after != before);
    QCOMPARE(require(fixture.catalog().history().step(applied.step))->photos, 1);
    QCOMPARE(undo(fixture), applied.step);
    // A label that the log speaks of is retired, not forgotten.
    QStringList undone = everything(fixture);
    QVERIFY(undone.takeLast().startsWith(u"7|harbour|"));
    QCOMPARE(undone, before);
    QVERIFY(require(fixture.catalog().labels().byName(u"harbour"_s))->retired);
    QCOMPARE(redo(fixture), applied.step);
    QCOMPARE(everything(fixture), after);
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

void TestCorrectionRepository::revertedAsARun()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "a");
    fixture.applyModel(photo, u"forest"_s, 0.9, true);
    const QStringList before = everything(fixture);
    apply(fixture, {said("a", u"sea"_s), said("a", u"forest"_s, false)});
    const domain::Run run = require(fixture.catalog().runs().recent(1)).front();
    QCOMPARE(require(fixture.catalog().history().revertRun(run.id, CatalogFixture::person())), 1);
    QCOMPARE(everything(fixture), before);
}

void TestCorrectionRepository::whatAHumanSaidOfAnotherContentStaysUpForReview()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "old");
    add(fixture, photo, u"sea"_s);
    fixture.save(u"a.jpg"_s, "new");
    QVERIFY(fixture.needsReview(photo));
    const AppliedCorrections applied = apply(fixture, {said("new", u"forest"_s), said("old", u"street"_s)});
    QCOMPARE(statuses(applied), (Statuses{CorrectionStatus::Done, CorrectionStatus::Failed}));
    QCOMPARE(fixture.state(photo, u"forest"_s), u"human"_s);
    QVERIFY(fixture.needsReview(photo));
}

void TestCorrectionRepository::whoAndWhenMayBeUnknown()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "a");
    Correction correction = said("a", u"sea"_s);
    correction.agent.clear();
    correction.at = {};
    apply(fixture, {correction});
    const domain::Assignment sea = require(fixture.catalog().assignments().ofPhoto(photo)).front();
    QCOMPARE(sea.agent, u"Linus"_s);
    QVERIFY(sea.at.secsTo(QDateTime::currentDateTimeUtc()) < 600);
}

QTEST_GUILESS_MAIN(TestCorrectionRepository)
#include "tst_correctionrepository.moc"
