// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/replaymemory.h"

#include <QCryptographicHash>
#include <QTest>
#include <limits>

using namespace scenekeeper;
using namespace scenekeeper::training;

namespace {

ReplayMemory sample()
{
    ReplayMemory memory;
    memory.labels = {QStringLiteral("forest"), QStringLiteral("mer"), QStringLiteral("山")};
    memory.embeddingSize = 2;
    memory.body = QStringLiteral("abc");
    memory.dataDigest = QStringLiteral("def");
    memory.rows = {{ReplayKind::Photograph, false, {1}, {0.5F, -2.F}},
                   {ReplayKind::Composite, true, {0, 2}, {1.F, 0.F}},
                   {ReplayKind::None, false, {}, {0.25F, 8.F}}};
    return memory;
}

/// With a checksum that fits what was changed.
QByteArray signedAnew(QByteArray bytes)
{
    bytes.chop(32);
    return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

class TestReplayMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const auto read = replayFromBytes(toBytes(sample()));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(*read, sample());
    }

    void everyChangedByteIsNoticed()
    {
        const QByteArray bytes = toBytes(sample());
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ 0x10);
            const auto read = replayFromBytes(changed);
            QVERIFY2(!read, qPrintable(QString::number(i)));
            QCOMPARE(read.error().code, base::ErrorCode::ModelInvalid);
        }
    }

    void everyLengthButItsOwnIsNoticed()
    {
        const QByteArray bytes = toBytes(sample());
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            QVERIFY2(!replayFromBytes(bytes.first(size)), qPrintable(QString::number(size)));
            QVERIFY2(!replayFromBytes(signedAnew(bytes.first(size))), qPrintable(QString::number(size)));
        }
        QVERIFY(!replayFromBytes(signedAnew(bytes + "more")));
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        ReplayMemory memory = sample();
        memory.rows[0].labels = {3};
        QTest::newRow("a label that is none") << toBytes(memory);
        memory = sample();
        memory.rows[1].labels = {2, 0};
        QTest::newRow("labels out of order") << toBytes(memory);
        memory = sample();
        memory.rows[0].embedding = {std::numeric_limits<float>::infinity(), 0.F};
        QTest::newRow("not a number") << toBytes(memory);
        memory = sample();
        memory.labels.clear();
        memory.rows.clear();
        QTest::newRow("no labels") << toBytes(memory);
        QByteArray bytes = toBytes(sample());
        bytes[4] = 2;
        QTest::newRow("a newer version") << signedAnew(bytes);
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(const QByteArray, bytes);
        const auto read = replayFromBytes(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().code, base::ErrorCode::ModelInvalid);
        QVERIFY(read.error().detail.contains(QStringLiteral("replay.bin")));
    }
};

QTEST_GUILESS_MAIN(TestReplayMemory)
#include "tst_replaymemory.moc"
