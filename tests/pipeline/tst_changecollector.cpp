// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/changecollector.h"

#include <QtTest>

using namespace scenekeeper::pipeline;
using namespace std::chrono_literals;

namespace {

const QString kPhoto = QStringLiteral("/r/a.jpg");
const QString kOther = QStringLiteral("/r/b.jpg");

} // namespace

/// When changes are told; time is a number here.
class TestChangeCollector : public QObject
{
    Q_OBJECT

private:
    const ChangeCollector::Time m_start{};

    [[nodiscard]] static Patience patience() { return {500ms, 5s, 10s, 2s}; }

private Q_SLOTS:
    void nothingIsReadyWhereNothingHappened();
    void aClosedFileIsToldOnceAllIsQuiet();
    void aFileBeingWrittenIsHeldBack();
    void aFileThatNobodyClosesIsToldInTheEnd();
    void touchingSaysNothingOfAFileBeingWritten();
    void manyChangesAreOneBatch();
    void aSteadyStreamIsToldInPortions();
    void foldersAndMovesComeAlong();
};

void TestChangeCollector::nothingIsReadyWhereNothingHappened()
{
    ChangeCollector changes(patience());
    QVERIFY(changes.take(m_start + 1h).isEmpty());
    QVERIFY(!changes.nextTime());
}

void TestChangeCollector::aClosedFileIsToldOnceAllIsQuiet()
{
    ChangeCollector changes(patience());
    changes.fileIsDone(kPhoto, m_start);
    QVERIFY(changes.take(m_start + 499ms).isEmpty());
    QVERIFY(changes.nextTime() == m_start + 500ms);
    QCOMPARE(changes.take(m_start + 500ms).files, QSet<QString>{kPhoto});
    QVERIFY(changes.take(m_start + 1h).isEmpty());
}

void TestChangeCollector::aFileBeingWrittenIsHeldBack()
{
    ChangeCollector changes(patience());
    changes.fileIsWritten(kPhoto, m_start);
    changes.fileIsDone(kOther, m_start);
    QCOMPARE(changes.take(m_start + 500ms).files, QSet<QString>{kOther});
    changes.fileIsWritten(kPhoto, m_start + 9s);
    QVERIFY(changes.take(m_start + 12s).isEmpty());
    changes.fileIsDone(kPhoto, m_start + 13s);
    QCOMPARE(changes.take(m_start + 14s).files, QSet<QString>{kPhoto});
}

void TestChangeCollector::aFileThatNobodyClosesIsToldInTheEnd()
{
    ChangeCollector changes(patience());
    changes.fileIsWritten(kPhoto, m_start);
    QVERIFY(changes.nextTime() == m_start + 10s);
    QCOMPARE(changes.take(m_start + 10s).files, QSet<QString>{kPhoto});
    changes.fileIsMet(kOther, m_start);
    QVERIFY(changes.take(m_start + 1900ms).isEmpty());
    QCOMPARE(changes.take(m_start + 2s).files, QSet<QString>{kOther});
}

void TestChangeCollector::touchingSaysNothingOfAFileBeingWritten()
{
    ChangeCollector changes(patience());
    changes.fileIsWritten(kPhoto, m_start);
    changes.fileIsTouched(kPhoto, m_start);
    changes.fileIsMet(kPhoto, m_start);
    QVERIFY(changes.take(m_start + 9s).isEmpty());
    changes.fileIsTouched(kOther, m_start + 9s);
    QCOMPARE(changes.take(m_start + 9500ms).files, QSet<QString>{kOther});
}

void TestChangeCollector::manyChangesAreOneBatch()
{
    ChangeCollector changes(patience());
    for (int i = 0; i < 10; ++i) {
        changes.fileIsDone(QStringLiteral("/r/%1.jpg").arg(i), m_start + i * 400ms);
        QVERIFY(changes.take(m_start + i * 400ms).isEmpty());
    }
    QCOMPARE(changes.take(m_start + 4100ms).files.size(), 10);
}

void TestChangeCollector::aSteadyStreamIsToldInPortions()
{
    ChangeCollector changes(patience());
    qsizetype told = 0;
    int batches = 0;
    for (int i = 0; i < 200; ++i) {
        changes.fileIsDone(QStringLiteral("/r/%1.jpg").arg(i), m_start + i * 100ms);
        const qsizetype now = changes.take(m_start + i * 100ms).files.size();
        told += now;
        batches += now > 0 ? 1 : 0;
    }
    QCOMPARE(batches, 3);
    QVERIFY(told > 150);
}

void TestChangeCollector::foldersAndMovesComeAlong()
{
    ChangeCollector changes(patience());
    changes.isMoved(kPhoto, kOther, m_start);
    changes.folderIsOther(QStringLiteral("/r/f"), m_start + 100ms);
    changes.fileIsDone(kPhoto, m_start + 200ms);
    QVERIFY(changes.take(m_start + 600ms).isEmpty());
    const TreeChanges told = changes.take(m_start + 700ms);
    QCOMPARE(told.folders, QSet<QString>{QStringLiteral("/r/f")});
    QCOMPARE(told.moved.size(), 1U);
    QCOMPARE(told.files, QSet<QString>{kPhoto});
    QVERIFY(!changes.nextTime());
}

QTEST_GUILESS_MAIN(TestChangeCollector)
#include "tst_changecollector.moc"
