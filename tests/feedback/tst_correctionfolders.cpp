// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/correctionfolders.h"
#include "core/feedback/correctionsimport.h"
#include "core/feedback/labelfolder.h"
#include "tests/storage/historykit.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::PhotoId;
using feedback::CorrectionRow;
using feedback::folderOfLabel;
using feedback::labelOfFolder;
using feedback::LinkOutcome;
using feedback::readCorrectionFolders;

namespace {

/// A catalogue with files of its own.
class FilesFixture : public CatalogFixture
{
public:
    FilesFixture() : m_filesRoot(require(catalog().roots().ensure(path(u"photos"_s))).id) {}

    [[nodiscard]] QString path(const QString& name) const { return m_files.filePath(name); }

    /// A file in the catalogue.
    PhotoId saveFile(const QString& name, const QByteArray& content)
    {
        write(u"photos/"_s + name, content);
        domain::Photo saved = photo(name, content);
        saved.rootId = m_filesRoot;
        return require(catalog().photos().save(saved));
    }

    void write(const QString& name, const QByteArray& content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
    }

    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] base::Result<feedback::LinkedCorrections> exportTo(const QString& name,
                                                                     std::stop_token stop = {})
    {
        outcomes.clear();
        return feedback::linkCorrections(
            catalog(), path(name), [this](const LinkOutcome& outcome) { outcomes.push_back(outcome); }, stop);
    }

    std::vector<LinkOutcome> outcomes; ///< of the last export

private:
    QTemporaryDir m_files;
    base::RootId m_filesRoot;
};

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                  QDir::Name);
}

} // namespace

/// Corrections as folders of links. Promise 1: originals stay as they are.
class TestCorrectionFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFoldersSafely_data();
    void namesFoldersSafely();
    void leavesOtherNamesAlone();
    void linksToTheOriginals();
    void tellsWhatCannotBeLinked();
    void neverAddsToWhatIsThere();
    void leavesNothingWhenItEndsEarly();
    void readsBackIntoAnotherCatalogue();
    void readsFoldersOfOthers();
    void refusesWhatIsNoFolder();
};

void TestCorrectionFolders::namesFoldersSafely_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("folder");
    QTest::newRow("plain") << u"sea"_s << u"sea"_s;
    QTest::newRow("slash") << u"sea/coast"_s << u"sea%2Fcoast"_s;
    QTest::newRow("up") << u".."_s << u"%2E%2E"_s;
    QTest::newRow("far up") << u"../../etc"_s << u"%2E.%2F..%2Fetc"_s;
    QTest::newRow("hidden") << u".sea"_s << u"%2Esea"_s;
    QTest::newRow("dots") << u"a.b."_s << u"a.b%2E"_s;
    QTest::newRow("dot") << u"."_s << u"%2E"_s;
    QTest::newRow("percent") << u"100% sea %2F"_s << u"100%25 sea %252F"_s;
    QTest::newRow("Windows") << u"a\\b:c*?\"<>|"_s << u"a%5Cb%3Ac%2A%3F%22%3C%3E%7C"_s;
    QTest::newRow("control") << u"a\tb\u007F"_s << u"a%09b%7F"_s;
    QTest::newRow("right to left") << u"\u0628\u062d\u0631"_s << u"\u0628\u062d\u0631"_s;
    QTest::newRow("emoji") << u"\U0001F30A"_s << u"\U0001F30A"_s;
}

void TestCorrectionFolders::namesFoldersSafely()
{
    QFETCH(QString, label);
    QFETCH(QString, folder);
    QCOMPARE(folderOfLabel(label), folder);
    QCOMPARE(labelOfFolder(folder), label);
}

void TestCorrectionFolders::leavesOtherNamesAlone()
{
    for (const QString& name :
         {u"100% sea"_s, u"50%"_s, u"a%2"_s, u"a%zz"_s, u"a%41"_s, u"a%+f"_s, u"a%E4"_s})
        QCOMPARE(labelOfFolder(name), name);
}

