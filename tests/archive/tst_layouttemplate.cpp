// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/layouttemplate.h"

#include <QTest>

using namespace scenekeeper;
using namespace Qt::StringLiterals;
using archive::LayoutTemplate;
using archive::LayoutValues;

namespace {

LayoutValues fullValues()
{
    LayoutValues values;
    values.labels = {{u"sea"_s, domain::AssignmentSource::Model, 0.83, u"m"_s},
                     {u"mountain"_s, domain::AssignmentSource::Model, 0.6, u"m"_s}};
    values.metadata.takenAt = domain::CaptureTime{QDate(2019, 7, 4), QTime(9, 30), std::nullopt};
    values.metadata.cameraMake = u"NIKON"_s;
    values.metadata.cameraModel = u"D70"_s;
    values.metadata.position = domain::GeoPosition{48.8584, -2.2945, std::nullopt};
    values.metadata.rating = 4;
    values.root = u"Photos"_s;
    values.folder = u"2019/summer"_s;
    values.fileName = u"IMG_1.JPG"_s;
    values.sequence = 42;
    return values;
}

QString pathOf(const QString& layout, const LayoutValues& values = fullValues())
{
    const auto parsed = LayoutTemplate::parse(layout);
    return parsed ? parsed->pathFor(values).join(u'/') : parsed.error().detail;
}

} // namespace

class TestLayoutTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsFields_data();
    void fillsFields();
    void standsInForWhatIsMissing_data();
    void standsInForWhatIsMissing();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void neverLeadsOut_data();
    void neverLeadsOut();
    void takesNoSidecarsName();
    void everyFieldIsKnownAndExplained();
};

void TestLayoutTemplate::fillsFields_data()
{
    QTest::addColumn<QString>("layout");
    QTest::addColumn<QString>("path");
    QTest::newRow("as given") << u"{label}/{year}/{month}/{name}{ext}"_s << u"sea/2019/07/IMG_1.JPG"_s;
    QTest::newRow("second label") << u"{label2}/{name}{ext}"_s << u"mountain/IMG_1.JPG"_s;
    QTest::newRow("all labels, by name") << u"{labels}/{name}{ext}"_s << u"mountain+sea/IMG_1.JPG"_s;
    QTest::newRow("dates") << u"{date}/{day}-{name}{ext}"_s << u"2019-07-04/04-IMG_1.JPG"_s;
    QTest::newRow("camera and place")
        << u"{camera}/{place}/{name}{ext}"_s << u"NIKON D70/48.9N 2.3W/IMG_1.JPG"_s;
    QTest::newRow("origin") << u"{root}/{folder}/{name}{ext}"_s << u"Photos/2019/summer/IMG_1.JPG"_s;
    QTest::newRow("rating and confidence")
        << u"{rating}/{confidence}/{name}{ext}"_s << u"4/medium/IMG_1.JPG"_s;
    QTest::newRow("number") << u"{label}-{seq}{ext}"_s << u"sea-000042.JPG"_s;
    QTest::newRow("ending added") << u"{label}/{name}"_s << u"sea/IMG_1.JPG"_s;
    QTest::newRow("ending in front") << u"{ext}/{name}"_s << u".JPG/IMG_1.JPG"_s;
    QTest::newRow("braces") << u"{{{label}}}/{name}{ext}"_s << u"{sea}/IMG_1.JPG"_s;
    QTest::newRow("text made portable") << u"a:b/{name}{ext}"_s << u"a%3Ab/IMG_1.JPG"_s;
    QTest::newRow("unused fallback") << u"{year|no date}/{name}{ext}"_s << u"2019/IMG_1.JPG"_s;
    QTest::newRow("our own folder") << u".Scenekeeper/{name}"_s << u"%2EScenekeeper/IMG_1.JPG"_s;
}

void TestLayoutTemplate::fillsFields()
{
    QFETCH(QString, layout);
    QFETCH(QString, path);
    QCOMPARE(pathOf(layout), path);
}

void TestLayoutTemplate::standsInForWhatIsMissing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("label") << u"{label}"_s << u"unlabelled"_s;
    QTest::newRow("label2") << u"{label2}"_s << u"no second label"_s;
    QTest::newRow("labels") << u"{labels}"_s << u"unlabelled"_s;
    QTest::newRow("year") << u"{year}"_s << u"undated"_s;
    QTest::newRow("camera") << u"{camera}"_s << u"unknown camera"_s;
    QTest::newRow("place") << u"{place}"_s << u"unknown place"_s;
    QTest::newRow("rating") << u"{rating}"_s << u"unrated"_s;
    QTest::newRow("confidence") << u"{confidence}"_s << u"unknown"_s;
    QTest::newRow("own text") << u"{year|no date}"_s << u"no date"_s;
    QTest::newRow("nothing") << u"x{year|}"_s << u"x"_s;
    QTest::newRow("no folder") << u"x/{folder}"_s << u"x"_s;
    QTest::newRow("no folder, own text") << u"{folder|top}"_s << u"top"_s;
}

