// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/retraining.h"
#include "core/inference/torchscriptclassifier.h"
#include "tests/feedback/learningkit.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::PhotoId;
using domain::RunState;
using feedback::retrain;
using feedback::Retraining;
using feedback::whatThereIsToLearn;

namespace {

QStringList modelFiles(LearningKit& kit)
{
    return QDir(QFileInfo(kit.file()).absolutePath() + u"/models"_s).entryList(QDir::Files);
}

QString refusal(LearningKit& kit)
{
    const auto refused = retrain(kit.catalog(), {});
    if (refused)
        return u"not refused"_s;
    const auto prospect = whatThereIsToLearn(kit.catalog());
    if (!prospect || prospect->obstacle != refused.error())
        return u"not foreseen"_s;
    return base::errorCodeName(refused.error().code) + u' ' + refused.error().detail;
}

} // namespace

class TestRetraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsWhatWasCorrected();
    void offersAndChangesNothing();
    void aLabelOfOnesOwnGetsAnOutput();
    void everyRetrainingStartsFromTheFirstModel();
    void aRejectionDeniesThatLabelAlone();
    void theSamePhotographStaysOnItsSide();
    void learnsWithoutAMemoryAndSaysSo();
    void leavesOutWhatContradictsOrChanged();
    void saysWhatIsMissing();
    void stoppedLeavesNothing();
    void theSameDecisionsGiveTheSameHead();
};

void TestRetraining::learnsWhatWasCorrected()
{
    LearningKit kit;
    kit.correctRust(60);
    const auto untouched = kit.addMany(u"untouched"_s, kRust, 5);
    QCOMPARE(kit.modelLabels(untouched.front()), u"green"_s);

    const Retraining made = require(retrain(kit.catalog(), {}));
    QCOMPARE(made.knowledge.examples.size(), 150U);
    QVERIFY(made.learntFrom > 100 && made.learntFrom < 140);
    QVERIFY(!made.withoutMemory);
    const auto& comparison = made.comparison;
    QVERIFY(comparison.human.after.accuracy > 0.9);
    QVERIFY(comparison.human.after.accuracy > comparison.human.before.accuracy + 0.2);
    QCOMPARE(comparison.memory.after.photos, 90);
    QVERIFY(comparison.memory.after.accuracy > 0.98);
    QVERIFY(comparison.isRecommended());
    QCOMPARE(comparison.changed, 5);
    QCOMPARE(comparison.changes.size(), 5U);
    QCOMPARE(comparison.changes.front().before, QStringList{u"green"_s});
    QCOMPARE(comparison.changes.front().after, QStringList{u"red"_s});

    // What is said in figures is so in the file.
    const auto headed = LearningKit::load(made.candidate);
    QCOMPARE(headed.memory()->rows.size(), 300U);
    const training::EmbeddingClassifier classifier{headed.card(), headed.head()};
    QCOMPARE(training::mostProbable(classifier.probabilities(kRust)), 0);
    QCOMPARE(training::mostProbable(classifier.probabilities(kGreen)), 1);
    QVERIFY(inference::TorchScriptClassifier::load(made.candidate.file));
    const QJsonObject& lineage = made.candidate.card.lineage;
    QCOMPARE(lineage.value(u"parent").toString(), QString::fromLatin1(made.parent.digest.toHex()));
    QCOMPARE(lineage.value(u"run").toInteger(), made.run.value);
    QCOMPARE(lineage.value(u"corrections").toInteger(), 150);
    QCOMPARE(made.candidate.card.name, u"colours r1"_s);
    QVERIFY(made.candidate.card.metrics.value(u"corrections").toObject().contains(u"human"));
}

void TestRetraining::offersAndChangesNothing()
{
    LearningKit kit;
    kit.correctRust(30);
    const PhotoId photo = kit.add(u"a.jpg"_s, kRust);
    const Retraining made = require(retrain(kit.catalog(), {}));
    QCOMPARE(made.candidate.state, domain::ModelState::Candidate);
    QCOMPARE(kit.active().id, kit.colourModel());
    QCOMPARE(kit.modelLabels(photo), u"green"_s);
    QCOMPARE(require(kit.catalog().predictions().ofPhoto(photo)).front().modelId, kit.colourModel());
    const domain::Run run = require(kit.catalog().runs().get(made.run)).value();
    QCOMPARE(run.kind, domain::RunKind::Training);
    QCOMPARE(run.state, RunState::Finished);
}

