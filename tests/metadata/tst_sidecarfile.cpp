// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatareader.h"
#include "core/metadata/sidecarfile.h"
#include "tests/metadata/sidecars.h"
#include "tests/support/require.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::SceneLabels;
using metadata::SidecarChange;
using metadata::writeSidecar;
using metadata::WrittenSidecar;

namespace {

/// A folder with a picture that is never opened.
class Folder
{
public:
    Folder() { put(u"a.jpg"_s, "picture"); }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString picture() const { return path(u"a.jpg"_s); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System);
    }
    [[nodiscard]] QByteArray bytes(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    void put(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }

private:
    QTemporaryDir m_folder;
};

SceneLabels sea()
{
    return {{humanLabel(u"sea"_s)}};
}

QString nameOf(const WrittenSidecar& written)
{
    return QFileInfo(written.path).fileName();
}

ErrorCode codeOf(const base::Result<WrittenSidecar>& result)
{
    return result ? ErrorCode::Cancelled : result.error().code;
}

} // namespace

/// Sidecars beside pictures: which one, and what happens to it.
class TestSidecarFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { metadata::initializeToolkit(); }
    void writesANewOne();
    void mergesIntoTheOneThatIsThere_data();
    void mergesIntoTheOneThatIsThere();
    void keepsOutOfAnothersSidecar();
    void writesNothingThatIsThereAlready();
    void plansWithoutWriting();
    void refusesWhatIsNoSidecar();
    void leavesWhatItCannotUnderstand();
    void leavesReadOnlyOnes();
    void keepsModes();
    void neverLosesWhatAnotherProgramWrites();
    void readsTheFirstWordAndAllKeywords();
    void readsNothingThatIsAnothers();
};

void TestSidecarFile::writesANewOne()
{
    const Folder folder;
    const WrittenSidecar written = require(writeSidecar(folder.picture(), sea()));
    QCOMPARE(written.change, SidecarChange::Created);
    QCOMPARE(written.path, folder.path(u"a.jpg.xmp"_s));
    QCOMPARE(folder.names(), (QStringList{u"a.jpg"_s, u"a.jpg.xmp"_s}));
    QCOMPARE(folder.bytes(u"a.jpg"_s), "picture");
    const auto content = require(metadata::readSidecars(folder.picture(), {written.path}, true));
    QCOMPARE(*content.labels, sea());
    QCOMPARE(codeOf(writeSidecar(folder.path(u"none.jpg"_s), sea())), ErrorCode::FileVanished);
}

void TestSidecarFile::mergesIntoTheOneThatIsThere_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QString>("expected");
    QTest::newRow("darktable's") << QStringList{u"a.jpg.xmp"_s} << u"a.jpg.xmp"_s;
    QTest::newRow("Lightroom's") << QStringList{u"a.xmp"_s} << u"a.xmp"_s;
    QTest::newRow("in capitals") << QStringList{u"a.XMP"_s} << u"a.XMP"_s;
    QTest::newRow("both") << QStringList{u"a.xmp"_s, u"a.jpg.xmp"_s} << u"a.jpg.xmp"_s;
    QTest::newRow("another's whole name") << QStringList{u"a.png.xmp"_s} << u"a.jpg.xmp"_s;
}

void TestSidecarFile::mergesIntoTheOneThatIsThere()
{
    QFETCH(QStringList, there);
    QFETCH(QString, expected);
    const Folder folder;
    for (const QString& name : there)
        folder.put(name, darktableSidecar());
    const WrittenSidecar written = require(writeSidecar(folder.picture(), sea()));
    QCOMPARE(nameOf(written), expected);
    QCOMPARE(written.change, there.contains(expected) ? SidecarChange::Merged : SidecarChange::Created);
    for (const QString& name : there) {
        if (name != expected)
            QCOMPARE(folder.bytes(name), darktableSidecar());
    }
    QCOMPARE(foreignOf(folder.bytes(expected)).isEmpty(), !there.contains(expected));
}

void TestSidecarFile::keepsOutOfAnothersSidecar()
{
    const Folder folder;
    // It says whose it is.
    folder.put(u"a.xmp"_s, lightroomSidecar());
    QCOMPARE(nameOf(require(writeSidecar(folder.picture(), sea()))), u"a.jpg.xmp"_s);
    folder.put(u"a.NEF"_s, "raw");
    QCOMPARE(nameOf(require(writeSidecar(folder.path(u"a.NEF"_s), sea()))), u"a.xmp"_s);
    // It does not, and there are two that it could be of.
    folder.put(u"b.xmp"_s, darktableSidecar());
    folder.put(u"b.jpg"_s, "picture");
    folder.put(u"b.tif"_s, "picture");
    QCOMPARE(nameOf(require(writeSidecar(folder.path(u"b.jpg"_s), sea()))), u"b.jpg.xmp"_s);
    QCOMPARE(nameOf(require(writeSidecar(folder.path(u"b.tif"_s), sea()))), u"b.tif.xmp"_s);
    QCOMPARE(folder.bytes(u"b.xmp"_s), darktableSidecar());
}

