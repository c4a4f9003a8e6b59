// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/exportruns.h"

#include <QFile>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using archive::ConflictRule;
using archive::ExportMode;
using archive::ExportOptions;
using archive::ExportPlan;

/// An export into a destination where earlier calls have left something.
class TestExportAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatOfItsOwnHasTheName();
    void aDamagedCopyStaysBesideAWholeOne();
    void listsCopiesWhereThePhotographNoLongerGoes();
    void aMovedPhotographIsWhereItIs();
    void theOnlyCopyOfAnotherPhotographIsNoLeftover();
    void whatHasNoLabelAnyMoreIsToldOf();

private:
    /// The note of the only file of the plan.
    [[nodiscard]] static QString noteOf(ExportKit& kit, const ExportOptions& options);
};

QString TestExportAgain::noteOf(ExportKit& kit, const ExportOptions& options)
{
    const ExportPlan plan = kit.plan(options);
    return plan.files.size() == 1 ? plan.files.front().note : QString();
}

void TestExportAgain::saysWhatOfItsOwnHasTheName()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "photo"), u"sea"_s);
    const QString target = kit.destination() + u"/sea/a.jpg"_s;
    const std::vector<std::pair<ExportMode, QString>> made{{ExportMode::Copy, u"damaged"_s},
                                                           {ExportMode::SymbolicLink, u"a link"_s},
                                                           {ExportMode::HardLink, u"a hard link"_s}};
    for (const auto& [mode, word] : made) {
        ExportOptions options = kit.options();
        options.mode = mode;
        QCOMPARE(runOnce(kit, options).summary->done, 1);
        if (mode == ExportMode::Copy)
            writeBytes(target, "phot0");
        const QString note = noteOf(kit, kit.options());
        QVERIFY2(note.contains(word), qPrintable(note));
        QVERIFY(QFile::remove(target));
    }
    writeBytes(target, "alien");
    QCOMPARE(noteOf(kit, kit.options()),
             u"its copy of an earlier call has the name, and is damaged or was changed since"_s);

    ExportKit fresh;
    fresh.label(fresh.add(u"a.jpg"_s, "photo"), u"sea"_s);
    writeBytes(fresh.destination() + u"/sea/a.jpg"_s, "alien");
    QCOMPARE(noteOf(fresh, fresh.options()), u"another file has the name"_s);
}

void TestExportAgain::aDamagedCopyStaysBesideAWholeOne()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "photo"), u"sea"_s);
    QCOMPARE(runOnce(kit, kit.options()).summary->done, 1);
    writeBytes(kit.destination() + u"/sea/a.jpg"_s, "phot0");
    ExportOptions options = kit.options();
    options.conflicts = ConflictRule::Rename;
    const ExportPlan plan = kit.plan(options);
    QCOMPARE(ExportKit::lines(plan), QStringList{u"sea/a-2.jpg write"_s});
    QVERIFY(plan.files.front().note.contains(u"damaged"_s));
    QCOMPARE(runOnce(kit, options).summary->done, 1);
    QCOMPARE(bytesOf(kit.destination() + u"/sea/a-2.jpg"_s), QByteArray("photo"));
    QCOMPARE(bytesOf(kit.destination() + u"/sea/a.jpg"_s), QByteArray("phot0"));
}

void TestExportAgain::listsCopiesWhereThePhotographNoLongerGoes()
{
    ExportKit kit;
    const base::PhotoId photo = kit.add(u"a.jpg"_s, "photo");
    kit.label(photo, u"sea"_s, 0.8);
    kit.label(kit.add(u"b.jpg"_s, "other"), u"sea"_s, 0.8);
    QVERIFY(runOnce(kit, kit.options()).summary->isWhole());
    QVERIFY(kit.plan().earlierCopies.empty());

    kit.classify(photo, {{u"forest"_s, 0.9}});
    const ExportPlan plan = kit.plan();
    QCOMPARE(ExportKit::lines(plan), QStringList({u"forest/a.jpg write"_s, u"sea/b.jpg there"_s}));
    QCOMPARE(plan.earlierCopies.size(), std::size_t{1});
    QCOMPARE(plan.earlierCopies.front().source, kit.root() + u"/a.jpg"_s);
    QCOMPARE(plan.earlierCopies.front().target, u"sea/a.jpg"_s);
    const Ran ran = runOnce(kit, kit.options());
    QVERIFY(bytesOf(ran.summary->reportHtml).contains("<td>sea/a.jpg</td>"));
    QCOMPARE(bytesOf(kit.destination() + u"/sea/a.jpg"_s), QByteArray("photo"));

    QVERIFY(QFile::remove(kit.destination() + u"/sea/a.jpg"_s));
    QVERIFY(kit.plan().earlierCopies.empty());
}

void TestExportAgain::aMovedPhotographIsWhereItIs()
{
    ExportKit kit;
    const base::PhotoId photo = kit.add(u"a.jpg"_s, "photo");
    kit.label(photo, u"sea"_s, 0.8);
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    QVERIFY(runOnce(kit, options).summary->isWhole());
    kit.classify(photo, {{u"forest"_s, 0.9}});
    const ExportPlan plan = kit.plan(options);
    QCOMPARE(ExportKit::lines(plan), QStringList{u"sea/a.jpg moved"_s});
    QVERIFY(plan.earlierCopies.empty());
}

void TestExportAgain::theOnlyCopyOfAnotherPhotographIsNoLeftover()
{
    for (const ExportMode mode : {ExportMode::Move, ExportMode::Copy}) {
        ExportKit kit;
        ExportOptions options = kit.options();
        options.mode = mode;
        kit.label(kit.add(u"a.jpg"_s, "first"), u"sea"_s);
        QVERIFY(runOnce(kit, options).summary->isWhole());
        // The camera's next card begins with the same name.
        kit.classify(kit.add(u"a.jpg"_s, "second"), {{u"forest"_s, 0.9}});
        options.layout = require(archive::LayoutTemplate::parse(u"other/{label}/{name}{ext}"_s));
        QVERIFY(kit.plan(options).earlierCopies.empty());
    }
}

void TestExportAgain::whatHasNoLabelAnyMoreIsToldOf()
{
    ExportKit kit;
    const base::PhotoId photo = kit.add(u"a.jpg"_s, "photo");
    kit.label(photo, u"sea"_s, 0.8);
    QVERIFY(runOnce(kit, kit.options()).summary->isWhole());
    kit.classify(photo, {});
    const ExportPlan plan = kit.plan();
    QCOMPARE(ExportKit::leftOut(plan), QStringList{u"a.jpg unlabelled"_s});
    QCOMPARE(plan.earlierCopies.size(), std::size_t{1});
    // Who asks for some labels only has not corrected the others.
    ExportOptions forests = kit.options();
    kit.label(kit.add(u"b.jpg"_s, "other"), u"forest"_s);
    forests.filter.photos.labels = {u"forest"_s};
    QVERIFY(kit.plan(forests).earlierCopies.empty());
}

QTEST_GUILESS_MAIN(TestExportAgain)
#include "tst_exportagain.moc"
