// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryparser.h"
#include "ui/models/scopeexpression.h"
#include "ui/models/searchedit.h"
#include "ui/models/searchformvalues.h"

#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

domain::Expression parsed(const QString& text)
{
    const auto expression = query::parse(text);
    return expression ? *expression : domain::Expression();
}

/// What the form would write for a search, all parts anew, and what it leaves aside.
QString writtenAnew(const QString& text)
{
    domain::Expression search = parsed(text);
    const SearchFormReading reading = readForm(search);
    for (const FormPart part : kFormParts) {
        const FormFilters filters = writeFormPart(reading.values, part);
        if (!filters)
            return QStringLiteral("error");
        search = withFormPart(search, part, *filters);
    }
    return query::format(search);
}

} // namespace

/// The form's view of a search, and changes to parts of it.
class TestSearchFormValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreRead();
    void labelsAreAnyAllOrNone_data();
    void labelsAreAnyAllOrNone();
    void writingAllAnewChangesNothing_data();
    void writingAllAnewChangesNothing();
    void theRestIsKept_data();
    void theRestIsKept();
    void onePartChangesInItsPlace();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void aScopeIsWrittenAsFilters();
    void ofAFaultyTextTheRestCounts_data();
    void ofAFaultyTextTheRestCounts();
};

void TestSearchFormValues::partsAreRead()
{
    const SearchFormReading reading = readForm(parsed(
        QStringLiteral("sunset \"old town\" label:sea date:2019-03..2021 camera:nikon lens:\"50 mm\" "
                       "place:oslo near:59.9,10.7,25km rating>=3 review:yes human:no confidence<0.7")));
    SearchFormValues values;
    values.words = QStringLiteral("sunset \"old town\"");
    values.labels = QStringList(QStringLiteral("sea"));
    values.from = QStringLiteral("2019-03");
    values.to = QStringLiteral("2021");
    values.camera = QStringLiteral("nikon");
    values.lens = QStringLiteral("50 mm");
    values.place = QStringLiteral("oslo");
    values.near = QStringLiteral("59.9,10.7,25km");
    values.stars = 3;
    values.review = true;
    values.human = false;
    values.confidenceBound = ConfidenceBound::Below;
    values.confidence = 0.7;
    QVERIFY(reading.values == values);
    QVERIFY(reading.rest.isEverything());
    QVERIFY(readForm({}).values == SearchFormValues());
}

void TestSearchFormValues::labelsAreAnyAllOrNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("match");
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<QString>("rest");
    const QStringList both{QStringLiteral("sea"), QStringLiteral("forest")};
    QTest::newRow("any") << "label:sea OR label:forest" << int(LabelMatch::Any) << both << "";
    QTest::newRow("all") << "label:sea label:forest" << int(LabelMatch::All) << both << "";
    QTest::newRow("none") << "-label:sea -label:forest" << int(LabelMatch::None) << both << "";
    QTest::newRow("one") << "label:sea" << int(LabelMatch::Any) << both.mid(0, 1) << "";
    QTest::newRow("wanted before unwanted")
        << "-label:street label:sea" << int(LabelMatch::Any) << both.mid(0, 1) << "-label:street";
    QTest::newRow("any beside wanted") << "(label:street OR label:glacier) label:sea label:forest"
                                       << int(LabelMatch::All) << both << "label:street OR label:glacier";
    QTest::newRow("none of all") << "label:none" << int(LabelMatch::Any) << QStringList() << "label:none";
}

void TestSearchFormValues::labelsAreAnyAllOrNone()
{
    QFETCH(QString, text);
    QFETCH(int, match);
    QFETCH(QStringList, labels);
    QFETCH(QString, rest);
    const SearchFormReading reading = readForm(parsed(text));
    QCOMPARE(int(reading.values.labelMatch), match);
    QCOMPARE(reading.values.labels, labels);
    QCOMPARE(query::format(reading.rest), rest);
}

void TestSearchFormValues::writingAllAnewChangesNothing_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             "sunset",
                             "\"old town\" sea",
                             "label:sea label:street",
                             "label:sea OR label:street",
                             "-label:sea -label:street",
                             "date:2019",
                             "date:2019-07-14",
                             "date:2019-03..",
                             "date:..2021-02",
                             "date:0001..1899",
                             "camera:nikon",
                             "lens:\"AF-S 50 mm f/1.8\"",
                             "place:\"new york\"",
                             "place:oslo",
                             "near:-33.9,151.2,0.5km",
                             "rating>=3",
                             "rating:none",
                             "review:yes human:no",
                             "confidence>=0.25",
                             "confidence<0.7 label:\"a b\" sunset keyword:harbour",
                             "camera:nikon camera:canon",
                             "(sea OR street) -date:2019 within:59,10,60,11 date:none"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSearchFormValues::writingAllAnewChangesNothing()
{
    QFETCH(QString, text);
    QCOMPARE(writtenAnew(text), query::format(parsed(text)));
}

