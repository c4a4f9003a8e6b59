// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// The script that makes the shipped model, with a program in the place of scenekeeper-cli that only notes
/// how it was called.
class TestRecipeScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWhereTheModelIsThere_data();
    void goesOnWhereTheModelIsThere();
};

void TestRecipeScript::goesOnWhereTheModelIsThere_data()
{
    QTest::addColumn<int>("cliCode");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("all done") << 0 << true;
    QTest::newRow("some photographs failed") << 1 << true;
    QTest::newRow("nothing could be done") << 3 << false;
}

void TestRecipeScript::goesOnWhereTheModelIsThere()
{
    QFETCH(int, cliCode);
    QFETCH(bool, goesOn);
    const QTemporaryDir folder;
    QFile fake(folder.filePath(QStringLiteral("cli")));
    QVERIFY(fake.open(QIODevice::WriteOnly));
    fake.write("#!/bin/sh\necho \"$@\"\nexit " + QByteArray::number(cliCode) + "\n");
    fake.close();
    QVERIFY(fake.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));

    QProcess script;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SCENEKEEPER_CLI"), fake.fileName());
    script.setProcessEnvironment(environment);
    script.start(QStringLiteral("bash"),
                 {QStringLiteral(SCENEKEEPER_SOURCE_DIR "/resources/models/recipe/train-scene-resnet.sh"),
                  QStringLiteral("data"), QStringLiteral("model.pt")});
    QVERIFY(script.waitForFinished());
    const QList<QByteArray> calls = script.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(calls.size() > 1, goesOn);
    QCOMPARE(calls.last().contains("--out model.pt"), goesOn);
    QCOMPARE(script.exitCode(), cliCode);
}

QTEST_GUILESS_MAIN(TestRecipeScript)
#include "tst_recipescript.moc"
