// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/reviewqueue.h"
#include "tests/storage/catalogfixture.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::PhotoId;
using feedback::ReviewItem;
using feedback::reviewQueue;
using feedback::ReviewQueueOptions;

namespace {

/// Six probabilities: `best` of the first label, the rest of the second.
std::vector<float> torn(float best)
{
    return {best, 1.0F - best, 0.0F, 0.0F, 0.0F, 0.0F};
}

/// A catalogue with photos up for review.
class ReviewFixture : public CatalogFixture
{
public:
    PhotoId add(const QString& path, const std::vector<float>& probabilities,
                const std::vector<float>& embedding, bool needsReview = true)
    {
        const PhotoId photo = save(path);
        applyModel(photo, u"buildings"_s, 0.5, needsReview);
        if (!probabilities.empty())
            require(catalog().predictions().save({photo, model(), probabilities, embedding}));
        return photo;
    }

    std::vector<ReviewItem> queue(const ReviewQueueOptions& options = {})
    {
        return require(reviewQueue(catalog(), options));
    }
};

std::vector<PhotoId> order(const std::vector<ReviewItem>& queue)
{
    std::vector<PhotoId> ids;
    for (const ReviewItem& item : queue)
        ids.push_back(item.photo);
    return ids;
}

/// Every photo of the queue, those behind another included, sorted.
std::vector<PhotoId> everyPhoto(const std::vector<ReviewItem>& queue)
{
    std::vector<PhotoId> ids = order(queue);
    for (const ReviewItem& item : queue)
        ids.insert(ids.end(), item.similar.begin(), item.similar.end());
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

class TestReviewQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWhereNothingNeedsReview();
    void theLeastSureComeFirst();
    void oneFrameStandsForItsBurst();
    void copiesInOtherFoldersAreOneItem();
    void whatIsHardToJudgeComesAfter();
    void onlyTheActiveModelCounts();
    void withoutAModelNothingIsLost();
    void whatIsNotThereComesLastAndAlone();
    void theLimitCountsItems();
    void canGoOnWithWhatNobodyDecided();
    void losesNothingBeyondThePool();
    void stopsWhenAsked();
};

void TestReviewQueue::isEmptyWhereNothingNeedsReview()
{
    ReviewFixture fixture;
    QVERIFY(fixture.queue().empty());
    QCOMPARE(require(feedback::reviewCount(fixture.catalog())), 0);
    fixture.add(u"a.jpg"_s, torn(0.5F), {1.0F, 0.0F, 0.0F, 0.0F}, false);
    QVERIFY(fixture.queue().empty());
}

void TestReviewQueue::theLeastSureComeFirst()
{
    ReviewFixture fixture;
    const PhotoId sure = fixture.add(u"a.jpg"_s, torn(0.9F), {1.0F, 0.0F, 0.0F, 0.0F});
    const PhotoId split = fixture.add(u"b.jpg"_s, torn(0.5F), {0.0F, 1.0F, 0.0F, 0.0F});
    const PhotoId middle = fixture.add(u"c.jpg"_s, torn(0.7F), {0.0F, 0.0F, 1.0F, 0.0F});
    const std::vector<ReviewItem> queue = fixture.queue();
    QCOMPARE(order(queue), (std::vector<PhotoId>{split, middle, sure}));
    QVERIFY(queue.at(0).value > queue.at(1).value && queue.at(1).value > queue.at(2).value);
    QCOMPARE(require(feedback::reviewCount(fixture.catalog())), 3);
}

void TestReviewQueue::oneFrameStandsForItsBurst()
{
    ReviewFixture fixture;
    const PhotoId first = fixture.add(u"a/1.jpg"_s, torn(0.5F), {1.0F, 0.0F, 0.0F, 0.0F});
    const PhotoId second = fixture.add(u"a/2.jpg"_s, torn(0.5F), {1.0F, 0.25F, 0.0F, 0.0F});
    const PhotoId other = fixture.add(u"a/3.jpg"_s, torn(0.6F), {0.0F, 0.0F, 1.0F, 0.0F});
    const PhotoId third = fixture.add(u"a/4.jpg"_s, torn(0.5F), {1.0F, 0.0F, 0.25F, 0.0F});
    // As like as the second, but elsewhere.
    const PhotoId elsewhere = fixture.add(u"b/1.jpg"_s, torn(0.8F), {1.0F, 0.0F, 0.0F, 0.25F});
    const std::vector<ReviewItem> queue = fixture.queue();
    QCOMPARE(order(queue), (std::vector<PhotoId>{first, other, elsewhere}));
    QCOMPARE(queue.at(0).similar, (std::vector<PhotoId>{second, third}));
    QVERIFY(queue.at(1).similar.empty() && queue.at(2).similar.empty());
}

void TestReviewQueue::copiesInOtherFoldersAreOneItem()
{
    ReviewFixture fixture;
    const PhotoId copy = fixture.add(u"a/1.jpg"_s, torn(0.6F), {1.0F, 0.05F, 0.0F, 0.0F});
    const PhotoId frame = fixture.add(u"a/2.jpg"_s, torn(0.6F), {1.0F, 0.25F, 0.0F, 0.0F});
    const PhotoId original = fixture.add(u"b/1.jpg"_s, torn(0.5F), {1.0F, 0.0F, 0.0F, 0.0F});
    const std::vector<ReviewItem> queue = fixture.queue();
    QCOMPARE(order(queue), (std::vector<PhotoId>{original}));
    QCOMPARE(queue.at(0).similar, (std::vector<PhotoId>{copy, frame}));
}

void TestReviewQueue::whatIsHardToJudgeComesAfter()
{
    ReviewFixture fixture;
    const PhotoId unknown = fixture.add(u"a.jpg"_s, {}, {});
    const PhotoId sureButBare = fixture.add(u"b.jpg"_s, torn(0.9F), {});
    const PhotoId bare = fixture.add(u"c.jpg"_s, torn(0.5F), {});
    const PhotoId pointless = fixture.add(u"d.jpg"_s, torn(0.7F), {0.0F, 0.0F, 0.0F, 0.0F});
    const PhotoId embedded = fixture.add(u"e.jpg"_s, torn(0.9F), {1.0F, 0.0F, 0.0F, 0.0F});
    QCOMPARE(order(fixture.queue()), (std::vector<PhotoId>{embedded, bare, pointless, sureButBare, unknown}));
}

void TestReviewQueue::onlyTheActiveModelCounts()
{
    ReviewFixture fixture;
    const PhotoId first = fixture.add(u"a.jpg"_s, torn(0.5F), {1.0F, 0.0F, 0.0F, 0.0F});
    const PhotoId second = fixture.add(u"b.jpg"_s, torn(0.9F), {0.0F, 1.0F, 0.0F, 0.0F});
    const auto candidate =
        require(fixture.catalog().models().ensure(sampleCard(u"b"_s), u"/b.pt"_s, contentHash("b")));
    auto& predictions = fixture.catalog().predictions();
    require(predictions.save({first, candidate.id, torn(0.9F), {1.0F, 0.0F, 0.0F, 0.0F}}));
    require(predictions.save({second, candidate.id, torn(0.5F), {0.0F, 1.0F, 0.0F, 0.0F}}));
    QCOMPARE(order(fixture.queue()), (std::vector<PhotoId>{first, second}));
    require(fixture.catalog().models().activate(candidate.id));
    QCOMPARE(order(fixture.queue()), (std::vector<PhotoId>{second, first}));
}

void TestReviewQueue::withoutAModelNothingIsLost()
{
    ReviewFixture fixture;
    const PhotoId first = fixture.add(u"a.jpg"_s, torn(0.9F), {1.0F, 0.0F, 0.0F, 0.0F});
    const PhotoId second = fixture.add(u"b.jpg"_s, torn(0.5F), {0.0F, 1.0F, 0.0F, 0.0F});
    require(fixture.run(u"UPDATE model SET state = 'retired'"_s));
    QCOMPARE(order(fixture.queue()), (std::vector<PhotoId>{first, second}));
}

void TestReviewQueue::whatIsNotThereComesLastAndAlone()
{
    ReviewFixture fixture;
    const PhotoId gone = fixture.add(u"a/1.jpg"_s, torn(0.5F), {1.0F, 0.0F, 0.0F, 0.0F});
    const PhotoId there = fixture.add(u"a/2.jpg"_s, torn(0.9F), {1.0F, 0.0F, 0.0F, 0.0F});
    const PhotoId unknown = fixture.add(u"a/3.jpg"_s, {}, {});
    require(fixture.catalog().photos().setMissing(gone, true));
    const std::vector<ReviewItem> queue = fixture.queue();
    QCOMPARE(order(queue), (std::vector<PhotoId>{there, unknown, gone}));
    QVERIFY(queue.at(0).similar.empty());

    require(fixture.catalog().roots().setOnline(fixture.root(), false));
    QCOMPARE(everyPhoto(fixture.queue()), (std::vector<PhotoId>{gone, there, unknown}));
}

void TestReviewQueue::theLimitCountsItems()
{
    ReviewFixture fixture;
    for (int i = 0; i < 4; ++i) {
        std::vector<float> embedding(4, 0.0F);
        embedding.at(static_cast<std::size_t>(i)) = 1.0F;
        fixture.add(u"%1/a.jpg"_s.arg(i), torn(0.5F), embedding);
        fixture.add(u"%1/b.jpg"_s.arg(i), torn(0.5F), embedding);
    }
    fixture.add(u"z.jpg"_s, {}, {});
    QCOMPARE(fixture.queue({.limit = 3}).size(), 3U);
    QCOMPARE(everyPhoto(fixture.queue({.limit = 3})).size(), 6U);
    QCOMPARE(fixture.queue({.limit = 0}).size(), 0U);
    QCOMPARE(fixture.queue({.limit = -1}).size(), 5U);
}

void TestReviewQueue::canGoOnWithWhatNobodyDecided()
{
    ReviewFixture fixture;
    const PhotoId torn1 = fixture.add(u"a.jpg"_s, torn(0.5F), {1.0F, 0.0F, 0.0F, 0.0F});
    const PhotoId sure = fixture.add(u"b.jpg"_s, torn(0.9F), {0.0F, 1.0F, 0.0F, 0.0F}, false);
    const PhotoId decided = fixture.add(u"c.jpg"_s, torn(0.5F), {0.0F, 0.0F, 1.0F, 0.0F});
    const base::LabelId sea = fixture.label(u"sea"_s);
    require(fixture.catalog().assignments().setHuman({&decided, 1}, {&sea, 1}, CatalogFixture::person()));
    QCOMPARE(order(fixture.queue()), (std::vector<PhotoId>{torn1}));
    QCOMPARE(order(fixture.queue({.scope = feedback::ReviewScope::Undecided})),
             (std::vector<PhotoId>{torn1, sure}));
}

void TestReviewQueue::losesNothingBeyondThePool()
{
    constexpr int kPhotos = 2500;
    ReviewFixture fixture;
    std::mt19937 random(1);
    std::normal_distribution<float> normal;
    std::uniform_real_distribution<float> uniform(0.5F, 1.0F);
    std::vector<PhotoId> all;
    require(fixture.catalog().transaction([&]() -> base::Result<void> {
        for (int i = 0; i < kPhotos; ++i) {
            std::vector<float> embedding(16);
            for (float& value : embedding)
                value = normal(random);
            all.push_back(fixture.add(u"%1/%2.jpg"_s.arg(i / 100).arg(i), torn(uniform(random)), embedding));
        }
        return {};
    }));
    const std::vector<ReviewItem> queue = fixture.queue({.limit = -1});
    QCOMPARE(everyPhoto(queue), all);
    // The surest are not in the pool.
    const auto surest =
        std::min_element(queue.begin(), queue.end(),
                         [](const ReviewItem& a, const ReviewItem& b) { return a.value < b.value; });
    QVERIFY(surest == queue.end() - 1);
    QCOMPARE(order(fixture.queue({.limit = -1})), order(queue));
    const std::vector<PhotoId> first = order(fixture.queue({.limit = 50}));
    QVERIFY(std::equal(first.begin(), first.end(), order(queue).begin()));
}

void TestReviewQueue::stopsWhenAsked()
{
    ReviewFixture fixture;
    fixture.add(u"a.jpg"_s, torn(0.5F), {1.0F, 0.0F, 0.0F, 0.0F});
    std::stop_source stop;
    stop.request_stop();
    const auto result = reviewQueue(fixture.catalog(), {.stop = stop.get_token()});
    QCOMPARE(errorOf(result).code, base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestReviewQueue)
#include "tst_reviewqueue.moc"
