// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprocess.h"
#include "tests/pipeline/runkit.h"

#include <QtTest>

using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

/// `roots` on the command line. Pictures 0, 3 are red, 1, 4 green, 2 blue.
class TestCliRoots : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CliProcess> m_cli;

    QJsonObject root()
    {
        const CliResult result = m_cli->json({u"roots"_s, u"list"_s});
        return result.lines().size() == 1 ? result.last() : QJsonObject();
    }

private Q_SLOTS:
    void init();
    void rootsAreListed();
    void aMovedRootIsRemapped();
    void aWrongFolderIsRefused();
    void aRemovedRootComesBack();
    void aRescanReadsWhatIsDifferent();
    void watchingIsSwitched();
    void mistakesAreToldApart();
};

void TestCliRoots::init()
{
    m_cli = std::make_unique<CliProcess>();
    m_cli->makePictures(5);
    QCOMPARE(m_cli->classify().exitCode, 0);
}

void TestCliRoots::rootsAreListed()
{
    QCOMPARE(sortedKeys(root()), keys("root path photos online watched of_files"));
    QCOMPARE(root().value(u"path"), m_cli->photos());
    QCOMPARE(root().value(u"photos"), 5);
    QCOMPARE(root().value(u"online"), true);
    QVERIFY(QDir().rename(m_cli->photos(), m_cli->path(u"away"_s)));
    QCOMPARE(root().value(u"online"), false);
    const CliResult text = m_cli->run({u"roots"_s, u"list"_s});
    QVERIFY(text.out.contains("(5 photos, offline)"));
}

void TestCliRoots::aMovedRootIsRemapped()
{
    const QString moved = m_cli->path(u"moved"_s);
    QCOMPARE(m_cli->run({u"label"_s, m_cli->photos() + u"/4.jpg"_s, u"--set"_s, u"sea"_s}).exitCode, 0);
    QVERIFY(QDir().rename(m_cli->photos(), moved));
    const CliResult result = m_cli->json({u"roots"_s, u"remap"_s, m_cli->photos(), moved});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.last().value(u"path"), moved);
    const CliResult listed = m_cli->json({u"list"_s, u"human:yes"_s});
    QCOMPARE(listed.last().value(u"path"), moved + u"/4.jpg"_s);
    QCOMPARE(listed.last().value(u"offline"), false);
    const CliResult undone = m_cli->json({u"undo"_s});
    QCOMPARE(undone.last().value(u"action"), u"root remapped"_s);
    QCOMPARE(undone.last().value(u"root"), moved);
    QCOMPARE(root().value(u"path"), m_cli->photos());
}

void TestCliRoots::aWrongFolderIsRefused()
{
    const QString other = m_cli->path(u"other"_s);
    writeFile(other + u"/0.jpg"_s, "another picture");
    const CliResult differs = m_cli->run({u"roots"_s, u"remap"_s, m_cli->photos(), other});
    QCOMPARE(differs.exitCode, 3);
    QVERIFY(differs.err.contains("not-found"));
    QVERIFY(differs.err.contains("0 are there"));
    QCOMPARE(m_cli->run({u"roots"_s, u"remap"_s, u"1"_s, m_cli->path(u"nowhere"_s)}).exitCode, 3);
    QCOMPARE(root().value(u"path"), m_cli->photos());
}

void TestCliRoots::aRemovedRootComesBack()
{
    const CliResult removed = m_cli->json({u"roots"_s, u"remove"_s, u"1"_s});
    QCOMPARE(removed.exitCode, 0);
    QCOMPARE(removed.last().value(u"photos"), 5);
    QCOMPARE(m_cli->json({u"list"_s}).lines().size(), 0U);
    QVERIFY(QFile::exists(m_cli->photos() + u"/0.jpg"_s));
    QCOMPARE(m_cli->json({u"undo"_s}).last().value(u"action"), u"root removed"_s);
    QCOMPARE(m_cli->json({u"list"_s, u"label:red"_s}).lines().size(), 2U);
}

void TestCliRoots::aRescanReadsWhatIsDifferent()
{
    const CliResult nothing = m_cli->json({u"roots"_s, u"rescan"_s, u"--model"_s, m_cli->model()});
    QCOMPARE(nothing.exitCode, 0);
    QCOMPARE(nothing.out, QByteArray());
    makePicture(m_cli->photos() + u"/new.jpg"_s, kRed, 50);
    QVERIFY(QFile::remove(m_cli->photos() + u"/1.jpg"_s));
    const CliResult result =
        m_cli->json({u"roots"_s, u"rescan"_s, m_cli->photos(), u"--model"_s, m_cli->model()});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.last().value(u"summary").toObject().value(u"photos"), 1);
    QCOMPARE(result.of(u"new.jpg"_s).value(u"labels").toArray().first().toObject().value(u"label"), u"red"_s);
    QVERIFY(m_cli->json({u"list"_s}).of(u"1.jpg"_s).value(u"offline").toBool());
    QVERIFY(QDir().rename(m_cli->photos(), m_cli->path(u"away"_s)));
    const CliResult away = m_cli->run({u"roots"_s, u"rescan"_s, u"--model"_s, m_cli->model()});
    QCOMPARE(away.exitCode, 3);
    QVERIFY(!m_cli->json({u"list"_s}).of(u"0.jpg"_s).isEmpty());
}

void TestCliRoots::watchingIsSwitched()
{
    QCOMPARE(root().value(u"watched"), true);
    QCOMPARE(m_cli->run({u"roots"_s, u"watch"_s, u"off"_s, m_cli->photos()}).exitCode, 0);
    QCOMPARE(root().value(u"watched"), false);
    QVERIFY(m_cli->run({u"roots"_s, u"list"_s}).out.contains("not watched"));
    QCOMPARE(m_cli->run({u"roots"_s, u"watch"_s, u"on"_s, u"1"_s}).exitCode, 0);
    QCOMPARE(root().value(u"watched"), true);
}

void TestCliRoots::mistakesAreToldApart()
{
    QCOMPARE(m_cli->run({u"roots"_s}).exitCode, 2);
    QCOMPARE(m_cli->run({u"roots"_s, u"watch"_s, u"maybe"_s, u"1"_s}).exitCode, 2);
    const CliResult unknown = m_cli->run({u"roots"_s, u"remove"_s, u"/nowhere"_s});
    QCOMPARE(unknown.exitCode, 3);
    QVERIFY(unknown.err.contains("no root of the catalogue"));
}

QTEST_GUILESS_MAIN(TestCliRoots)
#include "tst_cliroots.moc"
