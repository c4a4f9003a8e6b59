// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/promotion.h"
#include "core/feedback/retraining.h"
#include "tests/feedback/learningkit.h"

#include <QFile>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::PhotoId;
using feedback::activate;
using feedback::Promotion;
using feedback::rollBack;

namespace {

bool damage(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(file.size() / 2))
        return false;
    char byte = 0;
    return file.peek(&byte, 1) == 1 && file.putChar(static_cast<char>(byte ^ 0x55));
}

} // namespace

class TestPromotion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsAnewFromWhatIsStored();
    void aHumansWordStays();
    void isOneRunThatCanBeReverted();
    void onlyTheLastActivationIsTakenBack();
    void rollsBackInOneStep();
    void goesBackFurtherStepByStep();
    void anEmbeddingIsStoredOnce();
    void anotherBodyHasToSeeTheFiles();
    void refusesWhatIsDamagedOrGone();
    void stoppedChangesNothing();
    void theNewModelIsLearntFromNext();
};

void TestPromotion::labelsAnewFromWhatIsStored()
{
    LearningKit kit;
    kit.correctRust(60);
    const PhotoId rust = kit.add(u"a.jpg"_s, kRust);
    const PhotoId blue = kit.add(u"b.jpg"_s, kBlue);
    const PhotoId unclassified = kit.save(u"c.jpg"_s);
    const auto candidate = require(feedback::retrain(kit.catalog(), {})).candidate;

    const Promotion promotion = require(activate(kit.catalog(), candidate.id, {}));
    QCOMPARE(kit.active().id, candidate.id);
    QCOMPARE(promotion.model.state, domain::ModelState::Active);
    QCOMPARE(promotion.relabelled, 152);
    QCOMPARE(promotion.toClassify, 0);
    QCOMPARE(kit.modelLabels(rust), u"red"_s);
    QCOMPARE(kit.modelLabels(blue), u"blue"_s);
    QCOMPARE(kit.modelLabels(unclassified), QString());
    const auto prediction = require(kit.catalog().predictions().ofPhoto(rust)).front();
    QCOMPARE(prediction.modelId, candidate.id);
    QVERIFY(prediction.probabilities[0] > 0.5F);
    QCOMPARE(prediction.embedding.size(), 3U);
    // Up to date with the new model: a scan will not read the file again.
    const auto known = require(kit.catalog().photos().known({kit.root(), u"a.jpg"_s}));
    QCOMPARE(known->predictedBy, std::optional(candidate.id));
}

void TestPromotion::aHumansWordStays()
{
    LearningKit kit;
    kit.correctRust(60);
    const PhotoId set = kit.add(u"set.jpg"_s, kRust);
    kit.say({&set, 1}, {u"blue"_s});
    const PhotoId denied = kit.add(u"denied.jpg"_s, kRust);
    kit.deny(denied, u"red"_s);
    const auto candidate = require(feedback::retrain(kit.catalog(), {})).candidate;
    require(activate(kit.catalog(), candidate.id, {}));
    QCOMPARE(kit.state(set, u"blue"_s), u"human"_s);
    QCOMPARE(kit.modelLabels(set), QString());
    QCOMPARE(kit.state(denied, u"red"_s), u"rejected"_s);
    QVERIFY(!kit.needsReview(set));
    require(rollBack(kit.catalog(), {}));
    QCOMPARE(kit.state(set, u"blue"_s), u"human"_s);
    QCOMPARE(kit.state(denied, u"red"_s), u"rejected"_s);
}

void TestPromotion::isOneRunThatCanBeReverted()
{
    LearningKit kit;
    kit.correctRust(60);
    const PhotoId rust = kit.add(u"a.jpg"_s, kRust);
    const auto candidate = require(feedback::retrain(kit.catalog(), {})).candidate;
    const Promotion promotion = require(activate(kit.catalog(), candidate.id, {}));
    const domain::Run run = require(kit.catalog().runs().get(promotion.run)).value();
    QCOMPARE(run.kind, domain::RunKind::Classification);
    QCOMPARE(run.state, domain::RunState::Finished);
    QCOMPARE(run.modelId, std::optional(candidate.id));
    QCOMPARE(run.done, 151);
    const auto entry = require(kit.catalog().assignments().history(rust)).front();
    QCOMPARE(entry.runId, std::optional(promotion.run));
    QCOMPARE(entry.agent, candidate.card.name);
    QVERIFY(require(kit.catalog().history().revertRun(promotion.run, LearningKit::person())) > 0);
    QCOMPARE(kit.modelLabels(rust), u"green"_s);
    QCOMPARE(kit.active().id, kit.colourModel());
    QCOMPARE(kit.active().activatedBy, LearningKit::person().agent);
}

void TestPromotion::onlyTheLastActivationIsTakenBack()
{
    LearningKit kit;
    const base::ModelId second = kit.addModel(u"second"_s, 8.0);
    const base::ModelId third = kit.addModel(u"third"_s, 6.0);
    feedback::PromotionOptions options;
    options.person = u"Ada"_s;
    const Promotion former = require(activate(kit.catalog(), second, options));
    QCOMPARE(kit.active().activatedBy, u"Ada"_s);
    require(activate(kit.catalog(), third, {}));
    require(kit.catalog().history().revertRun(former.run, LearningKit::person()));
    QCOMPARE(kit.active().id, third);
}

