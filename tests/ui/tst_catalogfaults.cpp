// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/automaticbackups.h"
#include "tests/support/ordinaryuser.h"
#include "tests/support/patienttest.h"
#include "tests/support/require.h"
#include "tests/ui/windowfixture.h"
#include "ui/views/damagepage.h"
#include "ui/views/messagebar.h"
#include "ui/views/photogridview.h"
#include "ui/views/welcomeview.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace scenekeeper::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int kEach = 3;
constexpr int kPictures = 3 * kEach;

QPushButton* button(const WindowFixture& fixture, const QString& name)
{
    return fixture.find<DamagePage>()->findChild<QPushButton*>(name);
}

QString catalogFile(const WindowFixture& fixture)
{
    return fixture.folder.filePath(u"catalogue.sqlite"_s);
}

QStringList setAside(const WindowFixture& fixture)
{
    return QDir(fixture.folder.path()).entryList({u"catalogue.sqlite.damaged-*"_s}, QDir::Files);
}

void overwrite(const QString& file, qint64 at, qint64 length)
{
    QFile catalog(file);
    if (!catalog.open(QIODevice::ReadWrite) || !catalog.seek(at) ||
        catalog.write(QByteArray(static_cast<qsizetype>(length), '\x5a')) != length)
        qFatal("cannot damage the catalogue");
}

/// A window with photographs and a backup of them.
void fill(WindowFixture& fixture)
{
    QTRY_VERIFY(fixture.find<WelcomeView>()->isVisible());
    QVERIFY(fixture.drop({fixture.makePictures(kEach)}));
    QTRY_VERIFY(fixture.shows(kPictures));
    // The window may be making one itself just then.
    bool isMade = false;
    const storage::AutomaticBackups backups(catalogFile(fixture));
    QTRY_VERIFY(isMade = isMade || require(backups.make()).has_value());
}

/// Ends the window, does that to the file, and opens the window again.
void damage(WindowFixture& fixture, const std::function<void(const QString&)>& work)
{
    fixture.restart(work);
    QTRY_VERIFY(fixture.find<DamagePage>()->isVisible());
    QTRY_VERIFY(button(fixture, u"damageRestore"_s)->isVisible() ||
                button(fixture, u"damageRebuild"_s)->isVisible());
}

} // namespace

class TestCatalogFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void aDamagedCatalogueIsRestored();
    void aCatalogueThatIsGoneIsRestored();
    void damageFoundWhileWorkingIsRestored();
    void damageAfterACrashIsFoundByLooking();
    void rebuildsAndClassifiesAgain();
    void withoutBackupsOnlyOthersCanBeOpened();
    void makesABackupAtTheStart();
    void aReadOnlyCatalogueIsLookedAt();
    void twoWindowsSeeEachOthersChanges();
};

void TestCatalogFaults::aDamagedCatalogueIsRestored()
{
    WindowFixture fixture;
    fill(fixture);
    damage(fixture, [](const QString& file) { overwrite(file, 0, 100); });
    auto* page = fixture.find<DamagePage>();
    const auto* text = page->findChild<QLabel*>(u"damageText"_s);
    QVERIFY(text->text().contains(QDir::toNativeSeparators(catalogFile(fixture))));
    QVERIFY(!fixture.find<PhotoGridView>()->isVisible());
    QVERIFY(button(fixture, u"damageOther"_s)->isVisible());
    QVERIFY(button(fixture, u"damageQuit"_s)->isVisible());
    QTest::mouseClick(button(fixture, u"damageRestore"_s), Qt::LeftButton);
    QTRY_VERIFY(fixture.shows(kPictures));
    QVERIFY(!page->isVisible());
    QCOMPARE(setAside(fixture).size(), 1);
    QVERIFY(fixture.find<MessageBar>()->text().contains(setAside(fixture).front()));
    // And it can be worked with.
    fixture.choose(u"red-0.png"_s);
    QTest::keyClick(fixture.find<PhotoGridView>(), Qt::Key_1);
    QTRY_COMPARE(fixture.labelsOf(u"red-0.png"_s), QStringList{u"buildings"_s});
}

