// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/ui/clickon.h"
#include "tests/ui/windowfixture.h"
#include "ui/controllers/reviewcontroller.h"
#include "ui/photographsarea.h"
#include "ui/views/inspectorpanel.h"
#include "ui/views/labelchoices.h"
#include "ui/views/largeview.h"
#include "ui/views/photogridview.h"
#include "ui/views/picturecanvas.h"
#include "ui/views/reviewendpage.h"
#include "ui/views/reviewview.h"
#include "ui/views/sidebarview.h"
#include "ui/views/similarstrip.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::WindowFixture;

namespace {

/// A window with `count` grey pictures, of which the tiny model is not sure, and a red one, under review.
class ReviewFixture : public WindowFixture
{
public:
    explicit ReviewFixture(int count)
    {
        makePicture(QStringLiteral("scenes/red.png"), QColor(220, 30, 30));
        for (int i = 0; i < count; ++i)
            makePicture(QStringLiteral("scenes/grey-%1.png").arg(i),
                        QColor(100 + 4 * i, 100 + 4 * i, 100 + 4 * i), i);
        drop({folder.filePath(QStringLiteral("scenes"))});
        [this, count] { QTRY_VERIFY(shows(count + 1)); }();
        [this] { QTRY_VERIFY(composition->labels.labels().size() >= 9); }();
        choose(QStringLiteral("red.png"));
        QTest::keyClick(find<PhotoGridView>(), Qt::Key_R);
    }

    [[nodiscard]] ReviewController& review() const { return find<PhotographsArea>()->review(); }
    [[nodiscard]] ReviewView* view() const { return find<ReviewView>(); }
    [[nodiscard]] LargeView* photograph() const { return &view()->photograph(); }
    [[nodiscard]] qint64 current() const { return review().currentPhoto().value; }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] QString progress() const
    {
        return view()->findChild<QLabel*>(QStringLiteral("reviewProgress"))->text();
    }
    /// Stored names and whether a person said so, as the catalogue has it.
    [[nodiscard]] QStringList storedLabels(qint64 photo) const
    {
        const auto catalog = storage::Catalog::open(folder.filePath(QStringLiteral("catalogue.sqlite")));
        QStringList names;
        const auto rows = (*catalog)->search().rows(std::array{base::PhotoId{photo}});
        for (const domain::ShownLabel& label : rows->front().labels) {
            const bool isHuman = label.source == domain::AssignmentSource::Human;
            names.append(label.name + (isHuman ? QStringLiteral("!") : QString()));
        }
        return names;
    }
};

} // namespace

class TestReviewMode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void opensAndCloses();
    void keysDecideAndGoOn();
    void severalLabelsThenConfirm();
    void arrowsLookWithoutDeciding();
    void undoBringsThePhotographBack();
    void aClickOnALabelSetsIt();
    void theEndSaysWhatWasDone();
    void nothingToReview();
    void theSidesComeBack();
};

void TestReviewMode::opensAndCloses()
{
    const ReviewFixture fixture(2);
    QVERIFY(fixture.view()->isVisible());
    QTRY_VERIFY(fixture.current() > 0);
    QVERIFY(fixture.photograph()->hasFocus());
    QVERIFY(fixture.progress().startsWith(QStringLiteral("2 left")));
    QTRY_VERIFY(!fixture.photograph()->findChild<PictureCanvas*>()->image().isNull());
    fixture.press(Qt::Key_Escape);
    QVERIFY(!fixture.view()->isVisible());
    QVERIFY(fixture.find<PhotoGridView>()->hasFocus());
    QVERIFY(!fixture.action(QStringLiteral("review"))->isChecked());
}

void TestReviewMode::keysDecideAndGoOn()
{
    const ReviewFixture fixture(4);
    QTRY_VERIFY(fixture.current() > 0);
    const qint64 first = fixture.current();
    fixture.press(Qt::Key_5);
    QTRY_VERIFY(fixture.current() > 0 && fixture.current() != first);
    QVERIFY(fixture.progress().startsWith(QStringLiteral("3 left")));
    QTRY_COMPARE(fixture.storedLabels(first), QStringList(QStringLiteral("sea!")));
    const qint64 second = fixture.current();
    fixture.press(Qt::Key_Space);
    QTRY_VERIFY(fixture.current() > 0 && fixture.current() != second);
    const qint64 third = fixture.current();
    fixture.press(Qt::Key_Delete);
    QTRY_VERIFY(!fixture.composition->labels.isStoring());
    QVERIFY(fixture.current() != first && fixture.current() != second);
    QVERIFY(third != second);
}

