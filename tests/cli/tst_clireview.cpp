// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprocess.h"
#include "tests/pipeline/runkit.h"

#include <QJsonArray>
#include <QtTest>

using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

// Dark, so that no colour is strong enough for the tiny model to be sure of it.
constexpr Colour kYellow{60, 60, 10};
constexpr Colour kMagenta{60, 10, 60};

QStringList paths(const CliResult& result)
{
    QStringList paths;
    for (const QJsonObject& line : result.lines())
        paths.append(line.value(u"path").toString());
    return paths;
}

/// Classifies the pictures with the tiny model and makes it the active one: the queue is its.
void classifyAll(const CliProcess& cli)
{
    QCOMPARE(cli.classify().exitCode, 0);
    QCOMPARE(cli.run({u"models"_s, u"activate"_s, u"1"_s}).exitCode, 0);
}

/// Two pure pictures, three frames that are neither red nor green, one that is neither red nor blue.
void classifyTornOnes(const CliProcess& cli)
{
    cli.makePictures(2);
    for (int i = 0; i < 3; ++i)
        makePicture(cli.photos() + u"/yellow%1.jpg"_s.arg(i), kYellow, i);
    makePicture(cli.photos() + u"/magenta.jpg"_s, kMagenta, 0);
    classifyAll(cli);
}

} // namespace

class TestCliReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatNeedsReview();
    void keepsToTheLimit();
    void printsLinesForPeople();
    void asksAboutSuspects();
    void refusesWrongUse();
};

void TestCliReview::listsWhatNeedsReview()
{
    const CliProcess cli;
    classifyTornOnes(cli);
    const CliResult result = cli.json({u"review"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.lines().size(), std::size_t{2});
    const QJsonObject yellow = result.of(u"yellow0.jpg"_s);
    const QJsonArray similar{cli.photos() + u"/yellow1.jpg"_s, cli.photos() + u"/yellow2.jpg"_s};
    QCOMPARE(yellow.value(u"similar").toArray(), similar);
    QCOMPARE(yellow.value(u"needs_review"), QJsonValue(true));
    QCOMPARE(result.of(u"magenta.jpg"_s).value(u"similar"), QJsonValue(QJsonArray()));
    QVERIFY(result.err.contains("4 of 4 photos up for review, in 2 decisions"));
    // Everything else is as in a listing.
    QJsonObject bare = yellow;
    bare.remove(u"similar"_s);
    QCOMPARE(bare, cli.json({u"list"_s}).of(u"yellow0.jpg"_s));

    const QStringList label{u"label"_s, u"photos/magenta.jpg"_s, u"--set"_s, u"blue"_s};
    QCOMPARE(cli.json(label).exitCode, 0);
    QCOMPARE(paths(cli.json({u"review"_s})), QStringList(cli.photos() + u"/yellow0.jpg"_s));
}

void TestCliReview::keepsToTheLimit()
{
    const CliProcess cli;
    classifyTornOnes(cli);
    const QStringList all = paths(cli.json({u"review"_s}));
    const CliResult one = cli.json({u"review"_s, u"--limit"_s, u"1"_s});
    QCOMPARE(paths(one), all.mid(0, 1));
    QVERIFY(one.err.contains(" of 4 photos up for review, in 1 decisions"));
}

void TestCliReview::printsLinesForPeople()
{
    const CliProcess cli;
    classifyTornOnes(cli);
    const QList<QByteArray> lines = cli.run({u"review"_s}).out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    for (const QByteArray& line : lines)
        QCOMPARE(line.endsWith("  and 2 similar"), line.contains("yellow0.jpg"));
}

void TestCliReview::asksAboutSuspects()
{
    const CliProcess cli;
    // Each in a folder of its own, so that none is a frame of another's burst.
    for (int i = 0; i < 12; ++i) {
        const auto little = static_cast<std::uint8_t>(70 + 3 * i);
        makePicture(cli.photos() + u"/%1/red.jpg"_s.arg(i), {220, little, 70}, 0);
        makePicture(cli.photos() + u"/%1/green.jpg"_s.arg(i), {70, 220, little}, 0);
    }
    makePicture(cli.photos() + u"/wrong.jpg"_s, {220, 20, 20}, 0);
    classifyAll(cli);
    QVERIFY(cli.json({u"review"_s, u"--suspects"_s}).lines().empty());
    for (const QString& colour : {u"red"_s, u"green"_s}) {
        QStringList command{u"label"_s, u"--set"_s, colour};
        for (int i = 0; i < 12; ++i)
            command.append(cli.photos() + u"/%1/%2.jpg"_s.arg(i).arg(colour));
        QCOMPARE(cli.run(command).exitCode, 0);
    }
    QCOMPARE(cli.run({u"label"_s, u"photos/wrong.jpg"_s, u"--set"_s, u"green"_s}).exitCode, 0);

    const CliResult result = cli.json({u"review"_s, u"--suspects"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(paths(result), QStringList(cli.photos() + u"/wrong.jpg"_s));
    QCOMPARE(result.last().value(u"given").toString(), u"green"_s);
    QCOMPARE(result.last().value(u"suggested").toString(), u"red"_s);
    QVERIFY(result.last().value(u"confidence").toDouble() > 0.7);
    const CliResult text = cli.run({u"review"_s, u"--suspects"_s});
    QVERIFY2(text.out.contains("green? looks like red ("), text.out.constData());
}

void TestCliReview::refusesWrongUse()
{
    const CliProcess cli;
    QCOMPARE(cli.run({u"review"_s, u"--limit"_s, u"-1"_s}).exitCode, 2);
    QCOMPARE(cli.run({u"review"_s}).exitCode, 3);
}

QTEST_GUILESS_MAIN(TestCliReview)
#include "tst_clireview.moc"