void TestLayoutTemplate::standsInForWhatIsMissing()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    LayoutValues values;
    values.fileName = u"a.jpg"_s;
    QCOMPARE(pathOf(field + u"/{name}{ext}"_s, values), text + u"/a.jpg"_s);
}

void TestLayoutTemplate::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("layout");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("empty") << QString() << QStringList{u"{name}"_s};
    QTest::newRow("unknown") << u"{label}/{yaer}/{name}"_s << QStringList{u"{yaer}"_s, u"character 9"_s};
    QTest::newRow("not closed") << u"{label}/{name"_s << QStringList{u"{ without }"_s, u"character 9"_s};
    QTest::newRow("not opened") << u"label}/{name}"_s << QStringList{u"} without {"_s, u"character 6"_s};
    QTest::newRow("absolute") << u"/{name}"_s << QStringList{u"below the destination"_s, u"character 1"_s};
    QTest::newRow("empty folder") << u"a//{name}"_s << QStringList{u"empty folder"_s, u"character 3"_s};
    QTest::newRow("a sidecar") << u"{name}{ext}.XMP"_s << QStringList{u".xmp"_s};
    QTest::newRow("a sidecar where nothing is") << u"{name}{ext|.xmp}"_s << QStringList{u".xmp"_s};
    QTest::newRow("up") << u"../{name}"_s << QStringList{u"\"..\""_s};
    QTest::newRow("here") << u"a/./{name}"_s << QStringList{u"\".\""_s};
    QTest::newRow("no name") << u"{name}/{label}"_s << QStringList{u"{name} or {seq}"_s};
    QTest::newRow("ends in a folder") << u"{label}/{name}/"_s << QStringList{u"{name} or {seq}"_s};
    QTest::newRow("folder with more") << u"a-{folder}/{name}"_s << QStringList{u"{folder}"_s};
    QTest::newRow("fallback of two folders") << u"{year|a/b}/{name}"_s << QStringList{u"{year}"_s};
}

void TestLayoutTemplate::saysWhatIsWrong()
{
    QFETCH(QString, layout);
    QFETCH(QStringList, says);
    const auto parsed = LayoutTemplate::parse(layout);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, base::ErrorCode::InvalidArgument);
    for (const QString& part : says)
        QVERIFY2(parsed.error().detail.contains(part), qPrintable(parsed.error().detail));
}

void TestLayoutTemplate::neverLeadsOut_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("up") << u".."_s;
    QTest::newRow("far up") << u"../../etc"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s;
    QTest::newRow("here") << u"."_s;
    QTest::newRow("Windows") << u"C:\\Windows"_s;
}

void TestLayoutTemplate::neverLeadsOut()
{
    QFETCH(QString, value);
    LayoutValues values;
    values.labels = {{value, domain::AssignmentSource::Human, std::nullopt, {}}};
    values.metadata.cameraModel = value;
    values.root = value;
    values.folder = value;
    values.fileName = value;
    const auto layout = LayoutTemplate::parse(u"{label}/{camera}/{root}/{folder}/{name}"_s);
    for (const QString& part : layout->pathFor(values)) {
        QVERIFY2(!part.isEmpty() && part != u"." && part != u"..", qPrintable(part));
        QVERIFY2(!part.contains(u'/') && !part.contains(u'\\'), qPrintable(part));
    }
}

void TestLayoutTemplate::takesNoSidecarsName()
{
    LayoutValues values;
    values.fileName = u"a.Xmp"_s;
    QCOMPARE(pathOf(u"{name}{ext}"_s, values), u"a%2EXmp"_s);
    QCOMPARE(pathOf(u"x.xmp/{name}-{seq}.xmp{ext|}"_s, values), u"x.xmp/a-000000.xmp%2EXmp"_s);
}

void TestLayoutTemplate::everyFieldIsKnownAndExplained()
{
    for (const LayoutTemplate::FieldHelp& field : LayoutTemplate::fields()) {
        QVERIFY(!field.meaning.isEmpty());
        QVERIFY2(LayoutTemplate::parse(u"{%1}/{name}{ext}"_s.arg(field.name)), qPrintable(field.name));
    }
    QCOMPARE(LayoutTemplate().text(), u"{label}/{year}/{month}/{name}{ext}"_s);
}

QTEST_GUILESS_MAIN(TestLayoutTemplate)
#include "tst_layouttemplate.moc"
