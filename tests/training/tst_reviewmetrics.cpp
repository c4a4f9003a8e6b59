// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/reviewmetrics.h"

#include <QtTest>

using namespace scenekeeper::training;

class TestReviewMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void curveGoesFromTheSurestToAll();
    void equalConfidencesStayTogether();
    void curveKeepsToItsPoints();
    void nothingMeasured();
    void reviewCounts();
};

void TestReviewMetrics::curveGoesFromTheSurestToAll()
{
    const std::vector<CoveragePoint> curve =
        coverageCurve({{0.6, false, true}, {0.9, true, false}, {0.8, true, false}, {0.7, false, false}});
    QCOMPARE(curve.size(), std::size_t{4});
    QCOMPARE(curve[0].confidence, 0.9);
    QCOMPARE(curve[0].coverage, 0.25);
    QCOMPARE(curve[0].accuracy, 1.0);
    QCOMPARE(curve[2].coverage, 0.75);
    QCOMPARE(curve[2].accuracy, 2.0 / 3.0);
    QCOMPARE(curve[3].coverage, 1.0);
    QCOMPARE(curve[3].accuracy, 0.5);
}

void TestReviewMetrics::equalConfidencesStayTogether()
{
    const std::vector<CoveragePoint> curve =
        coverageCurve({{0.9, true, false}, {0.9, false, false}, {0.5, true, true}});
    QCOMPARE(curve.size(), std::size_t{2});
    QCOMPARE(curve[0].coverage, 2.0 / 3.0);
    QCOMPARE(curve[0].accuracy, 0.5);
}

void TestReviewMetrics::curveKeepsToItsPoints()
{
    std::vector<FirstChoice> many;
    for (int i = 0; i < 5000; ++i)
        many.push_back({i / 5000.0, i % 7 != 0, false});
    const std::vector<CoveragePoint> curve = coverageCurve(many, 50);
    QVERIFY(curve.size() <= 50);
    QVERIFY(curve.size() > 40);
    QCOMPARE(curve.back().coverage, 1.0);
}

void TestReviewMetrics::nothingMeasured()
{
    QVERIFY(coverageCurve({}).empty());
    const ReviewMetrics metrics = measureReview({});
    QCOMPARE(metrics.photos, 0);
    QCOMPARE(metrics.keptAccuracy, 0.0);
}

void TestReviewMetrics::reviewCounts()
{
    const ReviewMetrics metrics = measureReview(
        {{0.9, true, false}, {0.9, true, false}, {0.8, false, false}, {0.3, false, true}, {0.3, true, true}});
    QCOMPARE(metrics.photos, 5);
    QCOMPARE(metrics.reviewed, 2);
    QCOMPARE(metrics.keptAccuracy, 2.0 / 3.0);
    QVERIFY(metrics.keptInterval.low < 2.0 / 3.0 && metrics.keptInterval.high > 2.0 / 3.0);
    QCOMPARE(toJson(metrics).value(u"review_share").toDouble(), 0.4);
}

QTEST_GUILESS_MAIN(TestReviewMetrics)
#include "tst_reviewmetrics.moc"
