// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogfixture.h"
#include "tests/support/patienttest.h"

#include <QCoreApplication>
#include <QProcess>
#include <cstdio>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::Result;
using storage::Catalog;

namespace {

constexpr int kBatch = 100;

/// The other program: commits one batch, says so, and never comes to the end of the next.
int writeForever(const QString& file)
{
    const auto catalog = require(Catalog::open(file));
    const base::RootId root = require(catalog->roots().ensure(u"/photos"_s)).id;
    require(catalog->runs().start(domain::RunKind::Import, {}));
    int number = 0;
    const auto writeOne = [&] {
        domain::Photo photo;
        photo.rootId = root;
        photo.relativePath = u"%1.jpg"_s.arg(number);
        photo.contentHash = contentHash(QByteArray::number(number));
        ++number;
        const base::PhotoId id = require(catalog->photos().save(photo));
        const base::LabelId label = require(catalog->labels().ensure({u"sea"_s})).front();
        require(catalog->assignments().addHuman({&id, 1}, label, CatalogFixture::person()));
    };
    require(catalog->transaction([&]() -> Result<void> {
        for (int count = 0; count < kBatch; ++count)
            writeOne();
        return {};
    }));
    require(catalog->transaction([&]() -> Result<void> {
        for (;;) {
            writeOne();
            if (number == 2 * kBatch) {
                std::puts("in the middle");
                std::fflush(stdout);
            }
        }
    }));
    return 0;
}

} // namespace

/// Promise 6: killed at any moment, nothing is lost.
class TestCatalogCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledWriterLeavesWhatItCommitted();
};

void TestCatalogCrash::aKilledWriterLeavesWhatItCommitted()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"catalogue.sqlite"_s);
    for (int round = 0; round < 3; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {u"--write-forever"_s, file});
        QTRY_VERIFY(writer.canReadLine() || writer.state() == QProcess::NotRunning);
        QCOMPARE(writer.readLine().trimmed(), QByteArray("in the middle"));

        // While it lives its run is its own.
        QCOMPARE(
            require(require(Catalog::open(file, storage::Access::ReadOnly))->runs().recent(1)).front().state,
            domain::RunState::Running);
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);

        const auto catalog = require(Catalog::open(file));
        QCOMPARE(require(catalog->check()).problems, QStringList());
        QCOMPARE(require(catalog->search().count({})), kBatch);
        QCOMPARE(require(catalog->labels().counts()).at(4).photos, kBatch);
        const auto interrupted = require(catalog->runs().markInterrupted());
        QCOMPARE(interrupted.size(), 1U);
        QCOMPARE(interrupted.front().state, domain::RunState::Interrupted);
        QVERIFY(require(catalog->runs().markInterrupted()).empty());
    }
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write-forever")
        return writeForever(arguments.value(2));
    TestCatalogCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_catalogcrash.moc"
