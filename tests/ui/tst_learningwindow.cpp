// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/support/tinymodel.h"
#include "tests/ui/clickon.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/learningdialog.h"
#include "ui/views/captionedphotosview.h"
#include "ui/views/messagepage.h"
#include "ui/views/notice.h"
#include "ui/views/offerline.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::WindowFixture;

namespace {

constexpr int kYellow = 20;
constexpr int kBlue = 12;
constexpr int kCorrected = 14; ///< of the yellow ones

QString yellow(int number)
{
    return QStringLiteral("yellow-%1.png").arg(number);
}

} // namespace

/// From corrections in the window to a model that has learnt them, and back.
class TestLearningWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void saysThatThereIsNothingToLearn();
    void learnsAndGoesBack();

private:
    [[nodiscard]] LearningDialog* dialog() const { return m_fixture->find<LearningDialog>(); }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return dialog()->findChild<QPushButton*>(QLatin1String(name));
    }
    [[nodiscard]] std::vector<base::PhotoId> photos(const QString& prefix, int count) const;
    void setLabel(const std::vector<base::PhotoId>& photos, const QString& name);
    void correct();

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestLearningWindow::init()
{
    // Of yellow it sees the red a little more than the green.
    const QString model = m_folder.filePath(QStringLiteral("headed.pt"));
    QVERIFY(tests::writeHeadedModel(model, tests::tinyCard()));
    m_fixture = std::make_unique<WindowFixture>(model);
    for (int i = 0; i < kYellow; ++i)
        m_fixture->makePicture(QStringLiteral("scenes/") + yellow(i), QColor(220, 200, 30), i);
    for (int i = 0; i < kBlue; ++i)
        m_fixture->makePicture(QStringLiteral("scenes/blue-%1.png").arg(i), QColor(30, 30, 220), i);
    QVERIFY(m_fixture->drop({m_fixture->folder.filePath(QStringLiteral("scenes"))}));
    QTRY_VERIFY(m_fixture->shows(kYellow + kBlue));
    QSignalSpy changed(&m_fixture->composition->models, &ModelsController::changed);
    m_fixture->composition->models.use(base::ModelId{1});
    QTRY_COMPARE(changed.count(), 1);
}

std::vector<base::PhotoId> TestLearningWindow::photos(const QString& prefix, int count) const
{
    std::vector<base::PhotoId> ids;
    for (int i = 0; i < count; ++i)
        ids.push_back(
            m_fixture->grid().idAt(m_fixture->rowOf(QStringLiteral("%1-%2.png").arg(prefix).arg(i))));
    return ids;
}

void TestLearningWindow::setLabel(const std::vector<base::PhotoId>& photos, const QString& name)
{
    LabelController& labels = m_fixture->composition->labels;
    QSignalSpy stored(&labels, &LabelController::stored);
    for (const domain::Label& label : labels.labels()) {
        if (label.name == name)
            labels.setLabel(photos, label.id);
    }
    QTRY_COMPARE(stored.count(), 1);
}

void TestLearningWindow::correct()
{
    setLabel(photos(QStringLiteral("yellow"), kCorrected), QStringLiteral("green"));
    setLabel(photos(QStringLiteral("blue"), kBlue), QStringLiteral("blue"));
}

void TestLearningWindow::saysThatThereIsNothingToLearn()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(dialog());
    const auto* message = dialog()->findChild<MessagePage*>();
    QTRY_VERIFY(message->text().contains(QStringLiteral("press 1 to 9")));
    QVERIFY(!button("learn")->isVisible());
}

void TestLearningWindow::learnsAndGoesBack()
{
    const QString untouched = yellow(kYellow - 1);
    QCOMPARE(m_fixture->labelsOf(untouched), QStringList{QStringLiteral("red")});
    correct();
    QTest::keyClick(m_fixture->window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(button("learn")->isVisible());
    tests::clickOn(button("learn"));
    QTRY_VERIFY(dialog()->findChild<QTabWidget*>()->isVisible());
    const QString verdict = dialog()->findChild<Notice*>(QStringLiteral("verdict"))->text();
    QVERIFY2(verdict.startsWith(QStringLiteral("Recommended")), qPrintable(verdict));
    // Those that nobody has decided on.
    QCOMPARE(dialog()->findChild<CaptionedPhotosView*>(QStringLiteral("changedPhotos"))->model()->rowCount(),
             kYellow - kCorrected);
    QCOMPARE(m_fixture->labelsOf(untouched), QStringList{QStringLiteral("red")});

    QTest::keyClick(button("useModel"), Qt::Key_Space);
    const auto* line = m_fixture->find<OfferLine>();
    QTRY_VERIFY(line->accessibleName().contains(QStringLiteral("#2 is in use now")));
    QTRY_COMPARE(m_fixture->labelsOf(untouched).value(0), QStringLiteral("green"));

    tests::clickOn(line->findChild<QToolButton*>(QStringLiteral("undoModel")));
    QTRY_COMPARE(m_fixture->labelsOf(untouched), QStringList{QStringLiteral("red")});
    // A person's word outranks both models.
    QCOMPARE(m_fixture->labelsOf(yellow(0)), QStringList{QStringLiteral("green")});
}

QTEST_MAIN(TestLearningWindow)
#include "tst_learningwindow.moc"
