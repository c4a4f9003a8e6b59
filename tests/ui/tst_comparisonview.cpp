// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakelearner.h"
#include "ui/comparisontext.h"
#include "ui/models/captionedphotosmodel.h"
#include "ui/views/captionedphotosview.h"
#include "ui/views/comparisonview.h"
#include "ui/views/confusiontable.h"
#include "ui/views/notice.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

enum Tab { OverviewTab, ConfusionTab, ChangesTab };

ComparisonResult shared(const ModelComparison& comparison)
{
    return std::make_shared<const ModelComparison>(comparison);
}

} // namespace

/// The comparison of two models, in words and in pictures.
class TestComparisonView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theVerdictNamesWhatItIsBasedOn();
    void theVerdictNamesWhatIsWorse();
    void theVerdictOfNothing();
    void theVerdictNamesANewLight();
    void differencesHaveASign_data();
    void differencesHaveASign();
    void figuresStandSideBySide();
    void labelsThatOnlyOnePartHasAreThere();
    void matricesFollowThePart();
    void changesCanBeFiltered();
    void saysThatNothingChanges();
    void saysHowManyWereTried();
    void enterShowsAPhotographsFolder();

private:
    [[nodiscard]] bool says(const QString& part) const;
    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_view->findChild<Widget*>(QLatin1String(name));
    }
    void openTab(Tab tab) { m_view->findChild<QTabWidget*>()->setCurrentIndex(tab); }

    ModelComparison m_comparison;
    std::unique_ptr<ComparisonView> m_view;
};

void TestComparisonView::init()
{
    m_comparison = tests::someComparison();
    m_view = std::make_unique<ComparisonView>(QString());
    m_view->resize(1000, 600);
    m_view->show();
}

