// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/taglines.h"
#include "tests/archive/testbag.h"

#include <QFile>
#include <QTest>
#include <sys/stat.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using archive::TagLines;

/// Tag files as other systems write them.
class TestTagLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void lineEndsMayFallBetweenPieces();
    void waitsForNothing();

private:
    [[nodiscard]] QByteArray path() const
    {
        return QFile::encodeName(m_folder.filePath(QStringLiteral("tags.txt")));
    }
    /// All lines joined by "|", or what failed after them.
    [[nodiscard]] QByteArray readAll(const QByteArray& encoding) const;

    QTemporaryDir m_folder;
};

QByteArray TestTagLines::readAll(const QByteArray& encoding) const
{
    auto lines = TagLines::open(path(), encoding);
    if (!lines)
        return "cannot open";
    QByteArrayList read;
    for (;;) {
        const auto line = lines->next();
        if (!line)
            return (read << line.error().detail.toUtf8()).join('|');
        if (!*line)
            return read.join('|');
        read.append(**line);
    }
}

void TestTagLines::reads_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("lines");
    const QByteArray nothing;
    QTest::newRow("nothing") << QByteArray("UTF-8") << nothing << nothing;
    QTest::newRow("every line end") << QByteArray("UTF-8") << QByteArray("a\nb\r\nc\rd\n\ne\r\r\nf")
                                    << QByteArray("a|b|c|d||e||f");
    QTest::newRow("mark") << QByteArray("utf-8")
                          << QByteArray("\xEF\xBB\xBF"
                                        "a\n\xEF\xBB\xBF"
                                        "b")
                          << QByteArray("a|\xEF\xBB\xBF"
                                        "b");
    QTest::newRow("Latin 1") << QByteArray("ISO-8859-1") << QByteArray("\xE9t\xE9\n")
                             << QByteArray("\xC3\xA9t\xC3\xA9");
    QTest::newRow("UTF-16, high byte first")
        << QByteArray("UTF-16") << QByteArray("\xFE\xFF\0a\0\n\0b", 8) << QByteArray("a|b");
    QTest::newRow("UTF-16, low byte first") << QByteArray("UTF-16")
                                            << QByteArray("\xFF\xFE"
                                                          "a\0\n\0b\0",
                                                          8)
                                            << QByteArray("a|b");
    QTest::newRow("UTF-16 without a mark")
        << QByteArray("UTF-16") << QByteArray("\0a\0\n\0b", 6) << QByteArray("a|b");
    QTest::newRow("not UTF-8") << QByteArray("UTF-8") << QByteArray("a\n\xFF\nb")
                               << QByteArray("a|line 2 is not in UTF-8");
    QTest::newRow("bytes") << nothing << QByteArray("a\n\xFF\nb") << QByteArray("a|\xFF|b");
    QTest::newRow("as long as may be") << nothing << QByteArray(TagLines::kMaxLineBytes, 'x') + "\ny"
                                       << QByteArray(TagLines::kMaxLineBytes, 'x') + "|y";
    QTest::newRow("longer") << nothing << QByteArray(TagLines::kMaxLineBytes + 1, 'x') + "\ny"
                            << QByteArray("line 1 is longer than 65536 bytes");
}

void TestTagLines::reads()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, lines);
    writeBytes(path(), bytes);
    QVERIFY(encoding.isEmpty() || TagLines::knowsEncoding(encoding));
    QCOMPARE(readAll(encoding), lines);
}

void TestTagLines::lineEndsMayFallBetweenPieces()
{
    // Lines of 7 bytes with their ends: no piece of any usual size ends with one.
    QByteArray bytes;
    QByteArray expected;
    for (int line = 0; line < 200'000; ++line) {
        bytes += "abcde\r\n";
        expected += line == 0 ? "abcde" : "|abcde";
    }
    writeBytes(path(), bytes);
    QVERIFY(readAll("UTF-8") == expected);
    QVERIFY(readAll("ISO-8859-1") == expected);
}

void TestTagLines::waitsForNothing()
{
    QVERIFY(QFile::remove(QFile::decodeName(path())));
    QCOMPARE(readAll("UTF-8"), QByteArray("cannot open"));
    QCOMPARE(::mkfifo(path().constData(), 0600), 0);
    QCOMPARE(readAll("UTF-8"), QByteArray("cannot open"));
    QVERIFY(!TagLines::knowsEncoding("KLINGON-8"));
    QVERIFY(!TagLines::knowsEncoding({}));
}

QTEST_GUILESS_MAIN(TestTagLines)
#include "tst_taglines.moc"
