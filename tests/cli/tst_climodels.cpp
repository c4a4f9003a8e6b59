// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprocess.h"
#include "tests/pipeline/runkit.h"

#include <QJsonArray>
#include <QtTest>

using namespace scenekeeper::tests;

/// Models, and what computes with them.
class TestCliModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithoutLibTorch();
    void doesWithoutItsModuleWhatNeedsNoModel();
    void refusesAModelThatIsNone();
    void importsAModelWithOtherLabels();
    void neverTrainsOverAFile();
};

/// By what the program asks the loader for: LibTorch takes longer to load than most commands take.
void TestCliModels::startsWithoutLibTorch()
{
    const QByteArray program = contentOf(QStringLiteral(SCENEKEEPER_CLI));
    QVERIFY(program.contains("libQt6Core.so"));
    QVERIFY(!program.contains("libtorch_cpu.so"));
    QVERIFY(!program.contains("libc10.so"));
}

void TestCliModels::doesWithoutItsModuleWhatNeedsNoModel()
{
    CliProcess cli;
    cli.makePictures(2);
    const QString alone = cli.path(QStringLiteral("bin/scenekeeper-cli"));
    QVERIFY(QDir().mkpath(QFileInfo(alone).path()));
    QVERIFY(QFile::copy(QStringLiteral(SCENEKEEPER_CLI), alone));
    cli.setProgram(alone);
    const CliResult refused = cli.classify();
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.err.contains("cannot be loaded; install the program again"), refused.err);
    QCOMPARE(cli.json({QStringLiteral("import"), cli.photos()}).exitCode, 0);
    const CliResult listed = cli.json(args("list"));
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(listed.lines().size(), std::size_t{2});
}

void TestCliModels::refusesAModelThatIsNone()
{
    const CliProcess cli;
    cli.makePictures(1);
    writeFile(cli.path(QStringLiteral("text.pt")), "not a model");
    const CliResult result = cli.json({QStringLiteral("classify"), cli.photos(), QStringLiteral("--model"),
                                       cli.path(QStringLiteral("text.pt"))});
    QCOMPARE(result.exitCode, 3);
    QVERIFY(result.err.contains("model-invalid"));
    QVERIFY(result.out.isEmpty());
}

void TestCliModels::importsAModelWithOtherLabels()
{
    const CliProcess cli;
    const auto imported = [&cli](const char* labels) {
        return cli.json({QStringLiteral("models"), QStringLiteral("import"), cli.model(),
                         QStringLiteral("--labels"), QString::fromLatin1(labels)});
    };
    const CliResult result = imported("sky, grass ,water");
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.last().value(u"labels").toArray(), QJsonArray::fromStringList(args("sky grass water")));
    for (const auto& [labels, says] : {std::pair("sky,,grass,water", "label 2 of 4 has no name"),
                                       std::pair("sky,grass,sky", "sky is given twice")}) {
        const CliResult refused = imported(labels);
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains(says), refused.err.constData());
    }
}

void TestCliModels::neverTrainsOverAFile()
{
    const CliProcess cli;
    cli.makePictures(3);
    const QString photo = cli.photos() + QStringLiteral("/0.jpg");
    const QByteArray before = contentOf(photo);
    for (const QString& target : {photo, cli.model()}) {
        const CliResult result = cli.json({QStringLiteral("train"), QStringLiteral("--data"), cli.photos(),
                                           QStringLiteral("--out"), target, QStringLiteral("--resume")});
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.contains("exists"), result.err.constData());
    }
    QCOMPARE(contentOf(photo), before);
}

QTEST_GUILESS_MAIN(TestCliModels)
#include "tst_climodels.moc"
