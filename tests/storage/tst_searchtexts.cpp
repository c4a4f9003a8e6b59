// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryparser.h"
#include "core/storage/connection.h"
#include "tests/storage/catalogfixture.h"

#include <QTest>
#include <algorithm>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::PhotoId;

/// Words that are found otherwise than as they stand: names of labels, letters that few keyboards have, and
/// scripts that write no spaces.
class TestSearchTexts : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CatalogFixture> m_fixture;

    void add(const QString& name, const std::function<void(domain::PhotoMetadata&)>& change);
    void label(const QString& name, const QString& label);
    QString find(const QString& search);

private Q_SLOTS:
    void init();
    void plainWordsFindLabels();
    void shownNamesOfLabelsAreFound();
    void lettersOfOtherLanguagesAreFolded();
    void scriptsWithoutSpaces_data();
    void scriptsWithoutSpaces();
    void longTextsAreFoundInEveryPart();
    void whatIsKeptFollowsThePhoto();
    void theEdgeOfACircleIsExact();
};

void TestSearchTexts::add(const QString& name, const std::function<void(domain::PhotoMetadata&)>& change)
{
    domain::Photo photo = m_fixture->photo(name);
    change(photo.metadata);
    require(m_fixture->catalog().photos().save(photo));
}

void TestSearchTexts::label(const QString& name, const QString& label)
{
    const PhotoId id = m_fixture->save(name);
    m_fixture->applyModel(id, label, 0.9);
}

/// Names without their ending, in order.
QString TestSearchTexts::find(const QString& search)
{
    domain::PhotoQuery query;
    query.where = query::parse(search).value();
    const auto ids = require(m_fixture->catalog().search().ids(query));
    if (require(m_fixture->catalog().search().count(query)) != static_cast<qint64>(ids.size()))
        return u"counted otherwise"_s;
    QStringList names;
    for (const domain::PhotoRow& row : require(m_fixture->catalog().search().rows(ids)))
        names.append(row.path.section(u'/', -1).section(u'.', 0, 0));
    return names.join(u' ');
}

void TestSearchTexts::init()
{
    m_fixture = std::make_unique<CatalogFixture>();
}

void TestSearchTexts::plainWordsFindLabels()
{
    require(m_fixture->catalog().labels().add(u"old harbour"_s, CatalogFixture::person()));
    label(u"a.jpg"_s, u"sea"_s);
    label(u"b.jpg"_s, u"old harbour"_s);
    label(u"sea.jpg"_s, u"street"_s);
    m_fixture->save(u"d.jpg"_s);
    QCOMPARE(find(u"sea"_s), u"a sea"_s);
    QCOMPARE(find(u"SE"_s), u"a sea"_s); // as all words, by the beginning
    QCOMPARE(find(u"-sea"_s), u"b d"_s);
    QCOMPARE(find(u"harb"_s), u"b"_s);
    QCOMPARE(find(u"\"old harbour\""_s), u"b"_s);
    QCOMPARE(find(u"sea street"_s), u"sea"_s);
    QCOMPARE(find(u"\"sea street\"*"_s), u"sea"_s);
    QCOMPARE(find(u"ea"_s), QString());
    QCOMPARE(find(u"\u0301"_s), QString()); // a mark alone is in no name
    // What a person rejected does not count.
    const PhotoId a = m_fixture->save(u"a.jpg"_s);
    require(m_fixture->catalog().assignments().reject({&a, 1}, m_fixture->label(u"sea"_s),
                                                      CatalogFixture::person()));
    QCOMPARE(find(u"sea"_s), u"sea"_s);
}

void TestSearchTexts::shownNamesOfLabelsAreFound()
{
    label(u"a.jpg"_s, u"sea"_s);
    label(u"b.jpg"_s, u"street"_s);
    QCOMPARE(find(u"label:Meer"_s), u"a"_s);
    QCOMPARE(find(u"meer"_s), u"a"_s);
    QCOMPARE(find(u"海"_s), u"a"_s);
    QCOMPARE(find(u"label:strasse"_s), u"b"_s);
    QCOMPARE(find(u"-label:mer"_s), u"b"_s);
    QCOMPARE(find(u"label:Meer OR label:Straße"_s), u"a b"_s);
    QCOMPARE(find(u"mee"_s), QString()); // of other languages whole words only
    // A label of one's own comes before what another language calls so.
    require(m_fixture->catalog().labels().add(u"Mer"_s, CatalogFixture::person()));
    QCOMPARE(find(u"label:mer"_s), QString());
    QCOMPARE(find(u"label:nowhere"_s), QString());
}

void TestSearchTexts::lettersOfOtherLanguagesAreFolded()
{
    add(u"a.jpg"_s, [](auto& m) {
        m.place = domain::Place{u"Tromsø"_s, u"Troms"_s, u"Norge"_s, u"NO"_s, {}};
    });
    add(u"Ærø/b.jpg"_s, [](auto& m) { m.title = u"Große Łódź"_s; });
    add(u"c.jpg"_s, [](auto& m) { m.keywords = QStringList{u"Đà Nẵng"_s}; });
    for (const QString& search : {u"tromso"_s, u"Tromsø"_s, u"place:tromsø"_s, u"place:TROMSO"_s})
        QCOMPARE(find(search), u"a"_s);
    for (const QString& search : {u"aero"_s, u"ærø"_s, u"grosse"_s, u"\"große łódź\""_s, u"lodz"_s})
        QCOMPARE(find(search), u"b"_s);
    QCOMPARE(find(u"keyword:\"da nang\""_s), u"c"_s);
    QCOMPARE(require(m_fixture->catalog().check()).problems, QStringList());
}

