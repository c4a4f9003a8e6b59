// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprocess.h"
#include "tests/pipeline/runkit.h"

#include <QJsonArray>
#include <QtTest>
#include <algorithm>

using namespace scenekeeper::tests;

namespace {

QString firstLabel(const QJsonObject& line)
{
    return line.value(u"labels").toArray().first().toObject().value(u"label").toString();
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void explainsItself();
    void classifiesAFolder();
    void printsATableForPeople();
    void importsWithoutClassifying();
    void exitsWithOneWhenSomeFailed();
    void exitsWithThreeWhenNothingCouldBeDone();
    void listsPhotos();
    void listsByQuery();
    void keepsAHumanLabel();
    void changesLabels();
    void showsAPhoto();
    void reportsModelsLabelsAndHealth();
    void saysWhenItsOutputIsLost();
    void takesItsOwnOptionsAfterTheCommand();
};

void TestCli::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList();
    QTest::newRow("unknown command") << args("sort");
    QTest::newRow("unknown option") << args("list --colour red");
    QTest::newRow("no path") << args("classify");
    QTest::newRow("not a number") << args("classify x --max-pixels many");
    QTest::newRow("not a date") << args("list --from tomorrow");
    QTest::newRow("not a place") << args("list --near 91,0,5");
    QTest::newRow("place of two numbers") << args("list --near 1,2");
    QTest::newRow("negative limit") << args("list --limit -5");
    QTest::newRow("label without change") << args("label x.jpg");
    QTest::newRow("set and add") << args("label x.jpg --set red --add green");
    QTest::newRow("half a command") << args("catalog");
}

void TestCli::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const CliProcess cli;
    const CliResult result = cli.run(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(result.err.contains("--help"));
}

void TestCli::explainsItself()
{
    const CliProcess cli;
    const CliResult help = cli.run(args("--help"));
    QCOMPARE(help.exitCode, 0);
    for (const char* command :
         {"import", "classify", "list", "review", "show", "label", "models", "catalog", "train", "evaluate"})
        QVERIFY2(help.out.contains(command), command);
    QCOMPARE(cli.run(args("classify --help")).exitCode, 0);
    QCOMPARE(cli.run(args("--version")).out.trimmed(), QByteArray(SCENEKEEPER_VERSION));
}

void TestCli::classifiesAFolder()
{
    const CliProcess cli;
    cli.makePictures(6);
    const CliResult result = cli.classify();
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.lines().size(), std::size_t{7});
    const QJsonObject line = result.of(QStringLiteral("1.jpg"));
    QCOMPARE(sortedKeys(line), keys("path status labels needs_review error"));
    QCOMPARE(line.value(u"path").toString(), cli.photos() + QStringLiteral("/1.jpg"));
    QCOMPARE(line.value(u"status").toString(), QStringLiteral("done"));
    QCOMPARE(firstLabel(line), QStringLiteral("green"));
    QVERIFY(line.value(u"labels").toArray().first().toObject().value(u"confidence").toDouble() > 0.5);
    QCOMPARE(line.value(u"needs_review"), QJsonValue(false));
    QVERIFY(line.value(u"error").isNull());
    const QJsonObject summary = result.last().value(u"summary").toObject();
    QCOMPARE(sortedKeys(summary),
             keys("photos classified unchanged failed seconds photos_per_second peak_rss_mib"));
    QCOMPARE(summary.value(u"photos").toInt(), 6);
    QCOMPARE(summary.value(u"classified").toInt(), 6);
    QVERIFY(summary.value(u"photos_per_second").toDouble() > 0.0);
    QVERIFY(summary.value(u"peak_rss_mib").toDouble() > 10.0);

    const CliResult again = cli.classify();
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.last().value(u"summary").toObject().value(u"unchanged").toInt(), 6);
    QCOMPARE(again.of(QStringLiteral("1.jpg")).value(u"status").toString(), QStringLiteral("unchanged"));
    QCOMPARE(firstLabel(again.of(QStringLiteral("1.jpg"))), QStringLiteral("green"));
    const CliResult forced = cli.classify(args("--force"));
    QCOMPARE(forced.last().value(u"summary").toObject().value(u"classified").toInt(), 6);
}

