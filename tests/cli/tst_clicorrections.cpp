// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprocess.h"
#include "tests/pipeline/runkit.h"

#include <QFile>
#include <QJsonArray>
#include <QtTest>

using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

QStringList labelsOf(const CliProcess& cli, const QString& photo)
{
    QStringList labels;
    for (const QJsonValue label : cli.json({u"list"_s}).of(photo).value(u"labels").toArray())
        labels << label[u"label"].toString() + u' ' + label[u"source"].toString();
    labels.sort();
    return labels;
}

QJsonObject summaryOf(const CliResult& result)
{
    return result.last().value(u"summary").toObject();
}

/// A catalogue of pictures `0.jpg` … of the same contents wherever it is, classified.
class Archive : public CliProcess
{
public:
    explicit Archive(int pictures)
    {
        makePictures(pictures);
        if (classify().exitCode != 0)
            qFatal("cannot classify");
    }

    [[nodiscard]] QString photo(int number) const { return photos() + u"/%1.jpg"_s.arg(number); }

    /// Exit code of `label`.
    [[nodiscard]] int label(int number, const QString& how, const QString& what) const
    {
        return json({u"label"_s, photo(number), how, what}).exitCode;
    }
};

} // namespace

/// What people said, from one catalogue to another on the command line.
class TestCliCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromOneCatalogueToAnother();
    void anImportIsOneStep();
    void whatWasSaidHereStays();
    void tellsWhatItCouldNotUse();
    void makesFoldersOfLinks();
    void refusesWhatMakesNoSense();
};

void TestCliCorrections::goesFromOneCatalogueToAnother()
{
    const Archive there(3);
    QCOMPARE(there.json({u"labels"_s, u"add"_s, u"=\"K\u00fcste\", ein\u0634"_s}).exitCode, 0);
    qputenv("SCENEKEEPER_USER", "Grace, \"Admiral\"");
    QCOMPARE(there.json({u"label"_s, there.photo(0), u"--set"_s, u"sea"_s}).exitCode, 0);
    QCOMPARE(there.json({u"label"_s, there.photo(1), u"--remove"_s, u"green"_s}).exitCode, 0);
    qunsetenv("SCENEKEEPER_USER");
    // A comma stands between labels on the command line, so that this one comes in by its folder.
    writeFile(there.path(u"in/=%22K\u00fcste%22, ein\u0634/x.jpg"_s), contentOf(there.photo(2)));
    QCOMPARE(there.json({u"corrections"_s, u"import"_s, u"--folders"_s, there.path(u"in"_s)}).exitCode, 0);
    const QString file = there.path(u"corrections.csv"_s);
    const CliResult written = there.json({u"corrections"_s, u"export"_s, file});
    QCOMPARE(written.exitCode, 0);
    QCOMPARE(written.lines().size(), std::size_t{1});
    QCOMPARE(summaryOf(written).value(u"corrections").toInt(), 5);
    QCOMPARE(summaryOf(written).value(u"assigned").toInt(), 2);
    QCOMPARE(summaryOf(written).value(u"rejected").toInt(), 2);
    QVERIFY(contentOf(file).contains("\"'=\"\"K"));

    const Archive here(3);
    const CliResult read = here.json({u"corrections"_s, u"import"_s, file});
    QCOMPARE(read.exitCode, 0);
    QCOMPARE(summaryOf(read).value(u"done").toInt(), 5);
    QCOMPARE(summaryOf(read).value(u"photos").toInt(), 3);
    QCOMPARE(summaryOf(read).value(u"new_labels").toArray(), (QJsonArray{u"=\"K\u00fcste\", ein\u0634"_s}));
    QCOMPARE(read.lines().front().value(u"path").toString(), there.photo(0));
    QCOMPARE(labelsOf(here, u"0.jpg"_s), QStringList{u"sea human"_s});
    QCOMPARE(labelsOf(here, u"1.jpg"_s), QStringList());
    QCOMPARE(labelsOf(here, u"2.jpg"_s),
             (QStringList{u"=\"K\u00fcste\", ein\u0634 human"_s, u"blue model"_s}));
    QCOMPARE(here.classify({u"--force"_s}).exitCode, 0);
    QCOMPARE(labelsOf(here, u"0.jpg"_s), QStringList{u"sea human"_s});

    // What was said, by whom and when, is the same here; only the places are others.
    const QString back = here.path(u"back.csv"_s);
    QCOMPARE(here.json({u"corrections"_s, u"export"_s, back}).exitCode, 0);
    QCOMPARE(contentOf(back).replace(here.photos().toUtf8(), there.photos().toUtf8()), contentOf(file));
    const CliResult again = here.json({u"corrections"_s, u"import"_s, file});
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(summaryOf(again).value(u"unchanged").toInt(), 5);
}

