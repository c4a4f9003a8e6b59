// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/support/tinymodel.h"
#include "tests/ui/clickon.h"
#include "tests/ui/modelscatalog.h"
#include "ui/controllers/modelspresenter.h"
#include "ui/dialogs/importmodeldialog.h"
#include "ui/dialogs/modelsdialog.h"
#include "ui/views/notice.h"

#include <QAccessible>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeView>

using namespace scenekeeper;
using namespace scenekeeper::ui;

/// The registry of models as the window shows it, on a real catalogue.
class TestModelsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void showsTheModelInUse();
    void useAndGoBack();
    void twoAreCompared();
    void aDamagedFileIsSaid();
    void exportsAModel();
    void importAsksAndNamesTheFile();
    void importsAModelThatDescribesItself();
    void asksWhatAFileIsThatDoesNotSay();
    void everythingThatTakesKeysHasAName();

private:
    [[nodiscard]] ModelsDialog* dialog() const { return m_window->findChild<ModelsDialog*>(); }
    [[nodiscard]] QTreeView* tree() const { return dialog()->findChild<QTreeView*>(); }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return dialog()->findChild<QPushButton*>(QLatin1String(name));
    }
    [[nodiscard]] QString notice() const
    {
        return dialog()->findChild<Notice*>(QStringLiteral("modelsNotice"))->text();
    }
    [[nodiscard]] QModelIndex indexOf(int number, int column = 0) const;
    /// A click on the line of this model.
    void choose(int number, Qt::KeyboardModifiers modifiers = {});
    void open();
    /// The file dialog that is open, answered with this file.
    void answer(const QString& file);

    std::unique_ptr<tests::ModelsCatalog> m_catalog;
    std::unique_ptr<QWidget> m_window;
    ModelsPresenter* m_presenter = nullptr;
};

void TestModelsDialog::init()
{
    m_catalog = std::make_unique<tests::ModelsCatalog>();
    m_window = std::make_unique<QWidget>();
    m_presenter = new ModelsPresenter(*m_catalog->models, *m_window, m_window.get());
    m_window->show();
}

void TestModelsDialog::cleanup()
{
    m_window.reset();
    m_catalog.reset();
}

QModelIndex TestModelsDialog::indexOf(int number, int column) const
{
    const QModelIndex found = static_cast<ModelTreeModel*>(tree()->model())->indexOf(base::ModelId{number});
    return found.siblingAtColumn(column);
}

void TestModelsDialog::choose(int number, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, modifiers,
                      tree()->visualRect(indexOf(number)).center());
}

void TestModelsDialog::open()
{
    m_presenter->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
    QVERIFY(!dialog()->isModal());
    QTRY_COMPARE(tree()->model()->rowCount(), 1);
}

void TestModelsDialog::answer(const QString& file)
{
    auto* asking = m_window->findChild<QFileDialog*>();
    QVERIFY(asking);
    asking->findChild<QLineEdit*>()->setText(file);
    QTest::keyClick(asking->findChild<QLineEdit*>(), Qt::Key_Return);
    QCoreApplication::sendPostedEvents(asking, QEvent::DeferredDelete);
}

void TestModelsDialog::showsTheModelInUse()
{
    open();
    QCOMPARE(indexOf(1, ModelTreeModel::StateColumn).data().toString(), QStringLiteral("In use"));
    QCOMPARE(indexOf(3).parent().parent(), indexOf(1));
    QVERIFY(tree()->selectionModel()->isSelected(indexOf(1)));
    QVERIFY(!button("use")->isEnabled());
    QVERIFY(!button("goBack")->isEnabled());
    QVERIFY(button("export")->isEnabled());
    const auto* card = dialog()->findChild<QWidget*>(QStringLiteral("modelCard"));
    QStringList facts;
    for (const QLabel* label : card->findChildren<QLabel*>())
        facts.append(label->text());
    QVERIFY(facts.contains(QStringLiteral("red, green, blue")));
    QVERIFY(facts.contains(
        QStringLiteral("91.0% of 200 photograph(s)\na part of the training photographs that was "
                       "kept apart")));
}

void TestModelsDialog::useAndGoBack()
{
    open();
    choose(3);
    QSignalSpy changed(m_catalog->models.get(), &ModelsController::changed);
    tests::clickOn(button("use"));
    QVERIFY2(!button("use")->isEnabled(), "one at a time");
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(m_catalog->active(), 3);
    QCOMPARE(notice(), QStringLiteral("tiny #3 is in use now."));
    QTRY_COMPARE(indexOf(1, ModelTreeModel::StateColumn).data().toString(), QStringLiteral("Was in use"));
    QVERIFY2(tree()->selectionModel()->isSelected(indexOf(3)), "what is chosen stays chosen");
    QCOMPARE(button("goBack")->toolTip(), QStringLiteral("Use tiny #1 again, as before"));
    QTest::keyClick(dialog(), Qt::Key_B, Qt::AltModifier);
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(m_catalog->active(), 1);
}

void TestModelsDialog::twoAreCompared()
{
    open();
    QSignalSpy asked(m_presenter, &ModelsPresenter::compareRequested);
    QVERIFY(!button("compare")->isEnabled());
    choose(3);
    choose(1, Qt::ControlModifier);
    QVERIFY(button("compare")->isEnabled());
    QVERIFY(!button("use")->isEnabled());
    tests::clickOn(button("compare"));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).value<base::ModelId>(), base::ModelId{1});
    QCOMPARE(asked.first().at(1).value<base::ModelId>(), base::ModelId{3});
}

