// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/correctionscsv.h"
#include "core/feedback/correctionsimport.h"
#include "tests/storage/historykit.h"

#include <QFile>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::PhotoId;
using domain::Correction;
using domain::CorrectionState;
using feedback::CorrectionRow;
using feedback::readCorrections;
using feedback::writeCorrections;
using storage::CorrectionStatus;

namespace {

const QByteArray kHash(64, 'a');

class CsvFolder
{
public:
    [[nodiscard]] QString path(const QString& name = u"corrections.csv"_s) const
    {
        return m_folder.filePath(name);
    }

    [[nodiscard]] QString write(const QByteArray& bytes) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path();
    }

    [[nodiscard]] QByteArray read() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

/// What is wrong with the only row, "" where nothing is.
QString complaint(const QByteArray& row)
{
    const CsvFolder folder;
    const auto rows = require(readCorrections(folder.write("content_hash,label,state,when\n" + row + "\n")));
    if (rows.size() != 1)
        return u"%1 rows"_s.arg(rows.size());
    return rows.front().correction ? QString() : rows.front().correction.error().detail;
}

} // namespace

/// Corrections as CSV, to one catalogue from another.
class TestCorrectionsCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackToTheLetter_data();
    void comesBackToTheLetter();
    void neverWritesOverAFile();
    void endsWhenAsked();
    void readsColumnsOfOthers();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void saysWhatIsWrongWithARow();
    void oneBadRowStopsNoOther();
    void keepsARunOfIt();
};

void TestCorrectionsCsv::comesBackToTheLetter_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("stored"); ///< in the file
    QTest::newRow("plain") << u"sea"_s << u"\"sea\""_s;
    QTest::newRow("comma and quotes") << u"a, \"b\""_s << u"\"a, \"\"b\"\"\""_s;
    QTest::newRow("right to left") << u"\u0628\u062d\u0631, \u0633\u0645\u0627\u0621"_s
                                   << u"\"\u0628\u062d\u0631, \u0633\u0645\u0627\u0621\""_s;
    QTest::newRow("formula") << u"=HYPERLINK(\"x\")"_s << u"\"'=HYPERLINK(\"\"x\"\")\""_s;
    QTest::newRow("minus") << u"-1"_s << u"\"'-1\""_s;
    QTest::newRow("at") << u"@home"_s << u"\"'@home\""_s;
    QTest::newRow("apostrophe") << u"'s-Hertogenbosch"_s << u"\"'s-Hertogenbosch\""_s;
    QTest::newRow("apostrophe before a formula") << u"'=1"_s << u"\"''=1\""_s;
}

void TestCorrectionsCsv::comesBackToTheLetter()
{
    QFETCH(QString, label);
    QFETCH(QString, stored);
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"two\nlines, \"odd\".jpg"_s, "content");
    require(fixture.catalog().assignments().addHuman({&photo, 1}, fixture.label(label),
                                                     {u"+Ada \"x\""_s, std::nullopt, std::nullopt}));
    setTo(fixture, fixture.save(u"=b.jpg"_s, "b"), u"forest"_s);
    std::vector<Correction> said;
    require(fixture.catalog().corrections().visit([&said](const auto& one) -> base::Result<void> {
        said.push_back(one.correction);
        return {};
    }));
    const CsvFolder folder;
    const auto counts = require(writeCorrections(fixture.catalog(), folder.path()));
    QCOMPARE(counts.assigned, 2);
    QCOMPARE(counts.complete, 1);
    QVERIFY2(folder.read().contains(stored.toUtf8()), folder.read().constData());
    const std::vector<CorrectionRow> rows = require(readCorrections(folder.path()));
    QCOMPARE(rows.size(), said.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        QVERIFY2(require(rows[i].correction) == said[i], qPrintable(QString::number(i)));
    QCOMPARE(rows.at(2).line, 5);
}

void TestCorrectionsCsv::neverWritesOverAFile()
{
    CatalogFixture fixture;
    const CsvFolder folder;
    QCOMPARE(errorOf(writeCorrections(fixture.catalog(), folder.write("original"))).code,
             ErrorCode::WriteFailed);
    QCOMPARE(folder.read(), QByteArray("original"));
}

void TestCorrectionsCsv::endsWhenAsked()
{
    CatalogFixture fixture;
    add(fixture, fixture.save(u"a.jpg"_s), u"sea"_s);
    std::stop_source source;
    source.request_stop();
    const CsvFolder folder;
    QCOMPARE(errorOf(writeCorrections(fixture.catalog(), folder.path(), source.get_token())).code,
             ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(folder.path()));
    require(writeCorrections(fixture.catalog(), folder.path()));
    QCOMPARE(errorOf(readCorrections(folder.path(), source.get_token())).code, ErrorCode::Cancelled);
}

