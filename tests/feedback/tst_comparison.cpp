// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/comparison.h"
#include "core/feedback/promotion.h"
#include "core/feedback/retraining.h"
#include "tests/feedback/learningkit.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using feedback::compareModels;
using feedback::Comparison;
using feedback::PartComparison;

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worseIsMoreThanChance_data()
    {
        QTest::addColumn<int>("photos");
        QTest::addColumn<int>("gained");
        QTest::addColumn<int>("lost");
        QTest::addColumn<bool>("worse");
        QTest::newRow("nothing changed") << 1000 << 0 << 0 << false;
        QTest::newRow("as many lost as gained") << 1000 << 40 << 40 << false;
        QTest::newRow("chance") << 1000 << 9 << 13 << false;
        QTest::newRow("more than chance") << 1000 << 1 << 9 << true;
        QTest::newRow("one in a hundred") << 1000 << 90 << 101 << true;
        QTest::newRow("one of a few") << 20 << 0 << 1 << true;
        QTest::newRow("better") << 20 << 5 << 1 << false;
    }

    void worseIsMoreThanChance()
    {
        QFETCH(const int, photos);
        QFETCH(const int, gained);
        QFETCH(const int, lost);
        PartComparison part;
        part.after.photos = photos;
        part.gained = gained;
        part.lost = lost;
        QTEST(part.isWorse(), "worse");
    }

    void recommendsOnlyWhatCanBeToldAndIsNotWorse()
    {
        Comparison comparison;
        QVERIFY(!comparison.isRecommended());
        comparison.human.after.photos = 40;
        QVERIFY(comparison.isRecommended());
        comparison.memory.after.photos = 1000;
        comparison.memory.lost = 30;
        QVERIFY(!comparison.isRecommended());
        comparison.memory.gained = 30;
        QVERIFY(comparison.isRecommended());
        comparison.human.lost = 5;
        QVERIFY(!comparison.isRecommended());
    }

    void countsSeveralLabelsAndThoseOfOneModelOnly()
    {
        LearningKit kit;
        const auto model = LearningKit::load(kit.active());
        const training::EmbeddingClassifier before{model.card(), model.head()};
        training::EmbeddingClassifier after = before;
        after.card.labels.append(u"violet"_s);
        after.card.thresholds.push_back(0.5F);
        after.head.weights.insert(after.head.weights.end(), {9.F, -9.F, 9.F});
        after.head.bias.push_back(-1.F);
        std::vector<feedback::HumanExample> examples;
        training::Rows logits;
        const auto add = [&](const std::vector<float>& embedding, const std::vector<float>& targets) {
            examples.push_back(
                {{}, contentHash(QByteArray::number(qsizetype(examples.size()))), embedding, targets});
            logits.push_back(after.head.logits(embedding));
        };
        add({0.7F, 0.1F, 0.6F}, {0.F, 0.F, 0.F, 1.F}); // only the later one can know
        add({0.2F, 0.7F, 0.2F}, {0.F, 1.F, 1.F, 0.F}); // green is one of its labels
        add({0.2F, 0.7F, 0.2F}, {1.F, 0.F, 0.F, 0.F}); // both wrong
        add({0.2F, 0.7F, 0.2F}, {0.F, 0.F, 0.F, 0.F}); // none of them: does not count, but is denied
        Comparison comparison;
        compareOnHumans(before, {after, &logits}, examples, comparison);
        QVERIFY(comparison.crossChecked);
        const PartComparison& human = comparison.human;
        QCOMPARE(human.after.photos, 3);
        QCOMPARE(human.before.confusion.size(), 4U);
        QCOMPARE(human.gained, 1);
        QCOMPARE(human.lost, 0);
        QCOMPARE(human.after.confusion[3][3], 1);
        QCOMPARE(human.after.confusion[1][1], 1);
        QCOMPARE(human.after.confusion[0][1], 1);
        QCOMPARE(human.denied, 3 + 2 + 3 + 4);
        QVERIFY(human.givenBefore >= 2);
    }

    void comparesRegisteredModels()
    {
        LearningKit kit;
        kit.correctRust(60);
        (void)kit.addMany(u"untouched"_s, kRust, 8);
        const auto made = require(feedback::retrain(kit.catalog(), {}));
        const Comparison forth = require(compareModels(kit.catalog(), made.parent.id, made.candidate.id, {}));
        QCOMPARE(forth.changed, 8);
        QVERIFY(!forth.crossChecked);
        QVERIFY(forth.human.gained > 0);
        QCOMPARE(forth.memory.after.photos, 90);
        const Comparison back = require(compareModels(kit.catalog(), made.candidate.id, made.parent.id, {}));
        QCOMPARE(back.human.lost, forth.human.gained);
        QCOMPARE(back.changes.front().after, forth.changes.front().before);
        QVERIFY(back.memory.after.photos > 0);

        const base::ModelId other = kit.addModel(u"other"_s, 8.0, 0.5);
        QCOMPARE(compareModels(kit.catalog(), made.parent.id, other, {}).error().code,
                 ErrorCode::InvalidArgument);
        QCOMPARE(compareModels(kit.catalog(), made.parent.id, base::ModelId{99}, {}).error().code,
                 ErrorCode::NotFound);
    }

    void aPhotographWhoseLabelIsGivenUpCountsAsLost()
    {
        LearningKit kit;
        (void)require(kit.catalog().labels().add(u"violet"_s, LearningKit::person()));
        kit.say(kit.addMany(u"violet"_s, {0.6F, 0.1F, 0.6F}, 60), {u"violet"_s});
        const auto made = require(feedback::retrain(kit.catalog(), {}));
        const Comparison back = require(compareModels(kit.catalog(), made.candidate.id, made.parent.id, {}));
        QVERIFY(back.human.lost > 3);
        QVERIFY(back.human.isWorse());
        QCOMPARE(back.labels.last(), u"violet"_s);
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