void TestPromotion::rollsBackInOneStep()
{
    LearningKit kit;
    QCOMPARE(rollBack(kit.catalog(), {}).error().code, ErrorCode::ModelMissing); // the fixture's has no file
    kit.correctRust(60);
    const PhotoId rust = kit.add(u"a.jpg"_s, kRust);
    const auto before = require(kit.catalog().predictions().ofPhoto(rust)).front().probabilities;
    const auto candidate = require(feedback::retrain(kit.catalog(), {})).candidate;
    require(activate(kit.catalog(), candidate.id, {}));
    const Promotion back = require(rollBack(kit.catalog(), {}));
    QCOMPARE(back.model.id, kit.colourModel());
    QCOMPARE(kit.active().id, kit.colourModel());
    QCOMPARE(kit.modelLabels(rust), u"green"_s);
    const auto now = require(kit.catalog().predictions().ofPhoto(rust)).front();
    QCOMPARE(now.modelId, kit.colourModel());
    QCOMPARE(now.embedding.size(), 3U);
    for (std::size_t i = 0; i < before.size(); ++i)
        QVERIFY(std::abs(now.probabilities[i] - before[i]) < 0.01F);
}

void TestPromotion::goesBackFurtherStepByStep()
{
    LearningKit kit;
    const base::ModelId second = kit.addModel(u"second"_s, 8.0);
    const base::ModelId third = kit.addModel(u"third"_s, 6.0);
    require(activate(kit.catalog(), second, {}));
    require(activate(kit.catalog(), third, {}));
    QCOMPARE(require(rollBack(kit.catalog(), {})).model.id, second);
    QCOMPARE(require(rollBack(kit.catalog(), {})).model.id, kit.colourModel());
    // Forward again is a new step, not a way back.
    require(activate(kit.catalog(), third, {}));
    QCOMPARE(require(rollBack(kit.catalog(), {})).model.id, kit.colourModel());
}

void TestPromotion::anEmbeddingIsStoredOnce()
{
    LearningKit kit;
    const PhotoId photo = kit.add(u"a.jpg"_s, kRed);
    const base::ModelId second = kit.addModel(u"second"_s, 8.0);
    require(activate(kit.catalog(), second, {}));
    const auto predictions = require(kit.catalog().predictions().ofPhoto(photo));
    QCOMPARE(predictions.size(), 2U);
    QCOMPARE(predictions[0].modelId, second);
    QCOMPARE(predictions[0].embedding.size(), 3U);
    QVERIFY(predictions[1].embedding.empty());
    QCOMPARE(predictions[1].probabilities.size(), 3U);
}

void TestPromotion::anotherBodyHasToSeeTheFiles()
{
    LearningKit kit;
    const PhotoId photo = kit.add(u"a.jpg"_s, kRed);
    const base::ModelId other = kit.addModel(u"other"_s, 8.0, 0.5);
    const Promotion promotion = require(activate(kit.catalog(), other, {}));
    QCOMPARE(promotion.relabelled, 0);
    QCOMPARE(promotion.toClassify, 1);
    QCOMPARE(kit.modelLabels(photo), u"red"_s); // as the former model has it, until then
    QCOMPARE(require(kit.catalog().predictions().ofPhoto(photo)).front().modelId, kit.colourModel());
}

void TestPromotion::refusesWhatIsDamagedOrGone()
{
    LearningKit kit;
    const base::ModelId candidate = kit.addModel(u"second"_s, 8.0);
    const QString file = require(kit.catalog().models().get(candidate))->file;
    QVERIFY(damage(file));
    QCOMPARE(activate(kit.catalog(), candidate, {}).error().code, ErrorCode::ModelInvalid);
    QVERIFY(QFile::remove(file));
    QCOMPARE(activate(kit.catalog(), candidate, {}).error().code, ErrorCode::ModelMissing);
    QCOMPARE(activate(kit.catalog(), base::ModelId{99}, {}).error().code, ErrorCode::ModelMissing);
    QCOMPARE(kit.active().id, kit.colourModel());
    // The active one's file, likewise, is not learnt from.
    kit.correctRust(30);
    QVERIFY(damage(kit.active().file));
    QCOMPARE(feedback::retrain(kit.catalog(), {}).error().code, ErrorCode::ModelInvalid);
}

void TestPromotion::stoppedChangesNothing()
{
    LearningKit kit;
    const PhotoId photo = kit.add(u"a.jpg"_s, kRed);
    const base::ModelId second = kit.addModel(u"second"_s, 8.0);
    std::stop_source stop;
    feedback::PromotionOptions stopped;
    stopped.stop = stop.get_token();
    stopped.onProgress = [&stop](qint64, qint64) { stop.request_stop(); };
    QCOMPARE(activate(kit.catalog(), second, stopped).error().code, ErrorCode::Cancelled);
    QCOMPARE(kit.active().id, kit.colourModel());
    QCOMPARE(require(kit.catalog().predictions().ofPhoto(photo)).size(), 1U);
    QCOMPARE(require(kit.catalog().runs().recent(1)).front().state, domain::RunState::Cancelled);
}

void TestPromotion::theNewModelIsLearntFromNext()
{
    LearningKit kit;
    kit.correctRust(60);
    const auto first = require(feedback::retrain(kit.catalog(), {}));
    require(activate(kit.catalog(), first.candidate.id, {}));
    const auto second = require(feedback::retrain(kit.catalog(), {}));
    QCOMPARE(second.parent.id, first.candidate.id);
    QCOMPARE(second.knowledge.examples.size(), first.knowledge.examples.size());
    QVERIFY(!second.withoutMemory);
    QCOMPARE(second.candidate.card.lineage.value(u"generation").toInt(), 2);
}

QTEST_GUILESS_MAIN(TestPromotion)
#include "tst_promotion.moc"
