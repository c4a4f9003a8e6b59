// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogfixture.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::LabelId;
using base::PhotoId;

/// Promise 2: a human's word outranks the model's, and lasts.
class TestAssignmentRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aModelReplacesWhatModelsSaid();
    void aModelThatSaysTheSameChangesNothing();
    void humanOutranksModel_data();
    void humanOutranksModel();
    void aWholeDecisionKeepsModelsOut();
    void aPartLetsModelsAddOthers();
    void rejectionsLastThroughEverything();
    void aHumanMayChangeTheirMind();
    void theWholeSetRejectsModelsAndRemovesHumans();
    void noLabelAtAllIsADecision();
    void eachPhotoCanHaveItsOwnDecision();
    void refusesContradictions();
    void aRemovedLabelStaysRemoved();
    void togglesOneLabelOfSeveral();
    void confirmsWhatIsInForce();
    void manyPhotosAreOneStep();
    void anUnknownPhotoChangesNothing();
    void countsFollow();
    void listsWhatHumansGave();
};

void TestAssignmentRepository::aModelReplacesWhatModelsSaid()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    fixture.applyModel(photo, u"sea"_s, 0.6, true);
    QCOMPARE(fixture.state(photo, u"sea"_s), u"model 0.60"_s);
    QVERIFY(fixture.needsReview(photo));
    fixture.applyModel(photo, u"forest"_s, 0.9, false);
    QCOMPARE(fixture.state(photo, u"sea"_s), QString());
    QCOMPARE(fixture.state(photo, u"forest"_s), u"model 0.90"_s);
    QVERIFY(!fixture.needsReview(photo));
    fixture.applyModel(photo, u"forest"_s, 0.7, false);
    QCOMPARE(fixture.state(photo, u"forest"_s), u"model 0.70"_s);
}

void TestAssignmentRepository::aModelThatSaysTheSameChangesNothing()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    fixture.applyModel(photo, u"sea"_s, 0.6, true);
    fixture.applyModel(photo, u"sea"_s, 0.6, true);
    QCOMPARE(require(fixture.catalog().assignments().history(photo)).size(), 1U);
}

void TestAssignmentRepository::humanOutranksModel_data()
{
    QTest::addColumn<QString>("deed");       // what the human does about "sea"
    QTest::addColumn<QString>("modelFirst"); // what a model said before
    QTest::addColumn<QString>("modelThen");  // what a model says after
    QTest::addColumn<QString>("sea");        // the state of "sea" at the end
    QTest::addColumn<QString>("forest");
    for (const char* first : {"", "sea", "forest"}) {
        for (const char* then : {"sea", "forest"}) {
            const QString name =
                u" after \"%1\", then \"%2\""_s.arg(QLatin1String(first), QLatin1String(then));
            const QString modelFirst = QLatin1String(first);
            const QString modelThen = QLatin1String(then);
            const bool forestBefore = modelFirst == u"forest";
            const bool forestAfter = modelThen == u"forest";
            QTest::newRow(qUtf8Printable(u"set"_s + name))
                << u"set"_s << modelFirst << modelThen << u"human"_s
                << (forestBefore ? u"rejected"_s : QString());
            QTest::newRow(qUtf8Printable(u"add"_s + name))
                << u"add"_s << modelFirst << modelThen << u"human"_s
                << (forestAfter ? u"model 0.95"_s : QString());
            QTest::newRow(qUtf8Printable(u"reject"_s + name))
                << u"reject"_s << modelFirst << modelThen << u"rejected"_s
                << (forestAfter ? u"model 0.95"_s : QString());
        }
    }
}

void TestAssignmentRepository::humanOutranksModel()
{
    QFETCH(const QString, deed);
    QFETCH(const QString, modelFirst);
    QFETCH(const QString, modelThen);
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    const LabelId sea = fixture.label(u"sea"_s);
    if (!modelFirst.isEmpty())
        fixture.applyModel(photo, modelFirst, 0.8, true);
    auto& assignments = fixture.catalog().assignments();
    if (deed == u"set")
        require(assignments.setHuman({&photo, 1}, {&sea, 1}, CatalogFixture::person()));
    else if (deed == u"add")
        require(assignments.addHuman({&photo, 1}, sea, CatalogFixture::person()));
    else
        require(assignments.reject({&photo, 1}, sea, CatalogFixture::person()));
    QVERIFY(!fixture.needsReview(photo));
    fixture.applyModel(photo, modelThen, 0.95, true);
    QTEST(fixture.state(photo, u"sea"_s), "sea");
    QTEST(fixture.state(photo, u"forest"_s), "forest");
    QVERIFY2(!fixture.needsReview(photo), "a photo on which a human has decided is not up for review");
}

