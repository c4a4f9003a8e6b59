// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "tests/storage/catalogfixture.h"
#include "tests/storage/historykit.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using storage::Connection;

namespace {

constexpr int kPhotos = 1000;

/// A catalogue of photographs that a model has labelled, and a second door to it whose disk can be filled.
class Archive
{
public:
    Archive() : door(require(Connection::open(fixture.file(), Connection::Mode::ReadWrite)))
    {
        require(fixture.catalog().transaction([this]() -> base::Result<void> {
            for (int number = 0; number < kPhotos; ++number)
                photos.push_back(fixture.save(u"%1.jpg"_s.arg(number)));
            return {};
        }));
        run = classify(fixture, photos, u"sea"_s, 0.9);
    }

    void fill() const
    {
        const qint64 pages = require(door->number(u"PRAGMA page_count"_s));
        require(door->runOnce(u"PRAGMA max_page_count = %1"_s.arg(pages + 5)));
    }
    void empty() const { require(door->runOnce(u"PRAGMA max_page_count = 1000000"_s)); }

    CatalogFixture fixture;
    std::unique_ptr<Connection> door;
    std::vector<base::PhotoId> photos;
    base::RunId run;
};

} // namespace

/// On a full disk a change is made whole or not at all, and can be made again when there is space.
class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelling();
    void undoing();
    void revertingARun();
};

void TestFullDisk::labelling()
{
    Archive archive;
    storage::AssignmentRepository assignments(*archive.door);
    const base::LabelId forest = archive.fixture.label(u"forest"_s);
    const QStringList before = everything(archive.fixture);
    const auto label = [&] {
        return assignments.setHuman(archive.photos, {&forest, 1}, CatalogFixture::person());
    };
    archive.fill();
    QCOMPARE(errorOf(label()).code, ErrorCode::DiskFull);
    QCOMPARE(everything(archive.fixture), before);
    QCOMPARE(require(archive.fixture.catalog().check()).problems, QStringList());
    archive.empty();
    QVERIFY(require(label()).isValid());
    QCOMPARE(archive.fixture.state(archive.photos.back(), u"forest"_s), u"human"_s);
}

void TestFullDisk::undoing()
{
    Archive archive;
    const base::LabelId forest = archive.fixture.label(u"forest"_s);
    const QStringList before = everything(archive.fixture);
    (void)require(archive.fixture.catalog().assignments().setHuman(archive.photos, {&forest, 1},
                                                                   CatalogFixture::person()));
    const QStringList labelled = everything(archive.fixture);
    storage::HistoryRepository history(*archive.door);
    archive.fill();
    QCOMPARE(errorOf(history.undo(CatalogFixture::person())).code, ErrorCode::DiskFull);
    QCOMPARE(everything(archive.fixture), labelled);
    archive.empty();
    QVERIFY(require(history.undo(CatalogFixture::person())).has_value());
    QCOMPARE(everything(archive.fixture), before);
}

void TestFullDisk::revertingARun()
{
    Archive archive;
    const QStringList before = everything(archive.fixture);
    storage::HistoryRepository history(*archive.door);
    archive.fill();
    QCOMPARE(errorOf(history.revertRun(archive.run, CatalogFixture::person())).code, ErrorCode::DiskFull);
    QCOMPARE(everything(archive.fixture), before);
    archive.empty();
    QCOMPARE(require(history.revertRun(archive.run, CatalogFixture::person())), kPhotos);
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
