// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/photoidlist.h"

#include <QtTest>
#include <algorithm>
#include <random>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

PhotoIdListPtr listOf(const std::vector<qint64>& values)
{
    std::vector<base::PhotoId> ids;
    for (const qint64 value : values)
        ids.push_back({value});
    return std::make_shared<const PhotoIdList>(std::move(ids));
}

bool isPermutation(const PhotoIdList& a, const PhotoIdList& b)
{
    return std::is_permutation(a.ids().begin(), a.ids().end(), b.ids().begin(), b.ids().end());
}

bool startsWith(const PhotoIdList& list, const PhotoIdList& start)
{
    return list.size() >= start.size() &&
           std::equal(start.ids().begin(), start.ids().end(), list.ids().begin());
}

} // namespace

class TestPhotoIdList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheRowOfAnId();
    void appendingIsOneStep();
    void equalListsNeedNoStep();
    void everyStepCanBeAnnounced();
};

void TestPhotoIdList::findsTheRowOfAnId()
{
    const PhotoIdListPtr list = listOf({30, 10, 20});
    QCOMPARE(list->rowOf({30}), 0);
    QCOMPARE(list->rowOf({20}), 2);
    QCOMPARE(list->rowOf({15}), -1);
    QCOMPARE(PhotoIdList().rowOf({1}), -1);
}

void TestPhotoIdList::appendingIsOneStep()
{
    const PhotoIdTransition plan = planTransition(listOf({1, 2}), listOf({1, 2, 3, 4}));
    QVERIFY(!plan.removedLast && !plan.kept && !plan.inPlace);
    QVERIFY(plan.addedLast);
    QCOMPARE(plan.addedLast->size(), 4);
}

void TestPhotoIdList::equalListsNeedNoStep()
{
    QVERIFY(planTransition(listOf({3, 1, 2}), listOf({3, 1, 2})).isEmpty());
    QVERIFY(!planTransition(listOf({3, 1, 2}), listOf({1, 2, 3})).isEmpty());
}

void TestPhotoIdList::everyStepCanBeAnnounced()
{
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        const auto some = [&random] {
            std::vector<qint64> values;
            for (qint64 id = 1; id <= 12; ++id) {
                if (random() % 2 == 0)
                    values.push_back(id);
            }
            std::shuffle(values.begin(), values.end(), random);
            return listOf(values);
        };
        const PhotoIdListPtr from = some();
        const PhotoIdListPtr to = some();
        const PhotoIdTransition plan = planTransition(from, to);
        PhotoIdListPtr at = from;
        if (plan.removedLast) {
            QVERIFY(isPermutation(*plan.removedLast, *at));
            at = plan.removedLast;
        }
        if (plan.kept) {
            QVERIFY(plan.kept->size() < at->size());
            QVERIFY(startsWith(*at, *plan.kept));
            at = plan.kept;
        }
        if (plan.addedLast) {
            QVERIFY(plan.addedLast->size() > at->size());
            QVERIFY(startsWith(*plan.addedLast, *at));
            at = plan.addedLast;
        }
        if (plan.inPlace) {
            QVERIFY(isPermutation(*plan.inPlace, *at));
            at = plan.inPlace;
        }
        QVERIFY(at->ids() == to->ids());
    }
}

QTEST_GUILESS_MAIN(TestPhotoIdList)
#include "tst_photoidlist.moc"
