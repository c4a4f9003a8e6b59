// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/minimiser.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace scenekeeper::training;

class TestMinimiser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A valley a thousand times longer than wide: plain descent would need thousands of steps.
    void findsTheBottomOfALongValley()
    {
        std::vector<double> point(20, 5.0);
        MinimiserOptions options;
        options.tolerance = 1e-14;
        options.steps = 150;
        minimise(
            [](std::span<const double> at, std::span<double> gradient) {
                double value = 1.0;
                for (std::size_t i = 0; i < at.size(); ++i) {
                    const double stiff = std::pow(1000.0, static_cast<double>(i) / 19.0);
                    const double off = at[i] - static_cast<double>(i);
                    value += 0.5 * stiff * off * off;
                    gradient[i] = stiff * off;
                }
                return value;
            },
            point, options);
        for (std::size_t i = 0; i < point.size(); ++i)
            QVERIFY2(std::abs(point[i] - static_cast<double>(i)) < 1e-3, qPrintable(QString::number(i)));
    }

    void neverGoesUp()
    {
        std::vector<double> point{4.0};
        std::vector<double> values;
        MinimiserOptions options;
        options.onStep = [&values](int, double value) {
            values.push_back(value);
            return true;
        };
        minimise(
            [](std::span<const double> at, std::span<double> gradient) {
                gradient[0] = std::sinh(at[0]);
                return std::cosh(at[0]);
            },
            point, options);
        QVERIFY(values.size() > 1);
        QVERIFY(std::is_sorted(values.rbegin(), values.rend()));
        QVERIFY(std::abs(point[0]) < 0.01);
    }

    void endsWhenTold()
    {
        std::vector<double> point{100.0};
        int steps = 0;
        MinimiserOptions options;
        options.onStep = [&steps](int step, double) {
            steps = step;
            return step < 2;
        };
        minimise(
            [](std::span<const double> at, std::span<double> gradient) {
                gradient[0] = 4.0 * at[0] * at[0] * at[0];
                return std::pow(at[0], 4.0);
            },
            point, options);
        QCOMPARE(steps, 2);
    }

    void staysWhereNothingIsLower()
    {
        std::vector<double> point{0.0};
        minimise(
            [](std::span<const double> at, std::span<double> gradient) {
                gradient[0] = 2.0 * at[0];
                return at[0] * at[0];
            },
            point, {});
        QCOMPARE(point[0], 0.0);
    }
};

QTEST_GUILESS_MAIN(TestMinimiser)
#include "tst_minimiser.moc"
