// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatareader.h"
#include "core/pipeline/importrun.h"
#include "core/storage/catalog.h"
#include "core/storage/thumbnailstore.h"
#include "tests/support/patienttest.h"
#include "tests/support/require.h"
#include "ui/controllers/thumbnailmaker.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <atomic>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using tests::require;

class TestThumbnailMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void makesWhatIsMissing();
    void makesTheLargeLevelWhereTheScreenNeedsIt();
    void standsStillWhileSomethingElseIsDue_data();
    void standsStillWhileSomethingElseIsDue();
    void endsWhereTheCatalogueIsReplaced();
    void leavesAloneWhatCannotBeRead();
    void stopsWhenTheStoreIsFull();
    void goesOnWhereItWasStopped();

private:
    [[nodiscard]] ThumbnailMaker::Files files() const { return {m_catalog, m_thumbnails}; }
    [[nodiscard]] int stored(int level) const;
    void forget() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_catalog;
    QString m_thumbnails;
    QList<QByteArray> m_hashes;
};

constexpr int kPhotos = 6;

void TestThumbnailMaker::initTestCase()
{
    metadata::initializeToolkit();
    qRegisterMetaType<pipeline::FillSummary>();
}

void TestThumbnailMaker::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_catalog = m_folder->filePath(QStringLiteral("c.scenekeeper"));
    m_thumbnails = m_folder->filePath(QStringLiteral("cache/t.sqlite"));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("photos")));
    for (int i = 0; i < kPhotos; ++i) {
        QImage image(700, 500 + i, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QVERIFY(image.save(m_folder->filePath(QStringLiteral("photos/%1.jpg").arg(i))));
    }
    pipeline::ImportOptions options;
    options.catalogFile = m_catalog;
    options.thumbnailFile = m_thumbnails;
    options.paths = {m_folder->filePath(QStringLiteral("photos"))};
    require(pipeline::runImport(options, {}, {}));
    m_hashes.clear();
    const auto catalog = require(storage::Catalog::open(m_catalog, storage::Access::ReadOnly));
    for (const domain::PhotoRow& photo : require(catalog->search().rows(require(catalog->search().ids({})))))
        m_hashes.append(photo.contentHash);
    QCOMPARE(m_hashes.size(), kPhotos);
    QCOMPARE(stored(256), kPhotos);
}

int TestThumbnailMaker::stored(int level) const
{
    const auto store = require(storage::ThumbnailStore::open(m_thumbnails));
    int count = 0;
    for (const QByteArray& hash : m_hashes)
        count += require(store->contains(hash, level)) ? 1 : 0;
    return count;
}

/// As somebody who empties the cache.
void TestThumbnailMaker::forget() const
{
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("cache"))).removeRecursively());
}

void TestThumbnailMaker::makesWhatIsMissing()
{
    forget();
    ThumbnailMaker maker(files(), [] { return false; });
    QSignalSpy finished(&maker, &ThumbnailMaker::finished);
    maker.start();
    QTRY_COMPARE(finished.count(), 1);
    const auto summary = finished.first().first().value<pipeline::FillSummary>();
    QCOMPARE(summary.photos, kPhotos);
    QCOMPARE(summary.made, kPhotos);
    QCOMPARE(stored(256), kPhotos);
    QCOMPARE(stored(512), 0);
    maker.start();
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(finished.last().first().value<pipeline::FillSummary>().made, 0);
}

void TestThumbnailMaker::makesTheLargeLevelWhereTheScreenNeedsIt()
{
    ThumbnailMaker maker(files(), [] { return false; });
    QSignalSpy finished(&maker, &ThumbnailMaker::finished);
    maker.setLevel(512);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(stored(512), kPhotos);
    maker.setLevel(256); // a smaller window later: nothing to do
    maker.start();
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(finished.last().first().value<pipeline::FillSummary>().made, 0);
}

