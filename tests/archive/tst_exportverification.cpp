// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/testbag.h"
#include "tests/support/require.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <unistd.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

/// A folder as an export leaves it; its list is made by sha256sum.
class ExportFolder
{
public:
    explicit ExportFolder(const QStringList& files)
    {
        for (const QString& file : files)
            writeBytes(path(file), file.toUtf8());
        list(files);
        for (const char* own : {"report.csv", "report.html", ".scenekeeper/journal.jsonl"})
            writeBytes(path(QString::fromLatin1(own)), own);
    }

    [[nodiscard]] QByteArray path(const QString& name) const
    {
        return QFile::encodeName(m_folder.filePath(u"export/"_s + name));
    }

    void list(const QStringList& files) const
    {
        QProcess program;
        program.setWorkingDirectory(m_folder.filePath(u"export"_s));
        program.setStandardOutputFile(m_folder.filePath(u"export/manifest-sha256.txt"_s));
        program.start(u"sha256sum"_s, QStringList{u"--"_s} + files);
        if (!program.waitForFinished() || program.exitCode() != 0)
            qFatal("sha256sum: %s", program.readAllStandardError().constData());
    }

    [[nodiscard]] archive::VerificationReport verify() const
    {
        return require(archive::verifyArchive(path({}), {}));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

/// What an export leaves without a bag.
class TestExportVerification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatSha256sumWrites();
    void listsEveryKindOfDamage();
    void followsTheLinksOfAnExport();
    void aLabelMayBeCalledData();
    void refusesToLookElsewhere();
    void hasNothingAgainstSystemFiles();
};

void TestExportVerification::readsWhatSha256sumWrites()
{
    const ExportFolder folder({u"sea/a b.jpg"_s, u"sea/line\nfeed.jpg"_s, u"sea/carriage\rreturn.jpg"_s,
                               u"sea/back\\slash\\n.jpg"_s, u"sea/%0A 100%25.jpg"_s,
                               u"./forest/\u00e9t\u00e9.jpg"_s, u"*star.jpg"_s});
    const archive::VerificationReport report = folder.verify();
    QVERIFY2(report.isValid(), qPrintable(reasonsOf(report).join(u'\n')));
    QVERIFY2(report.warnings.isEmpty(), qPrintable(report.warnings.join(u'\n')));
    QCOMPARE(report.kind, archive::ArchiveKind::Export);
    QCOMPARE(report.files, 7);
}

void TestExportVerification::listsEveryKindOfDamage()
{
    const ExportFolder folder({u"sea/a.jpg"_s, u"sea/b.jpg"_s, u"sea/c.jpg"_s});
    QVERIFY(folder.verify().isValid());
    writeBytes(folder.path(u"sea/a.jpg"_s), "sea/A.jpg");
    QVERIFY(QFile::remove(QFile::decodeName(folder.path(u"sea/b.jpg"_s))));
    writeBytes(folder.path(u"sea/d.jpg"_s), "more");
    const archive::VerificationReport report = folder.verify();
    QCOMPARE(reasonsOf(report),
             (QStringList{u"missing sea/b.jpg: listed, but not there"_s,
                          u"changed sea/a.jpg: its checksum is not the one in manifest-sha256.txt"_s,
                          u"extra sea/d.jpg: there, but listed in no manifest"_s}));
    QVERIFY(!report.isComplete());
}

void TestExportVerification::followsTheLinksOfAnExport()
{
    ExportFolder folder({u"sea/a.jpg"_s});
    writeBytes(folder.path(u"../original.jpg"_s), "original");
    QCOMPARE(::symlink("../../original.jpg", folder.path(u"sea/b.jpg"_s).constData()), 0);
    folder.list({u"sea/a.jpg"_s, u"sea/b.jpg"_s});
    QVERIFY(folder.verify().isValid());
    writeBytes(folder.path(u"../original.jpg"_s), "Original");
    QCOMPARE(folder.verify().changed.size(), 1U);
    QVERIFY(QFile::remove(QFile::decodeName(folder.path(u"../original.jpg"_s))));
    QCOMPARE(reasonsOf(folder.verify()), QStringList{u"unreadable sea/b.jpg: a link that leads nowhere"_s});
    QVERIFY(!folder.verify().isComplete());
}

void TestExportVerification::aLabelMayBeCalledData()
{
    const ExportFolder folder({u"data/a.jpg"_s});
    const archive::VerificationReport report = folder.verify();
    QCOMPARE(report.kind, archive::ArchiveKind::Export);
    QVERIFY(report.isValid());
}

void TestExportVerification::refusesToLookElsewhere()
{
    const ExportFolder folder({u"sea/a.jpg"_s});
    writeBytes(folder.path(u"../outside"_s), "x");
    folder.list({u"sea/a.jpg"_s, u"../outside"_s});
    QCOMPARE(reasonsOf(folder.verify()),
             QStringList{u"manifest-sha256.txt, line 2: \"../outside\" leads out of the export"_s});
}

void TestExportVerification::hasNothingAgainstSystemFiles()
{
    const ExportFolder folder({u"sea/a.jpg"_s});
    writeBytes(folder.path(u"sea/.DS_Store"_s), "x");
    const archive::VerificationReport report = folder.verify();
    QVERIFY(report.isValid());
    QCOMPARE(report.warnings.size(), 1);
}

QTEST_GUILESS_MAIN(TestExportVerification)
#include "tst_exportverification.moc"
