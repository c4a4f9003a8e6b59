// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/exportruns.h"

#include <QTest>
#include <condition_variable>
#include <mutex>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBlocks = 8; ///< of a large file
constexpr qsizetype kBlockBytes = qsizetype{1} << 18;

} // namespace

/// How far an export is, and exports that are stopped.
class TestExportProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAndGoesOn();
    void stopsWithinAFile_data();
    void stopsWithinAFile();
    void keepsWhatHasItsNameWhenStopped();
    void saysHowFarItIsWithinAFile();
};

void TestExportProgress::stopsAndGoesOn()
{
    ExportKit kit;
    for (int i = 0; i < 4; ++i)
        kit.label(kit.add(u"%1.jpg"_s.arg(i), "content " + QByteArray::number(i)), u"sea"_s);
    std::stop_source stop;
    FaultyLayer layer;
    layer.fault = [&](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "write" && layer.steps.count("write") == 2)
            stop.request_stop();
        return std::nullopt;
    };
    const Ran ran = runPlan(kit, kit.plan(), &layer, stop.get_token());
    QCOMPARE(ran.summary->state, domain::RunState::Cancelled);
    QCOMPARE(ran.summary->done, 0); // what would still have to be synced and read again is not waited for
    QVERIFY(ran.results.empty());
    QVERIFY(photosIn(kit.destination()).isEmpty());
    QVERIFY(leftovers(kit.destination()).isEmpty());
    const Ran rest = runOnce(kit, kit.options());
    QCOMPARE(rest.summary->done, 4);
}

void TestExportProgress::stopsWithinAFile_data()
{
    QTest::addColumn<int>("atRead");
    QTest::addColumn<QByteArray>("neverAgain");
    QTest::newRow("while it is copied") << 3 << QByteArray("write");
    QTest::newRow("while it is read again") << kBlocks + 4 << QByteArray("read");
}

void TestExportProgress::stopsWithinAFile()
{
    QFETCH(int, atRead);
    QFETCH(QByteArray, neverAgain);
    ExportKit kit;
    kit.label(kit.add(u"large.jpg"_s, QByteArray(kBlocks * kBlockBytes, 'x')), u"sea"_s);
    std::stop_source stop;
    FaultyLayer layer;
    layer.fault = [&](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "read" && layer.steps.count("read") == atRead)
            stop.request_stop();
        return std::nullopt;
    };
    const Ran ran = runPlan(kit, kit.plan(), &layer, stop.get_token());
    QCOMPARE(ran.summary->state, domain::RunState::Cancelled);
    QVERIFY(ran.results.empty());
    QVERIFY(photosIn(kit.destination()).isEmpty());
    QVERIFY(leftovers(kit.destination()).isEmpty());
    QVERIFY(layer.steps.count("read") <= atRead);
    QVERIFY(layer.steps.count(neverAgain) < 2 * kBlocks);
    QCOMPARE(runOnce(kit, kit.options()).summary->done, 1);
}

void TestExportProgress::keepsWhatHasItsNameWhenStopped()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "b"), u"sea"_s);
    std::stop_source stop;
    FaultyLayer layer;
    layer.fault = [&](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "rename")
            stop.request_stop();
        return std::nullopt;
    };
    const Ran ran = runPlan(kit, kit.plan(), &layer, stop.get_token());
    QCOMPARE(ran.summary->done, 2);
    QCOMPARE(photosIn(kit.destination()).size(), 2);
}

void TestExportProgress::saysHowFarItIsWithinAFile()
{
    ExportKit kit;
    kit.label(kit.add(u"large.jpg"_s, QByteArray(kBlocks * kBlockBytes, 'x')), u"sea"_s);
    std::vector<archive::ExportProgress> told;
    std::mutex mutex;
    std::condition_variable wasTold;
    // The copy goes on when somebody has heard how far it is.
    FaultyLayer layer;
    layer.fault = [&](const QByteArray& step) -> std::optional<base::Error> {
        if (step != "read" || layer.steps.count("read") != kBlocks)
            return std::nullopt;
        std::unique_lock lock(mutex);
        wasTold.wait(lock, [&told] { return !told.empty() && told.back().share > 0.3; });
        return std::nullopt;
    };
    archive::ExportListener listener;
    listener.progress = [&](const archive::ExportProgress& progress) {
        const std::lock_guard lock(mutex);
        told.push_back(progress);
        wasTold.notify_one();
    };
    archive::ExportRunOptions options;
    options.catalogFile = kit.catalogFile();
    options.layer = &layer;
    options.workers = 1;
    const auto summary = require(archive::runExport(kit.plan(), options, listener, {}));
    QCOMPARE(summary.done, 1);
    double before = 0.0;
    for (const archive::ExportProgress& progress : told) {
        QVERIFY(progress.share >= before);
        before = progress.share;
    }
    QCOMPARE(before, 1.0);
    QCOMPARE(told.back().files.done, 1);
}

QTEST_GUILESS_MAIN(TestExportProgress)
#include "tst_exportprogress.moc"