void TestCli::printsATableForPeople()
{
    const CliProcess cli;
    cli.makePictures(3);
    writeFile(cli.photos() + QStringLiteral("/a\nb.jpg"), "no picture");
    const CliResult result = cli.run(
        {QStringLiteral("classify"), QStringLiteral("photos"), QStringLiteral("--model"), cli.model()});
    QCOMPARE(result.exitCode, 1);
    QList<QByteArray> lines = result.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    // Photos end in no certain order; the summary is last.
    std::sort(lines.begin(), lines.end() - 1);
    QVERIFY2(lines.at(0).startsWith("photos/0.jpg  "), lines.at(0).constData());
    QVERIFY(lines.at(0).contains("  red ") && lines.at(0).contains(" %"));
    QVERIFY(lines.at(3).startsWith("photos/a\xEF\xBF\xBD"
                                   "b.jpg"));
    QVERIFY(lines.at(3).contains("failed: unsupported-format"));
    QVERIFY(lines.last().startsWith("4 photos in "));
    QVERIFY(lines.last().contains("3 classified, 0 unchanged, 1 failed"));
}

void TestCli::importsWithoutClassifying()
{
    const CliProcess cli;
    cli.makePictures(2);
    const CliResult result = cli.json({QStringLiteral("import"), cli.photos()});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.lines().size(), std::size_t{3});
    QVERIFY(result.of(QStringLiteral("0.jpg")).value(u"labels").toArray().isEmpty());
    QCOMPARE(result.last().value(u"summary").toObject().value(u"classified").toInt(), 0);
    QCOMPARE(cli.classify().last().value(u"summary").toObject().value(u"classified").toInt(), 2);
}

void TestCli::exitsWithOneWhenSomeFailed()
{
    const CliProcess cli;
    cli.makePictures(2);
    writeFile(cli.photos() + QStringLiteral("/broken.jpg"), QByteArray());
    const CliResult result = cli.classify();
    QCOMPARE(result.exitCode, 1);
    const QJsonObject line = result.of(QStringLiteral("broken.jpg"));
    QCOMPARE(line.value(u"status").toString(), QStringLiteral("failed"));
    QVERIFY(line.value(u"error").toString().startsWith(QStringLiteral("file-empty")));
    QCOMPARE(result.last().value(u"summary").toObject().value(u"failed").toInt(), 1);
    QCOMPARE(result.last().value(u"summary").toObject().value(u"classified").toInt(), 2);
}

void TestCli::exitsWithThreeWhenNothingCouldBeDone()
{
    const CliProcess cli;
    cli.makePictures(1);
    const CliResult noCatalog = cli.json(args("list"));
    QCOMPARE(noCatalog.exitCode, 3);
    QVERIFY(noCatalog.out.isEmpty());
    QVERIFY(noCatalog.err.contains("not-found"));
    const CliResult noPath = cli.json({QStringLiteral("classify"), cli.path(QStringLiteral("nowhere")),
                                       QStringLiteral("--model"), cli.model()});
    QCOMPARE(noPath.exitCode, 3);
    QVERIFY(noPath.lines().front().value(u"error").toString().startsWith(QStringLiteral("not-found")));
    const CliResult noModel = cli.json({QStringLiteral("classify"), cli.photos(), QStringLiteral("--model"),
                                        cli.path(QStringLiteral("none.pt"))});
    QCOMPARE(noModel.exitCode, 3);
    QVERIFY(noModel.err.contains("model-missing"));
    writeFile(cli.path(QStringLiteral("text.sqlite")),
              "not a catalogue at all, but long enough to be read as one");
    QCOMPARE(cli.json({QStringLiteral("--catalog"), cli.path(QStringLiteral("text.sqlite")),
                       QStringLiteral("list")})
                 .exitCode,
             3);
}

void TestCli::listsPhotos()
{
    const CliProcess cli;
    cli.makePictures(3);
    QCOMPARE(cli.classify().exitCode, 0);
    const CliResult result = cli.json(args("list"));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.lines().size(), std::size_t{3});
    const QJsonObject line = result.of(QStringLiteral("0.jpg"));
    QCOMPARE(sortedKeys(line), keys("path labels needs_review taken_at taken_at_source file_time place "
                                    "latitude longitude camera width height offline"));
    const QJsonObject label = line.value(u"labels").toArray().first().toObject();
    QCOMPARE(sortedKeys(label), keys("label confidence source"));
    QCOMPARE(label.value(u"source").toString(), QStringLiteral("model"));
    QCOMPARE(line.value(u"width").toInt(), 48);
    QCOMPARE(line.value(u"height").toInt(), 36);
    for (const char* absent : {"taken_at", "place", "latitude", "longitude", "camera"})
        QVERIFY2(line.value(QLatin1String(absent)).isNull(), absent);
    QCOMPARE(line.value(u"offline"), QJsonValue(false));
}

