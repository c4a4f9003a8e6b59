// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/calibration.h"
#include "core/training/metrics.h"

#include <QJsonArray>
#include <QTest>
#include <cmath>
#include <random>

using namespace scenekeeper::training;

namespace {

bool near(double a, double b, double reach = 1e-6)
{
    return std::abs(a - b) < reach;
}

} // namespace

class MetricsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownConfusion();
    void calibrationErrorOfKnownBins();
    void averagePrecisionOfARanking();
    void wilson();
    void nothingMeasured();
    void jsonHasTheFieldsOfTheCommandLine();
    void temperatureIsFound();
    void thresholdsKeepWhatIsWanted();
    void thresholdsFallBack();
    void calibrateMeasuresWithTheTemperature();
};

void MetricsTest::knownConfusion()
{
    // Truth 0: two hits, one called 1. Truth 1: one hit. Truth 2 never occurs.
    const std::vector<std::vector<float>> probabilities{
        {0.8F, 0.1F, 0.1F}, {0.7F, 0.2F, 0.1F}, {0.3F, 0.6F, 0.1F}, {0.1F, 0.9F, 0.0F}};
    const Metrics metrics = measure(probabilities, {0, 0, 0, 1}, 3);
    QCOMPARE(metrics.photos, 4);
    QCOMPARE(metrics.accuracy, 0.75);
    QCOMPARE(metrics.confusion, (std::vector<std::vector<int>>{{2, 1, 0}, {0, 1, 0}, {0, 0, 0}}));
    QCOMPARE(metrics.perLabel[0].precision, 1.0);
    QVERIFY(near(metrics.perLabel[0].recall, 2.0 / 3.0));
    QVERIFY(near(metrics.perLabel[0].f1, 0.8));
    QCOMPARE(metrics.perLabel[1].precision, 0.5);
    QCOMPARE(metrics.perLabel[1].recall, 1.0);
    QVERIFY(near(metrics.perLabel[1].f1, 2.0 / 3.0));
    QCOMPARE(metrics.perLabel[2].photos, 0);
    // A label without photographs does not pull the mean down.
    QVERIFY(near(metrics.macroF1, (0.8 + 2.0 / 3.0) / 2.0));
    const double loss = -(std::log(0.8) + std::log(0.7) + std::log(0.3) + std::log(0.9)) / 4.0;
    QVERIFY(near(metrics.loss, loss));
}

void MetricsTest::calibrationErrorOfKnownBins()
{
    // Ten predictions of 0.9, of which seven are right; ten of 0.6, of which six are: |0.9-0.7|/2 + 0.
    std::vector<std::vector<float>> probabilities;
    std::vector<int> truth;
    for (int i = 0; i < 10; ++i) {
        probabilities.push_back({0.9F, 0.1F});
        truth.push_back(i < 7 ? 0 : 1);
        probabilities.push_back({0.4F, 0.6F});
        truth.push_back(i < 6 ? 1 : 0);
    }
    QVERIFY(near(measure(probabilities, truth, 2).ece, 0.1));
}

void MetricsTest::averagePrecisionOfARanking()
{
    // Label 0 is on photographs 0 and 2, ranked first and third: (1/1 + 2/3) / 2. Label 1 is on photographs 1
    // and 2, ranked first and second: 1. Nothing has label 2.
    const std::vector<std::vector<float>> probabilities{
        {0.9F, 0.1F, 0.9F}, {0.8F, 0.9F, 0.9F}, {0.3F, 0.7F, 0.9F}};
    const std::vector<std::vector<int>> truth{{0}, {1}, {0, 1}};
    QVERIFY(near(meanAveragePrecision(probabilities, truth, 3), (5.0 / 6.0 + 1.0) / 2.0, 1e-9));
    QCOMPARE(meanAveragePrecision({}, {}, 3), 0.0);
}

void MetricsTest::wilson()
{
    // Published example: 81 of 263.
    const Interval interval = wilsonInterval(81, 263);
    QVERIFY(near(interval.low, 0.2553, 1e-4));
    QVERIFY(near(interval.high, 0.3662, 1e-4));
    const Interval all = wilsonInterval(10, 10);
    QCOMPARE(all.high, 1.0);
    QVERIFY(near(all.low, 0.7225, 1e-4));
}

void MetricsTest::nothingMeasured()
{
    const Metrics metrics = measure({}, {}, 2);
    QCOMPARE(metrics.photos, 0);
    QCOMPARE(metrics.accuracy, 0.0);
    QCOMPARE(metrics.ece, 0.0);
    QCOMPARE(metrics.interval.low, 0.0);
    QCOMPARE(metrics.interval.high, 1.0);
}

