// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/catalog.h"
#include "tests/cli/cliprocess.h"
#include "tests/pipeline/runkit.h"
#include "tests/support/require.h"

#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const CliResult& result)
{
    QStringList names;
    for (const QJsonObject& line : result.lines())
        names.append(line.value(u"path").toString().section(u'/', -1));
    return names;
}

} // namespace

/// The search language on the command line. Pictures 0, 3 are red, 1, 4 green, 2 blue.
class TestCliSearch : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CliProcess> m_cli;

    QStringList list(const QStringList& arguments)
    {
        const CliResult result = m_cli->json(QStringList{u"list"_s} + arguments);
        if (result.exitCode != 0)
            qWarning("%s", result.err.constData());
        return namesOf(result);
    }

private Q_SLOTS:
    void initTestCase();
    void listTakesASearch();
    void labelsThatDoNotExistAreTold();
    void aMinusIsNoOptionOnlyBeforeFilters();
    void searchesAndOptionsNarrowEachOther();
    void whatIsWrongIsUnderlined();
    void aLongOrStrangeSearchIsShownInPart();
    void searchesAreSavedAndUsed();
    void aSavedSearchThatMakesNoSenseIsShown();
    void exportsAndSidecarsTakeSearches();
};

void TestCliSearch::initTestCase()
{
    m_cli = std::make_unique<CliProcess>();
    m_cli->makePictures(5);
    QCOMPARE(m_cli->classify().exitCode, 0);
    QCOMPARE(m_cli->run({u"labels"_s, u"add"_s, u"old town"_s}).exitCode, 0);
    QCOMPARE(m_cli->run({u"label"_s, m_cli->photos() + u"/4.jpg"_s, u"--set"_s, u"old town"_s}).exitCode, 0);
}

void TestCliSearch::listTakesASearch()
{
    QCOMPARE(list({}).size(), 5);
    QCOMPARE(list({u""_s}).size(), 5);
    QCOMPARE(list({u"label:red"_s}), (QStringList{u"0.jpg"_s, u"3.jpg"_s}));
    QCOMPARE(list({u"label:red OR label:green"_s}), (QStringList{u"0.jpg"_s, u"1.jpg"_s, u"3.jpg"_s}));
    QCOMPARE(list({u"label:\"old town\""_s, u"human:yes"_s}), QStringList{u"4.jpg"_s});
    QCOMPARE(list({u"label:red"_s, u"OR"_s, u"human:yes"_s}).size(), 3);
    const QStringList neither{u"2.jpg"_s, u"4.jpg"_s};
    QCOMPARE(list({u"--"_s, u"-label:red"_s, u"-label:green"_s}), neither);
    QCOMPARE(list({u"-label:red"_s, u"-label:green"_s}), neither);
    QCOMPARE(list({u"-(label:red OR label:green)"_s, u"--limit"_s, u"9"_s}), neither);
    QCOMPARE(list({u"--query"_s, u"-label:red -label:green"_s}), neither);
    QCOMPARE(list({u"NOT label:red"_s}).size(), 3);
    QCOMPARE(list({u"date:none"_s, u"camera:none"_s}).size(), 5);
    QCOMPARE(list({u"--query"_s, u"label:red"_s}), (QStringList{u"0.jpg"_s, u"3.jpg"_s}));
    QCOMPARE(list({u"red"_s}), (QStringList{u"0.jpg"_s, u"3.jpg"_s})); // a label, though in no name
}

void TestCliSearch::labelsThatDoNotExistAreTold()
{
    for (const QStringList& arguments : {QStringList{u"label:gren"_s}, QStringList{u"--label"_s, u"gren"_s},
                                         QStringList{u"--query"_s, u"-label:gren label:gren"_s}}) {
        const CliResult result = m_cli->json(QStringList{u"list"_s} + arguments);
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(namesOf(result), QStringList());
        QVERIFY2(result.err.contains("there is no label gren; did you mean green"), result.err.constData());
    }
    QVERIFY(m_cli->json({u"list"_s, u"label:red"_s}).err.isEmpty());
}

void TestCliSearch::aMinusIsNoOptionOnlyBeforeFilters()
{
    QCOMPARE(m_cli->run({u"list"_s, u"-x"_s}).exitCode, 2);
    QCOMPARE(m_cli->run({u"list"_s, u"-json"_s}).exitCode, 2);
    const CliResult wrong = m_cli->run({u"list"_s, u"-lable:red"_s});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.err.contains("did you mean label:"), wrong.err.constData());
    QVERIFY(!m_cli->run({u"show"_s, u"-label:red"_s}).err.contains("NOT"));
}

void TestCliSearch::searchesAndOptionsNarrowEachOther()
{
    QCOMPARE(list({u"label:red OR label:blue"_s, u"--query"_s, u"-label:blue"_s, u"--limit"_s, u"1"_s}),
             QStringList{u"0.jpg"_s});
    QCOMPARE(list({u"human:no"_s, u"--label"_s, u"red,old town"_s, u"--root"_s, m_cli->photos()}),
             (QStringList{u"0.jpg"_s, u"3.jpg"_s}));
}

