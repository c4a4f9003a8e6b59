// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/migrations.h"
#include "tests/storage/historykit.h"
#include "tests/support/patienttest.h"

#include <functional>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::LabelId;
using base::PhotoId;
using base::StepId;
using storage::HistoryStep;
using storage::StepKind;

namespace {

const storage::Author kAda = CatalogFixture::person();

} // namespace

/// Promise 3: every change can be undone, and done again.
class TestHistoryRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoesAndRedoesToTheLetter_data();
    void undoesAndRedoesToTheLetter();
    void listsStepsNewestFirst();
    void aNewActionDropsWhatCouldBeRedone();
    void nothingToUndoIsNoError();
    void whatModelsDoIsNoStep();
    void walksBackAndForthThroughManySteps();
    void undoesOneStepAmongOthers();
    void refusesToUndoWhatWasDecidedAnew();
    void stepsUndoneOutOfOrderLeaveNoTrace();
    void aHumanWordOutranksALaterModelWhenRedone();
    void whatComesBackIsLookedAtAgainWhenAModelHas();
    void whatComesBackIsLookedAtAgainWhenTheFileIsAnother();
    void confirmingAnEditedFileIsAStep();
    void manyPhotosAreOneStep();
    void goesOnAfterARestartAndInAnotherProgram();
    void undoesStepsOfTheFirstSchema();
    void theStepsCannotBeRewritten();
};

void TestHistoryRepository::undoesAndRedoesToTheLetter_data()
{
    using Deed = std::function<void(CatalogFixture&, const std::vector<PhotoId>&)>;
    QTest::addColumn<Deed>("deed");
    const auto row = [](const char* name, const Deed& deed) { QTest::newRow(name) << deed; };
    row("set", [](CatalogFixture& fixture, const std::vector<PhotoId>& photos) {
        const LabelId label = fixture.label(u"sea"_s);
        require(fixture.catalog().assignments().setHuman(photos, {&label, 1}, kAda));
    });
    row("set to nothing", [](CatalogFixture& fixture, const std::vector<PhotoId>& photos) {
        require(fixture.catalog().assignments().setHuman(photos, {}, kAda));
    });
    row("add", [](CatalogFixture& fixture, const std::vector<PhotoId>& photos) {
        require(fixture.catalog().assignments().addHuman(photos, fixture.label(u"sea"_s), kAda));
    });
    row("reject", [](CatalogFixture& fixture, const std::vector<PhotoId>& photos) {
        require(fixture.catalog().assignments().reject(photos, fixture.label(u"forest"_s), kAda));
    });
    row("remove", [](CatalogFixture& fixture, const std::vector<PhotoId>& photos) {
        require(fixture.catalog().assignments().removeHuman(photos, fixture.label(u"forest"_s), kAda));
    });
    row("toggle", [](CatalogFixture& fixture, const std::vector<PhotoId>& photos) {
        require(fixture.catalog().assignments().toggleHuman(photos, fixture.label(u"street"_s), kAda));
    });
    row("confirm", [](CatalogFixture& fixture, const std::vector<PhotoId>& photos) {
        require(fixture.catalog().assignments().confirm(photos, kAda));
    });
    row("merge", [](CatalogFixture& fixture, const std::vector<PhotoId>&) {
        require(
            fixture.catalog().labels().merge(fixture.label(u"forest"_s), fixture.label(u"street"_s), kAda));
    });
    row("rename", [](CatalogFixture& fixture, const std::vector<PhotoId>&) {
        require(fixture.catalog().labels().rename(fixture.label(u"forest"_s), u"Wald"_s, kAda));
    });
    row("add a label", [](CatalogFixture& fixture, const std::vector<PhotoId>&) {
        require(fixture.catalog().labels().add(u"desert"_s, kAda));
    });
    row("retire", [](CatalogFixture& fixture, const std::vector<PhotoId>&) {
        require(fixture.catalog().labels().retire(fixture.label(u"forest"_s), kAda));
    });
    row("move", [](CatalogFixture& fixture, const std::vector<PhotoId>&) {
        require(fixture.catalog().labels().move(fixture.label(u"street"_s), 0, kAda));
    });
}