void TestCorrectionFolders::linksToTheOriginals()
{
    FilesFixture fixture;
    const PhotoId first = fixture.saveFile(u"x/a.jpg"_s, "one");
    const PhotoId second = fixture.saveFile(u"y/A.JPG"_s, "two");
    const PhotoId third = fixture.saveFile(u"z/a (2).jpg"_s, "three");
    const PhotoId fourth = fixture.saveFile(u"z/noending"_s, "four");
    for (const PhotoId photo : {first, second, third, fourth})
        setTo(fixture, photo, u"sea"_s);
    add(fixture, fourth, u"sea/coast"_s);
    require(fixture.catalog().assignments().reject({&first, 1}, fixture.label(u"forest"_s),
                                                   CatalogFixture::person()));
    fixture.applyModel(fixture.saveFile(u"b.jpg"_s, "five"), u"sea"_s, 0.9);
    const auto linked = require(fixture.exportTo(u"out/labels"_s));
    QCOMPARE(linked.linked, 5);
    QCOMPARE(linked.failed, 0);
    QCOMPARE(linked.found.rejected, 1);
    QCOMPARE(linked.found.complete, 4);
    QCOMPARE(namesIn(fixture.path(u"out"_s)), QStringList{u"labels"_s});
    QCOMPARE(namesIn(fixture.path(u"out/labels"_s)), (QStringList{u"sea"_s, u"sea%2Fcoast"_s}));
    QSet<QString> names; // also where case does not count
    for (const QString& name : namesIn(fixture.path(u"out/labels/sea"_s)))
        names.insert(name.toCaseFolded());
    QCOMPARE(names, (QSet<QString>{u"a.jpg"_s, u"a (2).jpg"_s, u"a (2) (2).jpg"_s, u"noending"_s}));
    QSet<QByteArray> contents;
    for (const LinkOutcome& outcome : fixture.outcomes) {
        const QString target = u"out/labels/"_s + outcome.target;
        QVERIFY(QFileInfo(fixture.path(target)).isSymLink());
        QCOMPARE(QFileInfo(fixture.path(target)).symLinkTarget(), outcome.source);
        QVERIFY(outcome.source.startsWith(fixture.path(u"photos/"_s)));
        contents.insert(fixture.read(target));
    }
    QCOMPARE(contents, (QSet<QByteArray>{"one", "two", "three", "four"}));
    QCOMPARE(fixture.read(u"photos/x/a.jpg"_s), QByteArray("one"));
}

void TestCorrectionFolders::tellsWhatCannotBeLinked()
{
    FilesFixture fixture;
    const PhotoId gone = fixture.saveFile(u"gone.jpg"_s, "gone");
    const PhotoId changed = fixture.saveFile(u"changed.jpg"_s, "before");
    const PhotoId named = fixture.saveFile(u"named.jpg"_s, "named");
    add(fixture, gone, u"sea"_s);
    add(fixture, changed, u"sea"_s);
    add(fixture, named, QString(300, u'x'));
    fixture.saveFile(u"changed.jpg"_s, "after");
    QVERIFY(QFile::remove(fixture.path(u"photos/gone.jpg"_s)));
    const auto linked = require(fixture.exportTo(u"out"_s));
    QCOMPARE(linked.linked, 0);
    QCOMPARE(linked.failed, 3);
    QVERIFY(fixture.outcomes.at(0).error->detail.contains(u"changed"));
    QCOMPARE(fixture.outcomes.at(1).error->code, ErrorCode::FileVanished);
    QVERIFY(fixture.outcomes.at(2).error);
    QVERIFY(namesIn(fixture.path(u"out"_s)).isEmpty());
}

void TestCorrectionFolders::neverAddsToWhatIsThere()
{
    FilesFixture fixture;
    add(fixture, fixture.saveFile(u"a.jpg"_s, "a"), u"sea"_s);
    fixture.write(u"full/.hidden"_s, "x");
    fixture.write(u"file"_s, "x");
    for (const QString& taken : {u"full"_s, u"file"_s, u"photos"_s})
        QCOMPARE(errorOf(fixture.exportTo(taken)).code, ErrorCode::WriteFailed);
    QCOMPARE(fixture.read(u"file"_s), QByteArray("x"));
    QCOMPARE(namesIn(fixture.path(u"full"_s)), QStringList{u".hidden"_s});
    QVERIFY(QFile::link(fixture.path(u"nowhere"_s), fixture.path(u"broken"_s)));
    QCOMPARE(errorOf(fixture.exportTo(u"broken"_s)).code, ErrorCode::WriteFailed);

    QVERIFY(QDir().mkpath(fixture.path(u"empty"_s)));
    require(fixture.exportTo(u"empty"_s));
    QCOMPARE(namesIn(fixture.path(u"empty"_s)), QStringList{u"sea"_s});

    // What an export left that was killed is somebody's to look at.
    fixture.write(u"killed.part/x"_s, "x");
    QVERIFY(errorOf(fixture.exportTo(u"killed"_s)).detail.contains(u"broken off"));
    QCOMPARE(fixture.read(u"killed.part/x"_s), QByteArray("x"));
}

