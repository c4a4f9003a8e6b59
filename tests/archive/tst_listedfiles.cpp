// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/listedfiles.h"

#include <QTest>

using namespace scenekeeper::archive;

namespace {

constexpr PathIndex kPaths = 100'000;

QByteArray pathOf(PathIndex index)
{
    return "data/some folder/" + QByteArray::number(index) + ".jpg";
}

} // namespace

class TestListedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryPath()
    {
        PathTable paths;
        QVERIFY(!paths.find("data/0"));
        for (PathIndex index = 0; index < kPaths; ++index)
            QCOMPARE(paths.insert(pathOf(index)), index);
        QCOMPARE(paths.insert(QByteArray(3 << 20, 'x')), kPaths);
        QCOMPARE(paths.insert(pathOf(17)), 17U);
        QCOMPARE(paths.size(), kPaths + 1);
        for (PathIndex index = 0; index < kPaths; ++index) {
            QCOMPARE(paths.path(index), QByteArrayView(pathOf(index)));
            QCOMPARE(paths.find(pathOf(index)).value(), index);
        }
        QCOMPARE(paths.path(kPaths).size(), 3 << 20);
        QVERIFY(!paths.find(pathOf(kPaths)));
    }

    void keepsChecksumsByPath()
    {
        ChecksumList list(2);
        list.add(7, "ab");
        list.add(3, "cd");
        QVERIFY(!list.lists(0) && !list.lists(4) && !list.lists(8));
        QVERIFY(list.lists(3) && list.lists(7));
        QCOMPARE(list.digest(7), QByteArrayView("ab"));
        QCOMPARE(list.digest(3), QByteArrayView("cd"));
        ChecksumList onlyPaths(0);
        onlyPaths.add(1, "whatever");
        QVERIFY(onlyPaths.lists(1));
        QVERIFY(onlyPaths.digest(1).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestListedFiles)
#include "tst_listedfiles.moc"
