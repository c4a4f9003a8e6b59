// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/embeddingtable.h"
#include "tests/storage/catalogfixture.h"

#include <QBuffer>
#include <QFile>
#include <QTest>
#include <array>
#include <cmath>

using namespace scenekeeper;
using namespace scenekeeper::similarity;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::PhotoId;

namespace {

constexpr int kRowBytes = 16 + 16; // three half floats, rounded up
constexpr int kRowsAt = 128;

TableInfo sampleInfo()
{
    TableInfo info;
    info.catalogId = QByteArray(32, 'c');
    info.body = base::ModelId{3};
    info.generation = 99;
    return info;
}

QByteArray sampleTable()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadWrite);
    EmbeddingTableWriter writer(buffer, sampleInfo());
    writer.append(PhotoId{1}, std::array{3.0F, 0.0F, 4.0F});
    writer.append(PhotoId{2}, std::array{0.0F, -2.0F, 0.0F});
    require(writer.finish(17, -5));
    return bytes;
}

} // namespace

class TestEmbeddingTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatWasWritten();
    void isAddedTo();
    void whatHasNoDirectionHasNoScale();
    void withoutRows();
    void isNotFoundWhereThereIsNone();
    void damageIsNoticed_data();
    void damageIsNoticed();
    void rowsThatWereNotFinishedDoNotCount();
};

void TestEmbeddingTable::holdsWhatWasWritten()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"t"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sampleTable());
    file.close();
    const EmbeddingTable table = require(EmbeddingTable::map(file.fileName()));
    QVERIFY(table.check());
    QCOMPARE(table.size(), 2U);
    QCOMPARE(table.info().catalogId, QByteArray(32, 'c'));
    QCOMPARE(table.info().body, base::ModelId{3});
    QCOMPARE(table.info().dimension, 3U);
    QCOMPARE(table.info().changeNumber, 17);
    QCOMPARE(table.info().changeStamp, -5);
    QCOMPARE(table.info().generation, 99U);
    QCOMPARE(table.row(0).photo, PhotoId{1});
    QCOMPARE(table.row(0).scale, 0.2F);
    QCOMPARE(static_cast<float>(table.row(0).halves[2]), 4.0F);
    QCOMPARE(table.row(1).photo, PhotoId{2});
    QCOMPARE(static_cast<float>(table.row(1).halves[1]), -2.0F);
}

void TestEmbeddingTable::isAddedTo()
{
    QByteArray bytes = sampleTable();
    const TableInfo info = require(EmbeddingTable::hold(bytes)).info();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadWrite);
    EmbeddingTableWriter writer(buffer, info);
    writer.append(PhotoId{5}, std::array{1.0F, 1.0F, 1.0F});
    require(writer.finish(18, 4));
    const EmbeddingTable table = require(EmbeddingTable::hold(bytes));
    QVERIFY(table.check());
    QCOMPARE(table.size(), 3U);
    QCOMPARE(table.row(0).photo, PhotoId{1});
    QCOMPARE(table.row(2).photo, PhotoId{5});
    QCOMPARE(table.info().changeNumber, 18);
}

void TestEmbeddingTable::whatHasNoDirectionHasNoScale()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadWrite);
    EmbeddingTableWriter writer(buffer, sampleInfo());
    writer.append(PhotoId{1}, std::array{1.0F, 0.0F});
    writer.append(PhotoId{2}, std::array{0.0F, 0.0F});
    writer.append(PhotoId{3}, std::array{NAN, 1.0F});
    writer.append(PhotoId{4}, std::array{1e30F, 1.0F}); // more than half floats hold
    writer.append(PhotoId{5}, std::array{1.0F, 1.0F, 1.0F});
    writer.append(PhotoId{6}, {});
    require(writer.finish(1, 1));
    const EmbeddingTable table = require(EmbeddingTable::hold(bytes));
    QVERIFY(table.check());
    QCOMPARE(table.size(), 6U);
    QCOMPARE(table.row(0).scale, 1.0F);
    for (std::size_t row = 1; row < table.size(); ++row)
        QCOMPARE(table.row(row).scale, 0.0F);
}

void TestEmbeddingTable::withoutRows()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadWrite);
    EmbeddingTableWriter writer(buffer, sampleInfo());
    require(writer.finish(0, 0));
    const EmbeddingTable table = require(EmbeddingTable::hold(bytes));
    QVERIFY(table.check());
    QCOMPARE(table.size(), 0U);
}

void TestEmbeddingTable::isNotFoundWhereThereIsNone()
{
    const QTemporaryDir folder;
    QCOMPARE(errorOf(EmbeddingTable::map(folder.filePath(u"none"_s))).code, ErrorCode::FileVanished);
    QVERIFY(!EmbeddingTable::map(folder.path()));
}

void TestEmbeddingTable::damageIsNoticed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray sound = sampleTable();
    const auto flipped = [&sound](qsizetype at) {
        QByteArray bytes = sound;
        bytes[at] = static_cast<char>(bytes.at(at) ^ 1);
        return bytes;
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a header alone") << sound.left(kRowsAt);
    QTest::newRow("cut in the header") << sound.left(50);
    QTest::newRow("cut in a row") << sound.left(kRowsAt + kRowBytes + 20);
    QTest::newRow("another file") << QByteArray(4000, 'x');
    QTest::newRow("version") << flipped(8);
    QTest::newRow("dimension") << flipped(12);
    QTest::newRow("number of rows") << flipped(56 + 7);
    QTest::newRow("photo") << flipped(kRowsAt);
    QTest::newRow("scale") << flipped(kRowsAt + 8);
    QTest::newRow("checksum") << flipped(kRowsAt + 12);
    QTest::newRow("embedding") << flipped(kRowsAt + kRowBytes + 17);
}

void TestEmbeddingTable::damageIsNoticed()
{
    QFETCH(const QByteArray, bytes);
    const auto table = EmbeddingTable::hold(bytes);
    QCOMPARE(table ? errorOf(table->check()).code : table.error().code, ErrorCode::FileCorrupt);
}

/// A program that was killed while it added to a table.
void TestEmbeddingTable::rowsThatWereNotFinishedDoNotCount()
{
    const EmbeddingTable table = require(EmbeddingTable::hold(sampleTable() + QByteArray(40, 'x')));
    QVERIFY(table.check());
    QCOMPARE(table.size(), 2U);
}

QTEST_GUILESS_MAIN(TestEmbeddingTable)
#include "tst_embeddingtable.moc"