bool TestComparisonView::says(const QString& part) const
{
    for (const QLabel* label : m_view->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

void TestComparisonView::theVerdictNamesWhatItIsBasedOn()
{
    m_view->setResult(shared(m_comparison));
    QCOMPARE(
        find<Notice>("verdict")->text(),
        QStringLiteral("Recommended: it is right about 80.0% of your own decisions, before it was 60.0%; "
                       "it is right about 90.0% of what it knew, before it was 90.0%."));
}

void TestComparisonView::theVerdictNamesWhatIsWorse()
{
    m_comparison.recommended = false;
    std::swap(m_comparison.corrections->before, m_comparison.corrections->after);
    m_comparison.corrections->isWorse = true;
    QCOMPARE(verdictText(m_comparison),
             QStringLiteral("Not recommended: it is right about 60.0% of your own decisions, before it was "
                            "80.0%."));
}

void TestComparisonView::theVerdictNamesANewLight()
{
    m_comparison.newLight = domain::Light::Inverted;
    m_comparison.seenAnew = 15;
    QCOMPARE(
        verdictText(m_comparison),
        QStringLiteral("Recommended: it is right about 80.0% of your own decisions, before it was 60.0%; "
                       "it is right about 90.0% of what it knew, before it was 90.0%. Photographs that "
                       "look like negatives are looked at as positives. 15 photograph(s) that you have not "
                       "decided on will be read again for that once the model is used."));
    m_comparison.recommended = false;
    m_comparison.forgetsTooMuch = true;
    m_comparison.seenAnew = 0;
    m_comparison.newLight = domain::Light::Levelled;
    QCOMPARE(verdictText(m_comparison),
             QStringLiteral(
                 "Not recommended: it would look in another light at too many of the photographs that it "
                 "knew. Photographs that look faded are looked at with their contrast "
                 "restored."));
}

void TestComparisonView::theVerdictOfNothing()
{
    m_comparison.recommended = false;
    m_comparison.corrections.reset();
    m_comparison.known.reset();
    QCOMPARE(verdictText(m_comparison),
             QStringLiteral("Not recommended: there was nothing to compare the two models on."));
    m_view->setResult(shared(m_comparison));
    QVERIFY(says(QStringLiteral("nothing to measure on")));
    openTab(ConfusionTab);
    QVERIFY(!find<QComboBox>("comparedPart")->isVisible());
}

void TestComparisonView::differencesHaveASign_data()
{
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("after");
    QTest::addColumn<QString>("text");
    QTest::newRow("better") << 0.84 << 0.8725 << QStringLiteral("+3.3 points");
    QTest::newRow("worse") << 0.9 << 0.895 << QStringLiteral("−0.5 points");
    QTest::newRow("the same") << 0.9 << 0.9 << QStringLiteral("±0.0 points");
    QTest::newRow("too little to see") << 0.9 << 0.90001 << QStringLiteral("±0.0 points");
}

void TestComparisonView::differencesHaveASign()
{
    QFETCH(double, before);
    QFETCH(double, after);
    QTEST(pointsText(before, after), "text");
}

void TestComparisonView::figuresStandSideBySide()
{
    m_view->setResult(shared(m_comparison));
    for (const char* part : {"Before: tiny #1", "After: tiny #2", "60.0%", "80.0%", "+20.0 points",
                             "±0.0 points", "10 photograph(s)"})
        QVERIFY2(says(QString::fromUtf8(part)), part);
    QVERIFY(says(QStringLiteral("95% interval: 49.0% to 94.3%")));
}

void TestComparisonView::labelsThatOnlyOnePartHasAreThere()
{
    m_comparison.corrections->labels.replace(1, QStringLiteral("lighthouse"));
    m_view->setResult(shared(m_comparison));
    const QAbstractItemModel* rows = find<QTableView>("comparedLabels")->model();
    QCOMPARE(rows->rowCount(), 3);
    QCOMPARE(rows->index(1, 0).data().toString(), QStringLiteral("Sea"));
    QCOMPARE(rows->index(1, 1).data().toString(), QStringLiteral("–"));
    QCOMPARE(rows->index(2, 0).data().toString(), QStringLiteral("lighthouse"));
    QCOMPARE(rows->index(2, 1).data().toString(), QStringLiteral("5"));
    QCOMPARE(rows->index(2, 4).data().toString(), QStringLiteral("–"));
}

void TestComparisonView::matricesFollowThePart()
{
    m_view->setResult(shared(m_comparison));
    openTab(ConfusionTab);
    const auto cell = [this](const char* table) {
        return find<ConfusionTable>(table)->model()->index(0, 1).data().toString();
    };
    QCOMPARE(cell("matrixBefore"), QStringLiteral("2"));
    QCOMPARE(cell("matrixAfter"), QStringLiteral("1"));
    QVERIFY(says(QStringLiteral("Most often: 2 Forest called Sea")));
    auto* part = find<QComboBox>("comparedPart");
    QCOMPARE(part->accessibleName(), QStringLiteral("Measured on"));
    QTest::keyClick(part, Qt::Key_Down);
    QCOMPARE(cell("matrixBefore"), QStringLiteral("0"));
    QCOMPARE(cell("matrixAfter"), QStringLiteral("0"));
}

void TestComparisonView::changesCanBeFiltered()
{
    m_view->setResult(shared(m_comparison));
    openTab(ChangesTab);
    QVERIFY(says(QStringLiteral("2 photograph(s) would change their label")));
    const QAbstractItemModel* photos = find<CaptionedPhotosView>("changedPhotos")->model();
    QCOMPARE(photos->rowCount(), 2);
    QCOMPARE(photos->index(0, 0).data(CaptionedPhotosModel::CaptionRole).toString(),
             QStringLiteral("Sea → Forest"));
    QCOMPARE(photos->index(1, 0).data(CaptionedPhotosModel::CaptionRole).toString(),
             QStringLiteral("Forest → none"));
    QTest::keyClick(find<QComboBox>("changeKinds"), Qt::Key_Down);
    QCOMPARE(photos->rowCount(), 1);
}

void TestComparisonView::saysThatNothingChanges()
{
    m_comparison.changes.clear();
    m_comparison.changed = 0;
    m_view->setResult(shared(m_comparison));
    openTab(ChangesTab);
    QVERIFY(says(QStringLiteral("No photograph of the catalogue would change its label.")));
    QVERIFY(!find<CaptionedPhotosView>("changedPhotos")->isVisible());
}

void TestComparisonView::saysHowManyWereTried()
{
    m_comparison.seenAnew = 900;
    m_comparison.tried = 150;
    m_view->setResult(shared(m_comparison));
    openTab(ChangesTab);
    QVERIFY(says(QStringLiteral("Of those that will be read again, 150 were tried.")));
    m_comparison.seenAnew = 150;
    m_view->setResult(shared(m_comparison));
    openTab(ChangesTab);
    QVERIFY(!says(QStringLiteral("were tried")));
}

void TestComparisonView::enterShowsAPhotographsFolder()
{
    m_view->setResult(shared(m_comparison));
    openTab(ChangesTab);
    QSignalSpy revealed(m_view.get(), &ComparisonView::revealRequested);
    auto* photos = find<CaptionedPhotosView>("changedPhotos");
    photos->setFocus();
    photos->setCurrentIndex(photos->model()->index(1, 0));
    QTest::keyClick(photos, Qt::Key_Return);
    QCOMPARE(revealed.count(), 1);
    QCOMPARE(revealed.first().first().toString(), QStringLiteral("/archive/b.jpg"));
}

QTEST_MAIN(TestComparisonView)
#include "tst_comparisonview.moc"
