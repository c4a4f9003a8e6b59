// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprocess.h"
#include "tests/pipeline/runkit.h"

#include <QJsonArray>
#include <QtTest>

using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

QStringList labelsOf(const QJsonObject& line)
{
    QStringList labels;
    for (const QJsonValue label : line.value(u"labels").toArray())
        labels << label[u"label"].toString();
    labels.sort();
    return labels;
}

} // namespace

/// What people do, taken back and told of, on the command line.
class TestCliHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoesAndRedoes();
    void aCommandIsOneStep();
    void revertsARun();
    void removingRejects();
    void showsWhoSaidWhat();
    void exportsTheLog();
    void managesLabels();
    void signsWithTheNameThatIsSet();
};

void TestCliHistory::undoesAndRedoes()
{
    const CliProcess cli;
    cli.makePictures(3);
    QCOMPARE(cli.classify().exitCode, 0);
    QCOMPARE(cli.json({u"undo"_s}).exitCode, 3);
    QCOMPARE(cli.json({u"label"_s, cli.photos() + u"/0.jpg"_s, u"--set"_s, u"green"_s}).exitCode, 0);
    const CliResult undone = cli.json({u"undo"_s});
    QCOMPARE(undone.exitCode, 0);
    QCOMPARE(undone.last().value(u"photos").toInt(), 1);
    QCOMPARE(undone.last().value(u"labels").toArray().first().toString(), u"green"_s);
    QCOMPARE(labelsOf(cli.json({u"list"_s}).of(u"0.jpg"_s)), QStringList{u"red"_s});
    QCOMPARE(cli.json({u"undo"_s}).exitCode, 3);
    QCOMPARE(cli.json({u"redo"_s}).exitCode, 0);
    QCOMPARE(labelsOf(cli.json({u"list"_s}).of(u"0.jpg"_s)), QStringList{u"green"_s});
    const CliResult nothing = cli.run({u"redo"_s});
    QCOMPARE(nothing.exitCode, 3);
    QVERIFY(nothing.err.contains("nothing to redo"));
}

void TestCliHistory::aCommandIsOneStep()
{
    const CliProcess cli;
    cli.makePictures(3);
    QCOMPARE(cli.classify().exitCode, 0);
    QCOMPARE(cli.json({u"label"_s, cli.photos() + u"/0.jpg"_s, cli.photos() + u"/1.jpg"_s, u"--add"_s,
                       u"sea,forest"_s, u"--remove"_s, u"red"_s})
                 .exitCode,
             0);
    QCOMPARE(labelsOf(cli.json({u"list"_s}).of(u"0.jpg"_s)), (QStringList{u"forest"_s, u"sea"_s}));
    QCOMPARE(cli.json({u"undo"_s}).exitCode, 0);
    QCOMPARE(labelsOf(cli.json({u"list"_s}).of(u"0.jpg"_s)), QStringList{u"red"_s});
    QCOMPARE(labelsOf(cli.json({u"list"_s}).of(u"1.jpg"_s)), QStringList{u"green"_s});
    QCOMPARE(cli.json({u"undo"_s}).exitCode, 3);
}

void TestCliHistory::revertsARun()
{
    const CliProcess cli;
    cli.makePictures(3);
    QCOMPARE(cli.classify().exitCode, 0);
    QCOMPARE(cli.json({u"label"_s, cli.photos() + u"/0.jpg"_s, u"--set"_s, u"red"_s}).exitCode, 0);
    const QJsonObject shown = cli.json({u"show"_s, cli.photos() + u"/1.jpg"_s}).last();
    const QString run = QString::number(shown.value(u"assignments").toArray().first()[u"run"].toInteger());
    const CliResult reverted = cli.json({u"undo"_s, u"--run"_s, run});
    QCOMPARE(reverted.exitCode, 0);
    QCOMPARE(reverted.last().value(u"photos").toInt(), 2);
    QCOMPARE(labelsOf(cli.json({u"list"_s}).of(u"0.jpg"_s)), QStringList{u"red"_s});
    QCOMPARE(labelsOf(cli.json({u"list"_s}).of(u"1.jpg"_s)), QStringList());
    QCOMPARE(cli.json({u"undo"_s}).exitCode, 0);
    QCOMPARE(labelsOf(cli.json({u"list"_s}).of(u"1.jpg"_s)), QStringList{u"green"_s});
    QCOMPARE(cli.json({u"undo"_s, u"--run"_s, u"99"_s}).exitCode, 3);
    QCOMPARE(cli.json({u"undo"_s, u"--run"_s, u"last"_s}).exitCode, 2);
}