void MetricsTest::jsonHasTheFieldsOfTheCommandLine()
{
    const QJsonObject json = toJson(measure({{0.9F, 0.1F}, {0.8F, 0.2F}}, {0, 1}, 2),
                                    {QStringLiteral("sea"), QStringLiteral("street")});
    QCOMPARE(json.value(u"accuracy").toDouble(), 0.5);
    QCOMPARE(json.value(u"photos").toInt(), 2);
    QCOMPARE(json.value(u"interval").toArray().size(), 2);
    QVERIFY(json.contains(u"macro_f1") && json.contains(u"ece"));
    QCOMPARE(json.value(u"per_label").toObject().value(u"sea").toObject().value(u"precision").toDouble(),
             0.5);
    QCOMPARE(json.value(u"confusion").toArray().at(1).toArray().at(0).toInt(), 1);
}

void MetricsTest::temperatureIsFound()
{
    // Logits that claim too much: drawn true to probabilities of logit / 3, then given as they are.
    std::mt19937 random(7);
    std::normal_distribution<float> normal(0.F, 4.F);
    std::uniform_real_distribution<double> chance(0.0, 1.0);
    std::vector<std::vector<float>> logits;
    std::vector<int> truth;
    for (int i = 0; i < 20000; ++i) {
        const float logit = normal(random);
        logits.push_back({logit, 0.F});
        truth.push_back(chance(random) < 1.0 / (1.0 + std::exp(-static_cast<double>(logit) / 3.0)) ? 0 : 1);
    }
    QVERIFY2(near(fitTemperature(logits, truth), 3.0, 0.2),
             qPrintable(QString::number(fitTemperature(logits, truth))));
    QCOMPARE(fitTemperature({}, {}), 1.0);
}

void MetricsTest::thresholdsKeepWhatIsWanted()
{
    // Label 0 is right from 0.8 on, label 1 always.
    std::vector<std::vector<float>> probabilities;
    std::vector<int> truth;
    for (int i = 0; i < 50; ++i) {
        const float confidence = 0.5F + 0.01F * static_cast<float>(i);
        probabilities.push_back({confidence, 1.F - confidence});
        truth.push_back(confidence < 0.795F ? 1 : 0);
        probabilities.push_back({1.F - confidence, confidence + 0.001F});
        truth.push_back(1);
    }
    const std::vector<float> thresholds = fitThresholds(probabilities, truth, 2, 1.0);
    QVERIFY(near(static_cast<double>(thresholds[0]), 0.8, 1e-3));
    QVERIFY(near(static_cast<double>(thresholds[1]), 0.501, 1e-3));
}

void MetricsTest::thresholdsFallBack()
{
    // Label 1 is predicted too rarely to know anything of it, label 2 is never right.
    std::vector<std::vector<float>> probabilities;
    std::vector<int> truth;
    for (int i = 0; i < 40; ++i) {
        probabilities.push_back({0.9F, 0.05F, 0.05F});
        truth.push_back(0);
        probabilities.push_back({0.2F, 0.2F, 0.6F});
        truth.push_back(0);
    }
    probabilities.push_back({0.1F, 0.5F, 0.4F});
    truth.push_back(1);
    const std::vector<float> thresholds = fitThresholds(probabilities, truth, 3, 0.97);
    QCOMPARE(thresholds[0], 0.9F);
    QCOMPARE(thresholds[1], 0.9F);
    QCOMPARE(thresholds[2], 0.9F);
    // Nothing is ever right: everything is to be looked at.
    QCOMPARE(fitThresholds({{0.9F, 0.1F}}, {1}, 2, 0.97), (std::vector<float>{1.F, 1.F}));
}

void MetricsTest::calibrateMeasuresWithTheTemperature()
{
    std::vector<std::vector<float>> logits;
    std::vector<int> truth;
    for (int i = 0; i < 100; ++i) {
        logits.push_back({0.2F, 0.F});
        truth.push_back(i < 95 ? 0 : 1);
    }
    ValidationLogits validation;
    validation.photographs = logits;
    validation.truth = truth;
    const Calibration calibration = calibrate(validation, scenekeeper::domain::Activation::Softmax, 2);
    QVERIFY(calibration.temperature < 0.1);
    QVERIFY(calibration.metrics.ece < 0.01);
    QCOMPARE(calibration.metrics.accuracy, 0.95);
    // 95 % is not 97 %: nothing is kept.
    QCOMPARE(calibration.keptShare, 0.0);
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