void TestSearchFormValues::theRestIsKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    QTest::newRow("OR") << "sea OR street"
                        << "sea OR street";
    QTest::newRow("second camera") << "camera:nikon camera:canon"
                                   << "camera:canon";
    QTest::newRow("negated") << "-camera:nikon"
                             << "-camera:nikon";
    QTest::newRow("other fields") << "sea keyword:a folder:b failed:yes"
                                  << "keyword:a folder:b failed:yes";
    QTest::newRow("other comparisons") << "rating<3 confidence>0.5"
                                       << "rating<3 confidence>0.5";
    QTest::newRow("rejected") << "rating>=-1"
                              << "rating>=-1";
    QTest::newRow("rectangle") << "within:59,10,60,11"
                               << "within:59,10,60,11";
}

void TestSearchFormValues::theRestIsKept()
{
    QFETCH(QString, text);
    QFETCH(QString, rest);
    QCOMPARE(query::format(readForm(parsed(text)).rest), rest);
    // And taking it off leaves the others.
    QVERIFY(readForm(withoutRest(parsed(text))).rest.isEverything());
    QVERIFY(readForm(withoutRest(parsed(text))).values == readForm(parsed(text)).values);
}

void TestSearchFormValues::onePartChangesInItsPlace()
{
    const domain::Expression search = parsed(QStringLiteral("sunset date:2019 keyword:harbour rating>=3"));
    SearchFormValues values = readForm(search).values;
    values.from = QStringLiteral("2020-02");
    values.to.clear();
    const FormFilters filters = writeFormPart(values, FormPart::Dates);
    QVERIFY(filters);
    QCOMPARE(query::format(withFormPart(search, FormPart::Dates, *filters)),
             QStringLiteral("sunset date:2020-02.. keyword:harbour rating>=3"));
    QCOMPARE(query::format(withFormPart(search, FormPart::Words, {})),
             QStringLiteral("date:2019 keyword:harbour rating>=3"));
}

void TestSearchFormValues::nonsenseIsRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("near");
    QTest::addColumn<QString>("words");
    QTest::newRow("no date") << "yesterweek"
                             << ""
                             << "";
    QTest::newRow("another filter") << "2019 OR sea"
                                    << ""
                                    << "";
    QTest::newRow("in the wrong order") << "9999"
                                        << ""
                                        << "";
    QTest::newRow("off the earth") << ""
                                   << "91,0,1km"
                                   << "";
    QTest::newRow("a word") << ""
                            << "oslo"
                            << "";
    QTest::newRow("a quote") << ""
                             << ""
                             << "\"open";
}

void TestSearchFormValues::nonsenseIsRefused()
{
    QFETCH(QString, from);
    QFETCH(QString, near);
    QFETCH(QString, words);
    SearchFormValues values;
    values.from = from;
    values.to = from == u"9999" ? QStringLiteral("2019") : QString();
    values.near = near;
    values.words = words;
    const FormPart part = !from.isEmpty()   ? FormPart::Dates
                          : !near.isEmpty() ? FormPart::Near
                                            : FormPart::Words;
    QVERIFY(!writeFormPart(values, part));
}

void TestSearchFormValues::aScopeIsWrittenAsFilters()
{
    domain::PhotoQuery label;
    label.labels = QStringList{QStringLiteral("sea"), QStringLiteral("old town")};
    QCOMPARE(query::format(scopeExpression(label, {})), QStringLiteral("label:sea OR label:\"old town\""));
    domain::PhotoQuery review;
    review.needsReview = true;
    QCOMPARE(query::format(scopeExpression(review, {})), QStringLiteral("review:yes"));
    domain::Root root;
    root.id = base::RootId{3};
    root.path = QStringLiteral("/photos/north");
    domain::PhotoQuery folder;
    folder.rootId = root.id;
    folder.folder = QStringLiteral("2019");
    QCOMPARE(query::format(scopeExpression(folder, {root})), QStringLiteral("folder:/photos/north/2019"));
    QVERIFY(scopeExpression({}, {root}).isEverything());
}

void TestSearchFormValues::ofAFaultyTextTheRestCounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    QTest::newRow("no value") << "label:"
                              << "";
    QTest::newRow("value") << "sea date:soon rating>=2"
                           << "sea rating>=2";
    QTest::newRow("filter") << "sea foo:bar street"
                            << "sea street";
    QTest::newRow("quote") << "sea \"old to"
                           << "sea";
    QTest::newRow("parenthesis") << "sea (street"
                                 << "sea street";
    QTest::newRow("several") << "a foo:b date:x label: c"
                             << "a c";
    QTest::newRow("dangling") << "sea OR"
                              << "sea";
    QTest::newRow("minus") << "sea -"
                           << "sea";
    QTest::newRow("nothing else") << "(((("
                                  << "";
    QTest::newRow("hopeless") << QString(9'000, u'(') << "";
}

void TestSearchFormValues::ofAFaultyTextTheRestCounts()
{
    QFETCH(QString, text);
    QFETCH(QString, rest);
    QVERIFY(!query::parse(text));
    QCOMPARE(query::format(understoodPart(text)), rest);
}

QTEST_GUILESS_MAIN(TestSearchFormValues)
#include "tst_searchformvalues.moc"
