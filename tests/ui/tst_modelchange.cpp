// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/support/tinymodel.h"
#include "tests/ui/clickon.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/modelsdialog.h"
#include "ui/views/messagebar.h"
#include "ui/views/offerline.h"
#include "ui/views/runpanel.h"

#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::WindowFixture;

/// What the window says when another model is in use.
class TestModelChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void aChangeIsSaidAndTakenBack();
    void aRunTakesTheLine();
    void aChangeCanBeStopped();
    void aRunThatWentOnWithTheFormerModelIsSaid();
    void theRegistryOpensByKey();
    void aModelThatCannotBeLoadedIsSaidAtTheStart();
    void aModelThatCannotBeLoadedIsSaidByTheRun();

private:
    [[nodiscard]] OfferLine* line() const { return m_fixture->find<OfferLine>(); }
    /// Takes in a second model; its file beside the catalogue.
    QString addModel();
    void use(qint64 model);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestModelChange::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->drop({m_fixture->makePictures(1)}));
    QTRY_VERIFY(m_fixture->shows(3));
}

QString TestModelChange::addModel()
{
    const QString file = m_fixture->folder.filePath(QStringLiteral("second.pt"));
    if (!tests::writeTinyModel(file, tests::tinyCard(), 4.0))
        return {};
    QSignalSpy imported(&m_fixture->composition->models, &ModelsController::imported);
    m_fixture->composition->models.importFile(file, {});
    if (!imported.wait(tests::kPatienceMs))
        return {};
    return imported.first().first().value<domain::RegisteredModel>().file;
}

void TestModelChange::use(qint64 model)
{
    QSignalSpy changed(&m_fixture->composition->models, &ModelsController::changed);
    m_fixture->composition->models.use(base::ModelId{model});
    QTRY_COMPARE(changed.count(), 1);
}

void TestModelChange::aChangeIsSaidAndTakenBack()
{
    QVERIFY(!line()->isVisible());
    QVERIFY(!addModel().isEmpty());
    // A model is no model in use by being there.
    use(1);
    QVERIFY(line()->accessibleName().startsWith(QStringLiteral("tiny #1 is in use now")));
    QVERIFY(line()->findChild<QToolButton*>(QStringLiteral("undoModel")) == nullptr);
    use(2);
    QVERIFY(line()->isVisible());
    QVERIFY2(line()->accessibleName().startsWith(QStringLiteral("tiny #2 is in use now")),
             qPrintable(line()->accessibleName()));
    QVERIFY(!m_fixture->find<RunPanel>()->isVisible());
    tests::clickOn(line()->findChild<QToolButton*>(QStringLiteral("undoModel")));
    QTRY_VERIFY(line()->accessibleName().startsWith(QStringLiteral("tiny #1 is in use now")));
}

void TestModelChange::aRunTakesTheLine()
{
    QVERIFY(!addModel().isEmpty());
    use(2);
    QVERIFY(line()->isVisible());
    m_fixture->composition->imports.add({m_fixture->makePicture(QStringLiteral("new.png"), Qt::red)});
    QVERIFY(!line()->isVisible());
    QVERIFY(m_fixture->find<RunPanel>()->isVisible());
    QTRY_VERIFY(m_fixture->shows(4));
}

void TestModelChange::aChangeCanBeStopped()
{
    QVERIFY(!addModel().isEmpty());
    use(1);
    ModelsController& models = m_fixture->composition->models;
    QSignalSpy failed(&models, &ModelsController::changeFailed);
    // Behind other work, so that it has not ended before the stop comes.
    QSemaphore stopped;
    m_fixture->composition->writer.post(
        this,
        [&stopped](storage::Catalog&) -> base::Result<bool> {
            stopped.acquire();
            return true;
        },
        [](bool) {});
    models.use(base::ModelId{2});
    models.stop();
    stopped.release();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<base::Error>().code, base::ErrorCode::Cancelled);
    // What somebody wanted is no trouble.
    QVERIFY(!m_fixture->find<MessageBar>()->isVisible());
    QSignalSpy listed(&models, &ModelsController::listed);
    models.refresh();
    QTRY_VERIFY(!listed.isEmpty());
    for (const ModelRecord& record : listed.last().first().value<ModelList>().models)
        QCOMPARE(record.model.state == domain::ModelState::Active, record.model.id == base::ModelId{1});
}

void TestModelChange::aRunThatWentOnWithTheFormerModelIsSaid()
{
    QVERIFY(!addModel().isEmpty());
    use(1);
    for (int i = 0; i < 60; ++i)
        m_fixture->makePicture(QStringLiteral("scenes/more-%1.png").arg(i), Qt::red, i);
    ImportController& imports = m_fixture->composition->imports;
    imports.add({m_fixture->folder.filePath(QStringLiteral("scenes"))});
    QVERIFY(imports.isRunning());
    m_fixture->composition->models.use(base::ModelId{2});
    // All of them, also those that were read after the change.
    QTRY_VERIFY(!imports.isRunning() && line()->isVisible() &&
                line()->accessibleName().contains(QStringLiteral("63")));
    QVERIFY(line()->findChild<QToolButton*>(QStringLiteral("classifyUnread")));
}

void TestModelChange::theRegistryOpensByKey()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_M, Qt::ControlModifier);
    auto* dialog = m_fixture->find<ModelsDialog>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_COMPARE(dialog->findChild<QTreeView*>()->model()->rowCount(), 1);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->find<ModelsDialog>());
}

void TestModelChange::aModelThatCannotBeLoadedIsSaidAtTheStart()
{
    const QString file = addModel();
    use(2);
    QVERIFY(QFile::remove(file));
    m_fixture->restart();
    const auto* messages = m_fixture->find<MessageBar>();
    QTRY_VERIFY(messages->isVisible());
    QVERIFY2(messages->text().startsWith(QStringLiteral("tiny #2, the model in use, cannot be loaded")),
             qPrintable(messages->text()));
}

void TestModelChange::aModelThatCannotBeLoadedIsSaidByTheRun()
{
    const QString file = addModel();
    use(1);
    use(2);
    QVERIFY(QFile(file).resize(100));
    m_fixture->composition->imports.add({m_fixture->makePicture(QStringLiteral("new.png"), Qt::red)});
    const auto* messages = m_fixture->find<MessageBar>();
    QTRY_VERIFY(messages->isVisible());
    QVERIFY2(messages->text().contains(QStringLiteral("was used instead")), qPrintable(messages->text()));
    QTRY_VERIFY(m_fixture->shows(4));
}

QTEST_MAIN(TestModelChange)
#include "tst_modelchange.moc"
