// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/halffloats.h"
#include "tests/storage/catalogfixture.h"

#include <QTest>
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
    void theMostUncertainComeFirst();
    void anUnknownPhotoIsAnError();
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

QTEST_GUILESS_MAIN(TestPredictionRepository)
#include "tst_predictionrepository.moc"