void TestCorrectionFolders::leavesNothingWhenItEndsEarly()
{
    FilesFixture fixture;
    add(fixture, fixture.saveFile(u"a.jpg"_s, "a"), u"sea"_s);
    add(fixture, fixture.saveFile(u"b.jpg"_s, "b"), u"sea"_s);
    std::stop_source source;
    const auto linked = feedback::linkCorrections(
        fixture.catalog(), fixture.path(u"out"_s), [&source](const LinkOutcome&) { source.request_stop(); },
        source.get_token());
    QCOMPARE(errorOf(linked).code, ErrorCode::Cancelled);
    QCOMPARE(namesIn(fixture.path({})), QStringList{u"photos"_s});
    QCOMPARE(fixture.read(u"photos/a.jpg"_s), QByteArray("a"));
}

void TestCorrectionFolders::readsBackIntoAnotherCatalogue()
{
    FilesFixture there;
    setTo(there, there.saveFile(u"a.jpg"_s, "a"), u"../sea"_s);
    add(there, there.saveFile(u"b.jpg"_s, "b"), u"forest"_s);
    require(there.exportTo(u"out"_s));
    std::vector<qint64> progress;
    const auto rows = require(
        readCorrectionFolders(there.path(u"out"_s), [&progress](qint64 done) { progress.push_back(done); }));
    QCOMPARE(progress, (std::vector<qint64>{1, 2}));

    CatalogFixture here;
    const PhotoId a = here.save(u"elsewhere/1.jpg"_s, "a");
    const PhotoId b = here.save(u"elsewhere/2.jpg"_s, "b");
    here.applyModel(b, u"street"_s, 0.9);
    const auto imported = require(feedback::importCorrections(here.catalog(), rows, u"Linus"_s));
    QCOMPARE(imported.applied.photos, 2);
    QCOMPARE(imported.applied.newLabels, QStringList{u"../sea"_s});
    QCOMPARE(here.state(a, u"../sea"_s), u"human"_s);
    QCOMPARE(here.state(b, u"forest"_s), u"human"_s);
    QCOMPARE(here.state(b, u"street"_s), u"model 0.90"_s);
    QCOMPARE(require(here.catalog().assignments().ofPhoto(a)).front().agent, u"Linus"_s);
    const auto again = require(feedback::importCorrections(here.catalog(), rows, u"Linus"_s));
    QVERIFY(!again.applied.step.isValid());
}

void TestCorrectionFolders::readsFoldersOfOthers()
{
    FilesFixture fixture;
    fixture.write(u"in/stray.jpg"_s, "a");
    fixture.write(u"in/sea/copy.jpg"_s, "a");
    fixture.write(u"in/sea/deeper/b.jpg"_s, "b");
    fixture.write(u"in/sea/.hidden"_s, "h");
    fixture.write(u"in/.trash/c.jpg"_s, "c");
    QVERIFY(QFile::link(fixture.path(u"nowhere"_s), fixture.path(u"in/sea/dangling.jpg"_s)));
    QVERIFY(QFile::link(fixture.path(u"in"_s), fixture.path(u"in/sea/loop"_s)));
    QStringList lines;
    for (const CorrectionRow& row : require(readCorrectionFolders(fixture.path(u"in"_s)))) {
        QCOMPARE(row.line, 0);
        lines.append(
            QDir(fixture.path(u"in"_s)).relativeFilePath(row.file) + u' ' +
            (row.correction ? row.correction->label : base::errorCodeName(row.correction.error().code)));
    }
    QCOMPARE(lines, (QStringList{u"sea/copy.jpg sea"_s, u"sea/dangling.jpg file-vanished"_s,
                                 u"sea/deeper not-a-file"_s, u"sea/loop not-a-file"_s,
                                 u"stray.jpg invalid-argument"_s}));
}

void TestCorrectionFolders::refusesWhatIsNoFolder()
{
    FilesFixture fixture;
    fixture.write(u"file"_s, "x");
    QCOMPARE(errorOf(readCorrectionFolders(fixture.path(u"none"_s))).code, ErrorCode::NotFound);
    QCOMPARE(errorOf(readCorrectionFolders(fixture.path(u"file"_s))).code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestCorrectionFolders)
#include "tst_correctionfolders.moc"