void TestAssignmentRepository::aWholeDecisionKeepsModelsOut()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    const LabelId sea = fixture.label(u"sea"_s);
    require(fixture.catalog().assignments().setHuman({&photo, 1}, {&sea, 1}, CatalogFixture::person()));
    fixture.applyModel(photo, u"glacier"_s, 0.99);
    QCOMPARE(fixture.state(photo, u"glacier"_s), QString());
    // Adding or rejecting one more afterwards does not open it again.
    require(fixture.catalog().assignments().addHuman({&photo, 1}, fixture.label(u"street"_s),
                                                     CatalogFixture::person()));
    fixture.applyModel(photo, u"glacier"_s, 0.99);
    QCOMPARE(fixture.state(photo, u"glacier"_s), QString());
}

void TestAssignmentRepository::aPartLetsModelsAddOthers()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    require(fixture.catalog().assignments().addHuman({&photo, 1}, fixture.label(u"sea"_s),
                                                     CatalogFixture::person()));
    fixture.applyModel(photo, u"glacier"_s, 0.99);
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
    QCOMPARE(fixture.state(photo, u"glacier"_s), u"model 0.99"_s);
}

void TestAssignmentRepository::rejectionsLastThroughEverything()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "one");
    fixture.applyModel(photo, u"sea"_s, 0.9);
    require(fixture.catalog().assignments().reject({&photo, 1}, fixture.label(u"sea"_s),
                                                   CatalogFixture::person()));

    fixture.applyModel(photo, u"sea"_s, 0.99); // classified again
    QCOMPARE(fixture.state(photo, u"sea"_s), u"rejected"_s);

    const auto other =
        require(fixture.catalog().models().ensure(sampleCard(u"new"_s), u"/models/b.pt"_s, contentHash("b")));
    const storage::ModelDecision decision{photo, {{fixture.label(u"sea"_s), 1.0}}, true};
    require(fixture.catalog().assignments().applyModel(decision, {u"new 1"_s, std::nullopt, other.id}));
    QCOMPARE(fixture.state(photo, u"sea"_s), u"rejected"_s);

    QCOMPARE(fixture.save(u"a.jpg"_s, "two"), photo); // edited
    fixture.applyModel(photo, u"sea"_s, 0.99);
    QCOMPARE(fixture.state(photo, u"sea"_s), u"rejected"_s);

    require(fixture.catalog().photos().relocate(photo, {fixture.root(), u"moved/b.jpg"_s}));
    QCOMPARE(fixture.state(photo, u"sea"_s), u"rejected"_s);

    auto reopened = fixture.another();
    const auto kept = require(reopened->assignments().ofPhoto(photo));
    QCOMPARE(kept.size(), 1U);
    QVERIFY(kept.front().rejected);
    QCOMPARE(kept.front().agent, u"Ada"_s);
}

void TestAssignmentRepository::aHumanMayChangeTheirMind()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    const LabelId sea = fixture.label(u"sea"_s);
    auto& assignments = fixture.catalog().assignments();
    require(assignments.reject({&photo, 1}, sea, CatalogFixture::person()));
    require(assignments.addHuman({&photo, 1}, sea, CatalogFixture::person()));
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
    require(assignments.reject({&photo, 1}, sea, CatalogFixture::person()));
    QCOMPARE(fixture.state(photo, u"sea"_s), u"rejected"_s);
    require(assignments.setHuman({&photo, 1}, {&sea, 1}, CatalogFixture::person()));
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
}

void TestAssignmentRepository::theWholeSetRejectsModelsAndRemovesHumans()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    auto& assignments = fixture.catalog().assignments();
    fixture.applyModel(photo, u"forest"_s, 0.5);
    require(assignments.addHuman({&photo, 1}, fixture.label(u"street"_s), CatalogFixture::person()));
    const std::vector<LabelId> wanted{fixture.label(u"sea"_s), fixture.label(u"mountain"_s)};
    require(assignments.setHuman({&photo, 1}, wanted, CatalogFixture::person()));
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
    QCOMPARE(fixture.state(photo, u"mountain"_s), u"human"_s);
    QCOMPARE(fixture.state(photo, u"forest"_s), u"rejected"_s);
    QCOMPARE(fixture.state(photo, u"street"_s), QString());
}

void TestAssignmentRepository::noLabelAtAllIsADecision()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    require(fixture.catalog().assignments().setHuman({&photo, 1}, {}, CatalogFixture::person()));
    QCOMPARE(require(fixture.catalog().assignments().history(photo)).size(), 1U);
    fixture.applyModel(photo, u"sea"_s, 0.99, true);
    QCOMPARE(fixture.state(photo, u"sea"_s), QString());
    QVERIFY(!fixture.needsReview(photo));
}

