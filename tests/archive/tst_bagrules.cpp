// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/testbag.h"

#include <QFile>
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
class TestBagRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

private:
    static void check();
};

void TestBagRules::check()
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

void TestBagRules::declaration_data()
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

void TestBagRules::manifests_data()
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

void TestBagRules::names_data()
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

void TestBagRules::tagFiles_data()
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

void TestBagRules::oddFiles_data()
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

QTEST_GUILESS_MAIN(TestBagRules)
#include "tst_bagrules.moc"
