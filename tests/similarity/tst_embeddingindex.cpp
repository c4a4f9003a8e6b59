// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/unitvectors.h"
#include "tests/similarity/similaritykit.h"
#include "tests/support/ordinaryuser.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <thread>

using namespace scenekeeper;
using namespace scenekeeper::similarity;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::PhotoId;

namespace {

/// A direction in the plane, some length.
std::vector<float> at(double degrees)
{
    const double radians = degrees * 3.14159265358979 / 180.0;
    return {static_cast<float>(3.0 * std::cos(radians)), static_cast<float>(3.0 * std::sin(radians))};
}

void damage(const QString& file, qint64 place)
{
    QFile device(file);
    QVERIFY(device.open(QIODevice::ReadWrite));
    QVERIFY(device.seek(place));
    QCOMPARE(device.write("\x7f", 1), 1);
}

} // namespace

class TestEmbeddingIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsExactlyTheNearest();
    void equalsGoByTheirId();
    void followsTheCatalogue();
    void followsAHandOver();
    void isReadFromItsFileNextTime();
    void aDamagedFileIsMadeAnew_data();
    void aDamagedFileIsMadeAnew();
    void anotherCataloguesFileIsNotTaken();
    void aRestoredBackupIsNoticed();
    void deadRowsAreSweptOut();
    void withoutAFileItIsInMemory();
    void twoAtOnce();
    void anEmptyCatalogueAndNoModel();
    void stops();
};

void TestEmbeddingIndex::findsExactlyTheNearest()
{
    SimilarityFixture fixture;
    std::mt19937 random(1);
    std::vector<std::pair<PhotoId, std::vector<float>>> all;
    for (int i = 0; i < 500; ++i) {
        const std::vector<float> embedding = randomEmbedding(random, 40);
        all.emplace_back(fixture.embed(QString::number(i), embedding), embedding);
    }
    const EmbeddingIndex index = fixture.index();
    QCOMPARE(index.size(), 500U);
    for (std::size_t asked = 0; asked < all.size(); asked += 50) {
        const std::vector<float> unit = *index.unit(all[asked].first);
        // What is stored are half floats; those are what is compared, in float.
        std::vector<std::pair<float, PhotoId>> expected;
        for (const auto& [photo, embedding] : all)
            expected.emplace_back(-cosine(unit, *index.unit(photo)), photo);
        std::sort(expected.begin(), expected.end());
        const std::vector<Neighbour> found = index.nearest(unit, 20);
        QCOMPARE(found.size(), 20U);
        QCOMPARE(found.front().photo, all[asked].first);
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].photo, expected[i].second);
            QVERIFY(std::abs(found[i].similarity + expected[i].first) < 1e-5F);
        }
    }
}