void TestAssignmentRepository::eachPhotoCanHaveItsOwnDecision()
{
    CatalogFixture fixture;
    const std::vector<PhotoId> photos{fixture.save(u"a.jpg"_s), fixture.save(u"b.jpg"_s)};
    const LabelId sea = fixture.label(u"sea"_s);
    const LabelId street = fixture.label(u"street"_s);
    const std::vector<storage::PhotoDecision> decisions{{photos.at(0), {sea}, {}, true},
                                                        {photos.at(1), {street}, {sea}, false},
                                                        {photos.at(0), {sea}, {}, true}};
    const base::StepId step =
        require(fixture.catalog().assignments().decide(decisions, CatalogFixture::person()));
    QCOMPARE(fixture.state(photos.at(0), u"sea"_s), u"human"_s);
    QCOMPARE(fixture.state(photos.at(1), u"sea"_s), u"rejected"_s);
    QCOMPARE(fixture.state(photos.at(1), u"street"_s), u"human"_s);
    QCOMPARE(require(fixture.catalog().history().undoable(10)).size(), 1U);
    QCOMPARE(require(fixture.catalog().history().step(step))->photos, 2);
}

void TestAssignmentRepository::refusesContradictions()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    const LabelId sea = fixture.label(u"sea"_s);
    const auto refused = [&fixture](const std::vector<storage::PhotoDecision>& decisions) {
        const auto step = fixture.catalog().assignments().decide(decisions, CatalogFixture::person());
        return errorOf(step).code == base::ErrorCode::InvalidArgument;
    };
    QVERIFY(refused({{photo, {sea}, {sea}, false}}));
    QVERIFY(refused({{photo, {sea}, {}, false}, {photo, {}, {sea}, false}}));
    QVERIFY(require(fixture.catalog().assignments().history(photo)).empty());
}

void TestAssignmentRepository::aRemovedLabelStaysRemoved()
{
    CatalogFixture fixture;
    const PhotoId said = fixture.save(u"a.jpg"_s);
    const PhotoId added = fixture.save(u"b.jpg"_s);
    const PhotoId without = fixture.save(u"c.jpg"_s);
    const std::vector<PhotoId> photos{said, added, without};
    const LabelId sea = fixture.label(u"sea"_s);
    auto& assignments = fixture.catalog().assignments();
    fixture.applyModel(said, u"sea"_s, 0.9, true);
    require(assignments.addHuman({&added, 1}, sea, CatalogFixture::person()));
    require(assignments.removeHuman(photos, sea, CatalogFixture::person()));
    for (const PhotoId photo : photos)
        fixture.applyModel(photo, u"sea"_s, 0.99, true);
    QCOMPARE(fixture.state(said, u"sea"_s), u"rejected"_s);
    QCOMPARE(fixture.state(added, u"sea"_s), u"rejected"_s);
    QVERIFY(!fixture.needsReview(said));
    // Of this one nothing was said.
    QCOMPARE(fixture.state(without, u"sea"_s), u"model 0.99"_s);
    QVERIFY(fixture.needsReview(without));
}

void TestAssignmentRepository::togglesOneLabelOfSeveral()
{
    CatalogFixture fixture;
    const std::vector<PhotoId> photos{fixture.save(u"a.jpg"_s), fixture.save(u"b.jpg"_s)};
    const LabelId sea = fixture.label(u"sea"_s);
    auto& assignments = fixture.catalog().assignments();
    fixture.applyModel(photos.front(), u"sea"_s, 0.9);
    // One has it, the other does not: then both do.
    require(assignments.toggleHuman(photos, sea, CatalogFixture::person()));
    QCOMPARE(fixture.state(photos.front(), u"sea"_s), u"human"_s);
    QCOMPARE(fixture.state(photos.back(), u"sea"_s), u"human"_s);
    require(assignments.toggleHuman(photos, sea, CatalogFixture::person()));
    QCOMPARE(fixture.state(photos.front(), u"sea"_s), u"rejected"_s);
    QCOMPARE(fixture.state(photos.back(), u"sea"_s), u"rejected"_s);
    require(assignments.toggleHuman(photos, sea, CatalogFixture::person()));
    QCOMPARE(fixture.state(photos.back(), u"sea"_s), u"human"_s);
}