void TestCli::listsByQuery()
{
    const CliProcess cli;
    cli.makePictures(6);
    QCOMPARE(cli.classify().exitCode, 0);
    const auto count = [&cli](const QStringList& arguments) {
        return cli.json(QStringList(QStringLiteral("list")) + arguments).lines().size();
    };
    QCOMPARE(count(args("--label red")), std::size_t{2});
    QCOMPARE(count(args("--label red,blue")), std::size_t{4});
    QCOMPARE(count(args("--limit 4")), std::size_t{4});
    QCOMPARE(count(args("--offset 4")), std::size_t{2});
    QCOMPARE(count({QStringLiteral("--root"), cli.photos()}), std::size_t{6});
    QCOMPARE(count(args("--from 2019-01-01 --to 2019-12-31")), std::size_t{0});
    QCOMPARE(count(args("--near -33.9,18.4,5")), std::size_t{0});
    QCOMPARE(count(args("--camera nikon")), std::size_t{0});
    QCOMPARE(count(args("--needs-review")), std::size_t{0});
    QCOMPARE(
        cli.json({QStringLiteral("list"), QStringLiteral("--root"), QStringLiteral("/nowhere")}).exitCode, 3);
}

void TestCli::keepsAHumanLabel()
{
    const CliProcess cli;
    cli.makePictures(2);
    QCOMPARE(cli.classify().exitCode, 0);
    const CliResult set = cli.json({QStringLiteral("label"), QStringLiteral("photos/0.jpg"),
                                    QStringLiteral("--set"), QStringLiteral("blue")});
    QCOMPARE(set.exitCode, 0);
    QCOMPARE(firstLabel(set.last()), QStringLiteral("blue"));
    const CliResult forced = cli.classify(args("--force"));
    const QJsonObject line = forced.of(QStringLiteral("0.jpg"));
    QCOMPARE(line.value(u"labels").toArray().size(), 1);
    QCOMPARE(firstLabel(line), QStringLiteral("blue"));
    QVERIFY(line.value(u"labels").toArray().first().toObject().value(u"confidence").isNull());
    const CliResult listed = cli.json(args("list --label blue"));
    QCOMPARE(listed.last().value(u"labels").toArray().first().toObject().value(u"source").toString(),
             QStringLiteral("human"));
}

void TestCli::changesLabels()
{
    const CliProcess cli;
    cli.makePictures(2);
    QCOMPARE(cli.classify().exitCode, 0);
    const QString photo = cli.photos() + QStringLiteral("/0.jpg");
    const CliResult added =
        cli.json({QStringLiteral("label"), photo, QStringLiteral("--add"), QStringLiteral("green,blue"),
                  QStringLiteral("--remove"), QStringLiteral("red")});
    QCOMPARE(added.exitCode, 0);
    QCOMPARE(added.last().value(u"labels").toArray().size(), 2);
    const QString unknown = cli.path(QStringLiteral("unknown.jpg"));
    QCOMPARE(
        cli.json({QStringLiteral("label"), photo, unknown, QStringLiteral("--set"), QStringLiteral("red")})
            .exitCode,
        1);
    QCOMPARE(
        cli.json({QStringLiteral("label"), unknown, QStringLiteral("--set"), QStringLiteral("red")}).exitCode,
        3);
    const CliResult noLabel =
        cli.json({QStringLiteral("label"), photo, QStringLiteral("--set"), QStringLiteral("pink")});
    QCOMPARE(noLabel.exitCode, 3);
    QVERIFY(noLabel.err.contains("pink"));
}

void TestCli::showsAPhoto()
{
    const CliProcess cli;
    cli.makePictures(1);
    QCOMPARE(cli.classify().exitCode, 0);
    const QString photo = cli.photos() + QStringLiteral("/0.jpg");
    QCOMPARE(
        cli.run({QStringLiteral("label"), photo, QStringLiteral("--set"), QStringLiteral("green")}).exitCode,
        0);
    const CliResult result = cli.json({QStringLiteral("show"), photo});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject object = result.last();
    QCOMPARE(object.value(u"format").toString(), QStringLiteral("jpeg"));
    QCOMPARE(object.value(u"sha256").toString().size(), 64);
    const QJsonObject prediction = object.value(u"predictions").toArray().first().toObject();
    QVERIFY(prediction.value(u"probabilities").toObject().value(u"red").toDouble() > 0.5);
    QVERIFY(object.value(u"history").toArray().size() >= 2);
    bool redIsRejected = false;
    for (const QJsonValue assignment : object.value(u"assignments").toArray()) {
        redIsRejected =
            redIsRejected || (assignment[u"label"].toString() == u"red" && assignment[u"rejected"].toBool());
    }
    QVERIFY(redIsRejected);
    QCOMPARE(cli.json({QStringLiteral("show"), cli.model()}).exitCode, 3);
    const CliResult text = cli.run({QStringLiteral("show"), photo});
    QVERIFY(text.out.contains("sha256") && text.out.contains("green"));
}

