// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/fixitycheck.h"
#include "tests/archive/testbag.h"
#include "tests/support/ordinaryuser.h"
#include "tests/support/require.h"

#include <QTest>
#include <functional>
#include <sys/stat.h>
#include <unistd.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

/// What is done to a sound bag before its tag manifest is written.
using Change = std::function<void(const TestBag&)>;
Q_DECLARE_METATYPE(Change)

namespace {

/// One reason against a bag or, with `isValid`, one warning.
struct Row
{
    const char* name;
    QByteArray version;
    Change change;
    bool isValid;
    const char* said;
};

void addRows(const std::vector<Row>& rows)
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isValid");
    QTest::addColumn<QString>("said");
    for (const Row& row : rows)
        QTest::newRow(row.name) << row.version << row.change << row.isValid << QString::fromUtf8(row.said);
}

void declare(const TestBag& bag, const QByteArray& text)
{
    bag.write("bagit.txt", text);
}

constexpr bool kValid = true;
constexpr bool kInvalid = false;

} // namespace

/// Each rule of BagIt by a bag of our own that breaks it, so that the rules are tested without the
/// conformance suite, too.
class TestBagVerification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundBags_data();
    void soundBags();
    void declaration_data();
    void declaration() { check(); }
    void manifests_data();
    void manifests() { check(); }
    void names_data();
    void names() { check(); }
    void tagFiles_data();
    void tagFiles() { check(); }
    void oddFiles_data();
    void oddFiles() { check(); }
    void listsEveryKindOfDamage();
    void seesAChangedTagFile();
    void hasNoWordForWhatIsNoBag();
    void findsAFolderOfAnyName();
    void readsThroughALinkToTheBag();
    void tellsWhatMayNotBeRead();
    void aFileMayVanishMeanwhile();
    void countsWhatItReads();
    void canBeStopped();

private:
    static void check();
};

void TestBagVerification::check()
{
    QFETCH(QByteArray, version);
    QFETCH(Change, change);
    QFETCH(bool, isValid);
    QFETCH(QString, said);
    const TestBag bag(version);
    bag.add("data/sea.jpg", "sea");
    bag.add("data/deep/er/forest.jpg", "forest");
    change(bag);
    bag.seal();
    const archive::VerificationReport report = bag.verify();
    const QStringList reasons = reasonsOf(report);
    const QString all = (reasons + report.warnings).join(u'\n');
    QVERIFY2(report.isValid() == isValid, qPrintable(all));
    // Exactly this, and nothing because of it.
    const QStringList& told = isValid ? report.warnings : reasons;
    QVERIFY2(told.size() == (said.isEmpty() ? 0 : 1), qPrintable(all));
    QVERIFY2(all.contains(said), qPrintable(all));
}

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

void TestBagVerification::declaration_data()
{
    const QByteArray encoding = "Tag-File-Character-Encoding: UTF-8\n";
    addRows({
        {"none", "1.0", [](const TestBag& bag) { bag.remove("bagit.txt"); }, kInvalid,
         "there is no bagit.txt"},
        {"empty", "1.0", [](const TestBag& bag) { bag.write("tag.txt", {}); }, kValid, ""},
        {"no encoding", "1.0", [](const TestBag& bag) { declare(bag, "BagIt-Version: 1.0\n"); }, kInvalid,
         "line 2: \"Tag-File"},
        {"no version", "1.0", [=](const TestBag& bag) { declare(bag, encoding + encoding); }, kInvalid,
         "line 1: \"BagIt-Version"},
        {"byte order mark", "1.0",
         [=](const TestBag& bag) {
             declare(bag, "\xEF\xBB\xBF"
                          "BagIt-Version: 1.0\n" +
                              encoding);
         },
         kInvalid, "byte order mark"},
        {"unknown version", "2.0", [](const TestBag&) {}, kInvalid, "\"2.0\" is not known"},
        {"unknown encoding", "1.0",
         [](const TestBag& bag) {
             declare(bag, "BagIt-Version: 1.0\nTag-File-Character-Encoding: KLINGON-8\n");
         },
         kInvalid, "\"KLINGON-8\" is not known"},
        {"space before the colon", "1.0",
         [=](const TestBag& bag) { declare(bag, "BagIt-Version : 1.0\n" + encoding); }, kInvalid, "spaces"},
        {"the same in a draft", "0.97",
         [=](const TestBag& bag) { declare(bag, "BagIt-Version : 0.97\n" + encoding); }, kValid, "spaces"},
        {"a third line", "1.0",
         [=](const TestBag& bag) { declare(bag, "BagIt-Version: 1.0\n" + encoding + "More: 1\n"); }, kInvalid,
         "more than two lines"},
        {"no text", "1.0", [](const TestBag& bag) { declare(bag, QByteArray("\0\1\2\xFF", 4)); }, kInvalid,
         "no text in UTF-8"},
        {"without line breaks", "1.0", [](const TestBag& bag) { declare(bag, QByteArray(10 << 20, 'x')); },
         kInvalid, "no text in UTF-8"},
        {"Windows line ends", "1.0",
         [](const TestBag& bag) {
             declare(bag, "BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n");
         },
         kValid, ""},
        {"Latin 1", "0.97",
         [](const TestBag& bag) {
             declare(bag, "BagIt-Version: 0.97\nTag-File-Character-Encoding: ISO-8859-1\n");
             bag.write("data/\xC3\xA9.jpg", "e");
             bag.list("manifest-sha256.txt", "data/\xE9.jpg", "e");
             bag.list("manifest-sha512.txt", "data/\xE9.jpg", "e");
         },
         kValid, ""},
    });
}