void TestEmbeddingIndex::equalsGoByTheirId()
{
    SimilarityFixture fixture;
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        fixture.embed(name, at(30));
    const EmbeddingIndex index = fixture.index();
    QCOMPARE(namesOf(fixture.catalog(), index.nearest(unitVector(at(0)), 3)),
             (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(index.nearest(unitVector(at(0)), 0).empty());
    QVERIFY(index.nearest(std::vector<float>(3, 1.0F), 3).empty());
}

void TestEmbeddingIndex::followsTheCatalogue()
{
    SimilarityFixture fixture;
    const PhotoId first = fixture.embed(u"first"_s, at(0));
    fixture.embed(u"second"_s, at(40));
    EmbeddingIndex index = fixture.index();
    const auto nearestTo0 = [&] {
        require(index.follow(fixture.catalog()));
        return namesOf(fixture.catalog(), index.nearest(unitVector(at(0)), 9));
    };
    QCOMPARE(nearestTo0(), (QStringList{u"first"_s, u"second"_s}));
    fixture.embed(u"third"_s, at(20));
    QCOMPARE(nearestTo0(), (QStringList{u"first"_s, u"third"_s, u"second"_s}));
    fixture.embed(u"second"_s, at(10));
    QCOMPARE(nearestTo0(), (QStringList{u"first"_s, u"second"_s, u"third"_s}));
    fixture.change(u"first"_s);
    QCOMPARE(nearestTo0(), (QStringList{u"second"_s, u"third"_s}));
    QVERIFY(!index.unit(first));
    require(fixture.run(u"DELETE FROM prediction WHERE photo_id = 2"_s));
    QCOMPARE(nearestTo0(), QStringList(u"third"_s));
    // The content that the model saw is back.
    fixture.save(u"first"_s);
    QCOMPARE(nearestTo0(), (QStringList{u"first"_s, u"third"_s}));
}

/// The embedding goes over to the row of another model with the same body.
void TestEmbeddingIndex::followsAHandOver()
{
    SimilarityFixture fixture;
    const PhotoId photo = fixture.embed(u"a"_s, at(10));
    const base::ModelId other =
        require(fixture.catalog().models().ensure(sampleCard(u"other"_s), u"/b.pt"_s, contentHash("b"))).id;
    EmbeddingIndex index(fixture.cacheFolder(), {fixture.model(), other});
    require(index.follow(fixture.catalog()));
    const auto stored = require(fixture.catalog().embeddings().of(index.models(), std::array{photo}));
    QCOMPARE(stored.size(), 1U);
    require(fixture.catalog().embeddings().handOver(stored.front(),
                                                    {photo, other, {0.5F}, stored.front().embedding}));
    require(index.follow(fixture.catalog()));
    QCOMPARE(index.size(), 1U);
    QVERIFY(index.unit(photo));
}

void TestEmbeddingIndex::isReadFromItsFileNextTime()
{
    SimilarityFixture fixture;
    fixture.embed(u"a"_s, at(0));
    QCOMPARE(fixture.index().size(), 1U);
    const QDateTime written = QFileInfo(fixture.cacheFile()).lastModified();
    QFile file(fixture.cacheFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(fixture.index().size(), 1U);
    QCOMPARE(QFileInfo(fixture.cacheFile()).lastModified(), written);
    fixture.embed(u"b"_s, at(90));
    QCOMPARE(fixture.index().size(), 2U);
    file.seek(0);
    const QByteArray now = file.readAll();
    QCOMPARE(now.mid(128, bytes.size() - 128), bytes.mid(128)); // added to
    QVERIFY(now.size() > bytes.size());
}

void TestEmbeddingIndex::aDamagedFileIsMadeAnew_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("header") << 20;
    QTest::newRow("row") << 128 + 17;
}

void TestEmbeddingIndex::aDamagedFileIsMadeAnew()
{
    QFETCH(const int, place);
    SimilarityFixture fixture;
    fixture.embed(u"a"_s, at(0));
    fixture.embed(u"b"_s, at(50));
    QCOMPARE(fixture.index().size(), 2U);
    damage(fixture.cacheFile(), place);
    // A file that is up to date is damaged all the same.
    const EmbeddingIndex index = fixture.index();
    QCOMPARE(namesOf(fixture.catalog(), index.nearest(unitVector(at(0)), 9)), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(EmbeddingTable::map(fixture.cacheFile())->check());
}

void TestEmbeddingIndex::anotherCataloguesFileIsNotTaken()
{
    SimilarityFixture first;
    SimilarityFixture second;
    first.embed(u"a"_s, at(0));
    second.embed(u"b"_s, at(50));
    second.embed(u"c"_s, at(50));
    QCOMPARE(first.index().size(), 1U);
    QCOMPARE(second.index().size(), 2U);
    QFile::remove(second.cacheFile());
    QVERIFY(QFile::copy(first.cacheFile(), QDir(second.cacheFolder())
                                               .filePath(require(second.catalog().similarity().catalogId()) +
                                                         u"-1.embeddings"_s)));
    QCOMPARE(second.index().size(), 2U);
}

/// The same catalogue went two ways; numbers of changes say nothing then.
void TestEmbeddingIndex::aRestoredBackupIsNoticed()
{
    SimilarityFixture fixture;
    fixture.embed(u"a"_s, at(0));
    const QString backup = fixture.cacheFolder() + u".bak"_s;
    require(fixture.catalog().backupTo(backup));
    fixture.embed(u"b"_s, at(10));
    fixture.embed(u"c"_s, at(20));
    EmbeddingIndex index = fixture.index();
    QCOMPARE(index.size(), 3U);

    const auto restored = require(storage::Catalog::open(backup));
    for (const QString& name : {u"x"_s, u"y"_s, u"z"_s}) {
        const PhotoId photo = require(restored->photos().save(fixture.photo(name)));
        require(restored->predictions().save({photo, fixture.model(), {0.5F}, at(90)}));
    }
    require(index.follow(*restored));
    QCOMPARE(namesOf(*restored, index.nearest(unitVector(at(0)), 9)),
             (QStringList{u"a"_s, u"x"_s, u"y"_s, u"z"_s}));
}

void TestEmbeddingIndex::deadRowsAreSweptOut()
{
    SimilarityFixture fixture;
    const PhotoId photo = fixture.embed(u"a"_s, at(0));
    EmbeddingIndex index = fixture.index();
    require(fixture.catalog().transaction([&]() -> base::Result<void> {
        for (int i = 0; i < 100; ++i)
            fixture.embed(QString::number(i), at(i));
        return {};
    }));
    for (int round = 0; round < 60; ++round) {
        require(fixture.catalog().transaction([&]() -> base::Result<void> {
            for (int i = 0; i < 100; ++i)
                fixture.embed(QString::number(i), at(round + i));
            return {};
        }));
        require(index.follow(fixture.catalog()));
    }
    QCOMPARE(index.size(), 101U);
    QVERIFY(index.unit(photo));
    QVERIFY(EmbeddingTable::map(fixture.cacheFile())->size() < 5000);
}

void TestEmbeddingIndex::withoutAFileItIsInMemory()
{
    SimilarityFixture fixture;
    fixture.embed(u"a"_s, at(0));
    // A file is where the folder should be.
    QFile inTheWay(fixture.cacheFolder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    EmbeddingIndex index = fixture.index();
    QCOMPARE(index.size(), 1U);
    fixture.embed(u"b"_s, at(50));
    require(index.follow(fixture.catalog()));
    QCOMPARE(namesOf(fixture.catalog(), index.nearest(unitVector(at(0)), 9)), (QStringList{u"a"_s, u"b"_s}));
}

void TestEmbeddingIndex::twoAtOnce()
{
    SimilarityFixture fixture;
    std::mt19937 random(5);
    constexpr int kPhotos = 400;
    std::vector<std::size_t> sizes(4);
    {
        std::vector<std::jthread> readers;
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            readers.emplace_back([&fixture, &size = sizes[i]] {
                const auto catalog = fixture.another(storage::Access::ReadOnly);
                EmbeddingIndex index(fixture.cacheFolder(), {fixture.model()});
                while (size < kPhotos) {
                    require(index.follow(*catalog));
                    size = index.size();
                    const auto found = index.nearest(std::vector<float>(8, 0.3F), 5);
                    if (found.size() != std::min<std::size_t>(5, size))
                        qFatal("%zu of %zu found", found.size(), size);
                }
            });
        }
        for (int i = 0; i < kPhotos; ++i)
            fixture.embed(QString::number(i), randomEmbedding(random, 8));
    }
    QCOMPARE(sizes, std::vector<std::size_t>(4, kPhotos));
    QVERIFY(EmbeddingTable::map(fixture.cacheFile())->check());
}

void TestEmbeddingIndex::anEmptyCatalogueAndNoModel()
{
    SimilarityFixture fixture;
    QCOMPARE(fixture.index().size(), 0U);
    QVERIFY(fixture.index().nearest(at(0), 3).empty());
    fixture.embed(u"a"_s, at(0));
    EmbeddingIndex none(fixture.cacheFolder(), {});
    require(none.follow(fixture.catalog()));
    QCOMPARE(none.size(), 0U);
    QCOMPARE(fixture.index().size(), 1U);
}

void TestEmbeddingIndex::stops()
{
    SimilarityFixture fixture;
    fixture.embed(u"a"_s, at(0));
    std::stop_source stop;
    stop.request_stop();
    EmbeddingIndex index(fixture.cacheFolder(), {fixture.model()});
    QCOMPARE(errorOf(index.follow(fixture.catalog(), stop.get_token())).code, ErrorCode::Cancelled);
    QCOMPARE(fixture.cacheFile(), QString());
    require(index.follow(fixture.catalog()));
    QCOMPARE(index.size(), 1U);
}

QTEST_GUILESS_MAIN(TestEmbeddingIndex)
#include "tst_embeddingindex.moc"