void TestReviewMode::severalLabelsThenConfirm()
{
    const ReviewFixture fixture(2);
    QTRY_VERIFY(fixture.current() > 0);
    const qint64 first = fixture.current();
    fixture.press(Qt::Key_1, Qt::ShiftModifier);
    fixture.press(Qt::Key_2, Qt::ShiftModifier);
    // Stays, and shows both before they are stored.
    QCOMPARE(fixture.current(), first);
    fixture.press(Qt::Key_Space);
    QTRY_VERIFY(fixture.current() != first);
    const auto stored = [&] { return fixture.storedLabels(first); };
    QTRY_VERIFY(stored().contains(QStringLiteral("buildings!")) &&
                stored().contains(QStringLiteral("forest!")));
}

void TestReviewMode::arrowsLookWithoutDeciding()
{
    const ReviewFixture fixture(3);
    QTRY_VERIFY(fixture.current() > 0);
    const qint64 first = fixture.current();
    fixture.press(Qt::Key_Right);
    QTRY_VERIFY(fixture.current() > 0 && fixture.current() != first);
    fixture.press(Qt::Key_Left);
    QTRY_COMPARE(fixture.current(), first);
    QVERIFY(fixture.progress().startsWith(QStringLiteral("3 left")));
}

void TestReviewMode::undoBringsThePhotographBack()
{
    const ReviewFixture fixture(3);
    QTRY_VERIFY(fixture.current() > 0);
    const qint64 first = fixture.current();
    const QStringList before = fixture.storedLabels(first);
    fixture.press(Qt::Key_5);
    QTRY_VERIFY(fixture.current() > 0 && fixture.current() != first);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.current(), first);
    QCOMPARE(fixture.storedLabels(first), before);
    QVERIFY(fixture.progress().startsWith(QStringLiteral("3 left")));
}

void TestReviewMode::aClickOnALabelSetsIt()
{
    const ReviewFixture fixture(2);
    QTRY_VERIFY(fixture.current() > 0);
    const qint64 first = fixture.current();
    LabelChoice* choice = fixture.view()->findChild<LabelChoices*>()->choices().at(1);
    QCOMPARE(choice->label().name, QStringLiteral("forest"));
    tests::clickOn(choice);
    QTRY_VERIFY(fixture.current() != first);
    QTRY_COMPARE(fixture.storedLabels(first), QStringList(QStringLiteral("forest!")));
}

void TestReviewMode::theEndSaysWhatWasDone()
{
    const ReviewFixture fixture(3);
    QTRY_VERIFY(fixture.current() > 0);
    fixture.press(Qt::Key_Right);
    QTRY_VERIFY(fixture.current() > 0);
    fixture.press(Qt::Key_5);
    QTRY_VERIFY(fixture.current() > 0);
    fixture.press(Qt::Key_5);
    auto* end = fixture.find<ReviewEndPage>();
    QTRY_VERIFY(end->isVisible());
    const auto says = [end](const QString& text) {
        const QList<QLabel*> labels = end->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel* label) { return label->text().contains(text); });
    };
    QVERIFY(says(QStringLiteral("2 photograph(s) decided")));
    QVERIFY(says(QStringLiteral("1 skipped")));
    auto* again = end->findChild<QPushButton*>(QStringLiteral("reviewSkipped"));
    QVERIFY(again->isVisible());
    tests::clickOn(again);
    QTRY_VERIFY(fixture.current() > 0);
    fixture.press(Qt::Key_5);
    QTRY_VERIFY(end->isVisible());
    QVERIFY(!again->isVisible());
    QTest::keyClick(end->findChild<QPushButton*>(QStringLiteral("reviewClose")), Qt::Key_Space);
    QVERIFY(fixture.find<PhotoGridView>()->isVisible());
}

void TestReviewMode::nothingToReview()
{
    const ReviewFixture fixture(0);
    QTRY_VERIFY(fixture.find<ReviewEndPage>()->isVisible());
    QVERIFY(!fixture.action(QStringLiteral("confirm"))->isEnabled());
    // Esc leads back from here, too.
    fixture.press(Qt::Key_Escape);
    QVERIFY(fixture.find<PhotoGridView>()->isVisible());
}

void TestReviewMode::theSidesComeBack()
{
    const ReviewFixture fixture(1);
    QVERIFY(!fixture.find<SidebarView>()->isVisible());
    QVERIFY(!fixture.find<InspectorPanel>()->isVisible());
    fixture.press(Qt::Key_Escape);
    QVERIFY(fixture.find<SidebarView>()->isVisible());
    QVERIFY(fixture.find<InspectorPanel>()->isVisible());
}

QTEST_MAIN(TestReviewMode)
#include "tst_reviewmode.moc"