void TestBagVerification::manifests_data()
{
    const QByteArray wrong(64, 'a');
    addRows({
        {"not listed", "1.0", [](const TestBag& bag) { bag.write("data/more.jpg", "m"); }, kInvalid,
         "extra data/more.jpg"},
        {"not there", "1.0", [](const TestBag& bag) { bag.remove("data/sea.jpg"); }, kInvalid,
         "missing data/sea.jpg"},
        {"changed", "1.0", [](const TestBag& bag) { bag.write("data/sea.jpg", "Sea"); }, kInvalid,
         "manifest-sha256.txt and manifest-sha512.txt"},
        {"only one knows", "1.0",
         [](const TestBag& bag) {
             bag.write("data/x.jpg", "x");
             bag.list("manifest-sha256.txt", "data/x.jpg", "x");
         },
         kInvalid, "not listed in manifest-sha512.txt"},
        {"only one knows, in a draft", "0.97",
         [](const TestBag& bag) {
             bag.write("data/x.jpg", "x");
             bag.list("manifest-sha256.txt", "data/x.jpg", "x");
         },
         kValid, "not listed in manifest-sha512.txt"},
        {"twice", "1.0", [](const TestBag& bag) { bag.list("manifest-sha256.txt", "data/sea.jpg", "sea"); },
         kInvalid, "listed again"},
        {"twice in a draft", "0.97",
         [](const TestBag& bag) { bag.list("manifest-sha256.txt", "data/sea.jpg", "sea"); }, kValid,
         "listed again"},
        {"twice, otherwise", "0.97",
         [](const TestBag& bag) { bag.list("manifest-sha256.txt", "data/sea.jpg", "other"); }, kInvalid,
         "with another checksum"},
        {"asterisk", "1.0",
         [](const TestBag& bag) {
             bag.write("manifest-sha256.txt", bytesOf(bag.path("manifest-sha256.txt")).replace("  ", " *"));
         },
         kValid, "asterisk"},
        {"upper case and tabs", "1.0",
         [](const TestBag& bag) {
             QByteArray lines = bytesOf(bag.path("manifest-sha256.txt"));
             for (const char* hex : {"a", "b", "c", "d", "e", "f"})
                 lines.replace(QByteArray(hex), QByteArray(hex).toUpper());
             lines.replace("DAtA/sEA.jpg", "data/sea.jpg")
                 .replace("DAtA/DEEp/Er/ForEst.jpg", "data/deep/er/forest.jpg");
             bag.write("manifest-sha256.txt", lines.replace("  ", "\t \t"));
         },
         kValid, ""},
        {"no checksum", "1.0",
         [](const TestBag& bag) { bag.append("manifest-sha256.txt", "data/sea.jpg\n"); }, kInvalid,
         "line 3: no checksum and path"},
        {"short checksum", "1.0",
         [](const TestBag& bag) { bag.append("manifest-sha256.txt", "abcd  data/sea.jpg\n"); }, kInvalid,
         "no checksum and path"},
        {"zero byte", "1.0",
         [=](const TestBag& bag) {
             bag.append("manifest-sha256.txt", wrong + "  data/" + QByteArray("a\0b", 3) + '\n');
         },
         kInvalid, "no checksum and path"},
        {"not UTF-8", "1.0",
         [=](const TestBag& bag) { bag.append("manifest-sha256.txt", wrong + "  data/\xFF.jpg\n"); },
         kInvalid, "line 3 is not in UTF-8"},
        {"endless line", "1.0",
         [](const TestBag& bag) { bag.append("manifest-sha256.txt", QByteArray(10 << 20, 'a')); }, kInvalid,
         "longer than 65536 bytes"},
        {"unknown kind beside others", "1.0",
         [](const TestBag& bag) {
             bag.write("manifest-blake9.txt", "abcd  data/sea.jpg\nabcd  data/deep/er/forest.jpg\n");
         },
         kValid, "none of them was checked"},
        {"a folder", "1.0", [](const TestBag& bag) { bag.write("manifest-md5.txt/x", {}); }, kValid, ""},
        {"a link", "1.0",
         [](const TestBag& bag) {
             QFile::link(u"manifest-sha256.txt"_s, QFile::decodeName(bag.path("manifest-sha384.txt")));
         },
         kInvalid, "manifest-sha384.txt cannot be read: a link"},
        {"blank lines", "1.0", [](const TestBag& bag) { bag.append("manifest-sha256.txt", "\n  \n"); },
         kValid, ""},
    });
}