void TestCliCorrections::anImportIsOneStep()
{
    const Archive there(2);
    QCOMPARE(there.label(0, u"--set"_s, u"sea"_s), 0);
    QCOMPARE(there.label(1, u"--add"_s, u"forest"_s), 0);
    const QString file = there.path(u"corrections.csv"_s);
    QCOMPARE(there.run({u"corrections"_s, u"export"_s, file}).exitCode, 0);
    const Archive here(2);
    QCOMPARE(here.run({u"corrections"_s, u"import"_s, file}).exitCode, 0);
    const CliResult undone = here.json({u"undo"_s});
    QCOMPARE(undone.exitCode, 0);
    QCOMPARE(undone.last().value(u"photos").toInt(), 2);
    QCOMPARE(labelsOf(here, u"0.jpg"_s), QStringList{u"red model"_s});
    QCOMPARE(labelsOf(here, u"1.jpg"_s), QStringList{u"green model"_s});
    QCOMPARE(here.json({u"undo"_s}).exitCode, 3);
    QCOMPARE(here.json({u"redo"_s}).exitCode, 0);
    QCOMPARE(labelsOf(here, u"0.jpg"_s), QStringList{u"sea human"_s});
    QCOMPARE(here.json({u"catalog"_s, u"check"_s}).exitCode, 0);
}

void TestCliCorrections::whatWasSaidHereStays()
{
    const Archive there(2);
    QCOMPARE(there.label(0, u"--set"_s, u"sea"_s), 0);
    QCOMPARE(there.label(1, u"--add"_s, u"sea"_s), 0);
    const QString file = there.path(u"corrections.csv"_s);
    QCOMPARE(there.run({u"corrections"_s, u"export"_s, file}).exitCode, 0);
    const Archive here(2);
    QCOMPARE(here.label(0, u"--set"_s, u"forest"_s), 0);
    const CliResult read = here.json({u"corrections"_s, u"import"_s, file});
    QCOMPARE(read.exitCode, 1);
    QCOMPARE(summaryOf(read).value(u"conflicts").toInt(), 1);
    const QJsonObject conflict = read.lines().front();
    QCOMPARE(conflict.value(u"status").toString(), u"conflict"_s);
    QCOMPARE(conflict.value(u"line").toInt(), 2);
    QVERIFY(conflict.value(u"error").toString().contains(here.photo(0)));
    QCOMPARE(labelsOf(here, u"0.jpg"_s), QStringList{u"forest human"_s});
    QCOMPARE(labelsOf(here, u"1.jpg"_s), (QStringList{u"green model"_s, u"sea human"_s}));
    // Those that are in order are not told of one by one.
    const CliResult text = here.run({u"corrections"_s, u"import"_s, file});
    QCOMPARE(text.exitCode, 1);
    QCOMPARE(text.out.count('\n'), 2);
    QVERIFY2(text.out.contains("corrections.csv:2  conflict: "), text.out.constData());
}

void TestCliCorrections::tellsWhatItCouldNotUse()
{
    const Archive cli(1);
    QCOMPARE(cli.label(0, u"--add"_s, u"sea"_s), 0);
    const QString file = cli.path(u"corrections.csv"_s);
    QCOMPARE(cli.run({u"corrections"_s, u"export"_s, file}).exitCode, 0);
    const QByteArray written = contentOf(file);
    const QByteArray titles = written.left(written.indexOf('\n') + 1);
    const QByteArray unknown = QByteArray(64, 'a') + ",,,sea,assigned,,\n";

    writeFile(file, written + unknown + "no row\n" + written.mid(titles.size()).chopped(20));
    const CliResult some = cli.json({u"corrections"_s, u"import"_s, file});
    QCOMPARE(some.exitCode, 1);
    QCOMPARE(summaryOf(some).value(u"unchanged").toInt(), 1);
    QCOMPARE(summaryOf(some).value(u"failed").toInt(), 3);
    QVERIFY(some.lines().at(1).value(u"error").toString().startsWith(u"not-found"));
    QVERIFY(some.lines().at(2).value(u"error").toString().contains(u"1 fields instead of 7"));
    QCOMPARE(some.lines().at(3).value(u"line").toInt(), 5);
    QVERIFY(some.lines().at(3).value(u"error").toString().contains(u"has no end"));

    writeFile(file, titles + unknown);
    const CliResult none = cli.json({u"corrections"_s, u"import"_s, file});
    QCOMPARE(none.exitCode, 3);
    QCOMPARE(none.lines().size(), std::size_t{2});
    QCOMPARE(cli.json({u"undo"_s}).last().value(u"labels").toArray(), QJsonArray{u"sea"_s});

    writeFile(file, {});
    const CliResult empty = cli.json({u"corrections"_s, u"import"_s, file});
    QCOMPARE(empty.exitCode, 3);
    QVERIFY2(empty.err.contains("file-empty"), empty.err.constData());
    QCOMPARE(cli.json({u"corrections"_s, u"import"_s, cli.photo(0)}).exitCode, 3);
    // Nothing said is nothing wrong.
    writeFile(file, titles);
    QCOMPARE(cli.json({u"corrections"_s, u"import"_s, file}).exitCode, 0);
}

