// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/catalog.h"
#include "tests/storage/catalogfixture.h"
#include "tests/ui/windowfixture.h"
#include "ui/controllers/reviewcontroller.h"
#include "ui/photographsarea.h"
#include "ui/views/photogridview.h"
#include "ui/views/reviewendpage.h"
#include "ui/views/reviewview.h"

#include <QAction>
#include <QtTest>
#include <cmath>
#include <vector>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using base::PhotoId;
using scenekeeper::tests::require;
using scenekeeper::tests::WindowFixture;

namespace {

constexpr int kRunMs = 60'000;
constexpr std::size_t kDimensions = 16;

storage::Author archivist()
{
    return {QStringLiteral("Grace"), std::nullopt, std::nullopt};
}

/// A window whose photographs look to the model as a test wants.
class OffersFixture : public WindowFixture
{
public:
    explicit OffersFixture(int count)
    {
        // Each in a folder of its own: no two are taken for a burst because they are neighbours.
        for (int i = 0; i < count; ++i)
            makePicture(QStringLiteral("scenes/%1/grey.png").arg(i, 3, 10, QLatin1Char('0')),
                        QColor(128, 128, 128), i);
        drop({folder.filePath(QStringLiteral("scenes"))});
        [this, count] { QTRY_VERIFY_WITH_TIMEOUT(shows(count), kRunMs); }();
        [this] { QTRY_VERIFY(composition->labels.labels().size() >= 9); }();
        catalog = require(storage::Catalog::open(folder.filePath(QStringLiteral("catalogue.sqlite"))));
        model = require(catalog->models().active())->id;
        for (int row = 0; row < count; ++row)
            photos.push_back(grid().idAt(row));
    }

    /// Opposite directions for the two groups; within a group near the middle, no two the same.
    void showAs(std::size_t photo, bool first, float spread)
    {
        std::vector<float> embedding(kDimensions, 0.F);
        embedding[0] = first ? 1.F : -1.F;
        embedding[1 + photo % (kDimensions - 1)] = spread;
        const float sure = 0.96F;
        require(catalog->predictions().save(
            {photos[photo], model, {first ? sure : 0.02F, 0.02F, first ? 0.02F : sure}, embedding}));
    }

    void label(std::size_t photo, const QString& name)
    {
        const base::LabelId label = require(catalog->labels().ensure({name})).front();
        require(catalog->assignments().setHuman({&photos[photo], 1}, {&label, 1}, archivist()));
    }

    void review() { QTest::keyClick(find<PhotoGridView>(), Qt::Key_R); }
    [[nodiscard]] ReviewController& controller() const { return find<PhotographsArea>()->review(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    /// Stored names of what a human said.
    [[nodiscard]] QStringList humanLabels(std::size_t photo) const
    {
        QStringList names;
        for (const domain::ShownLabel& label :
             require(catalog->search().rows(std::array{photos[photo]})).front().labels) {
            if (label.source == domain::AssignmentSource::Human)
                names.append(label.name);
        }
        return names;
    }

    std::unique_ptr<storage::Catalog> catalog;
    base::ModelId model;
    std::vector<PhotoId> photos;
};

/// Two groups of twelve that are labelled as they look, and one photograph that looks red and is called blue.
class DoubtFixture : public OffersFixture
{
public:
    DoubtFixture() : OffersFixture(25)
    {
        for (std::size_t photo = 0; photo < photos.size(); ++photo) {
            const bool red = photo % 2 == 0;
            showAs(photo, red, 0.5F);
            label(photo, red && photo != kSlip ? QStringLiteral("red") : QStringLiteral("blue"));
        }
        review();
        find<ReviewView>()->findChild<QAbstractButton*>(QStringLiteral("reviewQuestions"))->click();
    }

    static constexpr std::size_t kSlip = 4;
};

} // namespace

class TestReviewOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void oneDecisionForAllThatAreAlike();
    void aKeptLabelIsNotAskedAboutAgain();
    void aQuestionCanBeAnsweredByTheModelsWord();
};

void TestReviewOffers::oneDecisionForAllThatAreAlike()
{
    OffersFixture fixture(4);
    for (std::size_t photo = 0; photo < 4; ++photo)
        fixture.showAs(photo, photo != 3, 0.05F);
    fixture.review();
    QTRY_COMPARE(fixture.controller().similarCount(), 2);
    // Without being asked for, a decision is about one.
    QCOMPARE(fixture.controller().chosenPhotos().size(), std::size_t{1});
    fixture.press(Qt::Key_A);
    QCOMPARE(fixture.controller().chosenPhotos().size(), std::size_t{3});
    fixture.press(Qt::Key_5);
    const QStringList sea(QStringLiteral("sea"));
    QTRY_COMPARE(fixture.humanLabels(0), sea);
    QCOMPARE(fixture.humanLabels(1), sea);
    QCOMPARE(fixture.humanLabels(2), sea);
    QVERIFY(fixture.humanLabels(3).isEmpty());
    QTRY_VERIFY(fixture.controller().currentPhoto() == fixture.photos[3]);
    // One step back for all of them.
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(fixture.humanLabels(0).isEmpty());
    QVERIFY(fixture.humanLabels(1).isEmpty() && fixture.humanLabels(2).isEmpty());
}

void TestReviewOffers::aKeptLabelIsNotAskedAboutAgain()
{
    DoubtFixture fixture;
    QTRY_VERIFY(fixture.controller().doubt() != nullptr);
    QCOMPARE(fixture.controller().currentPhoto(), fixture.photos[DoubtFixture::kSlip]);
    QCOMPARE(fixture.controller().doubt()->seenName, QStringLiteral("red"));
    fixture.press(Qt::Key_Space);
    QTRY_VERIFY(fixture.find<ReviewEndPage>()->isVisible());
    QTRY_VERIFY(!fixture.composition->labels.isStoring());
    QCOMPARE(fixture.humanLabels(DoubtFixture::kSlip), QStringList(QStringLiteral("blue")));
    // Asked anew, there is no question left; undone, there is.
    fixture.press(Qt::Key_Escape);
    fixture.review();
    fixture.find<ReviewView>()->findChild<QAbstractButton*>(QStringLiteral("reviewQuestions"))->click();
    QTRY_VERIFY(fixture.find<ReviewEndPage>()->isVisible());
    QVERIFY(fixture.controller().doubt() == nullptr);
    fixture.press(Qt::Key_Escape);
    QTest::keyClick(fixture.find<PhotoGridView>(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(require(fixture.catalog->assignments().humanRejections()).empty());
    fixture.review();
    fixture.find<ReviewView>()->findChild<QAbstractButton*>(QStringLiteral("reviewQuestions"))->click();
    QTRY_VERIFY(fixture.controller().doubt() != nullptr);
}

void TestReviewOffers::aQuestionCanBeAnsweredByTheModelsWord()
{
    DoubtFixture fixture;
    QTRY_VERIFY(fixture.controller().doubt() != nullptr);
    fixture.action(QStringLiteral("change"))->trigger();
    QTRY_COMPARE(fixture.humanLabels(DoubtFixture::kSlip), QStringList(QStringLiteral("red")));
}

QTEST_MAIN(TestReviewOffers)
#include "tst_reviewoffers.moc"