void TestSidecarFile::writesNothingThatIsThereAlready()
{
    const Folder folder;
    (void)require(writeSidecar(folder.picture(), sea()));
    struct stat before = {};
    struct stat after = {};
    const QByteArray name = QFile::encodeName(folder.path(u"a.jpg.xmp"_s));
    QCOMPARE(::stat(name.constData(), &before), 0);
    QCOMPARE(require(writeSidecar(folder.picture(), sea())).change, SidecarChange::None);
    QCOMPARE(::stat(name.constData(), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino);
    const Folder empty;
    QCOMPARE(require(writeSidecar(empty.picture(), {})).change, SidecarChange::None);
    QCOMPARE(empty.names(), QStringList{u"a.jpg"_s});
}

void TestSidecarFile::plansWithoutWriting()
{
    const Folder folder;
    QCOMPARE(require(metadata::planSidecar(folder.picture(), sea())).change, SidecarChange::Created);
    QCOMPARE(folder.names(), QStringList{u"a.jpg"_s});
    folder.put(u"a.xmp"_s, darktableSidecar());
    QCOMPARE(require(metadata::planSidecar(folder.picture(), sea())).change, SidecarChange::Merged);
    QCOMPARE(folder.bytes(u"a.xmp"_s), darktableSidecar());
    folder.put(u"a.xmp"_s, "no XML");
    QCOMPARE(codeOf(metadata::planSidecar(folder.picture(), sea())), ErrorCode::FileCorrupt);
}

void TestSidecarFile::refusesWhatIsNoSidecar()
{
    const Folder folder;
    const QByteArray name = QFile::encodeName(folder.path(u"a.jpg.xmp"_s));
    QVERIFY(QDir().mkdir(folder.path(u"a.jpg.xmp"_s)));
    QCOMPARE(codeOf(writeSidecar(folder.picture(), sea())), ErrorCode::NotAFile);
    QVERIFY(QDir().rmdir(folder.path(u"a.jpg.xmp"_s)));
    QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    QCOMPARE(codeOf(writeSidecar(folder.picture(), sea())), ErrorCode::NotAFile);
    QCOMPARE(metadata::readSidecars(folder.picture(), {folder.path(u"a.jpg.xmp"_s)}, true).error().code,
             ErrorCode::NotAFile);
    QVERIFY(QFile::remove(folder.path(u"a.jpg.xmp"_s)));

    folder.put(u"elsewhere"_s, darktableSidecar());
    QVERIFY(QFile::link(folder.path(u"elsewhere"_s), folder.path(u"a.jpg.xmp"_s)));
    QCOMPARE(codeOf(writeSidecar(folder.picture(), sea())), ErrorCode::NotAFile);
    QCOMPARE(folder.bytes(u"elsewhere"_s), darktableSidecar());
    QVERIFY(metadata::readSidecars(folder.picture(), {folder.path(u"a.jpg.xmp"_s)}, true).has_value());
    // A link to nowhere is not the place for a new one.
    QVERIFY(QFile::remove(folder.path(u"elsewhere"_s)));
    QCOMPARE(codeOf(writeSidecar(folder.picture(), sea())), ErrorCode::NotAFile);
    QVERIFY(!QFile::exists(folder.path(u"elsewhere"_s)));
}

void TestSidecarFile::leavesWhatItCannotUnderstand()
{
    const Folder folder;
    for (const QByteArray& bytes :
         {QByteArray(), darktableSidecar().first(700), QByteArray("\xFF\xFEx\0", 4)}) {
        folder.put(u"a.jpg.xmp"_s, bytes);
        const auto result = writeSidecar(folder.picture(), sea());
        QVERIFY(!result);
        QVERIFY2(result.error().detail.contains(u"a.jpg.xmp"_s), qPrintable(result.error().detail));
        QCOMPARE(folder.bytes(u"a.jpg.xmp"_s), bytes);
    }
    QCOMPARE(folder.names(), (QStringList{u"a.jpg"_s, u"a.jpg.xmp"_s}));
}

void TestSidecarFile::leavesReadOnlyOnes()
{
    const Folder folder;
    folder.put(u"a.jpg.xmp"_s, darktableSidecar());
    QVERIFY(QFile::setPermissions(folder.path(u"a.jpg.xmp"_s), QFile::ReadOwner | QFile::ReadUser));
    QCOMPARE(codeOf(writeSidecar(folder.picture(), sea())), ErrorCode::PermissionDenied);
    QCOMPARE(codeOf(metadata::planSidecar(folder.picture(), sea())), ErrorCode::PermissionDenied);
    QCOMPARE(folder.bytes(u"a.jpg.xmp"_s), darktableSidecar());
}

void TestSidecarFile::keepsModes()
{
    const Folder folder;
    folder.put(u"a.jpg.xmp"_s, darktableSidecar());
    const QByteArray name = QFile::encodeName(folder.path(u"a.jpg.xmp"_s));
    QCOMPARE(::chmod(name.constData(), 0640), 0);
    QVERIFY(writeSidecar(folder.picture(), sea()).has_value());
    struct stat info = {};
    QCOMPARE(::stat(name.constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0640);
}

/// Another program that replaces the sidecar all the time, each time with a higher number in it.
void TestSidecarFile::neverLosesWhatAnotherProgramWrites()
{
    const Folder folder;
    folder.put(u"a.jpg.xmp"_s, packetWith("<dc:format>0</dc:format>\n"));
    constexpr int kRounds = 100;
    std::atomic<int> inPlace = 0;
    std::jthread other([&](const std::stop_token& stop) {
        for (int number = 1; !stop.stop_requested(); ++number) {
            folder.put(u"b"_s, packetWith("<dc:format>" + QByteArray::number(number) + "</dc:format>\n"));
            if (::rename(QFile::encodeName(folder.path(u"b"_s)).constData(),
                         QFile::encodeName(folder.path(u"a.jpg.xmp"_s)).constData()) != 0)
                qFatal("cannot rename");
            inPlace = number;
        }
    });
    for (int round = 0; round < kRounds; ++round) {
        SceneLabels labels = sea();
        labels.labels.front().agent = QString::number(round);
        const auto result = writeSidecar(folder.picture(), labels);
        QVERIFY(result || result.error().code == ErrorCode::WriteFailed);
        const int atLeast = inPlace;
        const QString found = propertiesOf(folder.bytes(u"a.jpg.xmp"_s)).value(u"Xmp.dc.format"_s);
        QVERIFY2(found.section(u'\n', 1, 1).toInt() >= atLeast, "what was there is lost");
    }
    other.request_stop();
    other.join();
    QVERIFY(writeSidecar(folder.picture(), sea()).has_value());
    QCOMPARE(folder.names(), (QStringList{u"a.jpg"_s, u"a.jpg.xmp"_s}));
}

void TestSidecarFile::readsTheFirstWordAndAllKeywords()
{
    const Folder folder;
    const QByteArray typed = packetWith("<digiKam:TagsList><rdf:Seq><rdf:li>Scene/dune</rdf:li></rdf:Seq>"
                                        "</digiKam:TagsList>\n");
    folder.put(u"a.jpg.xmp"_s, typed);
    folder.put(u"a.xmp"_s, require(metadata::mergeSceneLabels(std::nullopt, sea(), u"jpg"_s)));
    const QStringList both{folder.path(u"a.jpg.xmp"_s), folder.path(u"a.xmp"_s)};
    const auto content = require(metadata::readSidecars(folder.picture(), both, true));
    QCOMPARE(*content.labels, sea());
    QCOMPARE(content.foreignLabels, QStringList{u"dune"_s});
    const SceneLabels newer{{humanLabel(u"forest"_s)}};
    folder.put(u"a.jpg.xmp"_s, require(metadata::mergeSceneLabels(typed, newer, u"jpg"_s)));
    QCOMPARE(*require(metadata::readSidecars(folder.picture(), both, true)).labels, newer);
    QCOMPARE(metadata::sidecarNames(u"a.b.jpg"_s),
             (QStringList{u"a.b.jpg.xmp"_s, u"a.b.jpg.XMP"_s, u"a.b.xmp"_s, u"a.b.XMP"_s}));
    QCOMPARE(metadata::sidecarNames(u"a"_s), (QStringList{u"a.xmp"_s, u"a.XMP"_s}));
}

void TestSidecarFile::readsNothingThatIsAnothers()
{
    const Folder folder;
    const QStringList sidecar{folder.path(u"a.xmp"_s)};
    folder.put(u"a.xmp"_s, require(metadata::mergeSceneLabels(std::nullopt, sea(), u"nef"_s)));
    QVERIFY(!require(metadata::readSidecars(folder.picture(), sidecar, true)).labels);
    QVERIFY(require(metadata::readSidecars(folder.path(u"a.NEF"_s), sidecar, false)).labels.has_value());
    folder.put(u"a.xmp"_s, packetWith("<digiKam:TagsList><rdf:Seq><rdf:li>Scene/dune</rdf:li></rdf:Seq>"
                                      "</digiKam:TagsList>\n"));
    QCOMPARE(require(metadata::readSidecars(folder.picture(), sidecar, true)).foreignLabels.size(), 1);
    QCOMPARE(require(metadata::readSidecars(folder.picture(), sidecar, false)).foreignLabels.size(), 0);
}

QTEST_GUILESS_MAIN(TestSidecarFile)
#include "tst_sidecarfile.moc"