void TestAssignmentRepository::confirmsWhatIsInForce()
{
    CatalogFixture fixture;
    const PhotoId said = fixture.save(u"a.jpg"_s);
    const PhotoId unlabelled = fixture.save(u"b.jpg"_s);
    const std::vector<PhotoId> photos{said, unlabelled};
    const storage::ModelDecision decision{
        said, {{fixture.label(u"sea"_s), 0.6}, {fixture.label(u"street"_s), 0.7}}, true};
    require(fixture.catalog().assignments().applyModel(decision, fixture.modelAuthor()));
    require(fixture.catalog().assignments().confirm(photos, CatalogFixture::person()));
    QCOMPARE(fixture.state(said, u"sea"_s), u"human"_s);
    QCOMPARE(fixture.state(said, u"street"_s), u"human"_s);
    QVERIFY(!fixture.needsReview(said));
    fixture.applyModel(said, u"forest"_s, 0.9);
    fixture.applyModel(unlabelled, u"forest"_s, 0.9);
    QCOMPARE(fixture.state(said, u"forest"_s), QString());
    QCOMPARE(fixture.state(unlabelled, u"forest"_s), u"model 0.90"_s);
    QVERIFY(
        !require(fixture.catalog().assignments().confirm({&said, 1}, CatalogFixture::person())).isValid());
}

void TestAssignmentRepository::manyPhotosAreOneStep()
{
    CatalogFixture fixture;
    std::vector<PhotoId> photos;
    require(fixture.catalog().transaction([&]() -> base::Result<void> {
        for (int number = 0; number < 1000; ++number)
            photos.push_back(fixture.save(u"%1.jpg"_s.arg(number)));
        return {};
    }));
    photos.push_back(photos.front()); // named twice, changed once
    const LabelId sea = fixture.label(u"sea"_s);
    require(fixture.catalog().assignments().setHuman(photos, {&sea, 1}, CatalogFixture::person()));
    QCOMPARE(require(fixture.catalog().search().ids([] {
                 domain::PhotoQuery query;
                 query.labels = QStringList{u"sea"_s};
                 return query;
             }()))
                 .size(),
             1000U);
    QCOMPARE(require(fixture.catalog().assignments().history(photos.front())).size(), 1U);
}

void TestAssignmentRepository::anUnknownPhotoChangesNothing()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    const LabelId sea = fixture.label(u"sea"_s);
    const std::vector<PhotoId> photos{photo, PhotoId{4711}};
    const auto result = fixture.catalog().assignments().setHuman(photos, {&sea, 1}, CatalogFixture::person());
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::ErrorCode::NotFound);
    QCOMPARE(fixture.state(photo, u"sea"_s), QString());
    QVERIFY(require(fixture.catalog().assignments().history(photo)).empty());
}

void TestAssignmentRepository::countsFollow()
{
    CatalogFixture fixture;
    const std::vector<PhotoId> photos{fixture.save(u"a.jpg"_s), fixture.save(u"b.jpg"_s),
                                      fixture.save(u"c.jpg"_s)};
    const LabelId sea = fixture.label(u"sea"_s);
    const auto seaCount = [&fixture, sea] {
        for (const storage::LabelCount& count : require(fixture.catalog().labels().counts())) {
            if (count.label.id == sea)
                return count.photos;
        }
        return qint64{-1};
    };
    for (const PhotoId photo : photos)
        fixture.applyModel(photo, u"sea"_s, 0.9);
    QCOMPARE(seaCount(), 3);
    require(fixture.catalog().assignments().reject({photos.data(), 2}, sea, CatalogFixture::person()));
    QCOMPARE(seaCount(), 1);
    require(fixture.catalog().assignments().addHuman({photos.data(), 1}, sea, CatalogFixture::person()));
    QCOMPARE(seaCount(), 2);
    fixture.applyModel(photos.at(2), u"street"_s, 0.9);
    QCOMPARE(seaCount(), 1);
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

void TestAssignmentRepository::listsWhatHumansGave()
{
    CatalogFixture fixture;
    const PhotoId first = fixture.save(u"a.jpg"_s);
    const PhotoId second = fixture.save(u"b.jpg"_s);
    auto& assignments = fixture.catalog().assignments();
    const base::LabelId sea = fixture.label(u"sea"_s);
    const base::LabelId forest = fixture.label(u"forest"_s);
    const base::LabelId street = fixture.label(u"street"_s);
    fixture.applyModel(first, u"street"_s, 0.9);
    fixture.applyModel(second, u"street"_s, 0.9);
    require(assignments.addHuman({&second, 1}, sea, CatalogFixture::person()));
    require(assignments.addHuman({&second, 1}, forest, CatalogFixture::person()));
    require(assignments.reject({&first, 1}, street, CatalogFixture::person()));
    const std::vector<std::pair<PhotoId, base::LabelId>> expected{{second, forest}, {second, sea}};
    QCOMPARE(require(assignments.humanLabels()), expected);
}

QTEST_GUILESS_MAIN(TestAssignmentRepository)
#include "tst_assignmentrepository.moc"
