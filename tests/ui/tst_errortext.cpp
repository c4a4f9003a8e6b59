// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace scenekeeper;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsOwnSentence();
    void detailStaysOut();
};

void TestErrorText::everyCodeHasItsOwnSentence()
{
    QSet<QString> texts;
    for (int value = 0; value <= static_cast<int>(base::ErrorCode::Internal); ++value) {
        const auto code = static_cast<base::ErrorCode>(value);
        const QString text = ui::errorText({code, {}});
        const QByteArray name = base::errorCodeName(code).toLatin1();
        QVERIFY2(!text.isEmpty(), name.constData());
        QVERIFY2(text.endsWith(u'.'), name.constData());
        QVERIFY2(text.count(u". ") + text.count(u"; ") + 1 >= 2,
                 (name + ": says what happened, but not what can be done").constData());
        QVERIFY2(!texts.contains(text), name.constData());
        static const QRegularExpression jargon(QStringLiteral("exception|errno|std::|null|invalid argument"),
                                               QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(!text.contains(jargon), name.constData());
        texts.insert(text);
    }
}

void TestErrorText::detailStaysOut()
{
    const QString text = ui::errorText({base::ErrorCode::FileCorrupt, QStringLiteral("SOI marker at 0x2f")});
    QVERIFY(!text.contains(u"SOI"));
    QCOMPARE(text, ui::errorText({base::ErrorCode::FileCorrupt, {}}));
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