void TestCorrectionsCsv::readsColumnsOfOthers()
{
    const CsvFolder folder;
    const auto rows = require(readCorrections(folder.write(
        "\xEF\xBB\xBFlabel,note,state,content_hash,when\r\nsea,x,rejected," + kHash.toUpper() +
        ",2026-02-03T04:05:06+01:00\r\nforest,,assigned," + kHash + ",2026-02-03T04:05:06\r\n")));
    QCOMPARE(rows.size(), 2U);
    const Correction first = require(rows.front().correction);
    QCOMPARE(first.label, u"sea"_s);
    QCOMPARE(first.state, CorrectionState::Rejected);
    QCOMPARE(first.contentHash.toHex(), kHash);
    QCOMPARE(first.at, QDateTime(QDate(2026, 2, 3), QTime(3, 5, 6), Qt::UTC));
    QVERIFY(first.agent.isEmpty());
    QCOMPARE(require(rows.back().correction).at, QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6), Qt::UTC));
}

void TestCorrectionsCsv::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray() << ErrorCode::FileEmpty;
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF\r\n") << ErrorCode::FileEmpty;
    QTest::newRow("no titles") << kHash + ",sea,assigned\n" << ErrorCode::UnsupportedFormat;
    QTest::newRow("semicolons") << QByteArray("content_hash;label;state\n") << ErrorCode::UnsupportedFormat;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE\x63\x00", 4) << ErrorCode::FileCorrupt;
    QTest::newRow("a picture") << QByteArray("\xFF\xD8\xFF\xE0\x00\x10JFIF", 10) << ErrorCode::FileCorrupt;
    QTest::newRow("endless") << QByteArray(3 << 20, 'x') << ErrorCode::FileCorrupt;
}

void TestCorrectionsCsv::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const CsvFolder folder;
    const base::Error error = errorOf(readCorrections(folder.write(bytes)));
    QCOMPARE(error.code, code);
    QVERIFY2(error.detail.startsWith(folder.path()), qPrintable(error.detail));
    QCOMPARE(errorOf(readCorrections(folder.path(u"none.csv"_s))).code, ErrorCode::NotFound);
    QCOMPARE(errorOf(readCorrections(folder.path(QString()))).code, ErrorCode::NotAFile);
}

void TestCorrectionsCsv::saysWhatIsWrongWithARow()
{
    QCOMPARE(complaint(kHash + ",sea,assigned,"), QString());
    QCOMPARE(complaint(kHash + ",,complete,"), QString());
    QVERIFY(complaint(kHash + ",sea,assigned").contains(u"3 fields instead of 4"));
    QVERIFY(complaint(kHash + ",sea,maybe,").contains(u"\"maybe\" is no state"));
    QVERIFY(complaint(kHash + ",,assigned,").contains(u"no label"));
    QVERIFY(complaint(kHash + ",sea,complete,").contains(u"without a label"));
    QVERIFY(complaint(kHash.mid(1) + ",sea,assigned,").contains(u"64 digits"));
    QVERIFY(complaint("x" + kHash.mid(1) + ",sea,assigned,").contains(u"64 digits"));
    QVERIFY(complaint(",sea,assigned,").contains(u"could not be read"));
    QVERIFY(complaint(kHash + ",sea,assigned,yesterday").contains(u"\"yesterday\" is no time"));
    QVERIFY(complaint(kHash + ",\"sea").contains(u"has no end"));
}

void TestCorrectionsCsv::oneBadRowStopsNoOther()
{
    const CsvFolder folder;
    const QByteArray good = kHash + ",sea,assigned\n";
    const auto rows = require(readCorrections(
        folder.write("content_hash,label,state\n" + good + "\xFF\n" + good + "a\"b\n\n" + good)));
    QStringList lines;
    for (const CorrectionRow& row : rows)
        lines.append(QString::number(row.line) + (row.correction ? u" good"_s : u" bad"_s));
    QCOMPARE(lines, (QStringList{u"2 good"_s, u"3 bad"_s, u"4 good"_s, u"5 bad"_s, u"7 good"_s}));
}

void TestCorrectionsCsv::keepsARunOfIt()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s, "a");
    const CsvFolder folder;
    const QString file =
        folder.write("content_hash,label,state\n" + contentHash("a").toHex() + ",sea,assigned\n" +
                     contentHash("b").toHex() + ",sea,assigned\nx,sea,assigned\n");
    const auto rows = require(readCorrections(file));
    const auto imported = require(feedback::importCorrections(fixture.catalog(), rows, u"Ada"_s));
    QCOMPARE(imported.applied.outcomes.size(), 3U);
    QCOMPARE(imported.applied.outcomes.at(0).status, CorrectionStatus::Done);
    QCOMPARE(imported.applied.outcomes.at(1).status, CorrectionStatus::Failed);
    QCOMPARE(imported.applied.outcomes.at(2).error->code, ErrorCode::InvalidArgument);
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
    const domain::Run run = *require(fixture.catalog().runs().get(imported.run));
    QCOMPARE(run.state, domain::RunState::Finished);
    QCOMPARE(run.done, 1);
    QCOMPARE(run.failed, 2);
    const auto failures = require(fixture.catalog().runs().failures(imported.run));
    QCOMPARE(failures.at(0).failure->detail, u"line 3: no photo in the catalogue has this content"_s);
    QCOMPARE(require(fixture.catalog().assignments().ofPhoto(photo)).front().runId,
             std::optional(imported.run));
}

QTEST_GUILESS_MAIN(TestCorrectionsCsv)
#include "tst_correctionscsv.moc"
