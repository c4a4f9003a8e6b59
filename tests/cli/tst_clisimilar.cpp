// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/pixelimage.h"
#include "core/storage/connection.h"
#include "tests/cli/cliprocess.h"
#include "tests/imaging/pictures.h"
#include "tests/support/require.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QtTest>

using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using scenekeeper::storage::Connection;

namespace {

QStringList namesIn(const QJsonArray& paths)
{
    QStringList names;
    for (const QJsonValue& path : paths)
        names.append(QFileInfo(path.toString()).fileName());
    return names;
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Noise of one colour: what tells pictures apart for the tiny model, and for the perceptual hash.
scenekeeper::domain::PixelImage noise(int width, unsigned seed, std::size_t channel)
{
    scenekeeper::domain::PixelImage image = texture(width, width * 3 / 4, seed);
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        image.rgb[i] =
            static_cast<std::uint8_t>(i % 3 == channel ? 128 + image.rgb[i] / 2 : image.rgb[i] / 4);
    return image;
}

} // namespace

class TestCliSimilar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheMostSimilarFirst();
    void saysWhyThereAreNone();
    void groupsNearDuplicates();
    void hashesOfOlderPhotosComeFromThumbnails();
};

void TestCliSimilar::listsTheMostSimilarFirst()
{
    const CliProcess cli;
    cli.makePictures(9); // red, green and blue in turn
    QCOMPARE(cli.classify().exitCode, 0);
    const CliResult result = cli.json({u"similar"_s, u"photos/3.jpg"_s, u"--limit"_s, u"4"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.lines().size(), 4U);
    QStringList names;
    double before = 1.0;
    for (const QJsonObject& line : result.lines()) {
        names.append(QFileInfo(line.value(u"path").toString()).fileName());
        QVERIFY(line.value(u"similarity").toDouble() <= before);
        before = line.value(u"similarity").toDouble();
    }
    QCOMPARE(QSet<QString>(names.begin(), names.begin() + 2), (QSet<QString>{u"0.jpg"_s, u"6.jpg"_s}));
    QJsonObject bare = result.of(u"0.jpg"_s);
    bare.remove(u"similarity"_s);
    QCOMPARE(bare, cli.json({u"list"_s}).of(u"0.jpg"_s));
    QCOMPARE(cli.json({u"similar"_s, u"photos/3.jpg"_s}).lines().size(), 8U);
    QCOMPARE(cli.json({u"similar"_s, u"photos/3.jpg"_s, u"--limit"_s, u"0"_s}).lines().size(), 0U);
    const CliResult text = cli.run({u"similar"_s, u"photos/3.jpg"_s, u"--limit"_s, u"1"_s});
    QVERIFY(text.out.contains("similarity 1.000") || text.out.contains("similarity 0.9"));
}

void TestCliSimilar::saysWhyThereAreNone()
{
    const CliProcess cli;
    cli.makePictures(2);
    QCOMPARE(cli.json({u"similar"_s, u"photos/0.jpg"_s}).exitCode, 3); // no catalogue
    QCOMPARE(cli.json({u"duplicates"_s}).exitCode, 3);
    QCOMPARE(cli.json({u"import"_s, cli.photos()}).exitCode, 0);
    const CliResult notSeen = cli.json({u"similar"_s, u"photos/0.jpg"_s});
    QCOMPARE(notSeen.exitCode, 3);
    QVERIFY2(notSeen.err.contains("classify it first"), notSeen.err.constData());
    const CliResult unknown = cli.json({u"similar"_s, u"photos/none.jpg"_s});
    QCOMPARE(unknown.exitCode, 3);
    QVERIFY(unknown.err.contains("not in the catalogue"));
    QCOMPARE(cli.json({u"similar"_s}).exitCode, 2);
    QCOMPARE(cli.json({u"similar"_s, u"photos/0.jpg"_s, u"--limit"_s, u"-1"_s}).exitCode, 2);
    const CliResult duplicates = cli.json({u"duplicates"_s});
    QCOMPARE(duplicates.exitCode, 0);
    QVERIFY(duplicates.out.isEmpty());
    QVERIFY2(duplicates.err.contains("2 photos could not be compared"), duplicates.err.constData());
}

void TestCliSimilar::groupsNearDuplicates()
{
    const CliProcess cli;
    writeFile(cli.photos() + u"/red-small.jpg"_s, makeJpeg(noise(160, 1, 0)));
    writeFile(cli.photos() + u"/red.png"_s, encode(noise(160, 1, 0), ".png"));
    JpegSampling coarse;
    coarse.quality = 40;
    writeFile(cli.photos() + u"/red-coarse.jpg"_s, makeJpeg(noise(160, 1, 0), JpegKind::Color, coarse));
    writeFile(cli.photos() + u"/blue.jpg"_s, makeJpeg(noise(160, 2, 2)));
    QCOMPARE(cli.classify().exitCode, 0);
    const CliResult result = cli.json({u"duplicates"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.lines().size(), 1U);
    const QJsonObject line = result.last();
    QCOMPARE(sortedKeys(line), keys("best group"));
    // As many pixels each: the one with most bytes is the best.
    QCOMPARE(line.value(u"best").toString(), cli.photos() + u"/red.png"_s);
    const QStringList names = namesIn(line.value(u"group").toArray());
    QCOMPARE(names.value(0), u"red.png"_s);
    QCOMPARE(names.size(), 3);
    QVERIFY(result.err.contains("3 photos in 1 groups"));
    const CliResult text = cli.run({u"duplicates"_s});
    QVERIFY(text.out.startsWith("best"));
    QCOMPARE(text.out.count("copy"), 2);
}

void TestCliSimilar::hashesOfOlderPhotosComeFromThumbnails()
{
    const CliProcess cli;
    writeFile(cli.photos() + u"/a.jpg"_s, makeJpeg(noise(160, 1, 0)));
    writeFile(cli.photos() + u"/b.png"_s, encode(noise(160, 1, 0), ".png"));
    QCOMPARE(cli.classify().exitCode, 0);
    // As after the migration of an older catalogue; the originals are out of reach.
    require(require(Connection::open(cli.catalogFile(), Connection::Mode::ReadWrite))
                ->run(u"UPDATE photo SET perceptual_hash = NULL"_s));
    QVERIFY(QDir().rename(cli.photos(), cli.path(u"elsewhere"_s)));
    const CliResult result = cli.json({u"duplicates"_s});
    QCOMPARE(result.lines().size(), 1U);
    QVERIFY(result.err.contains("2 compared"));
}

QTEST_GUILESS_MAIN(TestCliSimilar)
#include "tst_clisimilar.moc"
