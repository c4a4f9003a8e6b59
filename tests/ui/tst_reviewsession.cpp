// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reviewsession.h"

#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using base::PhotoId;

namespace {

ReviewTask task(qint64 photo, std::vector<PhotoId> similar = {})
{
    return {PhotoId{photo}, std::move(similar), std::nullopt};
}

qint64 current(const ReviewSession& session)
{
    return session.current() != nullptr ? session.current()->photo.value : 0;
}

} // namespace

class TestReviewSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyIsThrough();
    void decidingGoesOn();
    void oneDecisionForAGroup();
    void steppingLeavesOpen();
    void takingBackComesBack();
    void markingStays();
    void extendingKeepsThePlace();
};

void TestReviewSession::emptyIsThrough()
{
    ReviewSession session;
    QVERIFY(!session.current());
    QVERIFY(!session.step(1));
    QVERIFY(!session.step(-1));
    QVERIFY(!session.backToSkipped());
    QCOMPARE(session.photosLeft(), 0);
}

void TestReviewSession::decidingGoesOn()
{
    ReviewSession session({task(1), task(2)}, 5);
    session.decide(ReviewAnswer::Confirmed, {PhotoId{1}});
    QCOMPARE(current(session), 2);
    QCOMPARE(session.photosLeft(), 4);
    session.decide(ReviewAnswer::Rejected, {PhotoId{2}});
    QVERIFY(!session.current());
    QCOMPARE(session.tally().confirmed, 1);
    QCOMPARE(session.tally().rejected, 1);
    QCOMPARE(session.tally().skipped, 0);
}

void TestReviewSession::oneDecisionForAGroup()
{
    ReviewSession session({task(1, {PhotoId{2}, PhotoId{3}}), task(3), task(4)}, 4);
    session.decide(ReviewAnswer::Changed, {PhotoId{1}, PhotoId{2}, PhotoId{3}});
    // The third is decided with the first.
    QCOMPARE(current(session), 4);
    QCOMPARE(session.photosLeft(), 1);
    QCOMPARE(session.tally().changed, 3);
}

void TestReviewSession::steppingLeavesOpen()
{
    ReviewSession session({task(1), task(2)}, 2);
    QVERIFY(session.step(1));
    QCOMPARE(session.tally().skipped, 1);
    session.decide(ReviewAnswer::Confirmed, {PhotoId{2}});
    QVERIFY(!session.current());
    QVERIFY(!session.step(1));
    QVERIFY(session.backToSkipped());
    QCOMPARE(current(session), 1);
    // What is decided can be looked at again, and decided otherwise without counting twice.
    QVERIFY(session.step(1));
    QCOMPARE(current(session), 2);
    session.decide(ReviewAnswer::Changed, {PhotoId{2}});
    QCOMPARE(session.tally().decided(), 1);
    QCOMPARE(session.photosLeft(), 1);
}

void TestReviewSession::takingBackComesBack()
{
    ReviewSession session({task(1, {PhotoId{9}}), task(2), task(3)}, 4);
    session.decide(ReviewAnswer::Confirmed, {PhotoId{1}, PhotoId{9}});
    session.decide(ReviewAnswer::Confirmed, {PhotoId{2}});
    QVERIFY(session.takeBack({PhotoId{2}}));
    QCOMPARE(current(session), 2);
    QVERIFY(session.takeBack({PhotoId{9}, PhotoId{1}}));
    QCOMPARE(current(session), 1);
    QCOMPARE(session.photosLeft(), 4);
    QCOMPARE(session.tally().decided(), 0);
    // Somebody else's.
    QVERIFY(!session.takeBack({PhotoId{77}}));
    QCOMPARE(current(session), 1);
}

void TestReviewSession::markingStays()
{
    ReviewSession session({task(1), task(2)}, 2);
    session.mark(ReviewAnswer::Changed, {PhotoId{1}});
    QCOMPARE(current(session), 1);
    QCOMPARE(session.photosLeft(), 1);
    session.decide(ReviewAnswer::Confirmed, {PhotoId{1}});
    QCOMPARE(current(session), 2);
    QCOMPARE(session.tally().decided(), 1);
}

void TestReviewSession::extendingKeepsThePlace()
{
    ReviewSession session({task(1), task(2)}, 4);
    session.decide(ReviewAnswer::Confirmed, {PhotoId{1}});
    session.step(1);
    QCOMPARE(session.extend({task(1), task(2), task(3)}), 1);
    QCOMPARE(current(session), 3);
    QCOMPARE(session.extend({task(3)}), 0);
    QCOMPARE(session.tasksAhead(), 1);
    QCOMPARE(session.tally().skipped, 1);
}

QTEST_APPLESS_MAIN(TestReviewSession)
#include "tst_reviewsession.moc"