void TestHistoryRepository::undoesAndRedoesToTheLetter()
{
    using Deed = std::function<void(CatalogFixture&, const std::vector<PhotoId>&)>;
    QFETCH(const Deed, deed);
    CatalogFixture fixture;
    // Nothing, a model's label for review, a human's label, a human's whole set, a rejection.
    const std::vector<PhotoId> photos{fixture.save(u"a.jpg"_s), fixture.save(u"b.jpg"_s),
                                      fixture.save(u"c.jpg"_s), fixture.save(u"d.jpg"_s),
                                      fixture.save(u"e.jpg"_s)};
    classify(fixture, {photos.at(1), photos.at(4)}, u"forest"_s, 0.6, true);
    add(fixture, photos.at(2), u"street"_s);
    setTo(fixture, photos.at(3), u"forest"_s);
    require(fixture.catalog().assignments().reject({&photos.at(4), 1}, fixture.label(u"forest"_s), kAda));

    const QStringList before = everything(fixture);
    deed(fixture, photos);
    const QStringList after = everything(fixture);
    QVERIFY(after != before);
    const StepId step = require(fixture.catalog().history().undoable(1)).front().id;
    QCOMPARE(undo(fixture), step);
    QCOMPARE(everything(fixture), before);
    QCOMPARE(redo(fixture), step);
    QCOMPARE(everything(fixture), after);
    QCOMPARE(undo(fixture), step);
    QCOMPARE(everything(fixture), before);
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

void TestHistoryRepository::listsStepsNewestFirst()
{
    CatalogFixture fixture;
    const std::vector<PhotoId> photos{fixture.save(u"a.jpg"_s), fixture.save(u"b.jpg"_s)};
    classify(fixture, photos, u"forest"_s, 0.9);
    const LabelId sea = fixture.label(u"sea"_s);
    const storage::Author author{
        u"Ada"_s, require(fixture.catalog().runs().start(domain::RunKind::Labelling, {})), {}};
    const StepId first = require(fixture.catalog().assignments().setHuman(photos, {&sea, 1}, author));
    const StepId second = add(fixture, photos.front(), u"street"_s);

    std::vector<HistoryStep> steps = require(fixture.catalog().history().undoable(10));
    QCOMPARE(steps.size(), 2U);
    QCOMPARE(steps.at(0).id, second);
    QCOMPARE(steps.at(0).photos, 1);
    QCOMPARE(steps.at(0).labels, QStringList{u"street"_s});
    QCOMPARE(steps.at(1).id, first);
    QCOMPARE(steps.at(1).photos, 2);
    QCOMPARE(steps.at(1).labels, QStringList{u"sea"_s});
    QCOMPARE(steps.at(1).removedLabels, QStringList{u"forest"_s});
    QCOMPARE(steps.at(1).agent, u"Ada"_s);
    QCOMPARE(steps.at(1).runId, author.runId);
    QCOMPARE(steps.at(1).kind, StepKind::Decision);
    QVERIFY(steps.at(1).at.secsTo(QDateTime::currentDateTimeUtc()) < 600);
    QCOMPARE(require(fixture.catalog().history().undoable(1)).size(), 1U);
    QVERIFY(require(fixture.catalog().history().redoable(10)).empty());

    undo(fixture);
    undo(fixture);
    QVERIFY(require(fixture.catalog().history().undoable(10)).empty());
    steps = require(fixture.catalog().history().redoable(10));
    QCOMPARE(steps.size(), 2U);
    QCOMPARE(steps.at(0).id, first);
    QCOMPARE(steps.at(1).id, second);
}

void TestHistoryRepository::aNewActionDropsWhatCouldBeRedone()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    add(fixture, photo, u"sea"_s);
    undo(fixture);
    const StepId other = add(fixture, photo, u"forest"_s);
    QVERIFY(!redo(fixture).isValid());
    QCOMPARE(fixture.state(photo, u"sea"_s), QString());
    QCOMPARE(undo(fixture), other);
    QVERIFY2(!undo(fixture).isValid(), "what is undone is not undone again");
    QCOMPARE(redo(fixture), other);
    QVERIFY(!redo(fixture).isValid());
}

void TestHistoryRepository::nothingToUndoIsNoError()
{
    CatalogFixture fixture;
    QVERIFY(!undo(fixture).isValid());
    QVERIFY(!redo(fixture).isValid());
    QCOMPARE(errorOf(fixture.catalog().history().undoStep(StepId{7}, kAda)).code, ErrorCode::NotFound);
    // What changes nothing is no step.
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    QVERIFY(add(fixture, photo, u"sea"_s).isValid());
    QVERIFY(!add(fixture, photo, u"sea"_s).isValid());
    QCOMPARE(require(fixture.catalog().history().undoable(10)).size(), 1U);
}

void TestHistoryRepository::whatModelsDoIsNoStep()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    classify(fixture, {photo}, u"sea"_s, 0.9);
    QVERIFY(require(fixture.catalog().history().undoable(10)).empty());
    QVERIFY(!undo(fixture).isValid());
    QCOMPARE(fixture.state(photo, u"sea"_s), u"model 0.90"_s);
}

