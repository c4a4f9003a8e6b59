// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/processidentity.h"
#include "tests/storage/catalogfixture.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::FileOutcome;
using domain::FileStatus;
using domain::Run;
using domain::RunKind;
using domain::RunState;

class TestRunRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunIsKeptWithItsCounts();
    void everyKindAndStateComesBack();
    void failuresKeepTheirReason();
    void aLivingRunIsLeftAlone();
    void runsOfEndedProcessesAreMarked_data();
    void runsOfEndedProcessesAreMarked();
};

void TestRunRepository::aRunIsKeptWithItsCounts()
{
    CatalogFixture fixture;
    auto& runs = fixture.catalog().runs();
    const base::RunId id = require(runs.start(RunKind::Classification, fixture.model()));
    const std::vector<FileOutcome> outcomes{{u"/a"_s, FileStatus::Done, {}},
                                            {u"/b"_s, FileStatus::Done, {}},
                                            {u"/c"_s, FileStatus::Unchanged, {}}};
    require(runs.record(id, outcomes));
    require(runs.record(id, outcomes));
    const Run running = require(runs.get(id)).value();
    QCOMPARE(running.state, RunState::Running);
    QCOMPARE(running.modelId, std::optional(fixture.model()));
    QVERIFY(!running.finishedAt);
    require(runs.finish(id, RunState::Finished));
    const Run run = require(runs.get(id)).value();
    QCOMPARE(run.done, 4);
    QCOMPARE(run.unchanged, 2);
    QCOMPARE(run.failed, 0);
    QVERIFY(run.finishedAt && *run.finishedAt >= run.startedAt);
    QVERIFY(!require(runs.get(base::RunId{99})));
}

void TestRunRepository::everyKindAndStateComesBack()
{
    CatalogFixture fixture;
    auto& runs = fixture.catalog().runs();
    std::vector<base::RunId> ids;
    for (const RunKind kind :
         {RunKind::Import, RunKind::Classification, RunKind::Labelling, RunKind::Training, RunKind::Export}) {
        ids.push_back(require(runs.start(kind, {})));
        QCOMPARE(require(runs.get(ids.back()))->kind, kind);
    }
    for (const RunState state :
         {RunState::Running, RunState::Finished, RunState::Cancelled, RunState::Interrupted}) {
        require(runs.finish(ids.front(), state));
        QCOMPARE(require(runs.get(ids.front()))->state, state);
    }
    const std::vector<Run> recent = require(runs.recent(2));
    QCOMPARE(recent.size(), 2U);
    QCOMPARE(recent.front().id, ids.back());
}

void TestRunRepository::failuresKeepTheirReason()
{
    CatalogFixture fixture;
    auto& runs = fixture.catalog().runs();
    const base::RunId id = require(runs.start(RunKind::Import, {}));
    const std::vector<FileOutcome> outcomes{{u"/ok.jpg"_s, FileStatus::Done, {}},
                                            {u"/bad \U0001F30A.jpg"_s, FileStatus::Failed,
                                             base::Error{ErrorCode::FileTruncated, u"ends early"_s}},
                                            {u"/odd.jpg"_s, FileStatus::Failed, std::nullopt}};
    require(runs.record(id, outcomes));
    const std::vector<FileOutcome> failures = require(runs.failures(id));
    QCOMPARE(failures.size(), 2U);
    QCOMPARE(failures.front().path, outcomes.at(1).path);
    QCOMPARE(failures.front().failure, outcomes.at(1).failure);
    QCOMPARE(failures.back().failure->code, ErrorCode::Internal);
    QCOMPARE(require(runs.get(id))->failed, 2);
}

void TestRunRepository::aLivingRunIsLeftAlone()
{
    CatalogFixture fixture;
    auto& runs = fixture.catalog().runs();
    const base::RunId id = require(runs.start(RunKind::Import, {}));
    QVERIFY(require(runs.markInterrupted()).empty());
    QCOMPARE(require(runs.get(id))->state, RunState::Running);
    QVERIFY(!storage::hasEnded(storage::currentProcess()));
}

void TestRunRepository::runsOfEndedProcessesAreMarked_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("marked");
    QTest::newRow("another process got the number") << u"process_started = process_started - 1"_s << true;
    QTest::newRow("no such process") << u"pid = 999999999"_s << true;
    QTest::newRow("before the machine was started") << u"boot = 'earlier'"_s << true;
    QTest::newRow("on another machine") << u"host = 'elsewhere', pid = 999999999"_s << false;
    QTest::newRow("finished") << u"state = 'finished', pid = 999999999"_s << false;
}

void TestRunRepository::runsOfEndedProcessesAreMarked()
{
    QFETCH(const QString, change);
    CatalogFixture fixture;
    const base::RunId id = require(fixture.catalog().runs().start(RunKind::Import, {}));
    require(fixture.run(u"UPDATE run SET "_s + change));
    const std::vector<Run> marked = require(fixture.catalog().runs().markInterrupted());
    QTEST(marked.size() == 1, "marked");
    if (marked.empty())
        return;
    QCOMPARE(marked.front().state, RunState::Interrupted);
    const Run run = require(fixture.catalog().runs().get(id)).value();
    QCOMPARE(run.state, RunState::Interrupted);
    QVERIFY(run.finishedAt);
}

QTEST_GUILESS_MAIN(TestRunRepository)
#include "tst_runrepository.moc"
