// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/halffloats.h"
#include "tests/storage/catalogfixture.h"

#include <QTest>
#include <array>
#include <cmath>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::PhotoId;
using domain::Prediction;

class TestPredictionRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesSurviveAsHalfFloats();
    void oneForEachModelNewestFirst();
    void otherContentDoesNotCount();
    void aCopyIsLabelledWithoutInference();
    void whatHandedItsEmbeddingOverIsNotCopied();
    void theMostUncertainComeFirst();
    void anUnknownPhotoIsAnError();
    void aWalkVisitsItsScopeByFolderAndName();
    void aWalkBringsWhatTheModelSaidOfThePresentContent();
    void aStoppedWalkIsCancelled();

private:
    /// The file names in the order of the walk.
    static QStringList walked(CatalogFixture& fixture, storage::WalkScope scope);
};

void TestPredictionRepository::valuesSurviveAsHalfFloats()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    const std::vector<float> probabilities{0.0F, 1.0F, 0.5F, 0.123F};
    const std::vector<float> embedding{-3.25F, 1000.0F, 1e-4F};
    require(fixture.catalog().predictions().save({photo, fixture.model(), probabilities, embedding}));
    const std::vector<Prediction> kept = require(fixture.catalog().predictions().ofPhoto(photo));
    QCOMPARE(kept.size(), 1U);
    QCOMPARE(kept.front().probabilities.size(), probabilities.size());
    QCOMPARE(kept.front().embedding.size(), embedding.size());
    for (std::size_t index = 0; index < probabilities.size(); ++index)
        QVERIFY(std::abs(kept.front().probabilities.at(index) - probabilities.at(index)) < 1e-3F);
    QCOMPARE(kept.front().embedding.at(0), -3.25F);
    QCOMPARE(kept.front().embedding.at(1), 1000.0F);
    QCOMPARE(base::toHalfFloats({1.0F, -2.0F}), QByteArray("\x00\x3c\x00\xc0", 4));
    QVERIFY(base::fromHalfFloats({}).empty());
}

void TestPredictionRepository::oneForEachModelNewestFirst()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    auto& predictions = fixture.catalog().predictions();
    const auto second =
        require(fixture.catalog().models().ensure(sampleCard(u"b"_s), u"/b.pt"_s, contentHash("b")));
    require(predictions.save({photo, fixture.model(), {0.25F}, {}}));
    require(predictions.save({photo, fixture.model(), {0.5F}, {}}));
    require(predictions.save({photo, second.id, {0.75F}, {}}));
    const std::vector<Prediction> kept = require(predictions.ofPhoto(photo));
    QCOMPARE(kept.size(), 2U);
    QCOMPARE(kept.at(0).modelId, second.id);
    QCOMPARE(kept.at(1).probabilities, std::vector<float>{0.5F});
    const auto known = require(fixture.catalog().photos().known({fixture.root(), u"a.jpg"_s}));
    QCOMPARE(known->predictedBy, std::optional(second.id));
}

void TestPredictionRepository::otherContentDoesNotCount()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "one");
    require(fixture.catalog().predictions().save({photo, fixture.model(), {0.25F}, {}}));
    fixture.save(u"a.jpg"_s, "two");
    QVERIFY(require(fixture.catalog().predictions().ofPhoto(photo)).empty());
    const auto known = require(fixture.catalog().photos().known({fixture.root(), u"a.jpg"_s}));
    QVERIFY(!known->predictedBy);
    require(fixture.catalog().predictions().save({photo, fixture.model(), {0.5F}, {}}));
    QCOMPARE(require(fixture.catalog().predictions().ofPhoto(photo)).size(), 1U);
}

