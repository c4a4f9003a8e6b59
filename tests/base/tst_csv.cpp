// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/base/csvreader.h"

#include <QBuffer>
#include <QTest>

using namespace scenekeeper::base;
using namespace Qt::StringLiterals;

namespace {

/// Every record as its fields joined by "|", every failure as its text.
QStringList recordsOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    CsvReader reader(buffer);
    QStringList records;
    for (;;) {
        const Result<std::optional<QStringList>> record = reader.next();
        if (record && !*record)
            return records;
        records.append(record ? (*record)->join(u'|') : record.error().detail);
    }
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasWritten()
    {
        const QStringList fields{
            u"a,b"_s, u"say \"sea\""_s, u"two\nlines"_s,         u"two\r\nlines"_s, u"a\rb"_s,      QString(),
            u" "_s,   u"=1+1"_s,        u"\u0628\u062d\u0631"_s, u"\U0001F30A"_s,   u"\n\uFEFFx"_s, u"\""_s};
        QByteArray bytes = (csvLine(fields) + csvLine({u"second"_s})).toUtf8();
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        CsvReader reader(buffer);
        QCOMPARE(reader.next()->value(), fields);
        QCOMPARE(reader.line(), 1);
        QCOMPARE(reader.next()->value(), QStringList{u"second"_s});
        QCOMPARE(reader.line(), 5);
        QVERIFY(!reader.next()->has_value());
    }

    void readsWhatOthersWrite_data()
    {
        addColumns();
        QTest::newRow("nothing") << QByteArray() << QStringList();
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << QStringList{u"a|b"_s, u"c|d"_s};
        QTest::newRow("no last line end") << QByteArray("a,b") << QStringList{u"a|b"_s};
        QTest::newRow("Windows") << QByteArray("\xEF\xBB\xBF"
                                               "a,b\r\n\"c\",d\r\n")
                                 << QStringList{u"a|b"_s, u"c|d"_s};
        QTest::newRow("empty lines") << QByteArray("a\n\r\n\nb\n\n") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("empty fields") << QByteArray(",\n\"\"\n") << QStringList{u"|"_s, QString()};
    }

    void readsWhatOthersWrite()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, records);
        QCOMPARE(recordsOf(bytes), records);
    }

    void saysWhereItIsMalformed_data()
    {
        addColumns();
        const QString quote = u"a quote or line break stands where none can"_s;
        QTest::newRow("quote inside")
            << QByteArray("a\"b,c\nd\n") << QStringList{u"line 1: "_s + quote, u"d"_s};
        QTest::newRow("after a quote")
            << QByteArray("\"a\"b\nc\n") << QStringList{u"line 1: "_s + quote, u"c"_s};
        QTest::newRow("old line ends") << QByteArray("a\rb\n") << QStringList{u"line 1: "_s + quote};
        QTest::newRow("a quote too few")
            << QByteArray("a\n\"b\nc\n\"d\ne\n") << QStringList{u"a"_s, u"lines 2 to 4: "_s + quote, u"e"_s};
        QTest::newRow("cut off") << QByteArray("a\n\"b")
                                 << QStringList{u"a"_s, u"line 2: a quoted field has no end"_s};
        QTest::newRow("no UTF-8") << QByteArray("a\n\xFF\nb\n")
                                  << QStringList{u"a"_s, u"line 2: not UTF-8"_s, u"b"_s};
        QTest::newRow("cut off inside a character")
            << QByteArray("a\xC3") << QStringList{u"line 1: not UTF-8"_s};
    }

    void saysWhereItIsMalformed() { readsWhatOthersWrite(); }

    void endsAtAnEndlessRecord()
    {
        for (const QByteArray& piece : {QByteArray("xxxx"), QByteArray("xx\n\n")}) {
            const QByteArray endless = "a\n\"" + piece.repeated(CsvReader::kMaxRecordBytes);
            const QStringList records = recordsOf(endless);
            QCOMPARE(records.size(), 2);
            QVERIFY2(records.last().contains(u"longer than"), qUtf8Printable(records.last()));
        }
    }

private:
    static void addColumns()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("records");
    }
};

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