void TestCliSearch::whatIsWrongIsUnderlined()
{
    for (const QStringList& arguments :
         {QStringList{u"list"_s, u"red"_s, u"date:soon"_s},
          QStringList{u"list"_s, u"--query"_s, u"red date:soon"_s},
          QStringList{u"sidecars"_s, u"write"_s, u"red date:soon"_s},
          QStringList{u"export"_s, m_cli->path(u"out"_s), u"--query"_s, u"red date:soon"_s},
          QStringList{u"searches"_s, u"add"_s, u"x"_s, u"red date:soon"_s}}) {
        const CliResult result = m_cli->json(arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.contains("date needs a year, month or day"), result.err.constData());
        QVERIFY2(result.err.contains("\n  red date:soon\n           ^~~~\n"), result.err.constData());
    }
    QVERIFY(m_cli->run({u"list"_s, u"lable:red"_s}).err.contains("did you mean label:"));
}

void TestCliSearch::aLongOrStrangeSearchIsShownInPart()
{
    const QString lead = u"word "_s.repeated(100);
    const CliResult cut = m_cli->run({u"list"_s, lead + u"date:soon"_s});
    QCOMPARE(cut.exitCode, 2);
    QVERIFY2(cut.err.contains("\n  …"), cut.err.constData());
    QVERIFY(cut.err.size() < 600);
    const CliResult control = m_cli->run({u"list"_s, u"a\x1b[2J\n date:soon"_s});
    QVERIFY(!control.err.contains('\x1b'));
    QVERIFY2(control.err.contains("\n  a [2J  date:soon\n              ^~~~\n"), control.err.constData());
    QCOMPARE(m_cli->run({u"list"_s, u"("_s.repeated(100'000)}).exitCode, 2);
}

void TestCliSearch::searchesAreSavedAndUsed()
{
    const auto searches = [this] {
        QStringList names;
        for (const QJsonObject& line : m_cli->json({u"searches"_s, u"list"_s}).lines())
            names.append(line.value(u"name").toString() + u'=' + line.value(u"query").toString());
        return names;
    };
    QCOMPARE(searches(), QStringList());
    QCOMPARE(m_cli->run({u"searches"_s, u"add"_s, u"Reds"_s, u"label:red"_s, u"-human:yes"_s}).exitCode, 0);
    QCOMPARE(m_cli->run({u"searches"_s, u"add"_s, u"Mine"_s, u"human:yes"_s}).exitCode, 0);
    QCOMPARE(searches(), (QStringList{u"Reds=label:red NOT human:yes"_s, u"Mine=human:yes"_s}));
    QCOMPARE(list({u"--search"_s, u"reds"_s}), (QStringList{u"0.jpg"_s, u"3.jpg"_s}));
    QCOMPARE(list({u"--search"_s, u"reds"_s, u"3"_s}), QStringList{u"3.jpg"_s});
    const CliResult taken = m_cli->run({u"searches"_s, u"add"_s, u"REDS"_s, u"x"_s});
    QCOMPARE(taken.exitCode, 3);
    QVERIFY(taken.err.contains("name-taken"));
    QCOMPARE(m_cli->run({u"searches"_s, u"replace"_s, u"reds"_s, u"label:red"_s}).exitCode, 0);
    QCOMPARE(m_cli->run({u"searches"_s, u"rename"_s, u"reds"_s, u"Red ones"_s}).exitCode, 0);
    QCOMPARE(m_cli->run({u"searches"_s, u"move"_s, u"red ones"_s, u"2"_s}).exitCode, 0);
    QCOMPARE(searches(), (QStringList{u"Mine=human:yes"_s, u"Red ones=label:red"_s}));
    QCOMPARE(m_cli->run({u"searches"_s, u"remove"_s, u"MINE"_s}).exitCode, 0);
    QCOMPARE(m_cli->run({u"searches"_s, u"remove"_s, u"mine"_s}).exitCode, 3);
    QCOMPARE(m_cli->run({u"list"_s, u"--search"_s, u"mine"_s}).exitCode, 3);
    QCOMPARE(searches(), QStringList{u"Red ones=label:red"_s});
    QCOMPARE(m_cli->run({u"searches"_s, u"remove"_s, u"red ones"_s}).exitCode, 0);
}

void TestCliSearch::aSavedSearchThatMakesNoSenseIsShown()
{
    {
        const auto catalog = require(storage::Catalog::open(m_cli->catalogFile()));
        require(catalog->savedSearches().add(u"Odd"_s, u"colour:red"_s));
    }
    const CliResult listed = m_cli->json({u"searches"_s, u"list"_s});
    QCOMPARE(listed.exitCode, 0);
    QVERIFY(listed.last().value(u"error").toString().contains(u"no filter colour"_s));
    const CliResult used = m_cli->run({u"list"_s, u"--search"_s, u"odd"_s});
    QCOMPARE(used.exitCode, 3);
    QVERIFY(used.err.contains("no filter colour"));
    QCOMPARE(m_cli->run({u"searches"_s, u"remove"_s, u"odd"_s}).exitCode, 0);
}

void TestCliSearch::exportsAndSidecarsTakeSearches()
{
    const CliResult sidecars = m_cli->json({u"sidecars"_s, u"write"_s, u"label:red"_s, u"--dry-run"_s});
    QCOMPARE(sidecars.exitCode, 0);
    QCOMPARE(sidecars.last().value(u"summary")[u"photos"], QJsonValue(2));
    const CliResult exported = m_cli->json(
        {u"export"_s, m_cli->path(u"out"_s), u"--dry-run"_s, u"--query"_s, u"label:red OR human:yes"_s});
    QCOMPARE(exported.exitCode, 0);
    QCOMPARE(exported.last().value(u"summary")[u"planned"], QJsonValue(3));
}

QTEST_GUILESS_MAIN(TestCliSearch)
#include "tst_clisearch.moc"