void TestModelsDialog::aDamagedFileIsSaid()
{
    QVERIFY(QFile(m_catalog->modelFile(2)).resize(100));
    QVERIFY(QFile::remove(m_catalog->modelFile(3)));
    open();
    QCOMPARE(indexOf(2, ModelTreeModel::StateColumn).data().toString(), QStringLiteral("File damaged"));
    QCOMPARE(indexOf(3, ModelTreeModel::StateColumn).data().toString(), QStringLiteral("File missing"));
    choose(2);
    const auto* problem = dialog()->findChild<Notice*>(QStringLiteral("modelProblem"));
    QVERIFY(problem->text().contains(QStringLiteral("cannot be used")));
    for (const char* name : {"use", "export", "compare"})
        QVERIFY(!button(name)->isEnabled());
}

void TestModelsDialog::exportsAModel()
{
    open();
    choose(2);
    tests::clickOn(button("export"));
    const auto* asking = m_window->findChild<QFileDialog*>();
    QVERIFY(asking);
    QCOMPARE(asking->defaultSuffix(), QStringLiteral("pt"));
    const QString target = m_catalog->filePath(QStringLiteral("shared.pt"));
    answer(target);
    QTRY_VERIFY2(notice().contains(QStringLiteral("shared.pt")), qPrintable(notice()));
    QFile copy(target);
    QFile original(m_catalog->modelFile(2));
    QVERIFY(copy.open(QIODevice::ReadOnly) && original.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), original.readAll());
}

void TestModelsDialog::importAsksAndNamesTheFile()
{
    const QString file = m_catalog->filePath(QStringLiteral("stranger.pt"));
    QVERIFY(tests::writeTinyModel(file, tests::tinyCard(), 4.0));
    open();
    QSignalSpy imported(m_catalog->models.get(), &ModelsController::imported);
    tests::clickOn(button("import"));
    answer(file);
    auto* consent = dialog()->findChild<ImportModelDialog*>();
    QVERIFY(consent);
    QVERIFY(consent->findChild<QLabel*>(QStringLiteral("importText"))
                ->text()
                .contains(QStringLiteral("“stranger.pt”")));
    QVERIFY(QTest::qWaitForWindowActive(consent));
    // An Enter too many runs nothing.
    QTest::keyClick(consent, Qt::Key_Return);
    QTRY_VERIFY(!dialog()->findChild<ImportModelDialog*>());
    QCOMPARE(imported.count(), 0);
    QVERIFY(button("import")->isEnabled());
}

void TestModelsDialog::importsAModelThatDescribesItself()
{
    const QString file = m_catalog->filePath(QStringLiteral("stranger.pt"));
    QVERIFY(tests::writeTinyModel(file, tests::tinyCard(), 4.0));
    open();
    tests::clickOn(button("import"));
    answer(file);
    tests::clickOn(dialog()->findChild<QPushButton*>(QStringLiteral("acceptImport")));
    QTRY_COMPARE(notice(), QStringLiteral("Imported as tiny #4. It is not in use yet."));
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    QCOMPARE(indexOf(4, ModelTreeModel::StateColumn).data().toString(), QStringLiteral("Candidate"));
}

void TestModelsDialog::asksWhatAFileIsThatDoesNotSay()
{
    const QString file = m_catalog->filePath(QStringLiteral("bare.pt"));
    QVERIFY(tests::writeScriptedModel(file,
                                      QStringLiteral("def forward(self, x: Tensor) -> Tensor:\n"
                                                     "    return torch.mean(x.float(), [2, 3])\n"),
                                      {}));
    open();
    tests::clickOn(button("import"));
    answer(file);
    tests::clickOn(dialog()->findChild<QPushButton*>(QStringLiteral("acceptImport")));
    const auto labels = [this] { return dialog()->findChild<QLineEdit*>(QStringLiteral("modelLabels")); };
    QTRY_VERIFY(labels());
    // That it does not say is no failure.
    QVERIFY(notice().isEmpty());
    const auto accept = [&labels] {
        return labels()->window()->findChild<QPushButton*>(QStringLiteral("acceptImport"));
    };
    QVERIFY(!accept()->isEnabled());
    QTest::keyClicks(labels(), QStringLiteral("red, green"));
    tests::clickOn(accept());
    // Two labels for three outputs: it asks again, says so and keeps what was typed.
    const auto problem = [&labels] { return labels()->window()->findChild<Notice*>()->text(); };
    QTRY_VERIFY(labels() && problem().contains(QStringLiteral("as many labels")));
    QCOMPARE(labels()->text(), QStringLiteral("red, green"));
    QTest::keyClicks(labels(), QStringLiteral(", blue"));
    tests::clickOn(accept());
    QTRY_VERIFY(notice().startsWith(QStringLiteral("Imported as")));
}

void TestModelsDialog::everythingThatTakesKeysHasAName()
{
    open();
    int named = 0;
    for (QWidget* widget : dialog()->findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || widget->focusProxy())
            continue;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible);
        const bool isFact = qobject_cast<QLabel*>(widget) != nullptr;
        QVERIFY2(isFact || !accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        ++named;
    }
    QVERIFY(named >= 6);
}

QTEST_MAIN(TestModelsDialog)
#include "tst_modelsdialog.moc"