void TestCatalogFaults::aCatalogueThatIsGoneIsRestored()
{
    WindowFixture fixture;
    fill(fixture);
    damage(fixture, [](const QString& file) { QFile::remove(file); });
    QTest::mouseClick(button(fixture, u"damageRestore"_s), Qt::LeftButton);
    QTRY_VERIFY(fixture.shows(kPictures));
    QVERIFY(setAside(fixture).isEmpty());
}

void TestCatalogFaults::damageFoundWhileWorkingIsRestored()
{
    WindowFixture fixture;
    const QSignalSpy compared(&fixture.composition->watches, &WatchController::compared);
    fill(fixture);
    QTRY_VERIFY(compared.count() > 0);
    const base::Error error{base::ErrorCode::DatabaseCorrupt, u"malformed"_s};
    fixture.composition->reader.post(
        fixture.window.get(),
        [error](storage::Catalog&) { return base::Result<void>(tl::make_unexpected(error)); }, [] {});
    QTRY_VERIFY(fixture.find<DamagePage>()->isVisible());
    QTRY_VERIFY(button(fixture, u"damageRestore"_s)->isVisible());
    // Neither a key nor a command leads past the page.
    fixture.action(u"review"_s)->trigger();
    QVERIFY(fixture.find<DamagePage>()->isVisible());
    // Four workers have it open, and a watch.
    QTest::mouseClick(button(fixture, u"damageRestore"_s), Qt::LeftButton);
    QTRY_VERIFY(fixture.shows(kPictures));
    QTRY_VERIFY(!fixture.find<DamagePage>()->isVisible());
    // The one, perhaps with its log.
    QCOMPARE(QDir(fixture.folder.path()).entryList({u"catalogue.sqlite.replaced-*[0-9]"_s}).size(), 1);
    // The folder is watched as before.
    fixture.makePicture(u"scenes/late.png"_s, QColor(220, 30, 30), 70);
    QTRY_VERIFY(fixture.shows(kPictures + 1));
}

void TestCatalogFaults::damageAfterACrashIsFoundByLooking()
{
    WindowFixture fixture;
    fill(fixture);
    damage(fixture, [](const QString& file) {
        // The last pages are rarely read; a log that was left says that the end was not as it should be.
        const qint64 size = QFileInfo(file).size();
        overwrite(file, size - 40960, 40960);
        overwrite(file + u"-wal"_s, 0, 32);
    });
    QVERIFY(button(fixture, u"damageRestore"_s)->isVisible());
}

void TestCatalogFaults::rebuildsAndClassifiesAgain()
{
    WindowFixture fixture;
    fill(fixture);
    damage(fixture, [](const QString& file) { overwrite(file, 0, 100); });
    QTest::mouseClick(button(fixture, u"damageRebuild"_s), Qt::LeftButton);
    QTRY_VERIFY(fixture.shows(kPictures));
    QVERIFY(!fixture.find<DamagePage>()->isVisible());
    QTRY_COMPARE(fixture.labelsOf(u"red-0.png"_s), QStringList{u"red"_s});
    QCOMPARE(setAside(fixture).size(), 1);
}

void TestCatalogFaults::withoutBackupsOnlyOthersCanBeOpened()
{
    WindowFixture fixture;
    QTRY_VERIFY(fixture.find<WelcomeView>()->isVisible());
    fixture.restart([](const QString& file) { overwrite(file, 0, 100); });
    QTRY_VERIFY(fixture.find<DamagePage>()->isVisible());
    QTRY_VERIFY(
        fixture.find<DamagePage>()->findChild<QLabel*>(u"damageText"_s)->text().contains(u"no backup"_s));
    QVERIFY(!button(fixture, u"damageRestore"_s)->isVisible());
    QVERIFY(!button(fixture, u"damageRebuild"_s)->isVisible());
    QVERIFY(button(fixture, u"damageOther"_s)->isVisible());
    QTest::mouseClick(button(fixture, u"damageQuit"_s), Qt::LeftButton);
    QVERIFY(!fixture.window->isVisible());
}

