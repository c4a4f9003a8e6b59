// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprocess.h"
#include "tests/pipeline/runkit.h"
#include "tests/support/tinymodel.h"
#include "tests/training/colourfolder.h"

#include <QJsonArray>
#include <QtTest>

using namespace scenekeeper::tests;

namespace {

constexpr int kPerLabel = 20; ///< so that some fall into the validation part, whatever their bytes

} // namespace

/// `train` for real, on pictures of three colours. Later tests go on from the first one's model.
class TestCliTrain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trainsWithALineAnEpoch();
    void goesOnWhereItEnded();
    void goesOnFromAParent();
    void learnsFromATeacher();
    void takesTheParentsArchitecture();
    void refusesBeforeItReads_data();
    void refusesBeforeItReads();
    void refusesToResumeWithoutItsModel();

private:
    [[nodiscard]] CliResult train(const char* more) const
    {
        return m_cli.json(args("train --data data --threads 1") + args(more));
    }

    CliProcess m_cli;
};

void TestCliTrain::initTestCase()
{
    QVERIFY(writeColourFolder(m_cli.path(QStringLiteral("data")), kPerLabel));
    QVERIFY(QDir().mkpath(m_cli.path(QStringLiteral("data/empty"))));
    for (int i = 0; i < 4; ++i)
        makePicture(m_cli.path(QStringLiteral("none/%1.jpg").arg(i)), {120, 120, 120}, i);
    // What measures lies in the data, too, under another name.
    QVERIFY(QDir().mkpath(m_cli.path(QStringLiteral("test"))));
    for (int i = 0; i < 2; ++i)
        QVERIFY(QFile::copy(m_cli.path(QStringLiteral("data/red/%1.jpg").arg(i)),
                            m_cli.path(QStringLiteral("test/measures%1.jpg").arg(i))));
}

void TestCliTrain::trainsWithALineAnEpoch()
{
    const CliResult result = train("--none none --epochs 2 --out first.pt --name tiny");
    QVERIFY2(result.exitCode == 0, result.err.constData());
    const std::vector<QJsonObject> lines = result.lines();
    QCOMPARE(lines.size(), std::size_t{3});
    for (int epoch = 0; epoch < 2; ++epoch) {
        const QJsonObject& line = lines[static_cast<std::size_t>(epoch)];
        QCOMPARE(sortedKeys(line),
                 keys("epoch epochs picture_size training_loss validation_loss validation_accuracy best "
                      "seconds seconds_left photos_per_second"));
        QCOMPARE(line.value(u"epoch").toInt(), epoch + 1);
        QCOMPARE(line.value(u"epochs").toInt(), 2);
    }
    const QJsonObject last = result.last();
    QCOMPARE(sortedKeys(last), keys("model file metrics epochs best_epoch stopped recommended"));
    // Offered, and not in use.
    const QJsonObject offered = m_cli.json(args("models list")).last();
    QCOMPARE(last.value(u"model"), offered.value(u"id"));
    QCOMPARE(offered.value(u"state").toString(), QStringLiteral("candidate"));
    QCOMPARE(last.value(u"file").toString(), m_cli.path(QStringLiteral("first.pt")));
    QVERIFY(QFileInfo::exists(m_cli.path(QStringLiteral("first.pt"))));
    QCOMPARE(last.value(u"recommended"), QJsonValue(false));
    QCOMPARE(last.value(u"stopped"), QJsonValue(false));
    const QJsonObject validation = last.value(u"metrics").toObject().value(u"validation").toObject();
    QVERIFY(validation.contains(u"accuracy") && validation.contains(u"none_reviewed"));
    QCOMPARE(sortedKeys(validation.value(u"per_label").toObject()), keys("blue green red"));
    QVERIFY2(result.err.contains("No photographs in empty"), result.err.constData());
    QVERIFY2(result.err.contains("60 photographs under 3 labels"), result.err.constData());
    QVERIFY2(result.err.contains("4 photographs of \"none\""), result.err.constData());
}

void TestCliTrain::goesOnWhereItEnded()
{
    QCOMPARE(train("--none none --epochs 3 --out first.pt --name tiny").exitCode, 3);
    const CliResult result = train("--none none --epochs 3 --out first.pt --name tiny --resume");
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(result.lines().size(), std::size_t{2});
    QCOMPARE(result.lines().front().value(u"epoch").toInt(), 3);
    QCOMPARE(result.last().value(u"epochs").toInt(), 3);
}

