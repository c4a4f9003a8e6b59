// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/searchwords.h"

#include <QTest>

using namespace scenekeeper::domain;
using namespace Qt::StringLiterals;

/// What counts as the same word in a search.
class TestSearchWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAreFolded_data();
    void lettersAreFolded();
    void marksThatMakeAnotherLetterStay();
    void wordsAreFoundByTheirBeginning();
    void builtInLabelsHaveNamesInAllLanguages();
};

void TestSearchWords::lettersAreFolded_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("typed");
    QTest::newRow("ø") << u"Tromsø"_s << u"tromso"_s;
    QTest::newRow("Ø") << u"ØRESUND"_s << u"oresund"_s;
    QTest::newRow("æ") << u"Ærø"_s << u"aero"_s;
    QTest::newRow("ß") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("ł") << u"Łódź"_s << u"lodz"_s;
    QTest::newRow("đ") << u"Đà Nẵng"_s << u"da nang"_s;
    QTest::newRow("accents") << u"Forêt"_s << u"foret"_s;
    QTest::newRow("composed or not") << u"Fa\u0308hre"_s << u"fähre"_s;
    QTest::newRow("nothing to fold") << u"海"_s << u"海"_s;
}

void TestSearchWords::lettersAreFolded()
{
    QFETCH(QString, written);
    QFETCH(QString, typed);
    QCOMPARE(searchKey(written), searchKey(typed));
    QVERIFY(searchKey(written + u'x') != searchKey(typed));
}

void TestSearchWords::marksThatMakeAnotherLetterStay()
{
    QVERIFY(searchKey(u"か"_s) != searchKey(u"が"_s));
    QVERIFY(searchKey(u"กา"_s) != searchKey(u"กี"_s));
    // Whole or in parts.
    QCOMPARE(searchKey(u"が"_s), searchKey(u"か\u3099"_s));
    QCOMPARE(searchKey(u"e\u0301"_s), searchKey(u"e"_s));
}

void TestSearchWords::wordsAreFoundByTheirBeginning()
{
    QVERIFY(hasWordWith(u"The Old-Town"_s, u"tow"_s));
    QVERIFY(hasWordWith(u"Tromsø"_s, u"tromso"_s));
    QVERIFY(hasWordWith(u"anything"_s, {}));
    QVERIFY(!hasWordWith(u"The Old Town"_s, u"own"_s));
}

void TestSearchWords::builtInLabelsHaveNamesInAllLanguages()
{
    for (const QString& name : {u"Meer"_s, u"MER"_s, u"海"_s, u" meer "_s})
        QCOMPARE(builtInLabelsCalled(name), QStringList{u"sea"_s});
    QCOMPARE(builtInLabelsCalled(u"strasse"_s), QStringList{u"street"_s});
    QCOMPARE(builtInLabelsCalled(u"Me"_s), QStringList());
    QCOMPARE(builtInLabelsCalled({}), QStringList());
}

QTEST_GUILESS_MAIN(TestSearchWords)
#include "tst_searchwords.moc"
