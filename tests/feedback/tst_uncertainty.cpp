// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/uncertainty.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace scenekeeper;
using namespace Qt::StringLiterals;
using feedback::uncertainty;

namespace {

domain::ModelCard card(domain::Activation activation)
{
    domain::ModelCard card;
    card.labels = QStringList{u"forest"_s, u"sea"_s, u"street"_s};
    card.activation = activation;
    card.thresholds = std::vector<float>(3, 0.5F);
    return card;
}

double of(domain::Activation activation, const std::vector<float>& probabilities)
{
    return uncertainty(card(activation), probabilities);
}

} // namespace

class TestUncertainty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNothingWhereAllIsCertain();
    void growsAsTheFirstTwoComeTogether();
    void twoCertainLabelsAreCertain();
    void noLabelAtAllIsUncertain();
    void takesOddValues();
};

void TestUncertainty::isNothingWhereAllIsCertain()
{
    QCOMPARE(of(domain::Activation::Softmax, {0.0F, 1.0F, 0.0F}), 0.0);
    QCOMPARE(of(domain::Activation::Sigmoid, {0.0F, 1.0F, 1.0F}), 0.0);
}

void TestUncertainty::growsAsTheFirstTwoComeTogether()
{
    for (const auto activation : {domain::Activation::Softmax, domain::Activation::Sigmoid}) {
        const double sure = of(activation, {0.9F, 0.1F, 0.0F});
        const double unsure = of(activation, {0.7F, 0.3F, 0.0F});
        const double torn = of(activation, {0.51F, 0.49F, 0.0F});
        QVERIFY(0.0 < sure && sure < unsure && unsure < torn);
    }
    // By hand: (0.7 - 1)² + 0.3².
    QVERIFY(std::abs(of(domain::Activation::Softmax, {0.7F, 0.3F, 0.0F}) - std::sqrt(0.18)) < 1e-6);
}

void TestUncertainty::twoCertainLabelsAreCertain()
{
    const double both = of(domain::Activation::Sigmoid, {0.97F, 0.96F, 0.01F});
    QVERIFY(both < of(domain::Activation::Sigmoid, {0.9F, 0.1F, 0.05F}));
}

void TestUncertainty::noLabelAtAllIsUncertain()
{
    const double none = of(domain::Activation::Sigmoid, {0.1F, 0.05F, 0.05F});
    QVERIFY(none > of(domain::Activation::Sigmoid, {0.6F, 0.2F, 0.1F}));
}

void TestUncertainty::takesOddValues()
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    QCOMPARE(of(domain::Activation::Sigmoid, {nan, 1.0F, 0.0F}), 0.0);
    QCOMPARE(of(domain::Activation::Softmax, {0.0F, 2.0F, -1.0F}), 0.0);
    QVERIFY(of(domain::Activation::Softmax, {}) > 0.0);
    QCOMPARE(uncertainty(domain::ModelCard(), {}), 0.0);
}

QTEST_GUILESS_MAIN(TestUncertainty)
#include "tst_uncertainty.moc"
