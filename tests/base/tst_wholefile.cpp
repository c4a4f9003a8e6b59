// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/base/wholefile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <sys/resource.h>

using namespace scenekeeper;

class TestWholeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesTheWholeFile();
    void aFolderThatIsNotThere();
    void aFullDiskLeavesTheOldFile();
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
    // No file of this process may grow further: a full disk, without needing one.
    ::signal(SIGXFSZ, SIG_IGN);
    struct rlimit before = {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const struct rlimit limit = {1000, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto written = base::writeFileAtomically(file, QByteArray(1'000'000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!written);
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