void TestBagVerification::names_data()
{
    const QByteArray digest(64, 'a');
    const auto listed = [digest](const QByteArray& name) {
        return [=](const TestBag& bag) { bag.append("manifest-sha256.txt", digest + "  " + name + '\n'); };
    };
    addRows({
        {"out by dots", "1.0", listed("data/../../x"), kInvalid, "leads out of the payload"},
        {"absolute", "1.0", listed("/etc/passwd"), kInvalid, "leads out of the payload"},
        {"home", "0.97", listed("~/x"), kInvalid, "leads out of the payload"},
        {"drive", "0.97", listed("C:\\x"), kInvalid, "leads out of the payload"},
        {"tag file", "1.0", listed("bagit.txt"), kInvalid, "leads out of the payload"},
        {"a folder's", "1.0", listed("data/deep/"), kInvalid, "leads out of the payload"},
        {"dots", "1.0",
         [](const TestBag& bag) {
             bag.write("data/x.jpg", "x");
             bag.list("manifest-sha256.txt", "data/x.jpg", "x");
             bag.list("manifest-sha512.txt", "./data/./x.jpg", "x");
         },
         kValid, "dots in it"},
        {"tilde inside", "1.0", [](const TestBag& bag) { bag.add("data/~x.jpg", "x"); }, kValid, ""},
        {"encoded", "1.0", [](const TestBag& bag) { bag.add("data/1\r2\n3%4", "x", "data/1%0D2%0a3%254"); },
         kValid, ""},
        {"only these are encoded", "1.0", [](const TestBag& bag) { bag.add("data/%7E", "x", "data/%257E"); },
         kValid, ""},
        {"encoded line break in a draft", "0.97",
         [](const TestBag& bag) { bag.add("data/1\n2", "x", "data/1%0A2"); }, kValid, ""},
        {"plain percent in a draft", "0.97", [](const TestBag& bag) { bag.add("data/%25", "x"); }, kValid,
         ""},
        {"percent not encoded", "1.0", [](const TestBag& bag) { bag.add("data/%25", "x"); }, kValid,
         "its percent sign is not encoded"},
        {"percent encoded in a draft", "0.97", [](const TestBag& bag) { bag.add("data/%", "x", "data/%25"); },
         kValid, "its percent sign is not encoded"},
        {"another Unicode form", "1.0",
         [](const TestBag& bag) { bag.add("data/e\xCC\x81.jpg", "x", "data/\xC3\xA9.jpg"); }, kValid,
         "another Unicode form"},
        {"two files of another case", "1.0", [](const TestBag& bag) { bag.add("data/SEA.jpg", "S"); }, kValid,
         "differ only in case"},
        {"same file by another case", "0.97",
         [](const TestBag& bag) {
             bag.add("data/SEA.jpg", "sea");
             bag.remove("data/SEA.jpg");
         },
         kValid, "differ only in case"},
        {"another file by another case", "0.97",
         [](const TestBag& bag) {
             bag.add("data/SEA.jpg", "SEA");
             bag.remove("data/SEA.jpg");
         },
         kInvalid, "missing data/SEA.jpg"},
        {"system file", "1.0", [](const TestBag& bag) { bag.add("data/Thumbs.db", "x"); }, kValid,
         "systems make themselves"},
        {"system file cleared away", "0.97",
         [](const TestBag& bag) {
             bag.add("data/.DS_Store", "x");
             bag.remove("data/.DS_Store");
         },
         kValid, "clear away"},
        {"system file come later", "1.0", [](const TestBag& bag) { bag.write("data/.DS_Store", "x"); },
         kInvalid, "extra data/.DS_Store"},
        {"name that is not UTF-8", "1.0", [](const TestBag& bag) { bag.write("data/\xFF.jpg", "x"); },
         kInvalid, "extra data/\uFFFD.jpg"},
    });
}

