// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lightgate.h"

#include <QTest>

using namespace scenekeeper::domain;

class TestLightGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensOnOneSide()
    {
        const LightGate gate{Light::Inverted, {1.F, -1.F}, -0.5F};
        QVERIFY(gate.opensFor(std::vector{1.F, 0.25F}));
        QVERIFY(!gate.opensFor(std::vector{1.F, 0.5F}));
        QVERIFY(!gate.opensFor(std::vector{0.F, 1.F}));
    }

    void staysShutForWhatItDoesNotKnow()
    {
        const LightGate gate{Light::Inverted, {1.F, 1.F}, 5.F};
        QVERIFY(!gate.opensFor({}));
        QVERIFY(!gate.opensFor(std::vector{1.F, 1.F, 1.F}));
    }

    void everyLightHasAName()
    {
        for (const Light light : kLights)
            QCOMPARE(lightFromName(lightName(light)), std::optional(light));
        QVERIFY(!lightFromName(QString()));
    }
};

QTEST_GUILESS_MAIN(TestLightGate)
#include "tst_lightgate.moc"
