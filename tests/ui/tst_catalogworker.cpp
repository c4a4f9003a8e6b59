// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "ui/controllers/catalogworker.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <atomic>
#include <memory>

using namespace scenekeeper;
using namespace scenekeeper::ui;

class TestCatalogWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void worksOnAnotherThreadAndAnswersHere();
    void answersInOrder();
    void aContextThatIsGoneHearsNothing();
    void tellsAnErrorOnce();
    void theLastDecisionsAreStillWritten();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestCatalogWorker::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("catalogue.sqlite"));
}

void TestCatalogWorker::worksOnAnotherThreadAndAnswersHere()
{
    CatalogWorker worker(m_file, storage::Access::ReadWrite, CatalogWorker::AtEnd::Drain);
    const QThread* const here = QThread::currentThread();
    std::atomic<bool> workedElsewhere = false;
    std::size_t labels = 0;
    worker.post(
        this,
        [here, &workedElsewhere](storage::Catalog& catalog) {
            workedElsewhere = QThread::currentThread() != here;
            return catalog.labels().all();
        },
        [&labels, here](const std::vector<domain::Label>& all) {
            QCOMPARE(QThread::currentThread(), here);
            labels = all.size();
        });
    QTRY_COMPARE(labels, std::size_t(6));
    QVERIFY(workedElsewhere);
}

void TestCatalogWorker::answersInOrder()
{
    CatalogWorker worker(m_file, storage::Access::ReadWrite, CatalogWorker::AtEnd::Drain);
    QList<int> order;
    for (int i = 0; i < 20; ++i) {
        worker.post(
            this, [i](storage::Catalog&) -> base::Result<int> { return i; },
            [&order](int value) { order.append(value); });
    }
    QTRY_COMPARE(order.size(), 20);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void TestCatalogWorker::aContextThatIsGoneHearsNothing()
{
    CatalogWorker worker(m_file, storage::Access::ReadWrite, CatalogWorker::AtEnd::Drain);
    bool heard = false;
    {
        QObject context;
        worker.post(
            &context, [](storage::Catalog&) -> base::Result<int> { return 1; },
            [&heard](int) { heard = true; });
    }
    bool isOver = false;
    worker.post(
        this, [](storage::Catalog&) -> base::Result<void> { return {}; }, [&isOver] { isOver = true; });
    QTRY_VERIFY(isOver);
    QVERIFY(!heard);
}

void TestCatalogWorker::tellsAnErrorOnce()
{
    QFile broken(m_file);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("this is no catalogue, and long enough to be looked at as one");
    broken.close();
    CatalogWorker worker(m_file, storage::Access::ReadWrite, CatalogWorker::AtEnd::Drop);
    QSignalSpy failed(&worker, &CatalogWorker::failed);
    int failures = 0;
    for (int i = 0; i < 3; ++i) {
        worker.post(
            this, [](storage::Catalog& catalog) { return catalog.labels().all(); },
            [](const std::vector<domain::Label>&) { QFAIL("a broken catalogue was read"); },
            [&failures](const base::Error&) { ++failures; });
    }
    QTRY_COMPARE(failures, 3);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<base::Error>().code, base::ErrorCode::DatabaseCorrupt);
}

void TestCatalogWorker::theLastDecisionsAreStillWritten()
{
    {
        CatalogWorker worker(m_file, storage::Access::ReadWrite, CatalogWorker::AtEnd::Drain);
        for (int i = 0; i < 10; ++i) {
            worker.post(
                this,
                [i](storage::Catalog& catalog) {
                    return catalog.labels().add(QStringLiteral("label %1").arg(i), storage::Author());
                },
                [](const domain::Label&) {});
        }
    }
    auto catalog = storage::Catalog::open(m_file, storage::Access::ReadOnly);
    QVERIFY(catalog);
    QCOMPARE((*catalog)->labels().all()->size(), std::size_t(16));
}

QTEST_GUILESS_MAIN(TestCatalogWorker)
#include "tst_catalogworker.moc"
