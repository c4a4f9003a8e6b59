// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/portablename.h"

#include <QTest>
#include <random>

using namespace scenekeeper::archive;
using namespace Qt::StringLiterals;

namespace {

QByteArray randomName(std::minstd_rand& random)
{
    static const QList<QByteArray> pieces{
        "a",
        "Z",
        "0",
        " ",
        ".",
        "%",
        "%41",
        "%~",
        "~",
        "?",
        "*",
        ":",
        "\\",
        "\"",
        "|",
        "<",
        "\n",
        "\r",
        "\t",
        "\x7f",
        "é",
        "e\xcc\x81",
        "\xd9\x85",
        "\xe2\x80\xae",
        "\xf0\x9f\x98\x80",
        "\xff",
        "\xc3",
        "\xed\xa0\x80",
        "CON",
        "LPT1",
        "\xef\xbb\xbf",
    };
    QByteArray name;
    const int length = 1 + static_cast<int>(random() % 12);
    for (int i = 0; i < length; ++i)
        name += pieces.at(static_cast<qsizetype>(random() % static_cast<unsigned long>(pieces.size())));
    return name;
}

} // namespace

class TestPortableName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesWhatOthersCannotHold_data();
    void replacesWhatOthersCannotHold();
    void everyNameComesBack();
    void namesThatItCannotHaveMadeAreNothing();
    void cutsWhatIsTooLong();
    void numbersGoBeforeTheEnding();
    void oneKeyForCaseAndUnicodeForm();
    void splitsEndings();
};

void TestPortableName::replacesWhatOthersCannotHold_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("portable");
    QTest::newRow("nothing to do") << QByteArray("Été à la mer (1).jpg") << u"Été à la mer (1).jpg"_s;
    QTest::newRow("percent") << QByteArray("100%.jpg") << u"100%25.jpg"_s;
    QTest::newRow("Windows") << QByteArray("a<b>c:d\"e|f?g*h\\i.jpg")
                             << u"a%3Cb%3Ec%3Ad%22e%7Cf%3Fg%2Ah%5Ci.jpg"_s;
    QTest::newRow("slash") << QByteArray("sea/lake") << u"sea%2Flake"_s;
    QTest::newRow("control") << QByteArray("a\r\nb\x7f") << u"a%0D%0Ab%7F"_s;
    QTest::newRow("C1 control") << QByteArray("a\xc2\x85") << u"a%C2%85"_s;
    QTest::newRow("end") << QByteArray("a. .") << u"a%2E%20%2E"_s;
    QTest::newRow("dot") << QByteArray(".") << u"%2E"_s;
    QTest::newRow("dots") << QByteArray("..") << u"%2E%2E"_s;
    QTest::newRow("device") << QByteArray("con") << u"%63on"_s;
    QTest::newRow("device with ending") << QByteArray("LPT1.jpg") << u"%4CPT1.jpg"_s;
    QTest::newRow("device with small digit") << QByteArray("com\xc2\xb9.jpg") << u"%63om¹.jpg"_s;
    QTest::newRow("no device") << QByteArray("console.jpg") << u"console.jpg"_s;
    QTest::newRow("not UTF-8") << QByteArray("caf\xe9.jpg") << u"caf%E9.jpg"_s;
    QTest::newRow("half a pair") << QByteArray("a\xed\xa0\x80") << u"a%ED%A0%80"_s;
    QTest::newRow("right to left") << QByteArray("\xd8\xa8\xd8\xad\xd8\xb1.jpg") << u"بحر.jpg"_s;
    QTest::newRow("hidden") << QByteArray(".jpg") << u".jpg"_s;
}

void TestPortableName::replacesWhatOthersCannotHold()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, portable);
    QCOMPARE(portableName(name), portable);
    QCOMPARE(originalName(portable), std::optional(name));
}

void TestPortableName::everyNameComesBack()
{
    std::minstd_rand random(1);
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray name = randomName(random);
        const QString portable = portableName(name);
        QVERIFY2(originalName(portable) == std::optional(name), name.toPercentEncoding().constData());
        for (const QChar character : portable)
            QVERIFY(character.category() != QChar::Other_Control && !u"<>:\"|?*\\/"_s.contains(character));
        QVERIFY(!portable.endsWith(u'.') && !portable.endsWith(u' '));
    }
}

void TestPortableName::namesThatItCannotHaveMadeAreNothing()
{
    QVERIFY(!originalName(u"100%.jpg"_s));
    QVERIFY(!originalName(u"a%41"_s));
    QVERIFY(!originalName(u"a%3a"_s));
    QVERIFY(!originalName(u"a?"_s));
}

void TestPortableName::cutsWhatIsTooLong()
{
    const QByteArray name = QByteArray("é").repeated(200) + ".jpeg";
    const QString portable = portableName(name);
    QVERIFY(portable.toUtf8().size() <= kMaxNameBytes);
    QVERIFY(portable.toUtf8().size() > kMaxNameBytes - 4);
    QVERIFY(portable.startsWith(u"ééé"));
    QVERIFY(portable.endsWith(u".jpeg"));
    QVERIFY(!originalName(portable));
    QVERIFY(portable != portableName(QByteArray("é").repeated(201) + ".jpeg"));

    const QString escapes = portableName(QByteArray(250, '?'));
    QVERIFY(escapes.toUtf8().size() <= kMaxNameBytes);
    QCOMPARE(escapes.section(u"%~"_s, 0, 0).size() % 3, 0);
    QVERIFY(portableName(QByteArray("a.") + QByteArray(300, 'b')).toUtf8().size() <= kMaxNameBytes);
}

void TestPortableName::numbersGoBeforeTheEnding()
{
    QCOMPARE(numberedName(u"a.b.jpg"_s, 2), u"a.b-2.jpg"_s);
    QCOMPARE(numberedName(u"a"_s, 13), u"a-13"_s);
    const QString longest = portableName(QByteArray(300, 'a') + ".jpg");
    QVERIFY(numberedName(longest, 2).size() <= kMaxNameBytes);
    QVERIFY(numberedName(longest, 2).endsWith(u"-2.jpg"));
}

void TestPortableName::oneKeyForCaseAndUnicodeForm()
{
    QCOMPARE(nameKey(u"Caf\u00e9.JPG"_s), nameKey(u"cafe\u0301.jpg"_s));
    QVERIFY(nameKey(u"a"_s) != nameKey(u"ä"_s));
}

void TestPortableName::splitsEndings()
{
    using Parts = std::pair<QString, QString>;
    QCOMPARE(splitEnding(u"a.b.jpg"_s), Parts(u"a.b"_s, u".jpg"_s));
    QCOMPARE(splitEnding(u"a"_s), Parts(u"a"_s, QString()));
    QCOMPARE(splitEnding(u".jpg"_s), Parts(u".jpg"_s, QString()));
}

QTEST_GUILESS_MAIN(TestPortableName)
#include "tst_portablename.moc"
