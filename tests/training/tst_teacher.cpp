// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/modelcardjson.h"
#include "core/inference/modelarchive.h"
#include "core/training/batches.h"
#include "core/training/teacher.h"
#include "core/training/trainer.h"
#include "tests/support/tinymodel.h"
#include "tests/training/colourfolder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace scenekeeper;
using namespace scenekeeper::training;

class TeacherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startsWithWhatTheParentKnows();
    void learnsItsAnswersBesideTheLabels();
    void teachesOneThatStartsFromScratch();
    void refusesAnotherParentOnResume();
    void refusesWhatDoesNotFit();
    void saysBeforeItReadsWhatCannotWork();

private:
    TrainingOptions options(const QString& name) const;
    static double accuracyOf(const TrainingOutcome& outcome);

    QTemporaryDir m_dir;
    std::optional<DataSet> m_data;
    std::optional<DataSet> m_swapped; ///< the same pictures, red and blue exchanged
    QString m_parent;
};

TrainingOptions TeacherTest::options(const QString& name) const
{
    TrainingOptions value;
    value.recipe = *recipeFor(QStringLiteral("scene-resnet"));
    value.recipe.epochs = 4;
    value.recipe.batchSize = 8;
    value.recipe.learningRate = 0.02;
    value.recipe.validationShare = 0.25;
    value.recipe.averageDecay = 0.8;
    value.recipe.mixupAlpha = 0.0;
    value.recipe.sizes = {{0.0, 64}};
    value.recipe.compositeShare = 0.0;
    value.recipe.noneShare = 0.0;
    value.recipe.outlierShare = 0.0;
    value.recipe.augmentation.archive = {.grey = 0.0};
    value.workers = 2;
    value.name = name;
    value.file = m_dir.filePath(name + QStringLiteral(".pt"));
    return value;
}

double TeacherTest::accuracyOf(const TrainingOutcome& outcome)
{
    return outcome.card.metrics.value(u"validation").toObject().value(u"accuracy").toDouble();
}

void TeacherTest::initTestCase()
{
    DataSetOptions loading;
    loading.width = 64;
    loading.height = 64;
    const QString folder = m_dir.filePath(QStringLiteral("colours"));
    QVERIFY(tests::writeColourFolder(folder, 30));
    LabelledFolder listed = *listLabelledFolder(folder);
    m_data = std::move(*DataSet::load(listed, loading));
    const int last = static_cast<int>(listed.labels.size()) - 1;
    for (auto& file : listed.files)
        file.label = last - file.label;
    m_swapped = std::move(*DataSet::load(listed, loading));

    TrainingOptions value = options(QStringLiteral("parent"));
    value.recipe.epochs = 8;
    const auto outcome = train(*m_data, value);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
    QVERIFY(accuracyOf(*outcome) > 0.9);
    m_parent = value.file;
}

void TeacherTest::startsWithWhatTheParentKnows()
{
    TrainingOptions value = options(QStringLiteral("started"));
    value.parent = m_parent;
    value.recipe.epochs = 1;
    value.recipe.learningRate = 1e-9;
    const auto outcome = train(*m_data, value);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
    QVERIFY(accuracyOf(*outcome) > 0.9);
    const auto parent =
        Teacher::load(m_parent, *findArchitecture(value.recipe.architecture), m_data->labels());
    QVERIFY(parent);
    QCOMPARE(outcome->card.lineage.value(u"parent").toString(), (*parent)->digest());
    QCOMPARE((*parent)->digest().size(), 64);
    QCOMPARE(outcome->card.mean, (*parent)->card().mean);
}

void TeacherTest::learnsItsAnswersBesideTheLabels()
{
    TrainingOptions value = options(QStringLiteral("faithful"));
    value.parent = m_parent;
    value.recipe.teacherWeight = 1.0;
    const auto faithful = train(*m_swapped, value);
    QVERIFY(faithful);
    TrainingOptions other = options(QStringLiteral("free"));
    other.parent = m_parent;
    other.recipe.epochs = 10;
    other.recipe.teacherWeight = 0.0;
    const auto free = train(*m_swapped, other);
    QVERIFY(free);
    // What only listens to its parent is right about green alone.
    QVERIFY2(accuracyOf(*faithful) < 0.6, qPrintable(QString::number(accuracyOf(*faithful))));
    QVERIFY2(accuracyOf(*free) > 0.9, qPrintable(QString::number(accuracyOf(*free))));
}

