// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labelkeys.h"

#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

domain::Label label(const QString& key = {})
{
    domain::Label made;
    made.shortcut = key;
    return made;
}

} // namespace

class TestLabelKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byPlace();
    void ownKeysComeFirst();
};

void TestLabelKeys::byPlace()
{
    QVERIFY(labelKeys({}).isEmpty());
    const QStringList keys = labelKeys(std::vector<domain::Label>(11));
    QCOMPARE(keys.size(), 11);
    QCOMPARE(keys.first(), QStringLiteral("1"));
    QCOMPARE(keys.at(8), QStringLiteral("9"));
    QCOMPARE(keys.at(9), QString());
}

void TestLabelKeys::ownKeysComeFirst()
{
    // The second has taken the key of the first place, which leaves the first without one.
    const QStringList keys = labelKeys({label(), label(QStringLiteral("1")), label()});
    QCOMPARE(keys, (QStringList{QString(), QStringLiteral("1"), QStringLiteral("3")}));
}

QTEST_APPLESS_MAIN(TestLabelKeys)
#include "tst_labelkeys.moc"
