// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/labelcheck.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::query;
using namespace Qt::StringLiterals;

/// Labels that do not exist are told, with those that were probably meant.
class TestLabelCheck : public QObject
{
    Q_OBJECT

private:
    const LabelNames m_names{{u"sea"_s, u"street"_s, u"old town"_s, u"ocean"_s},
                             {u"sea"_s, u"street"_s, u"old town"_s}};

private Q_SLOTS:
    void knownOnesPass_data();
    void knownOnesPass();
    void unknownOnesAreUnderlined_data();
    void unknownOnesAreUnderlined();
    void atMostThreeAreOffered();
};

void TestLabelCheck::knownOnesPass_data()
{
    QTest::addColumn<QString>("search");
    for (const char* search :
         {"", "label:sea", "LABEL:Sea", "label:\"Old  Town\"", "label:none", "label:ocean", "label:Meer",
          "label:海", "-label:street OR see", "\"label:see\"", "camera:see", "label:see ("})
        QTest::newRow(search) << QString::fromUtf8(search);
}

void TestLabelCheck::knownOnesPass()
{
    QFETCH(QString, search);
    QVERIFY(!unknownLabel(search, m_names));
}

void TestLabelCheck::unknownOnesAreUnderlined_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("underlined");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("a slip") << u"label:see"_s << u"see"_s << u"sea"_s;
    QTest::newRow("a beginning") << u"a -label:s b"_s << u"s"_s << u"sea, street"_s;
    QTest::newRow("in quotes") << u"(label:\"old twon\" OR x)"_s << u"\"old twon\""_s << u"old town"_s;
    QTest::newRow("nothing near") << u"label:sea label:xylophone"_s << u"xylophone"_s << QString();
    QTest::newRow("none in quotes") << u"label:\"none\""_s << u"\"none\""_s << QString();
}

void TestLabelCheck::unknownOnesAreUnderlined()
{
    QFETCH(QString, search);
    QFETCH(QString, underlined);
    QFETCH(QString, suggestion);
    const auto error = unknownLabel(search, m_names);
    QVERIFY(error);
    QCOMPARE(error->code, QueryErrorCode::UnknownLabel);
    QCOMPARE(search.mid(error->position, error->length), underlined);
    QCOMPARE(error->suggestion, suggestion);
    QVERIFY(error->detail.contains(u"no label"_s));
}

void TestLabelCheck::atMostThreeAreOffered()
{
    QCOMPARE(nearestNames(u"se"_s, {u"sea"_s, u"see"_s, u"set"_s, u"sew"_s}).size(), 3);
    QCOMPARE(nearestNames(u"kuste"_s, {u"Küste"_s, u"Kiste"_s}), (QStringList{u"Küste"_s, u"Kiste"_s}));
}

QTEST_GUILESS_MAIN(TestLabelCheck)
#include "tst_labelcheck.moc"