void TeacherTest::teachesOneThatStartsFromScratch()
{
    // Labels say one thing, the teacher another: from scratch, with its answers alone, the pupil says the
    // same.
    TrainingOptions value = options(QStringLiteral("pupil"));
    value.teachers = {m_parent};
    value.recipe.teacherWeight = 1.0;
    value.recipe.epochs = 10;
    // At the end, not at the best: what is kept is what agrees with the labels most.
    double agreesWithLabels = 1.0;
    double pupilLoss = 0.0;
    value.onEpoch = [&](const EpochReport& report) {
        agreesWithLabels = report.validationAccuracy;
        pupilLoss = report.trainingLoss;
    };
    const auto pupil = train(*m_swapped, value);
    QVERIFY2(pupil, qPrintable(pupil ? QString() : pupil.error().detail));
    QVERIFY2(agreesWithLabels < 0.5, qPrintable(QString::number(agreesWithLabels)));
    QVERIFY(pupil->card.lineage.value(u"parent").isNull());
    QCOMPARE(pupil->card.lineage.value(u"teachers").toArray().size(), 1);
    QCOMPARE(pupil->card.lineage.value(u"threads").toInt(), 2);

    // Two teachers take turns. Whom the pupil learns to please, it displeases the other.
    TrainingOptions opposite = options(QStringLiteral("opposite"));
    opposite.recipe.epochs = 8;
    const auto contrary = train(*m_swapped, opposite);
    QVERIFY(contrary);
    QVERIFY(accuracyOf(*contrary) > 0.9);
    value = options(QStringLiteral("torn"));
    value.teachers = {m_parent, opposite.file};
    value.recipe.teacherWeight = 1.0;
    double tornLoss = 0.0;
    value.onEpoch = [&](const EpochReport& report) { tornLoss = report.trainingLoss; };
    const auto torn = train(*m_data, value);
    QVERIFY2(torn, qPrintable(torn ? QString() : torn.error().detail));
    QCOMPARE(torn->card.lineage.value(u"teachers").toArray().size(), 2);
    QVERIFY2(tornLoss > 1.5 * pupilLoss, qPrintable(QStringLiteral("%1 %2").arg(tornLoss).arg(pupilLoss)));
}

void TeacherTest::refusesAnotherParentOnResume()
{
    TrainingOptions value = options(QStringLiteral("resumed"));
    value.parent = m_parent;
    value.recipe.epochs = 1;
    value.checkpointFile = value.file + QStringLiteral(".checkpoint");
    QVERIFY(train(*m_data, value));
    value.parent = m_dir.filePath(QStringLiteral("started.pt"));
    value.recipe.epochs = 2;
    value.resume = true;
    const auto refused = train(*m_data, value);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::ErrorCode::InvalidArgument);
    value.parent = m_parent;
    QVERIFY(train(*m_data, value));
}

void TeacherTest::refusesWhatDoesNotFit()
{
    const auto refusal = [this](const QString& parent, const DataSet& data, double weight) {
        TrainingOptions value = options(QStringLiteral("refused"));
        value.parent = parent;
        value.recipe.teacherWeight = weight;
        const auto outcome = train(data, value);
        return outcome ? base::ErrorCode::Internal : outcome.error().code;
    };
    QCOMPARE(refusal({}, *m_data, 0.5), base::ErrorCode::InvalidArgument);
    QCOMPARE(refusal(m_dir.filePath(QStringLiteral("none.pt")), *m_data, 0.5), base::ErrorCode::ModelMissing);
    const QString noModel = m_dir.filePath(QStringLiteral("colours/red/0.jpg"));
    QVERIFY(QFile::exists(noModel));
    QCOMPARE(refusal(noModel, *m_data, 0.5), base::ErrorCode::ModelInvalid);

    // A card may claim what the file is not.
    const QString pretender = m_dir.filePath(QStringLiteral("pretender.pt"));
    domain::ModelCard claim = *inference::readCard(m_parent);
    QVERIFY(tests::writeScriptedModel(
        pretender,
        QStringLiteral("def forward(self, x: Tensor) -> Tensor:\n    assert x.size(0) > 100\n    return x\n"),
        domain::toJson(claim)));
    const auto pretended =
        Teacher::load(pretender, *findArchitecture(QStringLiteral("scene-resnet")), m_data->labels());
    QVERIFY(!pretended);
    QCOMPARE(pretended.error().code, base::ErrorCode::ModelInvalid);

    QVERIFY(!Teacher::load(m_parent, *findArchitecture(QStringLiteral("seed-cnn")), m_data->labels()));
    const auto otherLabels = Teacher::load(m_parent, *findArchitecture(QStringLiteral("scene-resnet")),
                                           {QStringLiteral("blue"), QStringLiteral("red")});
    QVERIFY(!otherLabels);
    QCOMPARE(otherLabels.error().code, base::ErrorCode::InvalidArgument);
}

void TeacherTest::saysBeforeItReadsWhatCannotWork()
{
    const auto refusal = [this](const TrainingOptions& value, const QStringList& labels) {
        const auto checked = checkTraining(value, labels);
        return checked ? QString() : base::errorCodeName(checked.error().code);
    };
    TrainingOptions value = options(QStringLiteral("early"));
    value.parent = m_parent;
    QCOMPARE(refusal(value, m_data->labels()), QString());
    QCOMPARE(refusal(value, {QStringLiteral("blue"), QStringLiteral("red")}),
             QStringLiteral("invalid-argument"));
    value.file = m_dir.filePath(QStringLiteral("no/such/folder/early.pt"));
    QCOMPARE(refusal(value, m_data->labels()), QStringLiteral("not-found"));
    value = options(QStringLiteral("early"));
    value.teachers = {m_dir.filePath(QStringLiteral("none.pt"))};
    QCOMPARE(refusal(value, m_data->labels()), QStringLiteral("model-missing"));

    // By whatever name: never over one that it learns from.
    const QString link = m_dir.filePath(QStringLiteral("link.pt"));
    QVERIFY(QFile::link(m_parent, link));
    for (const QString& file : {m_parent, link}) {
        value = options(QStringLiteral("early"));
        value.file = file;
        value.parent = m_parent;
        QCOMPARE(refusal(value, m_data->labels()), QStringLiteral("invalid-argument"));
        QCOMPARE(train(*m_data, value).error().code, base::ErrorCode::InvalidArgument);
    }
}

QTEST_GUILESS_MAIN(TeacherTest)
#include "tst_teacher.moc"
