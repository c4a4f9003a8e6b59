// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/suspects.h"
#include "tests/storage/catalogfixture.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::PhotoId;
using feedback::Suspect;
using feedback::SuspectOptions;
using feedback::suspects;

namespace {

const QStringList kLabels{u"buildings"_s, u"forest"_s, u"glacier"_s, u"mountain"_s, u"sea"_s, u"street"_s};
constexpr std::size_t kDimensions = 16;

/// Photos whose embeddings lie round the middle of what they show.
class LabelledFixture : public CatalogFixture
{
public:
    /// `shows` and `given` are indices of labels. The model sees what the photo shows.
    PhotoId add(const QString& path, std::size_t shows, std::size_t given, float spread = 0.2F)
    {
        return add(path, around(shows, spread), shows, {kLabels.at(static_cast<qsizetype>(given))});
    }

    PhotoId add(const QString& path, const std::vector<float>& embedding, std::size_t seen,
                const QStringList& given)
    {
        const PhotoId photo = save(path);
        std::vector<float> probabilities(6, 0.02F);
        probabilities.at(seen) = 0.9F;
        require(catalog().predictions().save({photo, model(), probabilities, embedding}));
        const std::vector<base::LabelId> labels = require(catalog().labels().ensure(given));
        require(catalog().assignments().setHuman({&photo, 1}, labels, person()));
        return photo;
    }

    /// `count` photos of each label, each with the right one.
    void addRight(int count)
    {
        require(catalog().transaction([&]() -> base::Result<void> {
            for (std::size_t label = 0; label < 6; ++label) {
                for (int i = 0; i < count; ++i)
                    add(u"right%1/%2.jpg"_s.arg(label).arg(i), label, label);
            }
            return {};
        }));
    }

    [[nodiscard]] std::vector<float> around(std::size_t label, float spread)
    {
        std::vector<float> embedding(kDimensions);
        for (float& value : embedding)
            value = spread * m_normal(m_random);
        embedding.at(label) += 1.0F;
        return embedding;
    }

    std::vector<Suspect> found(const SuspectOptions& options = {})
    {
        return require(suspects(catalog(), options));
    }

private:
    std::mt19937 m_random{1};
    std::normal_distribution<float> m_normal;
};

} // namespace

class TestSuspects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plantedOnesAreFoundAndFewOthers();
    void saysWhatIsWrongAndChangesNothing();
    void aBurstDoesNotVouchForItself();
    void theModelsWordCounts();
    void oneOfSeveralLabelsIsAskedAbout();
    void twoLabelsThatBothFitAreNotAskedAbout();
    void tooFewNeighboursGiveNoAnswer();
    void theSurestComeFirstUpToTheLimit();
    void whatAHumanKeptIsNotAskedAgain();
    void stopsWhenAsked();
};

void TestSuspects::plantedOnesAreFoundAndFewOthers()
{
    LabelledFixture fixture;
    fixture.addRight(60);
    std::vector<PhotoId> planted;
    for (std::size_t i = 0; i < 18; ++i)
        planted.push_back(fixture.add(u"wrong/%1.jpg"_s.arg(i), i % 6, (i + 1 + i / 6) % 6));
    const std::vector<Suspect> found = fixture.found();
    const auto right = std::count_if(found.begin(), found.end(), [&planted](const Suspect& suspect) {
        return std::find(planted.begin(), planted.end(), suspect.photo) == planted.end();
    });
    QVERIFY2(static_cast<std::ptrdiff_t>(found.size()) - right >= 16,
             qPrintable(QString::number(found.size())));
    QVERIFY2(right <= 2, qPrintable(QString::number(right)));
}

void TestSuspects::saysWhatIsWrongAndChangesNothing()
{
    LabelledFixture fixture;
    QVERIFY(fixture.found().empty());
    fixture.addRight(20);
    const PhotoId wrong = fixture.add(u"wrong.jpg"_s, 4, 1, 0.05F);
    const qint64 before = require(fixture.catalog().changeCounter());
    const std::vector<Suspect> found = fixture.found();
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().photo, wrong);
    QCOMPARE(found.front().given, u"forest"_s);
    QCOMPARE(found.front().suggested, u"sea"_s);
    QVERIFY(found.front().confidence > 0.9 && found.front().confidence <= 1.0);
    QCOMPARE(require(fixture.catalog().changeCounter()), before);
}

