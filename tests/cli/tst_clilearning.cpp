// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/lights.h"
#include "tests/cli/cliprocess.h"
#include "tests/support/tinymodel.h"
#include "tests/training/colourfolder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QtTest>
#include <csignal>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

/// A catalogue of 60 pictures in red, green and blue, classified by a model that has a head of its own.
class LearningProcess : public CliProcess
{
public:
    enum class Network {
        Headed,      ///< knows the colours
        ColourBlind, ///< knows blue only
    };

    explicit LearningProcess(Network network = Network::Headed)
    {
        domain::ModelCard card = tinyCard();
        card.activation = domain::Activation::Sigmoid;
        card.logitBias = network == Network::Headed ? -5.0 : 0.0;
        const bool written = network == Network::Headed ? writeHeadedModel(headed(), card)
                                                        : writeColourBlindModel(headed(), card);
        const bool ready = written && json({u"models"_s, u"import"_s, headed()}).exitCode == 0 &&
                           json({u"models"_s, u"activate"_s, u"1"_s}).exitCode == 0;
        makePictures(60);
        if (!ready || run({u"classify"_s, photos()}).exitCode != 0)
            qFatal("no catalogue to learn from");
    }

    [[nodiscard]] QString headed() const { return path(u"headed.pt"_s); }

    /// Says of every picture what it shows, but that green ones are blue.
    void correct() const { say({u"red"_s, u"blue"_s, u"blue"_s}, 60); }

    /// Says of most pictures what they show.
    void correctTruly() const { say({u"red"_s, u"green"_s, u"blue"_s}, 48); }

    /// Unfinished trainings.
    [[nodiscard]] QStringList checkpoints() const
    {
        return QDir(path(u"data/scenekeeper/models"_s)).entryList({u"*.checkpoint"_s});
    }

private:
    void say(const QStringList& labels, int pictures) const
    {
        for (int colour = 0; colour < 3; ++colour) {
            QStringList arguments{u"label"_s};
            for (int i = colour; i < pictures; i += 3)
                arguments.append(u"%1/%2.jpg"_s.arg(photos()).arg(i));
            if (run(arguments + QStringList{u"--set"_s, labels[colour]}).exitCode != 0)
                qFatal("not labelled");
        }
    }
};

const QStringList kDeep{u"train"_s, u"--from-corrections"_s, u"--deep"_s};

} // namespace

class TestCliLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsPromotesAndGoesBack()
    {
        const LearningProcess cli;
        cli.correct();
        const CliResult trained = cli.json({u"train"_s, u"--from-corrections"_s});
        QVERIFY2(trained.exitCode == 0, trained.err.constData());
        const QJsonObject step = trained.lines().front();
        for (const QString& key : {u"phase"_s, u"step"_s, u"steps"_s, u"loss"_s})
            QVERIFY2(step.contains(key), qPrintable(key));
        const QJsonObject last = trained.last();
        QCOMPARE(last.value(u"model").toInt(), 2);
        QCOMPARE(last.value(u"examples").toInt(), 60);
        QVERIFY(last.value(u"recommended").isBool());
        QVERIFY(QFile::exists(last.value(u"file").toString()));
        const QJsonObject human = last.value(u"metrics").toObject().value(u"human").toObject();
        QVERIFY(human.value(u"after").toObject().value(u"accuracy").toDouble() >
                human.value(u"before").toObject().value(u"accuracy").toDouble());
        QVERIFY(last.value(u"without_memory").toBool());
        QVERIFY(trained.err.contains("remember"));

        const QJsonObject active = cli.json({u"models"_s, u"activate"_s, u"2"_s}).last();
        QCOMPARE(active.value(u"state").toString(), u"active"_s);
        QCOMPARE(active.value(u"relabelled").toInt(), 60);
        QCOMPARE(active.value(u"to_classify").toInt(), 0);
        const QJsonObject back = cli.json({u"models"_s, u"rollback"_s}).last();
        QCOMPARE(back.value(u"id").toInt(), 1);
        const CliResult further = cli.json({u"models"_s, u"rollback"_s});
        QCOMPARE(further.exitCode, 3);
        QVERIFY(further.err.contains("not-found"));
    }

    void learnsDeeplyFromTheFiles()
    {
        const LearningProcess cli(LearningProcess::Network::ColourBlind);
        cli.correctTruly();
        QVERIFY(QFile::remove(cli.photos() + u"/0.jpg"_s));
        QVERIFY(QFile::remove(cli.photos() + u"/1.jpg"_s));
        QVERIFY(QFile::copy(cli.photos() + u"/4.jpg"_s, cli.photos() + u"/1.jpg"_s)); // edited since
        const CliResult trained = cli.json(kDeep + QStringList{u"--epochs"_s, u"3"_s});
        QVERIFY2(trained.exitCode == 0, trained.err.constData());
        const QJsonObject epoch = trained.lines().front();
        for (const QString& key : {u"epoch"_s, u"epochs"_s, u"training_loss"_s, u"validation_loss"_s,
                                   u"validation_accuracy"_s, u"seconds_left"_s})
            QVERIFY2(epoch.contains(key), qPrintable(key));
        QCOMPARE(trained.lines().size(), 4U);
        const QJsonObject last = trained.last();
        QCOMPARE(last.value(u"method").toString(), u"deep"_s);
        const QJsonObject passedOver = last.value(u"passed_over").toObject();
        QCOMPARE(passedOver.value(u"missing").toInt(), 1);
        QCOMPARE(passedOver.value(u"changed").toInt(), 1);
        QCOMPARE(passedOver.value(u"unreadable").toInt(), 0);
        QVERIFY(trained.err.contains("offline or gone"));

        // Offered, beside one of another body; and used like any other.
        QCOMPARE(cli.json({u"models"_s, u"list"_s}).lines().at(0).value(u"state").toString(), u"active"_s);
        const QJsonObject active = cli.json({u"models"_s, u"activate"_s, u"2"_s}).last();
        QCOMPARE(active.value(u"relabelled").toInt(), 0);
        QVERIFY(active.value(u"to_classify").toInt() > 0);
        QCOMPARE(cli.run({u"classify"_s, cli.photos()}).exitCode, 0);
        QCOMPARE(cli.json(kDeep + QStringList{u"--epochs"_s, u"1"_s}).exitCode, 0);
        QCOMPARE(cli.json({u"train"_s, u"--from-corrections"_s}).exitCode, 0);
        QCOMPARE(cli.json({u"models"_s, u"rollback"_s}).last().value(u"id").toInt(), 1);
        QCOMPARE(cli.checkpoints(), QStringList());
    }

    void aKilledDeepTrainingGoesOn()
    {
        const LearningProcess cli(LearningProcess::Network::ColourBlind);
        cli.correctTruly();
        const QStringList arguments = QStringList{u"--json"_s} + kDeep + QStringList{u"--epochs"_s, u"12"_s};
        const auto process = cli.start(arguments);
        QVERIFY(process->waitForReadyRead(60'000));
        QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGSTOP), 0); // it would be done too soon
        // A second one would write over what the first one keeps.
        const CliResult second = cli.json(kDeep);
        QCOMPARE(second.exitCode, 3);
        QVERIFY2(second.err.contains("another deep training"), second.err.constData());
        process->kill();
        (void)CliProcess::finish(*process);
        QCOMPARE(cli.checkpoints().size(), 1);
        const auto models = cli.json({u"models"_s, u"list"_s}).lines();
        QCOMPARE(models.size(), 1U);
        QCOMPARE(models.front().value(u"state").toString(), u"active"_s);

        QVERIFY(QDir().rename(cli.photos(), cli.path(u"elsewhere"_s)));
        QCOMPARE(cli.json(kDeep + QStringList{u"--epochs"_s, u"12"_s}).exitCode, 3);
        QCOMPARE(cli.checkpoints().size(), 1);
        QVERIFY(QDir().rename(cli.path(u"elsewhere"_s), cli.photos()));

        const CliResult resumed = cli.json(kDeep + QStringList{u"--epochs"_s, u"12"_s});
        QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
        QVERIFY(resumed.err.contains("Going on after epoch"));
        QVERIFY(resumed.lines().front().value(u"epoch").toInt() > 1);
        QCOMPARE(resumed.last().value(u"model").toInt(), 2);
        QCOMPARE(cli.checkpoints(), QStringList());
    }

    void saysWhyNothingIsLearntDeeply()
    {
        const LearningProcess cli(LearningProcess::Network::ColourBlind);
        const CliResult nothing = cli.json(kDeep);
        QCOMPARE(nothing.exitCode, 3);
        QVERIFY(nothing.err.contains("nobody has corrected"));
        cli.correctTruly();
        QVERIFY(QDir().rename(cli.photos(), cli.path(u"elsewhere"_s)));
        const CliResult offline = cli.json(kDeep);
        QCOMPARE(offline.exitCode, 3);
        QVERIFY2(offline.err.contains("offline: the files of 0 decided photographs"),
                 offline.err.constData());
        QCOMPARE(cli.checkpoints(), QStringList());
        QCOMPARE(cli.run({u"train"_s, u"--deep"_s, u"--data"_s, cli.path(u"elsewhere"_s)}).exitCode, 2);
    }

    void comparesModels()
    {
        const LearningProcess cli;
        cli.correct();
        QCOMPARE(cli.json({u"train"_s, u"--from-corrections"_s}).exitCode, 0);
        const QJsonObject line = cli.json({u"models"_s, u"compare"_s, u"1"_s, u"2"_s}).last();
        QVERIFY(line.contains(u"human"));
        QVERIFY(line.contains(u"memory"));
        QVERIFY(line.value(u"changes").isArray());
        QCOMPARE(cli.run({u"models"_s, u"compare"_s, u"1"_s, u"9"_s}).exitCode, 3);
    }

    void aLearntModelGoesElsewhere()
    {
        const LearningProcess cli;
        cli.correct();
        QCOMPARE(cli.json({u"train"_s, u"--from-corrections"_s}).exitCode, 0);
        const QString file = cli.path(u"shared.pt"_s);
        QCOMPARE(cli.run({u"models"_s, u"export"_s, u"2"_s, file}).exitCode, 0);
        QCOMPARE(cli.run({u"models"_s, u"export"_s, u"2"_s, file}).exitCode, 3); // never over a file
        const CliResult imported =
            cli.json({u"--catalog"_s, cli.path(u"elsewhere.sqlite"_s), u"models"_s, u"import"_s, file});
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
        QCOMPARE(imported.last().value(u"name").toString(), u"tiny r1"_s);
        QCOMPARE(imported.last().value(u"sha256"),
                 cli.json({u"models"_s, u"list"_s}).lines().at(1).value(u"sha256"));
    }

    void remembersTheSameFromTheSame()
    {
        const LearningProcess cli;
        QVERIFY(writeColourFolder(cli.path(u"colours"_s), 30));
        const auto remember = [&cli](const QString& out) {
            return cli.json(
                {u"models"_s, u"remember"_s, u"1"_s, u"--data"_s, cli.path(u"colours"_s), u"--out"_s, out});
        };
        const CliResult first = remember(cli.path(u"first.pt"_s));
        QVERIFY2(first.exitCode == 0, first.err.constData());
        QVERIFY(first.last().value(u"remembered").toInt() > 90);
        QCOMPARE(remember(cli.path(u"first.pt"_s)).exitCode, 3); // never over a file
        QCOMPARE(remember(cli.path(u"again.pt"_s)).exitCode, 0);
        QVERIFY(contentOf(cli.path(u"again.pt"_s)) == contentOf(cli.path(u"first.pt"_s)));
        // It classifies as before, and is learnt from with the memory.
        QCOMPARE(cli.json({u"models"_s, u"import"_s, cli.path(u"first.pt"_s)}).exitCode, 0);
        QCOMPARE(cli.json({u"models"_s, u"activate"_s, u"2"_s}).last().value(u"relabelled").toInt(), 60);
        cli.correct();
        QVERIFY(!cli.json({u"train"_s, u"--from-corrections"_s}).last().value(u"without_memory").toBool());
    }

    void looksAtNegativesAsPositives()
    {
        const LearningProcess cli;
        QVERIFY(writeColourFolder(cli.path(u"colours"_s), 30));
        QCOMPARE(cli.json({u"models"_s, u"remember"_s, u"1"_s, u"--data"_s, cli.path(u"colours"_s),
                           u"--out"_s, cli.path(u"remembering.pt"_s)})
                     .exitCode,
                 0);
        QCOMPARE(cli.json({u"models"_s, u"import"_s, cli.path(u"remembering.pt"_s)}).exitCode, 0);
        QCOMPARE(cli.json({u"models"_s, u"activate"_s, u"2"_s}).exitCode, 0);
        std::mt19937 random(4);
        const QStringList labels{u"red"_s, u"green"_s, u"blue"_s};
        for (int colour = 0; colour < 3; ++colour) {
            QStringList decided{u"label"_s};
            for (int i = 0; i < 19; ++i) {
                const QString file = u"%1/negative-%2-%3.jpg"_s.arg(cli.photos()).arg(colour).arg(i);
                QVERIFY(writeJpeg(file,
                                  imaging::seenIn(domain::Light::Inverted, noisyColour(48, colour, random))));
                if (i < 16)
                    decided.append(file);
            }
            QCOMPARE(cli.run({u"classify"_s, cli.photos()}).exitCode, 0);
            QCOMPARE(cli.run(decided + QStringList{u"--set"_s, labels[colour]}).exitCode, 0);
        }
        const CliResult trained = cli.run({u"train"_s, u"--from-corrections"_s});
        QVERIFY2(trained.exitCode == 0, trained.err.constData());
        QVERIFY2(trained.out.contains("Photographs that look like negatives are looked at as positives\n"
                                      "9 photos that nobody decided on would be looked at anew, of which 9 "
                                      "were tried"),
                 trained.out.constData());
        const CliResult activated = cli.json({u"models"_s, u"activate"_s, u"3"_s});
        QCOMPARE(activated.last().value(u"relabelled").toInt(), 60);
        QCOMPARE(cli.run({u"classify"_s, cli.photos()}).exitCode, 0);
        const CliResult shown = cli.json({u"show"_s, cli.photos() + u"/negative-1-18.jpg"_s});
        QVERIFY2(shown.out.contains("green"), shown.out.constData());
    }

    void saysWhyItCannotLearn()
    {
        const LearningProcess cli;
        const CliResult nothing = cli.run({u"train"_s, u"--from-corrections"_s});
        QCOMPARE(nothing.exitCode, 3);
        QVERIFY(nothing.err.contains("nobody has corrected"));
        QCOMPARE(cli.run({u"train"_s}).exitCode, 2);
        QCOMPARE(cli.run({u"train"_s, u"--from-corrections"_s, u"--data"_s, cli.photos()}).exitCode, 2);
        QFile model(cli.json({u"models"_s, u"list"_s}).last().value(u"file").toString());
        QVERIFY(model.open(QIODevice::ReadWrite) && model.resize(model.size() - 100));
        const CliResult damaged = cli.run({u"models"_s, u"activate"_s, u"1"_s});
        QCOMPARE(damaged.exitCode, 3);
        QVERIFY(damaged.err.contains("model-invalid"));
    }
};

QTEST_GUILESS_MAIN(TestCliLearning)
#include "tst_clilearning.moc"