void TestRetraining::aLabelOfOnesOwnGetsAnOutput()
{
    LearningKit kit;
    const Colour violet{0.6F, 0.1F, 0.6F};
    (void)require(kit.catalog().labels().add(u"violet"_s, LearningKit::person()));
    (void)require(kit.catalog().labels().add(u"grey"_s, LearningKit::person()));
    kit.say(kit.addMany(u"violet"_s, violet, 40), {u"violet"_s});
    kit.say(kit.addMany(u"grey"_s, {0.3F, 0.3F, 0.3F}, 7), {u"grey"_s});
    const Retraining made = require(retrain(kit.catalog(), {}));
    QCOMPARE(made.knowledge.newLabels, QStringList{u"violet"_s});
    QCOMPARE(made.knowledge.tooFew, (std::vector<feedback::LabelExamples>{{u"grey"_s, 7}}));
    QCOMPARE(made.candidate.card.labels, (QStringList{u"red"_s, u"green"_s, u"blue"_s, u"violet"_s}));
    const auto headed = LearningKit::load(made.candidate);
    const training::EmbeddingClassifier classifier{headed.card(), headed.head()};
    QCOMPARE(training::mostProbable(classifier.probabilities(violet)), 3);
    QCOMPARE(training::mostProbable(classifier.probabilities(kRed)), 0);
    QVERIFY(made.comparison.memory.after.accuracy > 0.98);

    // The next one keeps it, even when nobody speaks of it any more, and tells the models apart.
    require(kit.catalog().models().activate(made.candidate.id));
    const Retraining next = require(retrain(kit.catalog(), {}));
    QCOMPARE(next.candidate.card.labels, made.candidate.card.labels);
    QCOMPARE(next.candidate.card.name, u"colours r2"_s);
}

void TestRetraining::everyRetrainingStartsFromTheFirstModel()
{
    // What is withdrawn is not known any more, however often a head was learnt from it.
    LearningKit kit;
    kit.say(kit.addMany(u"red"_s, kRed, 20), {u"red"_s});
    kit.say(kit.addMany(u"green"_s, kGreen, 20), {u"green"_s});
    kit.say(kit.addMany(u"blue"_s, kBlue, 20), {u"blue"_s});
    const auto rust = kit.addMany(u"rust"_s, kRust, 40);
    kit.say(rust, {u"red"_s});
    const auto firstLabelOfRust = [](const domain::RegisteredModel& model) {
        const auto headed = LearningKit::load(model);
        return training::mostProbable(
            training::EmbeddingClassifier{headed.card(), headed.head()}.probabilities(kRust));
    };
    const Retraining first = require(retrain(kit.catalog(), {}));
    require(kit.catalog().models().activate(first.candidate.id));
    QCOMPARE(firstLabelOfRust(first.parent), 1);
    QCOMPARE(firstLabelOfRust(first.candidate), 0);
    QVERIFY(require(kit.catalog().history().undo(LearningKit::person())).has_value());
    const Retraining second = require(retrain(kit.catalog(), {}));
    QCOMPARE(firstLabelOfRust(second.candidate), 1);
    QVERIFY(!second.comparison.crossChecked); // the first candidate knows these answers by heart
    // The same corrections again give the same head again.
    kit.say(rust, {u"red"_s});
    const Retraining third = require(retrain(kit.catalog(), {}));
    QCOMPARE(LearningKit::load(third.candidate).head().weights,
             LearningKit::load(first.candidate).head().weights);
}

void TestRetraining::aRejectionDeniesThatLabelAlone()
{
    LearningKit kit;
    for (const PhotoId photo : kit.addMany(u"rust"_s, kRust, 60))
        kit.deny(photo, u"green"_s);
    const Retraining made = require(retrain(kit.catalog(), {}));
    for (const feedback::HumanExample& example : made.knowledge.examples) {
        QCOMPARE(example.targets, (std::vector<float>{training::kUndecided, 0.F, training::kUndecided}));
    }
    QCOMPARE(made.comparison.human.after.photos, 0);
    QVERIFY(made.comparison.human.denied > 0);
    QVERIFY(made.comparison.human.givenAfter < made.comparison.human.givenBefore);
    QVERIFY(!made.comparison.isRecommended());
    const auto headed = LearningKit::load(made.candidate);
    const auto parent = LearningKit::load(made.parent);
    QVERIFY(headed.head().logits(kRust)[1] < parent.head().logits(kRust)[1] - 1.F);
}

void TestRetraining::theSamePhotographStaysOnItsSide()
{
    LearningKit kit;
    kit.correctRust(40);
    const auto first = require(retrain(kit.catalog(), {})).knowledge.examples;
    kit.say(kit.addMany(u"more"_s, kBlue, 40), {u"blue"_s});
    const auto second = require(retrain(kit.catalog(), {})).knowledge.examples;
    qint64 heldOut = 0;
    for (const feedback::HumanExample& example : second)
        heldOut += feedback::isHeldOut(example.contentHash) ? 1 : 0;
    QVERIFY(heldOut > 140 / 10 && heldOut < 140 * 3 / 10);
    for (const feedback::HumanExample& example : first) {
        const auto same = std::find_if(second.begin(), second.end(), [&example](const auto& other) {
            return other.contentHash == example.contentHash;
        });
        QVERIFY(same != second.end());
    }
}

