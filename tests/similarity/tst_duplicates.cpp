// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/duplicates.h"
#include "tests/similarity/similaritykit.h"

#include <QTest>
#include <cmath>

using namespace scenekeeper;
using namespace scenekeeper::similarity;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::PhotoId;

namespace {

std::vector<float> at(double degrees)
{
    const double radians = degrees * 3.14159265358979 / 180.0;
    return {static_cast<float>(std::cos(radians)), static_cast<float>(std::sin(radians))};
}

/// `count` of the lowest bits.
quint64 bits(int count)
{
    return (quint64{1} << count) - 1;
}

struct Copy
{
    QString name;
    quint64 hash = 0;
    double degrees = 0.0;
    int width = 640;
    qint64 fileSize = 1000;
    bool isFeatureless = false;
};

// Distances are what they are without it; 0 means that there is nothing to see.
constexpr quint64 kSomePattern = 0x5a5a'a5a5'3c3c'c3c3;

class DuplicatesFixture : public SimilarityFixture
{
public:
    void add(const Copy& copy)
    {
        domain::Photo photo = this->photo(copy.name);
        photo.width = copy.width;
        photo.fileSize = copy.fileSize;
        const PhotoId id = require(catalog().photos().save(photo));
        require(catalog().predictions().save({id, model(), {0.5F}, at(copy.degrees)}));
        setHash(id, copy.isFeatureless ? 0 : copy.hash ^ kSomePattern);
    }

    /// Names, groups in parentheses.
    QString groups()
    {
        const Duplicates found = require(findDuplicates(catalog(), index(), {8, 0.9F, {}}));
        QStringList groups;
        for (const DuplicateGroup& group : found.groups) {
            QStringList names;
            for (const PhotoId photo : group)
                names.append(require(catalog().photos().get(photo))->relativePath);
            groups.append(u"(%1)"_s.arg(names.join(u' ')));
        }
        return groups.join(u' ');
    }
};

} // namespace

class TestDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothHashAndEmbeddingMustBeNear();
    void theBestCopyComesFirst();
    void theLargestGroupComesFirst();
    void aChainIsNoGroup();
    void goesToTheMostSimilarBestCopy();
    void picturesOfOneColourAreNoCopies();
    void whatCannotBeComparedIsCounted();
    void stops();
};

void TestDuplicates::bothHashAndEmbeddingMustBeNear()
{
    DuplicatesFixture fixture;
    QCOMPARE(fixture.groups(), QString());
    fixture.add({u"a"_s, 0, 0});
    QCOMPARE(fixture.groups(), QString());
    fixture.add({u"another-look"_s, bits(9), 0});
    fixture.add({u"another-scene"_s, 0, -30});
    QCOMPARE(fixture.groups(), QString());
    fixture.add({u"copy"_s, bits(8), 20});
    QCOMPARE(fixture.groups(), u"(a copy)"_s);
}

void TestDuplicates::theBestCopyComesFirst()
{
    DuplicatesFixture fixture;
    fixture.add({u"small"_s, 0, 0, 320, 5000});
    fixture.add({u"large"_s, 0, 1, 640, 500});
    fixture.add({u"heavier"_s, 0, 2, 640, 600});
    fixture.add({u"as-heavy"_s, 0, 2.5, 640, 600});
    QCOMPARE(fixture.groups(), u"(heavier as-heavy large small)"_s);
    // Of equals the one that was taken first.
    domain::Photo older = fixture.photo(u"as-heavy"_s);
    older.fileSize = 600;
    older.metadata.takenAt = domain::CaptureTime::fromIsoString(u"2001-02-03T04:05:06"_s);
    require(fixture.catalog().photos().save(older));
    QVERIFY(fixture.groups().startsWith(u"(as-heavy heavier"_s));
}

void TestDuplicates::theLargestGroupComesFirst()
{
    DuplicatesFixture fixture;
    for (const QString& name : {u"a1"_s, u"a2"_s})
        fixture.add({name, 0, 0});
    for (const QString& name : {u"b1"_s, u"b2"_s, u"b3"_s})
        fixture.add({name, bits(32), 90});
    QCOMPARE(fixture.groups(), u"(b1 b2 b3) (a1 a2)"_s);
}

/// A slow pan: each is near the one before, the last is not near the first.
void TestDuplicates::aChainIsNoGroup()
{
    DuplicatesFixture fixture;
    for (int i = 0; i < 5; ++i)
        fixture.add({u"p%1"_s.arg(i), bits(i * 5), 0, 640 - i});
    QCOMPARE(fixture.groups(), u"(p0 p1) (p2 p3)"_s);
}

void TestDuplicates::goesToTheMostSimilarBestCopy()
{
    DuplicatesFixture fixture;
    fixture.add({u"a"_s, 0, 0, 900});
    fixture.add({u"b"_s, 0, 30, 800});
    fixture.add({u"c"_s, 0, 18, 100});
    QCOMPARE(fixture.groups(), u"(b c)"_s);
}

void TestDuplicates::picturesOfOneColourAreNoCopies()
{
    DuplicatesFixture fixture;
    fixture.add({u"sky"_s, 0, 0, 640, 1000, true});
    fixture.add({u"lens-cap"_s, 0, 0, 640, 1000, true});
    QCOMPARE(fixture.groups(), QString());
}

void TestDuplicates::whatCannotBeComparedIsCounted()
{
    DuplicatesFixture fixture;
    fixture.add({u"a"_s});
    fixture.save(u"not-classified"_s);
    fixture.embed(u"no-hash"_s, at(0));
    const Duplicates found = require(findDuplicates(fixture.catalog(), fixture.index()));
    QCOMPARE(found.compared, 1);
    QCOMPARE(found.unknown, 2);
    // What a hash was computed of is gone.
    fixture.change(u"a"_s);
    QCOMPARE(require(findDuplicates(fixture.catalog(), fixture.index())).compared, 0);
}

void TestDuplicates::stops()
{
    DuplicatesFixture fixture;
    fixture.add({u"a"_s});
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(errorOf(findDuplicates(fixture.catalog(), fixture.index(), {8, 0.9F, stop.get_token()})).code,
             base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