void TestThumbnailMaker::standsStillWhileSomethingElseIsDue_data()
{
    QTest::addColumn<bool>("isPaused");
    QTest::newRow("an import") << true;
    QTest::newRow("pictures in view") << false;
}

void TestThumbnailMaker::standsStillWhileSomethingElseIsDue()
{
    QFETCH(const bool, isPaused);
    forget();
    std::atomic<bool> isAwaited = !isPaused;
    std::atomic<int> asked = 0;
    ThumbnailMaker maker(files(), [&] {
        ++asked;
        return isAwaited.load();
    });
    maker.setIsPaused(isPaused);
    QSignalSpy finished(&maker, &ThumbnailMaker::finished);
    maker.start();
    if (!isPaused)
        QTRY_VERIFY(asked > 2);
    QCOMPARE(stored(256), 0);
    QCOMPARE(finished.count(), 0);
    isAwaited = false;
    maker.setIsPaused(false);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(stored(256), kPhotos);
}

void TestThumbnailMaker::endsWhereTheCatalogueIsReplaced()
{
    forget();
    std::atomic<bool> isAwaited = true;
    std::atomic<int> asked = 0;
    ThumbnailMaker maker(files(), [&] {
        ++asked;
        return isAwaited.load();
    });
    QSignalSpy finished(&maker, &ThumbnailMaker::finished);
    maker.start();
    QTRY_VERIFY(asked > 2);
    maker.setIsHeld(true);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(finished.first().first().value<pipeline::FillSummary>().isStopped);
    isAwaited = false;
    maker.start();
    maker.setIsHeld(false);
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(stored(256), kPhotos);
}

void TestThumbnailMaker::leavesAloneWhatCannotBeRead()
{
    forget();
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("photos/1.jpg"))));
    QFile changed(m_folder->filePath(QStringLiteral("photos/2.jpg")));
    QVERIFY(changed.open(QIODevice::WriteOnly | QIODevice::Append));
    changed.write("x");
    changed.close();
    ThumbnailMaker maker(files(), [] { return false; });
    QSignalSpy finished(&maker, &ThumbnailMaker::finished);
    maker.start();
    QTRY_COMPARE(finished.count(), 1);
    const auto summary = finished.first().first().value<pipeline::FillSummary>();
    QCOMPARE(summary.unreadable, 2);
    QCOMPARE(stored(256), kPhotos - 2);
}

void TestThumbnailMaker::stopsWhenTheStoreIsFull()
{
    forget();
    qputenv("SCENEKEEPER_THUMBNAILS_MIB", "1");
    {
        const auto store = require(storage::ThumbnailStore::open(m_thumbnails));
        require(store->put(std::vector<storage::Thumbnail>{{"seen", QByteArray(1'000'000, 'x')}}));
    }
    ThumbnailMaker maker(files(), [] { return false; });
    QSignalSpy finished(&maker, &ThumbnailMaker::finished);
    maker.start();
    QTRY_COMPARE(finished.count(), 1);
    qunsetenv("SCENEKEEPER_THUMBNAILS_MIB");
    QVERIFY(finished.first().first().value<pipeline::FillSummary>().isFull);
    QVERIFY2(require(require(storage::ThumbnailStore::open(m_thumbnails))->contains("seen")),
             "what was looked at went for what nobody has asked for");
}

void TestThumbnailMaker::goesOnWhereItWasStopped()
{
    forget();
    {
        std::atomic<int> asked = 0;
        ThumbnailMaker maker(files(), [&asked] { return ++asked > 3; });
        maker.start();
        QTRY_VERIFY(asked > 4); // three pictures, then it waits
    }
    const int before = stored(256);
    QVERIFY(before > 0 && before < kPhotos);
    ThumbnailMaker maker(files(), [] { return false; });
    QSignalSpy finished(&maker, &ThumbnailMaker::finished);
    maker.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().value<pipeline::FillSummary>().made, kPhotos - before);
    QCOMPARE(stored(256), kPhotos);
}

QTEST_MAIN(TestThumbnailMaker)
#include "tst_thumbnailmaker.moc"