void TestPredictionRepository::aCopyIsLabelledWithoutInference()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "same");
    const PhotoId copy = fixture.save(u"copy/a.jpg"_s, "same");
    auto& predictions = fixture.catalog().predictions();
    require(predictions.save({photo, fixture.model(), {0.25F}, {1.0F}}));
    const auto found = require(predictions.forContent(contentHash("same"), fixture.model()));
    QVERIFY(found && found->photoId == photo && found->embedding == std::vector<float>{1.0F});
    QVERIFY(require(predictions.ofPhoto(copy)).empty());
    QVERIFY(!require(predictions.forContent(contentHash("other"), fixture.model())));
    QVERIFY(!require(predictions.forContent({}, fixture.model())));
    QVERIFY(!require(predictions.forContent(contentHash("same"), base::ModelId{99})));
}

void TestPredictionRepository::whatHandedItsEmbeddingOverIsNotCopied()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "same");
    auto& catalog = fixture.catalog();
    const base::ModelId next =
        require(catalog.models().ensure(sampleCard(u"next"_s), u"next.pt"_s, QByteArray(32, 'n'))).id;
    require(catalog.predictions().save({photo, fixture.model(), {0.25F}, {1.0F}}));
    const auto page = require(catalog.embeddings().page(std::array{fixture.model()}, {}, 10));
    require(catalog.embeddings().handOver(page.front(), {photo, next, {0.75F}, {1.0F}}));
    // A copy that took it over could be neither learnt from nor labelled anew.
    QVERIFY(!require(catalog.predictions().forContent(contentHash("same"), fixture.model())));
    QVERIFY(require(catalog.predictions().forContent(contentHash("same"), next)));
}

void TestPredictionRepository::theMostUncertainComeFirst()
{
    CatalogFixture fixture;
    const PhotoId sure = fixture.save(u"a.jpg"_s);
    const PhotoId torn = fixture.save(u"b.jpg"_s);
    const PhotoId middle = fixture.save(u"c.jpg"_s);
    const PhotoId unknown = fixture.save(u"d.jpg"_s);
    auto& predictions = fixture.catalog().predictions();
    require(predictions.save({sure, fixture.model(), {0.01F, 0.98F, 0.01F}, {}}));
    require(predictions.save({torn, fixture.model(), {0.5F, 0.49F, 0.01F}, {}}));
    require(predictions.save({middle, fixture.model(), {0.2F, 0.1F, 0.7F}, {}}));
    domain::PhotoQuery query;
    query.order = domain::PhotoOrder::Uncertainty;
    QCOMPARE(require(fixture.catalog().search().ids(query)),
             (std::vector<PhotoId>{torn, middle, sure, unknown}));
}

void TestPredictionRepository::anUnknownPhotoIsAnError()
{
    CatalogFixture fixture;
    const auto result = fixture.catalog().predictions().save({PhotoId{99}, fixture.model(), {0.5F}, {}});
    QCOMPARE(errorOf(result).code, ErrorCode::NotFound);
}

QStringList TestPredictionRepository::walked(CatalogFixture& fixture, storage::WalkScope scope)
{
    std::vector<PhotoId> ids;
    QStringList names;
    require(fixture.catalog().predictions().walk(
        scope, fixture.model(), {},
        [&ids](const storage::WalkedPhoto& photo) { ids.push_back(photo.prediction.photoId); }));
    for (const domain::PhotoRow& row : require(fixture.catalog().search().rows(ids)))
        names.append(row.path.section(u'/', -1));
    return names;
}

void TestPredictionRepository::aWalkVisitsItsScopeByFolderAndName()
{
    CatalogFixture fixture;
    const PhotoId decided = fixture.save(u"a/3.jpg"_s);
    const PhotoId open = fixture.save(u"b/1.jpg"_s);
    const PhotoId changed = fixture.save(u"a/2.jpg"_s);
    fixture.save(u"a/1.jpg"_s);
    const base::LabelId sea = fixture.label(u"sea"_s);
    for (const PhotoId photo : {decided, changed})
        require(fixture.catalog().assignments().setHuman({&photo, 1}, {&sea, 1}, CatalogFixture::person()));
    fixture.applyModel(open, u"sea"_s, 0.5, true);
    fixture.save(u"a/2.jpg"_s, "edited since");

    QCOMPARE(walked(fixture, storage::WalkScope::NeedsReview), (QStringList{u"2.jpg"_s, u"1.jpg"_s}));
    QCOMPARE(walked(fixture, storage::WalkScope::Undecided),
             (QStringList{u"1.jpg"_s, u"2.jpg"_s, u"1.jpg"_s}));
    QCOMPARE(walked(fixture, storage::WalkScope::HumanDecided), (QStringList{u"2.jpg"_s, u"3.jpg"_s}));
}