void TestHistoryRepository::walksBackAndForthThroughManySteps()
{
    CatalogFixture fixture;
    const std::vector<PhotoId> photos{fixture.save(u"a.jpg"_s), fixture.save(u"b.jpg"_s)};
    classify(fixture, photos, u"glacier"_s, 0.7, true);
    const QStringList names{u"sea"_s, u"forest"_s, u"street"_s};
    std::vector<QStringList> states{everything(fixture)};
    for (int number = 0; number < 30; ++number) {
        const PhotoId photo = photos.at(static_cast<std::size_t>(number) % photos.size());
        const LabelId label = fixture.label(names.at(number % 3));
        auto& assignments = fixture.catalog().assignments();
        const std::array deeds{assignments.addHuman({&photo, 1}, label, kAda),
                               assignments.reject({&photo, 1}, label, kAda),
                               assignments.setHuman({&photo, 1}, {&label, 1}, kAda),
                               assignments.toggleHuman({&photo, 1}, label, kAda)};
        for (const auto& deed : deeds)
            (void)require(deed);
        // Models have their say in between, where they may.
        if (number % 7 == 0)
            classify(fixture, photos, u"glacier"_s, 0.7, true);
    }
    const std::size_t steps = require(fixture.catalog().history().undoable(1000)).size();
    const QStringList end = everything(fixture);
    for (std::size_t step = 0; step < steps; ++step)
        QVERIFY(undo(fixture).isValid());
    QVERIFY(!undo(fixture).isValid());
    QCOMPARE(everything(fixture), states.front());
    for (std::size_t step = 0; step < steps; ++step)
        QVERIFY(redo(fixture).isValid());
    QVERIFY(!redo(fixture).isValid());
    QCOMPARE(everything(fixture), end);
}

void TestHistoryRepository::undoesOneStepAmongOthers()
{
    CatalogFixture fixture;
    const std::vector<PhotoId> photos{fixture.save(u"a.jpg"_s), fixture.save(u"b.jpg"_s)};
    const StepId first = setTo(fixture, photos.front(), u"sea"_s);
    const StepId other = setTo(fixture, photos.back(), u"sea"_s);
    const StepId same = add(fixture, photos.front(), u"street"_s);
    const HistoryStep undone = require(fixture.catalog().history().undoStep(first, kAda));
    QCOMPARE(undone.id, first);
    QCOMPARE(fixture.state(photos.front(), u"sea"_s), QString());
    QCOMPARE(fixture.state(photos.front(), u"street"_s), u"human"_s);
    QCOMPARE(fixture.state(photos.back(), u"sea"_s), u"human"_s);
    QCOMPARE(errorOf(fixture.catalog().history().undoStep(first, kAda)).code, ErrorCode::InvalidArgument);
    // What is left of the human's words is a part: models may add to it again.
    fixture.applyModel(photos.front(), u"glacier"_s, 0.9);
    QCOMPARE(fixture.state(photos.front(), u"glacier"_s), u"model 0.90"_s);
    const auto undoable = require(fixture.catalog().history().undoable(10));
    QCOMPARE(undoable.size(), 2U);
    QCOMPARE(undoable.at(0).id, same);
    QCOMPARE(undoable.at(1).id, other);
    QCOMPARE(redo(fixture), first);
    QCOMPARE(fixture.state(photos.front(), u"sea"_s), u"human"_s);
}

void TestHistoryRepository::refusesToUndoWhatWasDecidedAnew()
{
    CatalogFixture fixture;
    const std::vector<PhotoId> photos{fixture.save(u"a.jpg"_s), fixture.save(u"b.jpg"_s)};
    const LabelId sea = fixture.label(u"sea"_s);
    const StepId both = require(fixture.catalog().assignments().addHuman(photos, sea, kAda));
    require(fixture.catalog().assignments().reject({&photos.back(), 1}, sea, kAda));
    const QStringList before = everything(fixture);
    QCOMPARE(errorOf(fixture.catalog().history().undoStep(both, kAda)).code, ErrorCode::InvalidArgument);
    QCOMPARE(everything(fixture), before);
    // Said again as part of a whole: not a word changed, but it was said.
    const StepId single = add(fixture, photos.front(), u"street"_s);
    const std::vector<LabelId> labels{sea, fixture.label(u"street"_s)};
    require(fixture.catalog().assignments().setHuman({photos.data(), 1}, labels, kAda));
    QCOMPARE(errorOf(fixture.catalog().history().undoStep(single, kAda)).code, ErrorCode::InvalidArgument);
}

