// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/suspects.h"
#include "tests/support/patienttest.h"
#include "tests/ui/clickon.h"
#include "tests/ui/windowfixture.h"
#include "ui/controllers/reviewcontroller.h"
#include "ui/photographsarea.h"
#include "ui/views/photogridview.h"
#include "ui/views/reviewview.h"

#include <QApplication>
#include <QToolButton>
#include <algorithm>
#include <random>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::WindowFixture;

namespace {

constexpr int kEach = 15;
constexpr std::size_t kDimensions = 16;

/// A window with pictures of three colours that a person has labelled, two of them wrongly: red-0 as blue and
/// red-1 as green. Their embeddings lie round those of their colour.
class QuestionsFixture : public WindowFixture
{
public:
    QuestionsFixture()
    {
        drop({makePictures(kEach)});
        [this] { QTRY_VERIFY(shows(3 * kEach)); }();
        [this] { QTRY_VERIFY(!composition->imports.isRunning()); }();
        restart([this](const QString& file) { label(file); });
        [this] { QTRY_VERIFY(shows(3 * kEach)); }();
    }

    void openQuestions() const
    {
        find<PhotoGridView>()->setFocus();
        QTest::keyClick(find<PhotoGridView>(), Qt::Key_R);
        tests::clickOn(find<ReviewView>()->findChild<QToolButton*>(QStringLiteral("reviewQuestions")));
    }
    [[nodiscard]] ReviewController& review() const { return find<PhotographsArea>()->review(); }
    /// What is asked about, as the catalogue has it.
    [[nodiscard]] QStringList asked() const
    {
        const auto catalog = storage::Catalog::open(folder.filePath(QStringLiteral("catalogue.sqlite")));
        const auto found = feedback::suspects(**catalog);
        QStringList names;
        for (const feedback::Suspect& suspect : *found) {
            const auto photo = (*catalog)->photos().get(suspect.photo);
            names.append((*photo)->relativePath);
        }
        names.sort();
        return names;
    }
    [[nodiscard]] QStringList labelsNow(base::PhotoId photo) const
    {
        const auto catalog = storage::Catalog::open(folder.filePath(QStringLiteral("catalogue.sqlite")));
        const auto rows = (*catalog)->search().rows(std::array{photo});
        QStringList names;
        for (const domain::ShownLabel& shown : rows->front().labels)
            names.append(shown.name);
        return names;
    }

private:
    static void label(const QString& file)
    {
        const QStringList colours{QStringLiteral("red"), QStringLiteral("green"), QStringLiteral("blue")};
        const QHash<QString, qsizetype> wrong{{QStringLiteral("red-0.png"), 2},
                                              {QStringLiteral("red-1.png"), 1}};
        std::mt19937 random(1);
        std::normal_distribution<float> normal;
        const auto catalog = storage::Catalog::open(file);
        const base::ModelId model = (*catalog)->models().all()->front().id;
        QVERIFY((*catalog)->models().activate(model));
        const auto labels = (*catalog)->labels().ensure(colours);
        const auto photos = (*catalog)->search().ids({});
        for (const base::PhotoId photo : *photos) {
            const QString name = (*(*catalog)->photos().get(photo))->relativePath;
            const auto shows = colours.indexOf(name.section(u'-', 0, 0));
            const auto said = wrong.value(name, shows);
            std::vector<float> embedding(kDimensions);
            for (float& value : embedding)
                value = 0.15F * normal(random);
            embedding.at(static_cast<std::size_t>(shows)) += 1.0F;
            std::vector<float> probabilities(3, 0.02F);
            probabilities.at(static_cast<std::size_t>(shows)) = 0.96F;
            QVERIFY((*catalog)->predictions().save({photo, model, probabilities, embedding}));
            const base::LabelId label = labels->at(static_cast<std::size_t>(said));
            QVERIFY((*catalog)->assignments().setHuman({&photo, 1}, {&label, 1},
                                                       {QStringLiteral("Ada"), std::nullopt, std::nullopt}));
        }
    }
};

} // namespace

/// Review mode: labels of people that look wrong.
class TestReviewQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void whatIsKeptIsNotAskedAgain();
    void changingTakesTheSuggestion();
};

void TestReviewQuestions::whatIsKeptIsNotAskedAgain()
{
    const QuestionsFixture fixture;
    QCOMPARE(fixture.asked(), QStringList({QStringLiteral("red-0.png"), QStringLiteral("red-1.png")}));
    fixture.openQuestions();
    QTRY_VERIFY(fixture.review().doubt() != nullptr);
    QCOMPARE(fixture.review().doubt()->seenName, QStringLiteral("red"));
    const base::PhotoId kept = fixture.review().currentPhoto();
    const QStringList before = fixture.labelsNow(kept);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(fixture.review().currentPhoto().isValid() && fixture.review().currentPhoto() != kept);
    QTRY_VERIFY(!fixture.composition->labels.isStoring());
    QCOMPARE(fixture.asked().size(), 1);
    QCOMPARE(fixture.labelsNow(kept), before);
}

void TestReviewQuestions::changingTakesTheSuggestion()
{
    const QuestionsFixture fixture;
    fixture.openQuestions();
    QTRY_VERIFY(fixture.review().doubt() != nullptr);
    const base::PhotoId changed = fixture.review().currentPhoto();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_C);
    QTRY_VERIFY(!fixture.composition->labels.isStoring());
    QTRY_COMPARE(fixture.labelsNow(changed), QStringList{QStringLiteral("red")});
    QCOMPARE(fixture.asked().size(), 1);
}

QTEST_MAIN(TestReviewQuestions)
#include "tst_reviewquestions.moc"