void TestSuspects::aBurstDoesNotVouchForItself()
{
    LabelledFixture fixture;
    fixture.addRight(30);
    for (int i = 0; i < 12; ++i)
        fixture.add(u"burst/%1.jpg"_s.arg(i), 4, 1, 0.045F); // cosines of about 0.97
    QCOMPARE(fixture.found().size(), 12U);
}

void TestSuspects::theModelsWordCounts()
{
    LabelledFixture fixture;
    fixture.addRight(30);
    // The neighbours say sea, the model says forest as the human did.
    fixture.add(u"wrong.jpg"_s, fixture.around(4, 0.05F), 1, {u"forest"_s});
    QVERIFY(fixture.found().empty());
}

void TestSuspects::oneOfSeveralLabelsIsAskedAbout()
{
    LabelledFixture fixture;
    fixture.addRight(30);
    const PhotoId wrong =
        fixture.add(u"wrong.jpg"_s, fixture.around(4, 0.05F), 4, {u"forest"_s, u"street"_s});
    fixture.add(u"right.jpg"_s, fixture.around(4, 0.05F), 4, {u"sea"_s, u"street"_s});
    const std::vector<Suspect> found = fixture.found();
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().photo, wrong);
    QCOMPARE(found.front().suggested, u"sea"_s);
    QCOMPARE(found.front().given, u"forest"_s);
}

void TestSuspects::twoLabelsThatBothFitAreNotAskedAbout()
{
    LabelledFixture fixture;
    fixture.addRight(20);
    for (int i = 0; i < 20; ++i) {
        std::vector<float> both = fixture.around(3, 0.2F);
        both.at(2) += 1.0F;
        fixture.add(u"both/%1.jpg"_s.arg(i), both, 2, {u"glacier"_s, u"mountain"_s});
    }
    QVERIFY(fixture.found().empty());
}

void TestSuspects::tooFewNeighboursGiveNoAnswer()
{
    LabelledFixture fixture;
    for (int i = 0; i < 7; ++i)
        fixture.add(u"sea/%1.jpg"_s.arg(i), 4, 4);
    fixture.add(u"wrong/1.jpg"_s, 4, 1, 0.05F);
    QVERIFY(fixture.found().empty());
    for (int i = 7; i < 20; ++i)
        fixture.add(u"sea/%1.jpg"_s.arg(i), 4, 4);
    fixture.add(u"forest/1.jpg"_s, 1, 1);
    QCOMPARE(fixture.found().size(), 1U);
}

void TestSuspects::theSurestComeFirstUpToTheLimit()
{
    LabelledFixture fixture;
    fixture.addRight(30);
    for (std::size_t i = 0; i < 12; ++i)
        fixture.add(u"wrong/%1.jpg"_s.arg(i), i % 6, (i + 2) % 6);
    const std::vector<Suspect> all = fixture.found({.limit = -1});
    QVERIFY(std::is_sorted(all.begin(), all.end(),
                           [](const Suspect& a, const Suspect& b) { return a.confidence > b.confidence; }));
    const std::vector<Suspect> few = fixture.found({.limit = 3});
    QCOMPARE(few, std::vector<Suspect>(all.begin(), all.begin() + 3));
    QVERIFY(fixture.found({.minConfidence = 1.1}).empty());
}

void TestSuspects::whatAHumanKeptIsNotAskedAgain()
{
    LabelledFixture fixture;
    fixture.addRight(30);
    const PhotoId kept = fixture.add(u"wrong/1.jpg"_s, 4, 1, 0.05F);
    const PhotoId other = fixture.add(u"wrong/2.jpg"_s, 4, 1, 0.05F);
    QCOMPARE(fixture.found().size(), 2U);
    auto& assignments = fixture.catalog().assignments();
    const auto steps = [&] { return require(fixture.catalog().history().undoable(100)).size(); };
    const auto before = steps();
    require(assignments.refuse({&kept, 1}, fixture.label(u"sea"_s), CatalogFixture::person()));
    require(assignments.refuse({&kept, 1}, fixture.label(u"sea"_s), CatalogFixture::person()));
    QCOMPARE(steps(), before);
    const std::vector<Suspect> found = fixture.found();
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().photo, other);
    // Another suggestion is another question.
    require(assignments.refuse({&other, 1}, fixture.label(u"glacier"_s), CatalogFixture::person()));
    QCOMPARE(fixture.found().size(), 1U);
}

void TestSuspects::stopsWhenAsked()
{
    LabelledFixture fixture;
    fixture.addRight(2);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(errorOf(suspects(fixture.catalog(), {.stop = stop.get_token()})).code,
             base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestSuspects)
#include "tst_suspects.moc"