void TestRetraining::learnsWithoutAMemoryAndSaysSo()
{
    LearningKit kit(false);
    kit.correctRust(40);
    const Retraining made = require(retrain(kit.catalog(), {}));
    QVERIFY(made.withoutMemory);
    QCOMPARE(made.comparison.memory.after.photos, 0);
    QVERIFY(made.comparison.human.after.accuracy > 0.9);
    QVERIFY(!require(whatThereIsToLearn(kit.catalog())).withMemory);
}

void TestRetraining::leavesOutWhatContradictsOrChanged()
{
    LearningKit kit;
    kit.correctRust(30);
    const PhotoId here = kit.add(u"here.jpg"_s, kRed, "same");
    const PhotoId there = kit.add(u"there.jpg"_s, kRed, "same");
    kit.say({&here, 1}, {u"red"_s});
    kit.say({&there, 1}, {u"blue"_s});
    const PhotoId edited = kit.add(u"edited.jpg"_s, kRed);
    kit.say({&edited, 1}, {u"red"_s});
    (void)kit.save(u"edited.jpg"_s, "other content");
    const PhotoId unseen = kit.save(u"unseen.jpg"_s);
    kit.say({&unseen, 1}, {u"red"_s});

    const auto knowledge = require(whatThereIsToLearn(kit.catalog())).knowledge;
    QCOMPARE(knowledge.photos, 30 + 45 + 4);
    QCOMPARE(knowledge.changed, 1);
    QCOMPARE(knowledge.withoutEmbedding, 1);
    QCOMPARE(knowledge.contradictions.size(), 2U);
    QCOMPARE(knowledge.contradictions.front().photos, (std::vector{here, there}));
    const QStringList labels{knowledge.contradictions[0].label, knowledge.contradictions[1].label};
    QCOMPARE(labels, (QStringList{u"red"_s, u"blue"_s}));
    // Of that photograph only what both copies say is left: it is not green.
    QCOMPARE(knowledge.examples.size(), 76U);
}

void TestRetraining::saysWhatIsMissing()
{
    LearningKit kit;
    QVERIFY(refusal(kit).startsWith(u"invalid-argument nobody has corrected"_s));
    const PhotoId first = kit.add(u"a.jpg"_s, kRed);
    kit.say({&first, 1}, {u"red"_s});
    QVERIFY2(refusal(kit).startsWith(u"invalid-argument 1 "_s), qPrintable(refusal(kit)));
    kit.say(kit.addMany(u"red"_s, kRed, 20), {u"red"_s});
    QVERIFY2(refusal(kit).contains(u"name one label, \"red\""_s), qPrintable(refusal(kit)));
    QVERIFY(modelFiles(kit).size() == 1);

    LearningKit copies;
    for (int i = 0; i < 12; ++i) {
        const QByteArray content = QByteArray::number(i);
        const PhotoId here = copies.add(u"here/%1.jpg"_s.arg(i), kRed, content);
        const PhotoId there = copies.add(u"there/%1.jpg"_s.arg(i), kRed, content);
        (void)require(copies.catalog().assignments().addHuman({&here, 1}, copies.label(u"red"_s),
                                                              LearningKit::person()));
        copies.deny(there, u"red"_s);
    }
    QVERIFY2(refusal(copies).contains(u"contradict"_s), qPrintable(refusal(copies)));

    CatalogFixture plain; // its active model has no file
    const auto gone = retrain(plain.catalog(), {});
    QCOMPARE(gone.error().code, ErrorCode::ModelMissing);
    QTemporaryDir folder;
    const auto empty = require(storage::Catalog::open(folder.filePath(u"c.sqlite"_s)));
    QCOMPARE(retrain(*empty, {}).error().code, ErrorCode::NotFound);
}

void TestRetraining::stoppedLeavesNothing()
{
    LearningKit kit;
    kit.correctRust(30);
    const QStringList before = modelFiles(kit);
    std::stop_source stop;
    feedback::RetrainingOptions options;
    options.stop = stop.get_token();
    options.onProgress = [&stop](const feedback::LearningProgress& progress) {
        if (progress.step == 3)
            stop.request_stop();
    };
    QCOMPARE(retrain(kit.catalog(), options).error().code, ErrorCode::Cancelled);
    QCOMPARE(modelFiles(kit), before);
    QCOMPARE(require(kit.catalog().models().all()).size(), 2U);
    QCOMPARE(require(kit.catalog().runs().recent(1)).front().state, RunState::Cancelled);
}

void TestRetraining::theSameDecisionsGiveTheSameHead()
{
    LearningKit kit;
    kit.correctRust(30);
    const auto first = LearningKit::load(require(retrain(kit.catalog(), {})).candidate);
    const auto again = LearningKit::load(require(retrain(kit.catalog(), {})).candidate);
    QCOMPARE(again.head(), first.head());
    QCOMPARE(again.card().thresholds, first.card().thresholds);
}

QTEST_GUILESS_MAIN(TestRetraining)
#include "tst_retraining.moc"