void TestHistoryRepository::stepsUndoneOutOfOrderLeaveNoTrace()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    classify(fixture, {photo}, u"glacier"_s, 0.7, true);
    const QStringList before = everything(fixture);
    QVERIFY(fixture.needsReview(photo));
    const StepId first = setTo(fixture, photo, u"sea"_s);
    add(fixture, photo, u"street"_s);
    require(fixture.catalog().history().undoStep(first, kAda));
    undo(fixture);
    QCOMPARE(everything(fixture), before);
}

void TestHistoryRepository::aHumanWordOutranksALaterModelWhenRedone()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    classify(fixture, {photo}, u"forest"_s, 0.6);
    setTo(fixture, photo, u"sea"_s);
    undo(fixture);
    fixture.applyModel(photo, u"forest"_s, 0.8);
    redo(fixture);
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
    QCOMPARE(fixture.state(photo, u"forest"_s), u"rejected"_s);
    undo(fixture);
    QCOMPARE(fixture.state(photo, u"forest"_s), u"model 0.80"_s);
}

void TestHistoryRepository::whatComesBackIsLookedAtAgainWhenAModelHas()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    classify(fixture, {photo}, u"forest"_s, 0.6);
    setTo(fixture, photo, u"sea"_s);
    const qint64 decided = QDateTime::currentMSecsSinceEpoch();
    QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > decided);
    require(fixture.catalog().predictions().save({photo, fixture.model(), {0.1F, 0.9F}, {}}));
    classify(fixture, {photo}, u"street"_s, 0.9); // has no say: the whole set is given
    QCOMPARE(fixture.state(photo, u"street"_s), QString());
    undo(fixture);
    QCOMPARE(fixture.state(photo, u"forest"_s), u"model 0.60"_s);
    QVERIFY(fixture.needsReview(photo));
}

void TestHistoryRepository::whatComesBackIsLookedAtAgainWhenTheFileIsAnother()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "one");
    classify(fixture, {photo}, u"forest"_s, 0.6);
    setTo(fixture, photo, u"sea"_s);
    QCOMPARE(fixture.save(u"a.jpg"_s, "two"), photo);
    QVERIFY(fixture.needsReview(photo));
    undo(fixture);
    QVERIFY(fixture.needsReview(photo));
    redo(fixture);
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
    QVERIFY(require(fixture.catalog().search().rows({&photo, 1})).front().changedSinceLabelled);
    QVERIFY(fixture.needsReview(photo));
}

void TestHistoryRepository::confirmingAnEditedFileIsAStep()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "one");
    setTo(fixture, photo, u"sea"_s);
    QCOMPARE(fixture.save(u"a.jpg"_s, "two"), photo);
    const StepId step = setTo(fixture, photo, u"sea"_s);
    QVERIFY(step.isValid());
    QVERIFY(!fixture.needsReview(photo));
    QCOMPARE(undo(fixture), step);
    QVERIFY(fixture.needsReview(photo));
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
}

void TestHistoryRepository::manyPhotosAreOneStep()
{
    // More than are read at once, so that photos lie across the seams.
    constexpr int kPhotos = 5000;
    CatalogFixture fixture;
    std::vector<PhotoId> photos;
    require(fixture.catalog().transaction([&]() -> base::Result<void> {
        for (int number = 0; number < kPhotos; ++number) {
            photos.push_back(fixture.save(u"%1.jpg"_s.arg(number)));
            fixture.applyModel(photos.back(), u"forest"_s, 0.5, number % 2 == 0);
        }
        return {};
    }));
    const QStringList before = everything(fixture);
    const LabelId sea = fixture.label(u"sea"_s);
    const StepId step = require(fixture.catalog().assignments().setHuman(photos, {&sea, 1}, kAda));
    const QStringList after = everything(fixture);
    QCOMPARE(require(fixture.catalog().history().step(step))->photos, kPhotos);
    QCOMPARE(undo(fixture), step);
    QCOMPARE(everything(fixture), before);
    QVERIFY(!undo(fixture).isValid());
    QCOMPARE(redo(fixture), step);
    QCOMPARE(everything(fixture), after);
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

void TestHistoryRepository::goesOnAfterARestartAndInAnotherProgram()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    const StepId first = add(fixture, photo, u"sea"_s);
    const StepId second = add(fixture, photo, u"street"_s);
    QCOMPARE(undo(fixture), second);
    const auto other = fixture.another();
    QCOMPARE(require(other->history().redoable(10)).front().id, second);
    QCOMPARE(require(other->history().undo(kAda))->id, first);
    QCOMPARE(fixture.state(photo, u"sea"_s), QString());
    // Here it is known at once: there is one history.
    QCOMPARE(redo(fixture), first);
    QCOMPARE(require(other->history().redo(kAda))->id, second);
    QVERIFY(!redo(fixture).isValid());
}