void TestCliCorrections::makesFoldersOfLinks()
{
    const Archive there(3);
    QCOMPARE(there.label(0, u"--set"_s, u"sea"_s), 0);
    QCOMPARE(there.label(1, u"--add"_s, u"sea"_s), 0);
    QCOMPARE(there.label(2, u"--add"_s, u"sea"_s), 0);
    const QByteArray original = contentOf(there.photo(0));
    QVERIFY(QFile::remove(there.photo(2)));
    const QString folders = there.path(u"labels"_s);
    const CliResult linked = there.json({u"corrections"_s, u"export"_s, u"--folders"_s, folders});
    QCOMPARE(linked.exitCode, 1);
    QCOMPARE(linked.lines().size(), std::size_t{4});
    QCOMPARE(linked.lines().front().value(u"target").toString(), u"sea/0.jpg"_s);
    QVERIFY(linked.lines().at(2).value(u"target").isNull());
    QCOMPARE(linked.lines().at(2).value(u"status").toString(), u"failed"_s);
    QCOMPARE(summaryOf(linked).value(u"linked").toInt(), 2);
    QCOMPARE(summaryOf(linked).value(u"rejected_left_out").toInt(), 1);
    QCOMPARE(summaryOf(linked).value(u"complete_left_out").toInt(), 1);
    QCOMPARE(QFileInfo(folders + u"/sea/0.jpg"_s).symLinkTarget(), there.photo(0));
    QCOMPARE(there.json({u"corrections"_s, u"export"_s, u"--folders"_s, folders}).exitCode, 3);
    QCOMPARE(there.json({u"corrections"_s, u"export"_s, u"--folders"_s, there.photos()}).exitCode, 3);

    const Archive here(3);
    const CliResult read = here.json({u"corrections"_s, u"import"_s, u"--folders"_s, folders});
    QCOMPARE(read.exitCode, 0);
    QCOMPARE(summaryOf(read).value(u"done").toInt(), 2);
    QVERIFY(read.lines().front().value(u"line").isNull());
    QCOMPARE(labelsOf(here, u"0.jpg"_s), (QStringList{u"red model"_s, u"sea human"_s}));
    QCOMPARE(labelsOf(here, u"2.jpg"_s), QStringList{u"blue model"_s});
    QCOMPARE(contentOf(there.photo(0)), original);
}

void TestCliCorrections::refusesWhatMakesNoSense()
{
    const Archive cli(1);
    QCOMPARE(cli.json({u"corrections"_s}).exitCode, 2);
    QCOMPARE(cli.json({u"corrections"_s, u"export"_s}).exitCode, 2);
    QCOMPARE(cli.json({u"corrections"_s, u"export"_s, u"a.csv"_s, u"--folders"_s, u"b"_s}).exitCode, 2);
    QCOMPARE(cli.json({u"corrections"_s, u"import"_s, u"none.csv"_s}).exitCode, 3);
    QCOMPARE(cli.json({u"corrections"_s, u"import"_s, u"--folders"_s, u"none"_s}).exitCode, 3);
    // Never over a file, be it a photograph.
    const QByteArray picture = contentOf(cli.photo(0));
    QCOMPARE(cli.json({u"corrections"_s, u"export"_s, cli.photo(0)}).exitCode, 3);
    QCOMPARE(contentOf(cli.photo(0)), picture);
}

QTEST_GUILESS_MAIN(TestCliCorrections)
#include "tst_clicorrections.moc"