void TestBagVerification::tagFiles_data()
{
    addRows({
        {"right size", "1.0", [](const TestBag& bag) { bag.write("bag-info.txt", "Payload-Oxum: 9.2\n"); },
         kValid, ""},
        {"wrong size", "1.0", [](const TestBag& bag) { bag.write("bag-info.txt", "payload-oxum: 8.2\n"); },
         kInvalid, "says 8 bytes in 2 files, but there are 9 in 2"},
        {"no size", "1.0", [](const TestBag& bag) { bag.write("bag-info.txt", "Payload-Oxum: large\n"); },
         kInvalid, "\"large\" is no Payload-Oxum"},
        {"size twice", "1.0",
         [](const TestBag& bag) { bag.write("bag-info.txt", "Payload-Oxum: 9.2\nPayload-Oxum: 9.2\n"); },
         kInvalid, "stands here again"},
        {"no label", "1.0", [](const TestBag& bag) { bag.write("bag-info.txt", "A: 1\nnonsense\n"); },
         kInvalid, "line 2: no label"},
        {"no label in a draft", "0.97", [](const TestBag& bag) { bag.write("bag-info.txt", "nonsense\n"); },
         kValid, "line 1: no label"},
        {"old name", "0.95", [](const TestBag& bag) { bag.write("package-info.txt", "Payload-Oxum: 8.2\n"); },
         kInvalid, "says 8 bytes"},
        {"old name in a new bag", "1.0",
         [](const TestBag& bag) { bag.write("package-info.txt", "Payload-Oxum: 8.2\n"); }, kValid, ""},
        {"fetched", "1.0", [](const TestBag& bag) { bag.write("fetch.txt", "http://x/ 3 data/sea.jpg\n"); },
         kValid, ""},
        {"not fetched yet", "1.0",
         [](const TestBag& bag) {
             bag.write("fetch.txt", "http://x/ - data/sea.jpg\n");
             bag.remove("data/sea.jpg");
         },
         kInvalid, "not fetched yet"},
        {"fetched from nowhere", "1.0", [](const TestBag& bag) { bag.write("fetch.txt", "data/sea.jpg\n"); },
         kInvalid, "no address"},
        {"fetched out", "1.0", [](const TestBag& bag) { bag.write("fetch.txt", "http://x/ - ../x\n"); },
         kInvalid, "leads out"},
        {"fetched, but not listed", "1.0",
         [](const TestBag& bag) { bag.write("fetch.txt", "http://x/ - data/x\n"); }, kInvalid,
         "listed in no manifest"},
    });
}

void TestBagVerification::oddFiles_data()
{
    addRows({
        {"pipe", "1.0", [](const TestBag& bag) { QCOMPARE(::mkfifo(bag.path("data/pipe"), 0600), 0); },
         kInvalid, "extra data/pipe: not a regular file"},
        {"listed pipe", "1.0",
         [](const TestBag& bag) {
             bag.add("data/pipe", "x");
             bag.remove("data/pipe");
             QCOMPARE(::mkfifo(bag.path("data/pipe"), 0600), 0);
         },
         kInvalid, "unreadable data/pipe"},
        {"link out", "1.0",
         [](const TestBag& bag) {
             bag.add("data/x", "x");
             bag.remove("data/x");
             writeBytes(bag.root() + "-beside", "x");
             QCOMPARE(::symlink("../../bag-beside", bag.path("data/x")), 0);
         },
         kInvalid, "leads out of the bag"},
        {"link inside", "1.0",
         [](const TestBag& bag) {
             bag.add("data/x", "sea");
             bag.remove("data/x");
             QCOMPARE(::symlink("sea.jpg", bag.path("data/x")), 0);
         },
         kValid, "\"data/x\" is a link"},
        {"link loop", "1.0", [](const TestBag& bag) { QCOMPARE(::symlink("..", bag.path("data/up")), 0); },
         kInvalid, "extra data/up"},
        {"link to nowhere", "1.0",
         [](const TestBag& bag) { QCOMPARE(::symlink("gone", bag.path("data/x")), 0); }, kInvalid,
         "a link that leads nowhere"},
    });
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
    QVERIFY2(report.isComplete(), qPrintable(reasonsOf(report).join(u'\n')));
    QVERIFY(!report.isValid());
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
