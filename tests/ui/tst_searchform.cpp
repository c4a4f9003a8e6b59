// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/searchfixture.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/searchform.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QToolButton>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::SearchFixture;

namespace {

/// The window with its form open.
class FormFixture : public SearchFixture
{
public:
    FormFixture() { trigger("searchForm"); }

    [[nodiscard]] SearchForm* form() const { return find<SearchForm>(); }
    [[nodiscard]] QListWidgetItem* label(const QString& name) const
    {
        const QList<QListWidgetItem*> found =
            named<QListWidget>("formLabels")->findItems(name, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.first();
    }
    void search(const QString& text) const
    {
        field()->selectAll();
        type(text);
        press(Qt::Key_Return);
    }
    using SearchFixture::search;
    void fillIn(const char* name, const QString& text) const
    {
        auto* line = named<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
};

} // namespace

/// The form and the field, in step both ways.
class TestSearchForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void foldsOutAndAway();
    void theTextFillsTheForm();
    void theFormWritesTheText();
    void labelsByAnyAllNone();
    void whatTheFormCannotSayIsKept();
    void nonsenseIsSaidAndChangesNothing();
    void aFaultyTextIsNotLost();
    void typingIsNotDisturbed();
};

void TestSearchForm::foldsOutAndAway()
{
    const SearchFixture fixture;
    auto* form = fixture.find<SearchForm>();
    QVERIFY(!form->isVisible());
    tests::clickOn(fixture.named<QToolButton>("searchFormButton"));
    QVERIFY(form->isVisible());
    fixture.named<QLineEdit>("formWords")->setFocus();
    fixture.trigger("searchForm");
    QVERIFY(!form->isVisible());
    QVERIFY(fixture.field()->hasFocus());
}

void TestSearchForm::theTextFillsTheForm()
{
    const FormFixture fixture;
    fixture.search(QStringLiteral("sunset label:red date:2019-03..2021 camera:nikon rating>=3 review:no "
                                  "confidence<0.7 near:59.9,10.7,25km"));
    QCOMPARE(fixture.named<QLineEdit>("formWords")->text(), QStringLiteral("sunset"));
    QCOMPARE(fixture.label(QStringLiteral("red"))->checkState(), Qt::Checked);
    QCOMPARE(fixture.label(QStringLiteral("blue"))->checkState(), Qt::Unchecked);
    QCOMPARE(fixture.named<QLineEdit>("formFrom")->text(), QStringLiteral("2019-03"));
    QCOMPARE(fixture.named<QLineEdit>("formTo")->text(), QStringLiteral("2021"));
    QCOMPARE(fixture.named<QLineEdit>("formCamera")->text(), QStringLiteral("nikon"));
    QCOMPARE(fixture.named<QLineEdit>("formNear")->text(), QStringLiteral("59.9,10.7,25km"));
    QCOMPARE(fixture.named<QComboBox>("formRating")->currentIndex(), 4);
    QCOMPARE(fixture.named<QComboBox>("formReview")->currentIndex(), 2);
    QCOMPARE(fixture.named<QSpinBox>("formPercent")->value(), 70);
    QVERIFY(fixture.named<QSpinBox>("formPercent")->isEnabled());
    QCOMPARE(fixture.search().text(), fixture.field()->text());
    fixture.press(Qt::Key_Escape);
    QCOMPARE(fixture.named<QLineEdit>("formCamera")->text(), QString());
    QCOMPARE(fixture.label(QStringLiteral("red"))->checkState(), Qt::Unchecked);
}

void TestSearchForm::theFormWritesTheText()
{
    const FormFixture fixture;
    fixture.fillIn("formFrom", QStringLiteral("2019"));
    QTRY_COMPARE(fixture.field()->text(), QStringLiteral("date:2019.."));
    fixture.fillIn("formTo", QStringLiteral("2021"));
    QTRY_COMPARE(fixture.field()->text(), QStringLiteral("date:2019..2021"));
    fixture.fillIn("formWords", QStringLiteral("old harbour"));
    QTRY_COMPARE(fixture.field()->text(), QStringLiteral("date:2019..2021 old harbour"));
    fixture.named<QComboBox>("formRating")->setCurrentIndex(3);
    QTRY_COMPARE(fixture.field()->text(), QStringLiteral("date:2019..2021 old harbour rating>=2"));
    fixture.named<QComboBox>("formHuman")->setCurrentIndex(1);
    fixture.named<QComboBox>("formBound")->setCurrentIndex(2);
    QTRY_COMPARE(fixture.field()->text(),
                 QStringLiteral("date:2019..2021 old harbour rating>=2 human:yes confidence>=0.7"));
    fixture.fillIn("formFrom", QStringLiteral(" "));
    QTRY_VERIFY(fixture.field()->text().startsWith(QStringLiteral("date:..2021")));
}

void TestSearchForm::labelsByAnyAllNone()
{
    const FormFixture fixture;
    fixture.label(QStringLiteral("red"))->setCheckState(Qt::Checked);
    fixture.label(QStringLiteral("blue"))->setCheckState(Qt::Checked);
    auto* match = fixture.named<QComboBox>("formLabelMatch");
    QTRY_VERIFY(fixture.field()->text().contains(QStringLiteral(" OR ")));
    QTRY_COMPARE(fixture.grid().rowCount(), 4);
    match->setCurrentIndex(2);
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    QVERIFY(!fixture.field()->text().contains(QStringLiteral(" OR ")));
    QCOMPARE(fixture.field()->text().count(QStringLiteral("-label:")), 2);
    match->setCurrentIndex(1);
    QTRY_COMPARE(fixture.grid().rowCount(), 0);
    QCOMPARE(match->currentIndex(), 1);
}

void TestSearchForm::whatTheFormCannotSayIsKept()
{
    const FormFixture fixture;
    auto* rest = fixture.named<ElidedLabel>("formRest");
    fixture.search(QStringLiteral("(label:red OR sea) camera:nikon"));
    QTRY_VERIFY(rest->isVisible());
    QCOMPARE(rest->text(), QStringLiteral("label:red OR sea"));
    fixture.fillIn("formCamera", QStringLiteral("canon"));
    QTRY_COMPARE(fixture.field()->text(), QStringLiteral("(label:red OR sea) camera:canon"));
    tests::clickOn(fixture.named<QToolButton>("formRestRemove"));
    QTRY_COMPARE(fixture.field()->text(), QStringLiteral("camera:canon"));
    QVERIFY(!rest->isVisible());
}

void TestSearchForm::nonsenseIsSaidAndChangesNothing()
{
    const FormFixture fixture;
    const auto* fault = fixture.named<QWidget>("formFault");
    fixture.search(QStringLiteral("date:2019"));
    fixture.fillIn("formFrom", QStringLiteral("soon"));
    QTRY_VERIFY(fault->isVisible());
    QVERIFY(fault->accessibleName().contains(QStringLiteral("soon")));
    QCOMPARE(fixture.field()->text(), QStringLiteral("date:2019"));
    fixture.fillIn("formFrom", QStringLiteral("2018"));
    QTRY_VERIFY(!fault->isVisible());
    QTRY_COMPARE(fixture.field()->text(), QStringLiteral("date:2018..2019"));
}

void TestSearchForm::aFaultyTextIsNotLost()
{
    const FormFixture fixture;
    QVERIFY(fixture.form()->isEnabled());
    fixture.search(QStringLiteral("camera:nikon \"half a quote"));
    QTRY_VERIFY(!fixture.form()->isEnabled());
    QCOMPARE(fixture.field()->text(), QStringLiteral("camera:nikon \"half a quote"));
    fixture.type(QStringLiteral("\""));
    QTRY_VERIFY(fixture.form()->isEnabled());
    QCOMPARE(fixture.named<QLineEdit>("formWords")->text(), QStringLiteral("\"half a quote\""));
}

void TestSearchForm::typingIsNotDisturbed()
{
    const FormFixture fixture;
    // What is typed here is another filter; it goes to its own place once the line is left.
    fixture.fillIn("formWords", QStringLiteral("old  rating>=2"));
    QTRY_COMPARE(fixture.field()->text(), QStringLiteral("old rating>=2"));
    QCOMPARE(fixture.named<QLineEdit>("formWords")->text(), QStringLiteral("old  rating>=2"));
    fixture.named<QLineEdit>("formCamera")->setFocus();
    QTRY_COMPARE(fixture.named<QLineEdit>("formWords")->text(), QStringLiteral("old"));
    QCOMPARE(fixture.named<QComboBox>("formRating")->currentIndex(), 3);
}

QTEST_MAIN(TestSearchForm)
#include "tst_searchform.moc"
