// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/naturalorder.h"

#include <QtTest>
#include <algorithm>
#include <string>
#include <vector>

using scenekeeper::pipeline::naturalLess;

class TestNaturalOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsNumbersAsNumbers();
    void isAStrictOrder();
};

void TestNaturalOrder::sortsNumbersAsNumbers()
{
    std::vector<std::string> names{"img10.jpg", "IMG2.jpg", "img1.jpg",   "img02.jpg", "a",     "img",
                                   "2019-10",   "2019-9",   "img100.jpg", "b10c3",     "b10c20"};
    std::sort(names.begin(), names.end(), naturalLess);
    const std::vector<std::string> expected{"2019-9",    "2019-10",   "a",         "b10c3",
                                            "b10c20",    "img",       "img1.jpg",  "IMG2.jpg",
                                            "img02.jpg", "img10.jpg", "img100.jpg"};
    QCOMPARE(names, expected);
}

void TestNaturalOrder::isAStrictOrder()
{
    const std::vector<std::string> names{"",   "0",  "00", "1",  "01",  "a",    "A", "a0",
                                         "a1", "A1", "1a", "b2", "b02", "\xff", "z", std::string(30, '9')};
    for (const std::string& a : names) {
        QVERIFY(!naturalLess(a, a));
        for (const std::string& b : names) {
            QVERIFY2(a == b || naturalLess(a, b) != naturalLess(b, a), (a + " / " + b).c_str());
            for (const std::string& c : names)
                QVERIFY(!(naturalLess(a, b) && naturalLess(b, c)) || naturalLess(a, c));
        }
    }
}

QTEST_GUILESS_MAIN(TestNaturalOrder)
#include "tst_naturalorder.moc"
