// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/architectures.h"
#include "core/training/recipe.h"

#include <QTest>
#include <cmath>

using namespace scenekeeper;
using namespace scenekeeper::training;

class RecipeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyArchitectureHasOne();
    void theShippedNetworkLearnsIndependentLabels();
    void theBaselineStaysPlain();
    void goingOnAndBeingTaughtListenToTeachers();
    void learningRateRisesThenFalls();
    void picturesGrow();
    void averageForgetsItsStart();
};

void RecipeTest::everyArchitectureHasOne()
{
    for (const QString& name : architectureNames()) {
        const auto recipe = recipeFor(name);
        QVERIFY(recipe);
        QCOMPARE(recipe->architecture, name);
        QCOMPARE(toJson(*recipe).value(u"architecture").toString(), name);
    }
    QCOMPARE(recipeFor(QStringLiteral("none")).error().code, base::ErrorCode::InvalidArgument);
}

void RecipeTest::theShippedNetworkLearnsIndependentLabels()
{
    const auto recipe = recipeFor(QStringLiteral("scene-resnet"));
    QCOMPARE(recipe->activation, domain::Activation::Sigmoid);
    QVERIFY(recipe->compositeShare > 0.0 && recipe->noneShare > 0.0 && recipe->outlierShare > 0.0);
    const QJsonObject json = toJson(*recipe);
    QCOMPARE(json.value(u"activation").toString(), QStringLiteral("sigmoid"));
    QCOMPARE(json.value(u"softmax_weight").toDouble(), recipe->softmaxWeight);
    QCOMPARE(json.value(u"composite_share").toDouble(), recipe->compositeShare);
    QCOMPARE(json.value(u"none_share").toDouble(), recipe->noneShare);
    QCOMPARE(json.value(u"outlier_share").toDouble(), recipe->outlierShare);
    QCOMPARE(json.value(u"none_validation_share").toDouble(), recipe->noneValidationShare);
    const QJsonObject archive = json.value(u"augmentation").toObject().value(u"archive").toObject();
    QCOMPARE(archive.value(u"grey").toDouble(), recipe->augmentation.archive.grey);
    QCOMPARE(archive.size(), 8);
}

void RecipeTest::theBaselineStaysPlain()
{
    const auto recipe = recipeFor(QStringLiteral("seed-cnn"));
    QCOMPARE(recipe->activation, domain::Activation::Softmax);
    QCOMPARE(toJson(*recipe).value(u"activation").toString(), QStringLiteral("softmax"));
    QCOMPARE(recipe->compositeShare + recipe->noneShare + recipe->outlierShare, 0.0);
    QCOMPARE(recipe->augmentation.archive.faded, 0.0);
}

void RecipeTest::goingOnAndBeingTaughtListenToTeachers()
{
    for (const QString& name : architectureNames()) {
        const Recipe scratch = *recipeFor(name);
        const Recipe next = continued(scratch);
        const Recipe pupil = taught(scratch);
        QCOMPARE(scratch.teacherWeight, 0.0);
        QVERIFY(next.learningRate < scratch.learningRate);
        QCOMPARE(pupil.learningRate, scratch.learningRate);
        for (const Recipe& recipe : {next, pupil}) {
            QVERIFY(recipe.teacherWeight > 0.0 && recipe.teacherWeight < 1.0);
            QCOMPARE(toJson(recipe).value(u"teacher_weight").toDouble(), recipe.teacherWeight);
            // What it ends with is what the network is used with.
            QCOMPARE(pictureSizeAt(recipe, 1.0), findArchitecture(name)->inputSize);
        }
    }
}

void RecipeTest::learningRateRisesThenFalls()
{
    Recipe recipe;
    recipe.learningRate = 0.2;
    recipe.warmUpShare = 0.1;
    QVERIFY(learningRateAt(recipe, 0.0) < 0.01);
    QVERIFY(std::abs(learningRateAt(recipe, 0.1) - 0.2) < 1e-12);
    QVERIFY(std::abs(learningRateAt(recipe, 0.55) - 0.1) < 1e-12);
    QVERIFY(learningRateAt(recipe, 1.0) < 1e-12);
    for (int i = 1; i <= 100; ++i) {
        const double before = learningRateAt(recipe, (i - 1) / 100.0);
        const double now = learningRateAt(recipe, i / 100.0);
        QVERIFY(i <= 10 ? now > before : now < before);
    }
}

void RecipeTest::picturesGrow()
{
    Recipe recipe;
    recipe.sizes = {{0.0, 80}, {0.35, 96}, {0.65, 128}};
    QCOMPARE(pictureSizeAt(recipe, 0.0), 80);
    QCOMPARE(pictureSizeAt(recipe, 0.34), 80);
    QCOMPARE(pictureSizeAt(recipe, 0.35), 96);
    QCOMPARE(pictureSizeAt(recipe, 1.0), 128);
}

void RecipeTest::averageForgetsItsStart()
{
    const Recipe recipe;
    QVERIFY(averageDecayAt(recipe, 0, 4) < 0.05);
    QVERIFY(averageDecayAt(recipe, 100, 4) < averageDecayAt(recipe, 1000, 4));
    QVERIFY(std::abs(averageDecayAt(recipe, 1'000'000, 4) - std::pow(recipe.averageDecay, 4)) < 1e-12);
}

QTEST_GUILESS_MAIN(RecipeTest)
#include "tst_recipe.moc"
