// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/newfile.h"
#include "tests/support/filesizelimit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace scenekeeper;
using base::ErrorCode;
using base::NewFile;

namespace {

QByteArray contentOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class TestNewFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThereOnceItIsCommitted();
    void neverReplacesAnything();
    void aFullDiskLeavesNothing();

private:
    QTemporaryDir m_folder;
};

void TestNewFile::isThereOnceItIsCommitted()
{
    const QString path = m_folder.filePath(QStringLiteral("a.csv"));
    {
        auto dropped = NewFile::create(path);
        QVERIFY(dropped && dropped->write("half"));
    }
    QVERIFY(QDir(m_folder.path()).isEmpty());
    auto file = NewFile::create(path);
    QVERIFY(file && file->write("one,") && file->write("two"));
    QVERIFY(!QFile::exists(path));
    QVERIFY(file->commit());
    QCOMPARE(contentOf(path), QByteArray("one,two"));
}

void TestNewFile::aFullDiskLeavesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    auto file = NewFile::create(path);
    QVERIFY(file && file->write("less than Qt keeps in its buffer"));
    const auto committed = [&file] {
        const tests::FileSizeLimit limit(0);
        return file->commit();
    }();
    QVERIFY(!committed);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestNewFile::neverReplacesAnything()
{
    const QString path = m_folder.filePath(QStringLiteral("kept.csv"));
    auto late = NewFile::create(path);
    QVERIFY(late && late->write("late"));
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write("first") == 5);
    out.close();
    QCOMPARE(NewFile::create(path).error().code, ErrorCode::WriteFailed);
    QCOMPARE(late->commit().error().code, ErrorCode::WriteFailed);
    QCOMPARE(contentOf(path), QByteArray("first"));
    const QString link = m_folder.filePath(QStringLiteral("link.csv"));
    QVERIFY(QFile::link(QStringLiteral("nowhere"), link));
    QCOMPARE(NewFile::create(link).error().code, ErrorCode::WriteFailed);
}

QTEST_GUILESS_MAIN(TestNewFile)
#include "tst_newfile.moc"
