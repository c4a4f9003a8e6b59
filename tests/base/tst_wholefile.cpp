// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/base/wholefile.h"
#include "tests/support/filesizelimit.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <thread>

using namespace scenekeeper;

class TestWholeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesTheWholeFile();
    void aFolderThatIsNotThere();
    void aFullDiskLeavesTheOldFile();
    void replacesWhatItExpects();
    void leavesWhatItDoesNotExpect();
    void manyWritersLoseNothing();
    void csvQuotesEverything();
};

namespace {

QByteArray contentOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

void TestWholeFile::replacesTheWholeFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.txt"));
    QVERIFY(base::writeFileAtomically(file, "a long first text"));
    QVERIFY(base::writeFileAtomically(file, "short"));
    QCOMPARE(contentOf(file), QByteArray("short"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestWholeFile::replacesWhatItExpects()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.txt"));
    QCOMPARE(base::replaceFileHolding(file, std::nullopt, "first"), true);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    QCOMPARE(base::replaceFileHolding(file, "first", "second"), true);
    QCOMPARE(contentOf(file), QByteArray("second"));
    QVERIFY(!QFile::permissions(file).testFlag(QFile::ReadOther));
    QVERIFY(QFile::permissions(file).testFlag(QFile::ReadGroup));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    QVERIFY(
        !base::replaceFileHolding(folder.filePath(QStringLiteral("no/a")), std::nullopt, "x").has_value());
}

void TestWholeFile::leavesWhatItDoesNotExpect()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.txt"));
    QCOMPARE(base::replaceFileHolding(file, "something", "ours"), false);
    QVERIFY(!QFile::exists(file));
    QVERIFY(base::writeFileAtomically(file, "theirs"));
    QCOMPARE(base::replaceFileHolding(file, std::nullopt, "ours"), false);
    QCOMPARE(base::replaceFileHolding(file, "something", "ours"), false);
    QCOMPARE(contentOf(file), QByteArray("theirs"));
    QVERIFY(QFile::link(file, folder.filePath(QStringLiteral("link"))));
    QCOMPARE(base::replaceFileHolding(folder.filePath(QStringLiteral("link")), "theirs", "ours"), false);
    QCOMPARE(contentOf(file), QByteArray("theirs"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

/// Each counts up what it has read: none of the counts is lost.
void TestWholeFile::manyWritersLoseNothing()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.txt"));
    constexpr int kEach = 50;
    const auto countUp = [&file] {
        for (int counted = 0; counted < kEach;) {
            const QByteArray before = contentOf(file);
            const auto written =
                base::replaceFileHolding(file, before.isEmpty() ? std::nullopt : std::optional(before),
                                         QByteArray::number(before.toInt() + 1));
            counted += written && *written ? 1 : 0;
        }
    };
    {
        const std::jthread first(countUp);
        const std::jthread second(countUp);
    }
    // More where one counted on from what the other took back a moment later.
    QVERIFY(contentOf(file).toInt() >= 2 * kEach);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestWholeFile::aFolderThatIsNotThere()
{
    const QTemporaryDir folder;
    const auto written = base::writeFileAtomically(folder.filePath(QStringLiteral("no/such/a.txt")), "x");
    QVERIFY(!written);
    QVERIFY(written.error().detail.contains(QStringLiteral("no/such/a.txt")));
}

void TestWholeFile::aFullDiskLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.txt"));
    QVERIFY(base::writeFileAtomically(file, "old"));
    // More than Qt keeps in its buffer, and less, which it writes only when it closes the file.
    for (const int size : {1'000'000, 5000}) {
        const auto written = [&] {
            const tests::FileSizeLimit limit(1000);
            return base::writeFileAtomically(file, QByteArray(size, 'x'));
        }();
        QVERIFY(!written);
    }
    QCOMPARE(contentOf(file), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestWholeFile::csvQuotesEverything()
{
    QCOMPARE(base::csvLine({QStringLiteral("plain"), QStringLiteral("a \"quoted\", field"),
                            QStringLiteral("two\nlines"), QString()}),
             QStringLiteral("\"plain\",\"a \"\"quoted\"\", field\",\"two\nlines\",\"\"\r\n"));
}

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
