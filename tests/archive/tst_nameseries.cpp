// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/nameseries.h"

#include <QCryptographicHash>
#include <QTest>

using namespace scenekeeper;
using namespace Qt::StringLiterals;
using archive::NameSeries;

namespace {

QByteArray hashOf(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

} // namespace

class TestNameSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForEachNameOnceAtMost();
    void findsWhatHasAContent();
    void readsFilesOfTheSameSizeOnce();
    void findsLinks();
    void endsSomewhere();
};

void TestNameSeries::asksForEachNameOnceAtMost()
{
    constexpr int kFiles = 2000;
    NameSeries series;
    QHash<QString, NameSeries::Holder> taken;
    int asked = 0;
    for (int i = 0; i < kFiles; ++i) {
        const auto free = series.nextFree(u"a.jpg"_s, [&](const QString& name) {
            ++asked;
            const auto holder = taken.constFind(name);
            return holder == taken.constEnd() ? std::nullopt : std::optional(*holder);
        });
        QCOMPARE(free, std::optional(u"a-%1.jpg"_s.arg(i + 2)));
        taken.insert(*free, {*free, hashOf(QByteArray::number(i)), -1, {}});
    }
    // Each is asked for when it is free and, by the next one, when it is taken.
    QVERIFY2(asked <= 2 * kFiles, qPrintable(QString::number(asked)));
    QCOMPARE(series.withContent(hashOf("1998")), std::optional(u"a-2000.jpg"_s));
}

void TestNameSeries::findsWhatHasAContent()
{
    NameSeries series;
    const auto look = [](const QString& name) -> std::optional<NameSeries::Holder> {
        if (name == u"a-2.jpg")
            return NameSeries::Holder{u"A-2.JPG"_s, hashOf("one"), -1, {}};
        return std::nullopt;
    };
    QCOMPARE(series.withContent(hashOf("one")), std::nullopt);
    QCOMPARE(series.nextFree(u"a.jpg"_s, look), std::optional(u"a-3.jpg"_s));
    QCOMPARE(series.withContent(hashOf("one")), std::optional(u"A-2.JPG"_s));
    QCOMPARE(series.withContent(hashOf("two")), std::nullopt);
}

void TestNameSeries::readsFilesOfTheSameSizeOnce()
{
    NameSeries series;
    const QStringList contents{u"one"_s, u"two"_s, u"three"_s};
    const auto look = [&contents](const QString& name) -> std::optional<NameSeries::Holder> {
        const int number = name.mid(2, 1).toInt() - 2;
        if (number < contents.size())
            return NameSeries::Holder{name, {}, contents.at(number).size(), {}};
        return std::nullopt;
    };
    QCOMPARE(series.nextFree(u"a.jpg"_s, look), std::optional(u"a-5.jpg"_s));
    QStringList read;
    const auto digest = [&](const QString& name) {
        read.append(name);
        return hashOf(contents.at(name.mid(2, 1).toInt() - 2).toLatin1());
    };
    QCOMPARE(series.fromDisk(3, hashOf("two"), digest), std::optional(u"a-3.jpg"_s));
    QCOMPARE(series.fromDisk(3, hashOf("one"), digest), std::optional(u"a-2.jpg"_s));
    QCOMPARE(series.fromDisk(3, hashOf("six"), digest), std::nullopt);
    QCOMPARE(series.fromDisk(4, hashOf("four"), digest), std::nullopt);
    read.sort();
    QCOMPARE(read, QStringList({u"a-2.jpg"_s, u"a-3.jpg"_s}));
}

void TestNameSeries::findsLinks()
{
    NameSeries series;
    const auto look = [](const QString& name) -> std::optional<NameSeries::Holder> {
        if (name == u"a-2.jpg")
            return NameSeries::Holder{name, {}, -1, u"/photos/a.jpg"_s};
        return std::nullopt;
    };
    QVERIFY(series.nextFree(u"a.jpg"_s, look));
    QCOMPARE(series.linkTo(u"/photos/a.jpg"_s), std::optional(u"a-2.jpg"_s));
    QCOMPARE(series.linkTo(u"/photos/b.jpg"_s), std::nullopt);
}

void TestNameSeries::endsSomewhere()
{
    NameSeries series;
    const auto all = [](const QString& name) {
        return std::optional(NameSeries::Holder{name, hashOf("taken"), -1, {}});
    };
    QCOMPARE(series.nextFree(u"a.jpg"_s, all), std::nullopt);
}

QTEST_APPLESS_MAIN(TestNameSeries)
#include "tst_nameseries.moc"