void TestCliHistory::removingRejects()
{
    const CliProcess cli;
    cli.makePictures(1);
    QCOMPARE(cli.classify().exitCode, 0);
    const QString photo = cli.photos() + u"/0.jpg"_s;
    QCOMPARE(cli.json({u"label"_s, photo, u"--remove"_s, u"red"_s}).exitCode, 0);
    QCOMPARE(cli.classify({u"--force"_s}).exitCode, 0);
    QCOMPARE(labelsOf(cli.json({u"list"_s}).of(u"0.jpg"_s)), QStringList());
}

void TestCliHistory::showsWhoSaidWhat()
{
    const CliProcess cli;
    cli.makePictures(1);
    QCOMPARE(cli.classify().exitCode, 0);
    const QString photo = cli.photos() + u"/0.jpg"_s;
    QCOMPARE(cli.json({u"label"_s, photo, u"--set"_s, u"green"_s}).exitCode, 0);
    const QJsonArray history = cli.json({u"show"_s, photo}).last().value(u"history").toArray();
    QCOMPARE(history.size(), 3);
    const QJsonValue first = history.last();
    QCOMPARE(first[u"label"].toString(), u"red"_s);
    QVERIFY(first[u"before"].isNull());
    QVERIFY(first[u"after"].toString().startsWith(u"model "_s));
    QVERIFY(first[u"model"].toInteger() > 0);
    QVERIFY(!first[u"model_name"].toString().isEmpty());
    QVERIFY(first[u"run"].toInteger() > 0);
    QVERIFY(QDateTime::fromString(first[u"at"].toString(), Qt::ISODateWithMs).isValid());
    QVERIFY(history.first()[u"model"].isNull());
    const CliResult text = cli.run({u"show"_s, photo});
    QVERIFY2(text.out.contains("\u2192 human"), text.out.constData());
    QVERIFY(text.out.contains("\u2192 rejected"));
}

void TestCliHistory::exportsTheLog()
{
    const CliProcess cli;
    cli.makePictures(2);
    QCOMPARE(cli.classify().exitCode, 0);
    const QString photo = cli.photos() + u"/0.jpg"_s;
    QCOMPARE(cli.json({u"label"_s, photo, u"--set"_s, u"green"_s}).exitCode, 0);
    QCOMPARE(cli.json({u"labels"_s, u"rename"_s, u"green"_s, u"=Gr\u00fcn, \"hell\""_s}).exitCode, 0);
    QCOMPARE(cli.json({u"undo"_s}).exitCode, 0);
    const QString file = cli.path(u"log.csv"_s);
    QCOMPARE(cli.json({u"history"_s, u"--csv"_s, file}).last().value(u"lines").toInt(), 6);
    const QByteArray csv = contentOf(file);
    QCOMPARE(csv.count("\r\n"), 7);
    QVERIFY(csv.startsWith("\"step\",\"at\",\"agent\","));
    // No spreadsheet calculates it.
    QVERIFY2(csv.contains("\"'=Gr\u00fcn, \"\"hell\"\"\""), csv.constData());
    QVERIFY(csv.contains(photo.toUtf8()));
    QCOMPARE(csv.count("\"true\"\r\n"), 1);
    // Never over a file, be it a photograph.
    const QByteArray picture = contentOf(photo);
    QCOMPARE(cli.json({u"history"_s, u"--csv"_s, photo}).exitCode, 3);
    QCOMPARE(contentOf(photo), picture);
    QCOMPARE(cli.json({u"history"_s, photo}).lines().size(), std::size_t{3});
    QCOMPARE(cli.run({u"history"_s}).out.count('\n'), 6);
    QCOMPARE(cli.json({u"history"_s, cli.model()}).exitCode, 3);
}

