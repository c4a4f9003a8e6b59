// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogfixture.h"

#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <map>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::PhotoId;
using storage::EmbeddingChange;
using storage::Fingerprint;

class TestSimilarityRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCatalogueAndItsCopiesHaveOneId();
    void changesOfEmbeddingsAreNoted();
    void nothingElseIsNoted();
    void hashesBelongToTheContent();
    void unhashedPhotosComeInPages();

private:
    static std::map<QString, Fingerprint> prints(CatalogFixture& fixture)
    {
        std::map<QString, Fingerprint> prints;
        require(fixture.catalog().similarity().fingerprints([&](const Fingerprint& print) {
            prints.emplace(require(fixture.catalog().photos().get(print.photo))->relativePath, print);
        }));
        return prints;
    }
};

void TestSimilarityRepository::aCatalogueAndItsCopiesHaveOneId()
{
    CatalogFixture fixture;
    const QTemporaryDir folder;
    // Made, as those of the fixture are copies.
    const auto another = require(storage::Catalog::open(folder.filePath(u"another.sqlite"_s)));
    const QString id = require(fixture.catalog().similarity().catalogId());
    QCOMPARE(id.size(), 32);
    QVERIFY(require(another->similarity().catalogId()) != id);
    QCOMPARE(require(fixture.another(storage::Access::ReadOnly)->similarity().catalogId()), id);
    const QString copy = folder.filePath(u"copy"_s);
    require(fixture.catalog().backupTo(copy));
    QCOMPARE(require(require(storage::Catalog::open(copy))->similarity().catalogId()), id);
}

void TestSimilarityRepository::changesOfEmbeddingsAreNoted()
{
    CatalogFixture fixture;
    storage::SimilarityRepository& similarity = fixture.catalog().similarity();
    QCOMPARE(require(similarity.newestChange()).number, 0);
    QVERIFY(require(similarity.holds({})));
    const PhotoId a = fixture.save(u"a"_s);
    const PhotoId b = fixture.save(u"b"_s);
    QCOMPARE(require(similarity.newestChange()).number, 0);
    const auto embed = [&](PhotoId photo, float value) {
        require(fixture.catalog().predictions().save({photo, fixture.model(), {0.5F}, {value}}));
        return require(similarity.newestChange());
    };
    const EmbeddingChange first = embed(a, 1.0F);
    QCOMPARE(first.photo, a);
    const EmbeddingChange second = embed(b, 1.0F);
    QVERIFY(second.number > first.number);
    QVERIFY(require(similarity.holds(first)));
    QVERIFY(!require(similarity.holds({first.number, first.stamp + 1, a})));
    const EmbeddingChange third = embed(a, 2.0F);
    QVERIFY(third.number > second.number);
    QVERIFY2(!require(similarity.holds(first)), "only the newest of a photo is kept");
    fixture.save(u"b"_s, "other content");
    const auto since = require(similarity.changesAfter(second.number, 9));
    QCOMPARE(since.size(), 2U);
    QCOMPARE(since[0].photo, a);
    QCOMPARE(since[1].photo, b);
    QCOMPARE(require(similarity.changesAfter(second.number, 1)).size(), 1U);
    const EmbeddingChange before = require(similarity.newestChange());
    require(fixture.run(u"DELETE FROM prediction WHERE photo_id = %1"_s.arg(a.value)));
    QCOMPARE(require(similarity.newestChange()).photo, a);
    QVERIFY(require(similarity.newestChange()).number > before.number);
}

void TestSimilarityRepository::nothingElseIsNoted()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a"_s);
    require(fixture.catalog().predictions().save({photo, fixture.model(), {0.5F}, {1.0F}}));
    const qint64 before = require(fixture.catalog().similarity().newestChange()).number;
    fixture.save(u"a"_s);
    require(fixture.catalog().predictions().save({photo, fixture.model(), {0.7F}, {1.0F}}));
    fixture.applyModel(photo, u"sea"_s, 0.9);
    require(fixture.catalog().photos().touch(photo, 5, 6));
    require(fixture.catalog().photos().setMissing(photo, true));
    require(fixture.catalog().similarity().setPerceptualHash(photo, contentHash("a"), 3));
    QCOMPARE(require(fixture.catalog().similarity().newestChange()).number, before);
}

void TestSimilarityRepository::hashesBelongToTheContent()
{
    CatalogFixture fixture;
    storage::SimilarityRepository& similarity = fixture.catalog().similarity();
    domain::Photo photo = fixture.photo(u"a"_s);
    photo.metadata.takenAt = domain::CaptureTime::fromIsoString(u"2001-02-03T04:05:06"_s);
    const PhotoId id = require(fixture.catalog().photos().save(photo));
    QVERIFY(prints(fixture).empty());
    constexpr quint64 kHash = 0xF000'0000'0000'0001;
    require(similarity.setPerceptualHash(id, contentHash("another"), 1));
    QVERIFY(prints(fixture).empty());
    require(similarity.setPerceptualHash(id, photo.contentHash, kHash));
    const Fingerprint print = prints(fixture).at(u"a"_s);
    QCOMPARE(print.photo, id);
    QCOMPARE(print.perceptualHash, kHash);
    QCOMPARE(print.pixels, 640 * 480);
    QCOMPARE(print.fileSize, 1000);
    QCOMPARE(print.takenLocal, u"2001-02-03T04:05:06"_s);
    require(fixture.catalog().photos().save(photo));
    QCOMPARE(prints(fixture).size(), 1U);
    fixture.save(u"a"_s, "changed");
    QVERIFY(prints(fixture).empty());
}

void TestSimilarityRepository::unhashedPhotosComeInPages()
{
    CatalogFixture fixture;
    std::vector<PhotoId> photos;
    for (int i = 0; i < 4; ++i)
        photos.push_back(fixture.save(QString::number(i)));
    require(fixture.catalog().similarity().setPerceptualHash(photos[1], contentHash("1"), 0));
    domain::Photo broken = fixture.photo(u"broken"_s);
    broken.state = domain::PhotoState::Failed;
    broken.failure = base::Error{base::ErrorCode::FileCorrupt, {}};
    require(fixture.catalog().photos().save(broken));
    const auto page = require(fixture.catalog().similarity().unhashed({}, 2));
    QCOMPARE(page.size(), 2U);
    QCOMPARE(page[0].photo, photos[0]);
    QCOMPARE(page[0].contentHash, contentHash("0"));
    QCOMPARE(page[1].photo, photos[2]);
    const auto rest = require(fixture.catalog().similarity().unhashed(page[1].photo, 2));
    QCOMPARE(rest.size(), 1U);
    QCOMPARE(rest[0].photo, photos[3]);
}

QTEST_GUILESS_MAIN(TestSimilarityRepository)
#include "tst_similarityrepository.moc"