void TestCliTrain::goesOnFromAParent()
{
    const CliResult result = train("--parent first.pt --without test --epochs 1 --out child.pt");
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY2(result.err.contains("2 photographs of what measures were not taken"), result.err.constData());
    const QJsonObject model = m_cli.json(args("models import child.pt")).last();
    QCOMPARE(model.value(u"architecture").toString(), QStringLiteral("scene-resnet"));
    const QJsonObject lineage = model.value(u"lineage").toObject();
    QCOMPARE(lineage.value(u"parent").toString().size(), 64);
    QCOMPARE(lineage.value(u"training_photos").toInt() + lineage.value(u"validation_photos").toInt(),
             3 * kPerLabel - 2);
}

void TestCliTrain::learnsFromATeacher()
{
    writeFile(m_cli.path(QStringLiteral("data/red/broken.jpg")), "no picture");
    const CliResult result = train("--teacher first.pt --teacher child.pt --epochs 1 --out pupil.pt");
    QVERIFY(QFile::remove(m_cli.path(QStringLiteral("data/red/broken.jpg"))));
    // Done, but for the one file.
    QVERIFY2(result.exitCode == 1, result.err.constData());
    QVERIFY(result.err.contains("broken.jpg: unsupported-format"));
    const QJsonObject lineage =
        m_cli.json(args("models import pupil.pt")).last().value(u"lineage").toObject();
    QVERIFY(lineage.value(u"parent").isNull());
    QCOMPARE(lineage.value(u"teachers").toArray().size(), 2);
}

void TestCliTrain::takesTheParentsArchitecture()
{
    scenekeeper::domain::ModelCard card = tinyCard();
    card.labels = {QStringLiteral("blue"), QStringLiteral("green"), QStringLiteral("red")};
    const auto refusal = [&](const QString& architecture, const char* more) {
        card.architecture = architecture;
        return writeTinyModel(m_cli.path(QStringLiteral("parent.pt")), card) ? train(more).err
                                                                             : QByteArray("not written");
    };
    // Taken for what its card says it is, it is found to be something else.
    const char* asItIs = "--parent parent.pt --out other.pt";
    QByteArray said = refusal(QStringLiteral("seed-cnn"), asItIs);
    QVERIFY2(said.contains("weights do not fit"), said.constData());
    said = refusal(QStringLiteral("vgg"), asItIs);
    QVERIFY2(said.contains("parent.pt") && said.contains("vgg"), said.constData());
    said =
        refusal(QStringLiteral("seed-cnn"), "--parent parent.pt --architecture scene-resnet --out other.pt");
    QVERIFY2(said.contains("is a seed-cnn, not a scene-resnet"), said.constData());
}

void TestCliTrain::refusesBeforeItReads_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const char* arguments, const char* says) {
        QTest::newRow(name) << QByteArray(arguments) << QByteArray(says);
    };
    row("no parent", "--parent nowhere.pt --out new.pt", "no model file nowhere.pt");
    row("no teacher", "--teacher nowhere.pt --out new.pt", "no model file nowhere.pt");
    row("a parent that is none", "--parent data/red/0.jpg --out new.pt", "data/red/0.jpg");
    row("no folder for the model", "--out nowhere/new.pt", "nowhere");
    row("over the parent", "--parent first.pt --out first.pt", "first.pt exists");
    row("on over the parent", "--parent first.pt --out first.pt --resume", "first.pt would be written over");
    row("on over a teacher", "--teacher first.pt --out first.pt --resume", "first.pt would be written over");
}

void TestCliTrain::refusesBeforeItReads()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QByteArray, says);
    const QByteArray before = contentOf(m_cli.path(QStringLiteral("first.pt")));
    const CliResult result = train(arguments.constData());
    QCOMPARE(result.exitCode, 3);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(result.err.contains(says), result.err.constData());
    QVERIFY2(!result.err.contains("reading photographs"), result.err.constData());
    QCOMPARE(contentOf(m_cli.path(QStringLiteral("first.pt"))), before);
}

void TestCliTrain::refusesToResumeWithoutItsModel()
{
    QVERIFY(QFile::rename(m_cli.path(QStringLiteral("first.pt")), m_cli.path(QStringLiteral("moved.pt"))));
    const CliResult result = train("--none none --epochs 3 --out first.pt --name tiny --resume");
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.contains("model-missing"), result.err.constData());
    QVERIFY(!result.err.contains("stopped"));
}

QTEST_GUILESS_MAIN(TestCliTrain)
#include "tst_clitrain.moc"