void TestCatalogFaults::makesABackupAtTheStart()
{
    WindowFixture fixture;
    QTRY_VERIFY(fixture.find<WelcomeView>()->isVisible());
    QVERIFY(fixture.drop({fixture.makePictures(kEach)}));
    QTRY_VERIFY(fixture.shows(kPictures));
    const storage::AutomaticBackups backups(catalogFile(fixture));
    // The first start may have made one of what was there by then.
    fixture.restart([&backups](const QString&) { QDir(backups.folder()).removeRecursively(); });
    QTRY_COMPARE(backups.list().size(), 1U);
    QCOMPARE(require(storage::inspectBackup(backups.list().front().file, true)).photos, kPictures);
}

void TestCatalogFaults::aReadOnlyCatalogueIsLookedAt()
{
    WindowFixture fixture;
    fill(fixture);
    const QString folder = fixture.folder.path();
    const QFile::Permissions enterable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup |
                                         QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    std::unique_ptr<OrdinaryUser> user;
    fixture.restart([&](const QString& file) {
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(folder, enterable));
        // For the threads that the window starts.
        user = std::make_unique<OrdinaryUser>();
    });
    QTRY_VERIFY(fixture.shows(kPictures));
    QTRY_VERIFY(fixture.find<MessageBar>()->text().contains(u"only be read"_s));
    fixture.choose(u"red-0.png"_s);
    for (const char* name : {"addFolder", "addFiles", "undo", "confirm", "reject", "classifyAgain", "learn"})
        QVERIFY2(!fixture.action(QString::fromLatin1(name))->isEnabled(), name);
    QVERIFY(fixture.action(u"large"_s)->isEnabled());
    QVERIFY(!fixture.find<DamagePage>()->isVisible());
    user.reset();
    QVERIFY(QFile::setPermissions(folder, enterable | QFile::WriteOwner));
}

void TestCatalogFaults::twoWindowsSeeEachOthersChanges()
{
    WindowFixture first;
    fill(first);
    Composition second({catalogFile(first), first.folder.filePath(u"second.sqlite"_s), {}, u"Grace"_s});
    QSettings settings(first.folder.filePath(u"second.ini"_s), QSettings::IniFormat);
    MainWindow window(second, settings);
    window.show();
    second.start();
    QTRY_COMPARE(second.grid.rowCount(), kPictures);
    QSignalSpy models(&second.models, &ModelsController::listed);

    first.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(first.window.get()));
    // A label, and who gave it.
    first.choose(u"red-0.png"_s);
    const base::PhotoId photo = first.grid().idAt(first.rowOf(u"red-0.png"_s));
    QTest::keyClick(first.find<PhotoGridView>(), Qt::Key_2);
    QTRY_COMPARE(first.labelsOf(u"red-0.png"_s), QStringList{u"forest"_s});
    const auto seen = [&]() -> QString {
        const domain::PhotoRow* row = second.grid.photoRow(photo);
        return row == nullptr || row->labels.empty() ? QString() : row->labels.front().name;
    };
    QTRY_COMPARE(seen(), u"forest"_s);
    QTRY_VERIFY(second.history.stack().canUndo());
    // Taken back over there.
    second.history.undo();
    QTRY_COMPARE(first.labelsOf(u"red-0.png"_s), QStringList{u"red"_s});

    // A label, an import, and the list of models.
    const std::size_t labels = first.composition->library.counts().labels.size();
    second.categories.add(u"harbour"_s);
    QTRY_COMPARE(first.composition->library.counts().labels.size(), labels + 1);
    QVERIFY(first.drop({first.makePicture(u"more/late.png"_s, QColor(220, 30, 30), 77)}));
    QTRY_COMPARE(second.grid.rowCount(), kPictures + 1);
    QTRY_VERIFY(!models.isEmpty());
}

QTEST_MAIN(TestCatalogFaults)
#include "tst_catalogfaults.moc"