void TestPredictionRepository::aWalkBringsWhatTheModelSaidOfThePresentContent()
{
    CatalogFixture fixture;
    auto& predictions = fixture.catalog().predictions();
    const auto other =
        require(fixture.catalog().models().ensure(sampleCard(u"b"_s), u"/b.pt"_s, contentHash("b")));
    const PhotoId known = fixture.save(u"a/1.jpg"_s);
    const PhotoId edited = fixture.save(u"a/2.jpg"_s);
    const PhotoId unknown = fixture.save(u"b/3.jpg"_s);
    for (const PhotoId photo : {known, edited, unknown})
        fixture.applyModel(photo, u"sea"_s, 0.5, true);
    require(predictions.save({known, fixture.model(), {0.25F, 0.75F}, {1.0F, 2.0F}}));
    require(predictions.save({edited, fixture.model(), {0.5F, 0.5F}, {1.0F, 2.0F}}));
    require(predictions.save({unknown, other.id, {0.5F, 0.5F}, {1.0F, 2.0F}}));
    fixture.save(u"a/2.jpg"_s, "edited since");
    require(fixture.catalog().photos().setMissing(unknown, true));

    std::vector<storage::WalkedPhoto> photos;
    require(predictions.walk(storage::WalkScope::NeedsReview, fixture.model(), {},
                             [&photos](const storage::WalkedPhoto& photo) { photos.push_back(photo); }));
    QCOMPARE(photos.size(), 3U);
    QCOMPARE(photos.at(0).prediction.photoId, known);
    QCOMPARE(photos.at(0).prediction.modelId, fixture.model());
    QCOMPARE(photos.at(0).prediction.probabilities, (std::vector<float>{0.25F, 0.75F}));
    QCOMPARE(photos.at(0).prediction.embedding, (std::vector<float>{1.0F, 2.0F}));
    QCOMPARE(photos.at(0).folder, photos.at(1).folder);
    QVERIFY(photos.at(0).folder != photos.at(2).folder);
    QVERIFY(photos.at(1).prediction.probabilities.empty() && photos.at(1).prediction.embedding.empty());
    QVERIFY(photos.at(2).prediction.probabilities.empty());
    QVERIFY(photos.at(1).reachable && !photos.at(2).reachable);

    require(fixture.catalog().roots().setOnline(fixture.root(), false));
    require(predictions.walk(storage::WalkScope::NeedsReview, fixture.model(), {},
                             [](const storage::WalkedPhoto& photo) { QVERIFY(!photo.reachable); }));
}

void TestPredictionRepository::aStoppedWalkIsCancelled()
{
    CatalogFixture fixture;
    for (const QString& name : {u"1.jpg"_s, u"2.jpg"_s})
        fixture.applyModel(fixture.save(name), u"sea"_s, 0.5, true);
    std::stop_source stop;
    int visits = 0;
    const auto result = fixture.catalog().predictions().walk(
        storage::WalkScope::NeedsReview, fixture.model(), stop.get_token(), [&](const storage::WalkedPhoto&) {
            ++visits;
            stop.request_stop();
        });
    QCOMPARE(errorOf(result).code, ErrorCode::Cancelled);
    QCOMPARE(visits, 1);
}

QTEST_GUILESS_MAIN(TestPredictionRepository)
#include "tst_predictionrepository.moc"