void TestHistoryRepository::undoesStepsOfTheFirstSchema()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"old.sqlite"_s);
    {
        const auto old = require(storage::Connection::open(file, storage::Connection::Mode::ReadWrite));
        require(storage::migrate(*old, {&storage::catalogMigrations().front(), 1}));
        for (
            const QString& sql : {
                u"INSERT INTO root (id, path, added_at) VALUES (1, '/photos', 0)"_s,
                u"INSERT INTO folder (id, root_id, path) VALUES (1, 1, '')"_s,
                uR"(INSERT INTO photo (id, folder_id, name, file_size, modified_at_ns, content_hash, width,
                        height, format, human_decision, labelled_hash, added_at, updated_at, lens, title,
                        description, keywords, copyright, notes)
                     VALUES (1, 1, 'a.jpg', 1, 1, x'aa', 1, 1, 'jpeg', 2, x'aa', 0, 0, '', '', '', '', '', ''))"_s,
                u"INSERT INTO assignment VALUES (1, 2, 1, 1, NULL, 'Ada', NULL, NULL, 1000)"_s,
                u"INSERT INTO assignment VALUES (1, 5, 1, 0, NULL, 'Ada', NULL, NULL, 1000)"_s,
                uR"(INSERT INTO model (id, name, architecture, digest, file, card, state, registered_at)
                     VALUES (1, 'm', 'a', x'01', 'm.pt', '{}', 'active', 0))"_s,
                // The model said forest (2); Ada set sea (5) and so rejected forest.
                uR"(INSERT INTO audit_log VALUES (1, 1, 900, 'model 1', NULL, 1, 1, 2, NULL, NULL, NULL, NULL,
                        NULL, NULL, NULL, 0, 0, 0, 0, 0.6, 0, 1))"_s,
                uR"(INSERT INTO audit_log VALUES (2, 2, 1000, 'Ada', NULL, NULL, 1, 5, NULL, NULL, NULL, NULL,
                        NULL, NULL, NULL, 0, 1, 1, 0, NULL, 2, 0))"_s,
                uR"(INSERT INTO audit_log VALUES (3, 2, 1000, 'Ada', NULL, NULL, 1, 2, 0, 0, 0.6, 'model 1',
                        NULL, 1, 900, 0, 1, 1, 1, NULL, 2, 0))"_s,
            })
            require(old->runOnce(sql));
    }
    const auto catalog = require(storage::Catalog::open(file));
    const std::vector<HistoryStep> steps = require(catalog->history().undoable(10));
    QCOMPARE(steps.size(), 1U);
    QCOMPARE(steps.front().labels, QStringList{u"sea"_s});
    QCOMPARE(steps.front().removedLabels, QStringList{u"forest"_s});
    QVERIFY(require(catalog->history().undo(kAda)).has_value());
    const auto assignments = require(catalog->assignments().ofPhoto(PhotoId{1}));
    QCOMPARE(assignments.size(), 1U);
    QCOMPARE(assignments.front().labelId, LabelId{2});
    QCOMPARE(assignments.front().confidence, std::optional(0.6));
    QCOMPARE(assignments.front().at.toMSecsSinceEpoch(), 900);
    const PhotoId photo{1};
    QVERIFY(require(catalog->search().rows({&photo, 1})).front().needsReview);
    QVERIFY(require(catalog->history().redo(kAda)).has_value());
    QVERIFY(!require(catalog->search().rows({&photo, 1})).front().needsReview);
    QCOMPARE(require(catalog->check()).problems, QStringList());
}

void TestHistoryRepository::theStepsCannotBeRewritten()
{
    CatalogFixture fixture;
    add(fixture, fixture.save(u"a.jpg"_s), u"sea"_s);
    require(fixture.catalog().labels().rename(fixture.label(u"sea"_s), u"Meer"_s, kAda));
    for (const QString& table : {u"history_step"_s, u"history_step_label"_s, u"label_log"_s}) {
        QVERIFY(!fixture.run(u"DELETE FROM "_s + table));
        QVERIFY(!fixture.run(u"UPDATE %1 SET %2 = 0"_s.arg(
            table, table == u"history_step_label"_s ? u"in_force"_s : u"at"_s)));
    }
}

QTEST_GUILESS_MAIN(TestHistoryRepository)
#include "tst_historyrepository.moc"
