// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/historytext.h"

#include <QLocale>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using storage::StepKind;

class TestHistoryText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void decisions();
    void steps();
    void states_data();
    void states();
};

void TestHistoryText::decisions()
{
    QVERIFY(decisionText({QStringLiteral("sea")}, 12).startsWith(QStringLiteral("Sea on 12")));
    QVERIFY(decisionText({QStringLiteral("sea"), QStringLiteral("coast")}, 1)
                .startsWith(QStringLiteral("Sea, coast on 1")));
    QVERIFY(decisionText({}, 3).startsWith(QStringLiteral("no label")));
    const QStringList many{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                           QStringLiteral("d")};
    QVERIFY(decisionText(many, 3).startsWith(QStringLiteral("4 labels")));
}

void TestHistoryText::steps()
{
    storage::HistoryStep step;
    step.photos = 2;
    step.removedLabels = {QStringLiteral("sea")};
    QVERIFY(stepText(step).startsWith(QStringLiteral("not Sea on 2")));
    step.labels = {QStringLiteral("glacier")};
    QVERIFY(stepText(step).startsWith(QStringLiteral("Glacier on 2")));
    // Each kind says something of its own.
    QSet<QString> texts;
    for (const StepKind kind :
         {StepKind::Decision, StepKind::RunReverted, StepKind::LabelAdded, StepKind::LabelRenamed,
          StepKind::LabelMerged, StepKind::LabelRetired, StepKind::LabelRestored, StepKind::LabelShown}) {
        step.kind = kind;
        texts.insert(stepText(step));
    }
    QCOMPARE(texts.size(), 8);
}

void TestHistoryText::states_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("") << QStringLiteral("none");
    QTest::newRow("model 0.83") << QStringLiteral("model, 83%");
    QTest::newRow("human") << QStringLiteral("person");
    QTest::newRow("rejected") << QStringLiteral("rejected");
    QTest::newRow("imported") << QStringLiteral("imported");
    QTest::newRow("decided, needs review") << QStringLiteral("decided, needs review");
    QTest::newRow("decided in part") << QStringLiteral("decided in part");
    // Of a newer version: shown as it is.
    QTest::newRow("something else") << QStringLiteral("something else");
}

void TestHistoryText::states()
{
    QFETCH(QString, words);
    QCOMPARE(auditStateText(QString::fromLatin1(QTest::currentDataTag())), words);
}

QTEST_APPLESS_MAIN(TestHistoryText)
#include "tst_historytext.moc"