void TestCli::reportsModelsLabelsAndHealth()
{
    const CliProcess cli;
    cli.makePictures(3);
    QCOMPARE(cli.classify().exitCode, 0);
    const QJsonObject model = cli.json(args("models list")).last();
    // Nobody has chosen it for good: it was lent for one run.
    QCOMPARE(model.value(u"state").toString(), QStringLiteral("candidate"));
    QCOMPARE(model.value(u"file").toString(), cli.model());
    QCOMPARE(model.value(u"labels").toArray().size(), 3);
    // Found again by its number.
    const CliResult byNumber = cli.json({QStringLiteral("classify"), cli.photos(), QStringLiteral("--model"),
                                         QString::number(model.value(u"id").toInteger())});
    QCOMPARE(byNumber.last().value(u"summary").toObject().value(u"unchanged").toInt(), 3);
    for (const auto& [label, colour] : {std::pair("red", kRed), std::pair("blue", kBlue)})
        makePicture(cli.path(QStringLiteral("test/%1/0.jpg").arg(QLatin1String(label))), colour, 0);
    const CliResult measured =
        cli.json({QStringLiteral("evaluate"), cli.path(QStringLiteral("test")), QStringLiteral("--model"),
                  QString::number(model.value(u"id").toInteger())});
    QCOMPARE(measured.last().value(u"photos").toInt(), 2);
    QCOMPARE(measured.last().value(u"accuracy").toDouble(), 1.0);

    const CliResult imported = cli.json({QStringLiteral("models"), QStringLiteral("import"), cli.model(),
                                         QStringLiteral("--name"), QStringLiteral("mine")});
    QCOMPARE(imported.exitCode, 0);
    QVERIFY(imported.err.contains("code"));
    QCOMPARE(imported.last().value(u"name").toString(), QStringLiteral("mine"));
    const QString number = QString::number(imported.last().value(u"id").toInteger());
    const CliResult activated = cli.json({QStringLiteral("models"), QStringLiteral("activate"), number});
    QVERIFY2(activated.exitCode == 0, activated.err.constData());
    QCOMPARE(activated.last().value(u"state").toString(), QStringLiteral("active"));
    QCOMPARE(cli.json(args("models activate 99")).exitCode, 3);

    const CliResult labels = cli.json(args("labels list"));
    QVERIFY(labels.lines().size() >= 9); // six of its own and three of the model's
    const QJsonObject check = cli.json(args("catalog check")).last();
    QCOMPARE(check.value(u"healthy"), QJsonValue(true));
    QCOMPARE(check.value(u"photos").toInt(), 3);
    const QJsonObject stats = cli.json(args("catalog stats")).last();
    QCOMPARE(stats.value(u"classified").toInt(), 3);
    QCOMPARE(stats.value(u"labels").toObject().value(u"green").toInt(), 1);

    const QString copy = cli.path(QStringLiteral("copy.sqlite"));
    QCOMPARE(cli.json({QStringLiteral("catalog"), QStringLiteral("backup"), copy}).exitCode, 0);
    QCOMPARE(cli.json({QStringLiteral("--catalog"), copy, QStringLiteral("list")}).lines().size(),
             std::size_t{3});
    QCOMPARE(cli.json({QStringLiteral("catalog"), QStringLiteral("backup"), copy}).exitCode, 3);
}

void TestCli::takesItsOwnOptionsAfterTheCommand()
{
    const CliProcess cli;
    cli.makePictures(1);
    const QString catalog = cli.path(QStringLiteral("other.sqlite"));
    const CliResult result = cli.run({QStringLiteral("classify"), cli.photos(), QStringLiteral("--model"),
                                      cli.model(), QStringLiteral("--json"), QStringLiteral("--catalog"),
                                      catalog, QStringLiteral("--workers"), QStringLiteral("1")});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.last().contains(u"summary"));
    QVERIFY(QFileInfo::exists(catalog));
    QVERIFY(!QFileInfo::exists(cli.catalogFile()));
    QCOMPARE(cli.run({QStringLiteral("catalog"), QStringLiteral("check"), QStringLiteral("--json"),
                      QStringLiteral("--catalog"), catalog})
                 .exitCode,
             0);
}

void TestCli::saysWhenItsOutputIsLost()
{
    const CliProcess cli;
    cli.makePictures(2);
    const auto process = cli.start({QStringLiteral("--json"), QStringLiteral("classify"), cli.photos(),
                                    QStringLiteral("--model"), cli.model()},
                                   QStringLiteral("/dev/full"));
    const CliResult result = CliProcess::finish(*process);
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.err.contains("standard output"));
    QCOMPARE(cli.json(args("list")).lines().size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
