// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/modelcardjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::domain;

namespace {

ModelCard fullCard()
{
    ModelCard card;
    card.name = QStringLiteral("six scenes");
    card.architecture = QStringLiteral("scene-resnet");
    card.labels = {QStringLiteral("forest"), QStringLiteral("sea")};
    card.inputWidth = 128;
    card.inputHeight = 96;
    card.mean = {0.5F, 0.25F, 0.125F};
    card.deviation = {0.5F, 0.25F, 0.25F};
    card.activation = Activation::Sigmoid;
    card.temperature = 0.75;
    card.logitBias = -0.5;
    card.thresholds = {0.5F, 0.25F};
    card.reviewThreshold = 0.875;
    card.embeddingSize = 256;
    return card;
}

ModelCard gatedCard(Light light)
{
    ModelCard card = fullCard();
    card.gate = LightGate{light, std::vector<float>(256, 0.25F), -1.5F};
    return card;
}

QJsonObject jsonOf(const ModelCard& card)
{
    return QJsonDocument::fromJson(toJson(card)).object();
}

base::Result<ModelCard> read(const QJsonObject& object)
{
    return cardFromJson(QJsonDocument(object).toJson());
}

} // namespace

class ModelCardJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void cardsWrittenBeforeTheReviewThresholdStayValid();
    void aGateIsOnlyForProgramsThatKnowIt();
    void refusesGatesThatMakeNoSense_data();
    void refusesGatesThatMakeNoSense();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
};

void ModelCardJsonTest::comesBackAsItWas()
{
    const auto card = cardFromJson(toJson(fullCard()));
    QVERIFY2(card, qPrintable(card ? QString() : card.error().detail));
    QCOMPARE(*card, fullCard());
}

void ModelCardJsonTest::cardsWrittenBeforeTheReviewThresholdStayValid()
{
    QJsonObject object = jsonOf(fullCard());
    QVERIFY(object.contains(u"logit_bias") && object.contains(u"review_threshold"));
    object.remove(QStringLiteral("logit_bias"));
    object.remove(QStringLiteral("review_threshold"));
    const auto card = read(object);
    QVERIFY(card);
    QCOMPARE(card->logitBias, 0.0);
    QCOMPARE(card->reviewThreshold, 0.0);
}

void ModelCardJsonTest::aGateIsOnlyForProgramsThatKnowIt()
{
    QCOMPARE(jsonOf(fullCard()).value(u"format_version").toInt(), 1);
    QVERIFY(!jsonOf(fullCard()).contains(u"gate"));
    for (const Light light : {Light::Levelled, Light::Inverted}) {
        const ModelCard card = gatedCard(light);
        QCOMPARE(jsonOf(card).value(u"format_version").toInt(), 2);
        const auto back = cardFromJson(toJson(card));
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(*back, card);
    }
}

void ModelCardJsonTest::refusesGatesThatMakeNoSense_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("as it is") << QStringLiteral("light") << QJsonValue(QStringLiteral("as_is"));
    QTest::newRow("unknown light") << QStringLiteral("light") << QJsonValue(QStringLiteral("dawn"));
    QTest::newRow("no weights") << QStringLiteral("weights") << QJsonValue();
    QTest::newRow("too few weights") << QStringLiteral("weights") << QJsonValue(QStringLiteral("AAA="));
    QTest::newRow("bias in words") << QStringLiteral("bias") << QJsonValue(QStringLiteral("much"));
}

void ModelCardJsonTest::refusesGatesThatMakeNoSense()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject object = jsonOf(gatedCard(Light::Inverted));
    QJsonObject gate = object.value(u"gate").toObject();
    gate.insert(field, value);
    object.insert(QStringLiteral("gate"), gate);
    const auto card = read(object);
    QVERIFY(!card);
    QCOMPARE(card.error().code, base::ErrorCode::ModelInvalid);
}

void ModelCardJsonTest::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const QString review = QStringLiteral("review_threshold");
    QTest::newRow("review above one") << review << QJsonValue(1.5);
    QTest::newRow("review below zero") << review << QJsonValue(-0.1);
    QTest::newRow("review in words") << review << QJsonValue(QStringLiteral("often"));
    QTest::newRow("bias in words") << QStringLiteral("logit_bias") << QJsonValue(QStringLiteral("much"));
    QTest::newRow("no temperature") << QStringLiteral("temperature") << QJsonValue(0.0);
    QTest::newRow("activation") << QStringLiteral("activation") << QJsonValue(QStringLiteral("relu"));
    QTest::newRow("too few thresholds") << QStringLiteral("thresholds") << QJsonValue(QJsonArray{0.5});
    QTest::newRow("a newer format") << QStringLiteral("format_version") << QJsonValue(3);
}

void ModelCardJsonTest::refusesWhatMakesNoSense()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject object = jsonOf(fullCard());
    object.insert(field, value);
    const auto card = read(object);
    QVERIFY(!card);
    QCOMPARE(card.error().code, base::ErrorCode::ModelInvalid);
}

QTEST_GUILESS_MAIN(ModelCardJsonTest)
#include "tst_modelcardjson.moc"
