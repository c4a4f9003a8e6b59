// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/perceptualhashes.h"

#include "core/imaging/perceptualhash.h"
#include "core/imaging/resize.h"
#include "core/storage/thumbnailstore.h"
#include "tests/imaging/pictures.h"
#include "tests/similarity/similaritykit.h"

#include <QTest>
#include <array>
#include <bit>
#include <map>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::PhotoId;
using similarity::HashingProgress;

class TestPerceptualHashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areMadeFromThumbnails();

private:
    static std::map<PhotoId, quint64> hashes(storage::Catalog& catalog)
    {
        std::map<PhotoId, quint64> hashes;
        require(catalog.similarity().fingerprints([&hashes](const storage::Fingerprint& print) {
            hashes.emplace(print.photo, print.perceptualHash);
        }));
        return hashes;
    }
};

void TestPerceptualHashes::areMadeFromThumbnails()
{
    SimilarityFixture fixture;
    const QTemporaryDir folder;
    const auto thumbnails = require(storage::ThumbnailStore::open(folder.filePath(u"t.sqlite"_s)));
    std::vector<PhotoId> photos;
    for (int i = 0; i < 5; ++i)
        photos.push_back(fixture.save(QString::number(i)));
    const domain::PixelImage picture = texture(120, 80);
    const std::array kept{
        storage::Thumbnail{contentHash("0"), makeJpeg(picture)},
        storage::Thumbnail{contentHash("1"), "no picture"},
        storage::Thumbnail{contentHash("3"), makeJpeg(texture(120, 80, 2))},
        storage::Thumbnail{contentHash("4"), makeJpeg(texture(120, 80, 3))},
    };
    require(thumbnails->put(kept));
    fixture.setHash(photos[4], 77); // has one: stays

    HashingProgress progress;
    int calls = 0;
    do {
        progress = require(similarity::hashFromThumbnails(fixture.catalog(), *thumbnails, progress, 2));
        ++calls;
    } while (progress.last.isValid());
    QCOMPARE(calls, 3);
    QCOMPARE(progress.hashed, 2);
    QCOMPARE(progress.withoutThumbnail, 2);
    const auto found = hashes(fixture.catalog());
    QCOMPARE(found.size(), 3U);
    QVERIFY(std::popcount(found.at(photos[0]) ^ imaging::perceptualHash(picture)) <= 4);
    QVERIFY(found.at(photos[0]) != found.at(photos[3]));
    QCOMPARE(found.at(photos[4]), 77U);
}

QTEST_GUILESS_MAIN(TestPerceptualHashes)
#include "tst_perceptualhashes.moc"
