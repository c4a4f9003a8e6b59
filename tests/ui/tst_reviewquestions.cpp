// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/catalog.h"
#include "tests/support/patienttest.h"
#include "tests/ui/clickon.h"
#include "tests/ui/windowfixture.h"
#include "ui/controllers/reviewcontroller.h"
#include "ui/photographsarea.h"
#include "ui/views/photogridview.h"
#include "ui/views/reviewview.h"

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <random>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::WindowFixture;

namespace {

constexpr int kOfEach = 12;
constexpr std::size_t kDimensions = 16;

/// A window on photographs that a person has labelled, all rightly but blue-0.png, which is called red.
class QuestionFixture : public WindowFixture
{
public:
    QuestionFixture()
    {
        for (int i = 0; i < kOfEach; ++i) {
            makePicture(name(u"red", i), QColor(220, 30, 30), i);
            makePicture(name(u"blue", i), QColor(30, 30, 220), i);
        }
        drop({folder.filePath(QStringLiteral("scenes"))});
        [this] { QTRY_VERIFY(shows(2 * kOfEach)); }();
        use();
        label();
        choose(QStringLiteral("red-1.png"));
        press(Qt::Key_R);
        [this] { QTRY_VERIFY(questions()->isVisible() && questions()->isEnabled()); }();
        tests::clickOn(questions());
        [this] { QTRY_VERIFY(review().doubt()); }();
    }

    [[nodiscard]] ReviewController& review() const { return find<PhotographsArea>()->review(); }
    [[nodiscard]] bool asks() const
    {
        return find<ReviewView>()->findChild<QWidget*>(QStringLiteral("reviewQuestion"))->isVisible();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    /// "red", "!blue" for one that a person rejected, as the catalogue has it.
    [[nodiscard]] QStringList storedWords(qint64 photo) const
    {
        const auto store = openStore();
        const auto labels = (*store)->labels().all();
        QStringList words;
        const auto assignments = (*store)->assignments().ofPhoto(base::PhotoId{photo});
        for (const domain::Assignment& assignment : *assignments) {
            if (assignment.source != domain::AssignmentSource::Human)
                continue;
            for (const domain::Label& label : *labels) {
                if (label.id == assignment.labelId)
                    words.append((assignment.rejected ? QStringLiteral("!") : QString()) + label.name);
            }
        }
        return words;
    }

private:
    [[nodiscard]] base::Result<std::unique_ptr<storage::Catalog>> openStore() const
    {
        return storage::Catalog::open(folder.filePath(QStringLiteral("catalogue.sqlite")));
    }
    [[nodiscard]] static QString name(QStringView colour, int number)
    {
        return QStringLiteral("scenes/%1-%2.png").arg(colour).arg(number);
    }
    [[nodiscard]] QToolButton* questions() const
    {
        return find<ReviewView>()->findChild<QToolButton*>(QStringLiteral("reviewQuestions"));
    }

    /// Questions come from the model in use.
    void use()
    {
        QSignalSpy changed(&composition->models, &ModelsController::changed);
        composition->models.use(base::ModelId{1});
        QTRY_COMPARE(changed.count(), 1);
    }

    /// Embeddings as those of photographs, no two alike; pictures of one colour would be one burst.
    void label()
    {
        const auto store = openStore();
        const auto model = (*store)->models().active();
        std::mt19937 random(1);
        std::normal_distribution<float> normal(0.0F, 0.2F);
        for (const auto& [colour, axis] :
             {std::pair(QStringLiteral("red"), 0U), std::pair(QStringLiteral("blue"), 2U)}) {
            for (int i = 0; i < kOfEach; ++i) {
                const base::PhotoId photo =
                    grid().idAt(rowOf(QStringLiteral("%1-%2.png").arg(colour).arg(i)));
                std::vector<float> embedding(kDimensions);
                for (float& value : embedding)
                    value = normal(random);
                embedding.at(axis) += 1.0F;
                std::vector<float> probabilities(3, 0.05F);
                probabilities.at(axis) = 0.9F;
                const bool isSlip = colour == QStringLiteral("blue") && i == 0;
                const auto given = (*store)->labels().ensure({isSlip ? QStringLiteral("red") : colour});
                const auto saved =
                    (*store)->predictions().save({photo, (*model)->id, probabilities, embedding});
                QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
                QVERIFY((*store)->assignments().setHuman({&photo, 1}, *given,
                                                         {QStringLiteral("tester"), {}, {}}));
            }
        }
    }
};

} // namespace

/// Labels of a person that look wrong are asked about.
class TestReviewQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void changingTakesTheSuggestion();
};

void TestReviewQuestions::changingTakesTheSuggestion()
{
    const QuestionFixture fixture;
    QVERIFY(fixture.asks());
    const qint64 photo = fixture.review().currentPhoto().value;
    QAction* const change = fixture.action(QStringLiteral("change"));
    QVERIFY(change && change->isEnabled());
    change->trigger();
    QTRY_COMPARE(fixture.storedWords(photo), QStringList{QStringLiteral("blue")});
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.storedWords(photo), QStringList{QStringLiteral("red")});
}

QTEST_MAIN(TestReviewQuestions)
#include "tst_reviewquestions.moc"