void TestSearchTexts::scriptsWithoutSpaces_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("found");
    QTest::newRow("one character") << u"市"_s << u"a b e"_s;
    QTest::newRow("two") << u"市場"_s << u"a b"_s;
    QTest::newRow("two, apart") << u"市真"_s << QString();
    QTest::newRow("three") << u"市場の"_s << u"a"_s;
    QTest::newRow("mixed with others") << u"IMG市"_s << u"b"_s;
    QTest::newRow("other case") << u"img市"_s << u"b"_s;
    QTest::newRow("none such") << u"猫"_s << QString();
    QTest::newRow("only in keywords") << u"keyword:市場"_s << u"a"_s;
    QTest::newRow("place") << u"京都"_s << u"c"_s;
    QTest::newRow("place filter") << u"place:京"_s << u"c"_s;
    QTest::newRow("folder") << u"旅行"_s << u"d"_s;
    QTest::newRow("picture") << u"🌊"_s << u"e"_s;
    QTest::newRow("sign") << u"+"_s << u"f"_s;
    QTest::newRow("both") << u"市 archive"_s << u"a"_s;
    QTest::newRow("either") << u"京都 OR 🌊"_s << u"c e"_s;
    QTest::newRow("not") << u"-市 -🌊 -旅行"_s << u"c f"_s;
    QTest::newRow("in quotes") << u"\"市場の写真\""_s << u"a"_s;
}

void TestSearchTexts::scriptsWithoutSpaces()
{
    QFETCH(QString, search);
    QFETCH(QString, found);
    add(u"a.jpg"_s, [](auto& m) { m.keywords = QStringList{u"市場の写真"_s, u"archive"_s}; });
    add(u"b.jpg"_s, [](auto& m) { m.title = u"IMG市場"_s; });
    add(u"c.jpg"_s, [](auto& m) { m.place = domain::Place{u"京都"_s, {}, u"日本"_s, u"JP"_s, {}}; });
    add(u"旅行/d.jpg"_s, [](auto&) {});
    add(u"e.jpg"_s, [](auto& m) { m.description = u"市\n🌊🌊"_s; });
    add(u"f.jpg"_s, [](auto& m) { m.title = u"1 + 1"_s; });
    QStringList names = find(search).split(u' ', Qt::SkipEmptyParts);
    std::sort(names.begin(), names.end());
    QCOMPARE(names.join(u' '), found);
}

void TestSearchTexts::longTextsAreFoundInEveryPart()
{
    // Wherever a pair of characters stands, also where the text is cut for taking it apart.
    constexpr int kLength = 700;
    QString text;
    for (int at = 0; at < kLength; ++at)
        text.append(QChar(0x4e00 + at));
    add(u"a.jpg"_s, [&text](auto& m) { m.description = text; });
    // No letter of a book may cost as much as the book.
    add(u"b.jpg"_s, [](auto& m) { m.description = QString(100'000, u'市') + u"場"_s; });
    const auto connection =
        require(storage::Connection::open(m_fixture->file(), storage::Connection::Mode::ReadOnly));
    QCOMPARE(require(connection->number(uR"(SELECT COUNT(*) FROM photo_gram
                 WHERE LENGTH(gram) = 2 AND photo_id = (SELECT id FROM photo WHERE name = 'a.jpg'))"_s)),
             kLength - 1);
    QCOMPARE(find(u"市場"_s), u"b"_s);
}

void TestSearchTexts::whatIsKeptFollowsThePhoto()
{
    add(u"a.jpg"_s, [](auto& m) {
        m.keywords = QStringList{u"市場"_s};
        m.lens = u"Noctilux"_s;
        m.position = domain::GeoPosition{1.0, 2.0, {}};
    });
    QCOMPARE(find(u"市 lens:nocti -keyword:none -place:none"_s), u"a"_s);
    add(u"a.jpg"_s, [](auto& m) { m.title = u"場所"_s; });
    QCOMPARE(find(u"市"_s), QString());
    QCOMPARE(find(u"場 lens:none keyword:none place:none"_s), u"a"_s);
    QCOMPARE(find(u"lens:nocti"_s), QString());
    require(m_fixture->run(u"UPDATE photo SET title = '市', lens = 'Summar', latitude = 1"_s));
    QCOMPARE(find(u"市 lens:summar -place:none"_s), u"a"_s);
    require(m_fixture->run(u"DELETE FROM photo"_s));
    QCOMPARE(find(u"市"_s), QString());
    QCOMPARE(find(u"lens:summar"_s), QString());
}

void TestSearchTexts::theEdgeOfACircleIsExact()
{
    // A metre of latitude, ten metres from a point of which single floats know only the next metre.
    constexpr double kMetre = 1.0 / 111'195.0;
    for (int metres = 5; metres <= 15; ++metres) {
        add(u"%1.jpg"_s.arg(metres, 2, 10, QLatin1Char('0')), [metres](auto& m) {
            m.position = domain::GeoPosition{59.912345 + metres * kMetre, 170.754321, {}};
        });
    }
    QCOMPARE(find(u"near:59.912345,170.754321,10.5m"_s), u"05 06 07 08 09 10"_s);
    QCOMPARE(find(u"near:59.912345,170.754321,4.5m"_s), QString());
    QCOMPARE(find(u"near:59.912345,170.754321,1km"_s).split(u' ').size(), 11);
}

QTEST_GUILESS_MAIN(TestSearchTexts)
#include "tst_searchtexts.moc"
