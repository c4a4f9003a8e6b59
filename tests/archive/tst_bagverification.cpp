// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/fixitycheck.h"
#include "tests/archive/testbag.h"
#include "tests/support/ordinaryuser.h"
#include "tests/support/require.h"

#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

/// What a verification tells of sound, damaged and unreadable bags.
class TestBagVerification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundBags_data();
    void soundBags();
    void listsEveryKindOfDamage();
    void seesAChangedTagFile();
    void hasNoWordForWhatIsNoBag();
    void findsAFolderOfAnyName();
    void readsThroughALinkToTheBag();
    void tellsWhatMayNotBeRead();
    void aFileMayVanishMeanwhile();
    void countsWhatItReads();
    void canBeStopped();
};

void TestBagVerification::soundBags_data()
{
    QTest::addColumn<QByteArray>("version");
    for (const char* version : {"0.93", "0.94", "0.95", "0.96", "0.97", "1.0"})
        QTest::newRow(version) << QByteArray(version);
}

void TestBagVerification::soundBags()
{
    QFETCH(QByteArray, version);
    const TestBag bag(version);
    bag.add("data/sea.jpg", "sea");
    bag.add("data/no bytes.jpg", {});
    bag.add("data/.hidden/\xC3\xA9t\xC3\xA9.jpg", "summer");
    bag.write(version < "0.96" ? "package-info.txt" : "bag-info.txt",
              "Contact-Name: Anna\nExternal-Description: two\n  lines\n\tand a third\nPayload-Oxum: 9.3\n");
    bag.write("notes/unlisted.txt", "a tag file that nobody vouches for");
    bag.seal();
    const archive::VerificationReport report = bag.verify();
    QVERIFY2(report.isValid(), qPrintable(reasonsOf(report).join(u'\n')));
    QVERIFY2(report.warnings.isEmpty(), qPrintable(report.warnings.join(u'\n')));
    QCOMPARE(report.kind, archive::ArchiveKind::Bag);
    QCOMPARE(report.version, QString::fromLatin1(version));
    QCOMPARE(report.files, 3);
    QCOMPARE(report.bytes, 9);
}

void TestBagVerification::listsEveryKindOfDamage()
{
    const TestBag bag;
    for (const char* name : {"data/a", "data/b", "data/c", "data/d"})
        bag.add(name, name);
    bag.seal();
    QVERIFY(bag.verify().isValid());
    bag.remove("data/a");
    bag.write("data/b", "dAta/b");
    bag.write("data/e", "new");
    const archive::VerificationReport report = bag.verify();
    QVERIFY(!report.isComplete());
    QCOMPARE(report.missing, (std::vector<archive::Finding>{{u"data/a"_s, u"listed, but not there"_s}}));
    QCOMPARE(report.changed.size(), 1U);
    QCOMPARE(report.changed.front().path, u"data/b"_s);
    QCOMPARE(report.extra,
             (std::vector<archive::Finding>{{u"data/e"_s, u"there, but listed in no manifest"_s}}));
    QCOMPARE(report.files, 3);
}

void TestBagVerification::seesAChangedTagFile()
{
    const TestBag bag;
    bag.add("data/a", "a");
    bag.write("bag-info.txt", "Contact-Name: Anna\n");
    bag.seal();
    bag.write("bag-info.txt", "Contact-Name: Bert\n");
    const archive::VerificationReport report = bag.verify();
    QVERIFY(report.isComplete());
    QVERIFY(!report.isValid());
    QCOMPARE(report.changed.size(), 1U);
    QCOMPARE(report.changed.front().path, u"bag-info.txt"_s);
}

void TestBagVerification::hasNoWordForWhatIsNoBag()
{
    const TestBag bag;
    for (const QByteArray& folder : {bag.path("data"), bag.path("nowhere"), bag.path("bagit.txt")}) {
        const auto report = archive::verifyArchive(folder, {});
        QVERIFY2(!report, folder);
        QCOMPARE(report.error().code, base::ErrorCode::NotFound);
    }
}

void TestBagVerification::findsAFolderOfAnyName()
{
    const TestBag bag;
    const QByteArray odd = bag.path("a b\xFF");
    writeBytes(odd + "/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    writeBytes(odd + "/data/a", {});
    writeBytes(odd + "/manifest-sha256.txt",
               "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 data/a");
    const auto report = archive::verifyArchive(odd, {});
    QVERIFY(report && report->isValid());
    QCOMPARE(report->files, 1);
}

void TestBagVerification::readsThroughALinkToTheBag()
{
    const TestBag bag;
    bag.add("data/a", "a");
    const QByteArray link = bag.root() + "-link";
    QCOMPARE(::symlink(bag.root(), link), 0);
    const auto report = archive::verifyArchive(link, {});
    QVERIFY(report && report->isValid());
}

void TestBagVerification::tellsWhatMayNotBeRead()
{
    const TestBag bag;
    for (const char* name : {"data/closed/a", "data/open/b", "data/open/c"})
        bag.add(name, name);
    bag.seal();
    const auto allow = [&bag](const char* name, mode_t mode) {
        QCOMPARE(::chmod(bag.path(name).constData(), mode), 0);
    };
    for (const char* name : {"..", "", "data", "data/open"})
        allow(name, 0755);
    allow("data/open/b", 0);
    allow("data/closed", 0);
    archive::VerificationReport report;
    {
        const OrdinaryUser ordinaryUser;
        report = bag.verify();
    }
    allow("data/closed", 0755);
    QVERIFY(!report.isComplete());
    QVERIFY(report.missing.empty());
    QCOMPARE(report.files, 1);
    QStringList unreadable;
    for (const archive::Finding& finding : report.unreadable)
        unreadable.append(finding.path);
    QCOMPARE(unreadable, (QStringList{u"data/closed"_s, u"data/closed/a"_s, u"data/open/b"_s}));
}

void TestBagVerification::aFileMayVanishMeanwhile()
{
    const TestBag bag;
    archive::ArchiveContents contents;
    contents.root = bag.root();
    contents.paths.insert("data/gone");
    contents.onDisk = {archive::OnDisk::There};
    contents.sizes = {7};
    archive::VerificationReport report;
    require(archive::checkFixity(contents, {}, report));
    QCOMPARE(reasonsOf(report), QStringList{u"missing data/gone: it vanished while the others were read"_s});
}

void TestBagVerification::countsWhatItReads()
{
    const TestBag bag;
    for (int number = 0; number < 50; ++number)
        bag.add("data/" + QByteArray::number(number), QByteArray(1000, 'x'));
    bag.write("data/7", "changed");
    std::vector<archive::VerificationProgress> told;
    archive::VerificationOptions options;
    options.threads = 3;
    options.onProgress = [&told](const archive::VerificationProgress& progress) { told.push_back(progress); };
    const archive::VerificationReport report = require(archive::verifyArchive(bag.root(), options));
    QCOMPARE(report.changed.size(), 1U);
    QVERIFY(!told.empty());
    QCOMPARE(told.back().files.done, 50);
    QCOMPARE(told.back().files.total, 50);
    QCOMPARE(told.back().files.failed, 1);
    QCOMPARE(told.back().bytesDone, 49'007);
    QCOMPARE(told.back().bytesTotal, 49'007);
}

void TestBagVerification::canBeStopped()
{
    const TestBag bag;
    bag.add("data/a", "a");
    std::stop_source stop;
    stop.request_stop();
    archive::VerificationOptions options;
    options.stop = stop.get_token();
    const auto report = archive::verifyArchive(bag.root(), options);
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestBagVerification)
#include "tst_bagverification.moc"