void TestCliHistory::managesLabels()
{
    const CliProcess cli;
    cli.makePictures(3);
    QCOMPARE(cli.classify().exitCode, 0);
    QCOMPARE(cli.json({u"labels"_s, u"add"_s, u"desert"_s}).last().value(u"label").toString(), u"desert"_s);
    QCOMPARE(cli.json({u"labels"_s, u"add"_s, u"Desert"_s}).exitCode, 3);
    QCOMPARE(cli.json({u"labels"_s, u"rename"_s, u"red"_s, u"rot"_s}).exitCode, 0);
    QCOMPARE(cli.classify({u"--force"_s}).exitCode, 0);
    QCOMPARE(labelsOf(cli.json({u"list"_s}).of(u"0.jpg"_s)), QStringList{u"rot"_s});
    QCOMPARE(cli.json({u"list"_s, u"--label"_s, u"red"_s}).lines().size(), std::size_t{1});
    QCOMPARE(cli.json({u"labels"_s, u"merge"_s, u"rot"_s, u"green"_s}).last().value(u"label").toString(),
             u"green"_s);
    QCOMPARE(labelsOf(cli.json({u"list"_s}).of(u"0.jpg"_s)), QStringList{u"green"_s});
    const std::size_t before = cli.json({u"labels"_s, u"list"_s}).lines().size();
    QCOMPARE(cli.json({u"labels"_s, u"retire"_s, u"blue"_s}).last().value(u"retired").toBool(), true);
    QCOMPARE(cli.json({u"labels"_s, u"list"_s}).lines().size(), before - 1);
    QCOMPARE(cli.json({u"labels"_s, u"list"_s, u"--retired"_s}).lines().size(), before);
    QCOMPARE(cli.json({u"label"_s, cli.photos() + u"/0.jpg"_s, u"--add"_s, u"blue"_s}).exitCode, 3);
    QCOMPARE(cli.json({u"labels"_s, u"restore"_s, u"blue"_s}).exitCode, 0);
    QCOMPARE(cli.json({u"labels"_s, u"list"_s}).lines().size(), before);
    QCOMPARE(cli.json({u"labels"_s, u"merge"_s, u"sea"_s, u"sea"_s}).exitCode, 3);
    QCOMPARE(cli.json({u"labels"_s, u"retire"_s, u"pink"_s}).exitCode, 3);
    QCOMPARE(cli.json({u"labels"_s, u"rename"_s, u"sea"_s}).exitCode, 2);
    QCOMPARE(cli.json({u"catalog"_s, u"check"_s}).exitCode, 0);
}

void TestCliHistory::signsWithTheNameThatIsSet()
{
    const CliProcess cli;
    cli.makePictures(1);
    QCOMPARE(cli.classify().exitCode, 0);
    const QString photo = cli.photos() + u"/0.jpg"_s;
    const auto signature = [&] {
        const QJsonObject shown = cli.json({u"show"_s, photo}).last();
        return shown.value(u"history").toArray().first()[u"agent"].toString();
    };
    qputenv("SCENEKEEPER_USER", "Grace Hopper");
    QCOMPARE(cli.json({u"label"_s, photo, u"--set"_s, u"green"_s}).exitCode, 0);
    QCOMPARE(signature(), u"Grace Hopper"_s);
    qunsetenv("SCENEKEEPER_USER");
    writeFile(cli.path(u"config/scenekeeper/scenekeeper.conf"_s), "[person]\nname=Ada\n");
    qputenv("XDG_CONFIG_HOME", cli.path(u"config"_s).toUtf8());
    QCOMPARE(cli.json({u"label"_s, photo, u"--set"_s, u"blue"_s}).exitCode, 0);
    qunsetenv("XDG_CONFIG_HOME");
    QCOMPARE(signature(), u"Ada"_s);
}

QTEST_GUILESS_MAIN(TestCliHistory)
#include "tst_clihistory.moc"
