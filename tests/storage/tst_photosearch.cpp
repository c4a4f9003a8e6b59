// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/oddarchive.h"

#include <QTest>
#include <algorithm>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::PhotoId;
using domain::NearFilter;
using domain::PhotoOrder;
using domain::PhotoQuery;

namespace {

struct NamedQuery
{
    QString name;
    std::function<void(PhotoQuery&)> apply;
    QStringList expected; ///< relative paths, in any order
};

/// The whole archive in the order of paths: a folder's own files before its folders.
QStringList inPathOrder(const QStringList& paths)
{
    const QStringList all{
        u"broken.jpg"_s,       u"gone.jpg"_s,         u"plain.jpg"_s,     u"2019/sea 100%.jpg"_s,
        u"2019/sea_100.jpg"_s, u"2020/Küste 🌊.jpg"_s, u"2020/it's.jpg"_s, u"2020x/市場の写真.jpg"_s,
        u"far.jpg"_s};
    QStringList result;
    for (const QString& path : all) {
        if (paths.contains(path))
            result.append(path);
    }
    return result;
}

} // namespace

/// One small archive in which each photo is odd in its own way.
class TestPhotoSearch : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OddArchive> m_fixture;

    QStringList paths(const std::vector<PhotoId>& ids);
    QStringList find(const PhotoQuery& query);
    static std::vector<NamedQuery> filters();

private Q_SLOTS:
    void initTestCase();
    void everyFilterAlone_data();
    void everyFilterAlone();
    void everyPairOfFilters();
    void textIsOnlyText_data();
    void textIsOnlyText();
    void ordersAreTotal();
    void pagesFitTogether();
    void chosenPhotosKeepTheirOrder();
    void rowsHoldWhatAListShows();
    void rowsOfManyKeepTheirOrder();
    void smartCountsFollow();
    void nonsenseIsRefused();
};

void TestPhotoSearch::initTestCase()
{
    m_fixture = std::make_unique<OddArchive>();
    QCOMPARE(require(m_fixture->catalog().check()).problems, QStringList());
}

QStringList TestPhotoSearch::paths(const std::vector<PhotoId>& ids)
{
    QStringList result;
    for (const domain::PhotoRow& row : require(m_fixture->catalog().search().rows(ids)))
        result.append(row.path.section(u'/', 2));
    return result;
}

QStringList TestPhotoSearch::find(const PhotoQuery& query)
{
    return paths(require(m_fixture->catalog().search().ids(query)));
}

std::vector<NamedQuery> TestPhotoSearch::filters()
{
    const QString sea = u"2019/sea 100%.jpg"_s;
    const QString sea2 = u"2019/sea_100.jpg"_s;
    const QString coast = u"2020/Küste 🌊.jpg"_s;
    const QString its = u"2020/it's.jpg"_s;
    const QString market = u"2020x/市場の写真.jpg"_s;
    const QString broken = u"broken.jpg"_s;
    const QString gone = u"gone.jpg"_s;
    const QString plain = u"plain.jpg"_s;
    const QString far = u"far.jpg"_s;
    return {
        {u"everything"_s, [](PhotoQuery&) {}, {sea, sea2, its, coast, market, broken, gone, plain, far}},
        {u"a label, rejected ones not"_s,
         [](PhotoQuery& q) { q.labels = QStringList{u"SEA"_s}; },
         {sea, sea2}},
        {u"one of two labels"_s,
         [](PhotoQuery& q) {
             q.labels = QStringList{u"sea"_s, u"forest"_s};
         },
         {sea, sea2, plain}},
        {u"a label nobody has"_s, [](PhotoQuery& q) { q.labels = QStringList{u"nowhere"_s}; }, {}},
        {u"up for review"_s, [](PhotoQuery& q) { q.needsReview = true; }, {sea2, its}},
        {u"not up for review"_s,
         [](PhotoQuery& q) { q.needsReview = false; },
         {sea, coast, market, broken, gone, plain, far}},
        {u"failed"_s, [](PhotoQuery& q) { q.failed = true; }, {broken}},
        {u"not failed"_s,
         [](PhotoQuery& q) { q.failed = false; },
         {sea, sea2, its, coast, market, gone, plain, far}},
        {u"offline"_s, [](PhotoQuery& q) { q.offline = true; }, {gone, far}},
        {u"not offline"_s,
         [](PhotoQuery& q) { q.offline = false; },
         {sea, sea2, its, coast, market, broken, plain}},
        {u"from a day on"_s, [](PhotoQuery& q) { q.from = QDate(2020, 1, 1); }, {its, coast}},
        {u"up to a day"_s, [](PhotoQuery& q) { q.to = QDate(2019, 7, 14); }, {sea, sea2}},
        {u"one day"_s, [](PhotoQuery& q) { q.from = q.to = QDate(2019, 7, 14); }, {sea, sea2}},
        {u"no such day"_s, [](PhotoQuery& q) { q.from = q.to = QDate(2019, 7, 15); }, {}},
        {u"near"_s,
         [](PhotoQuery& q) {
             q.near = NearFilter{59.91, 10.75, 5.0};
         },
         {sea}},
        {u"a little further"_s,
         [](PhotoQuery& q) {
             q.near = NearFilter{59.91, 10.75, 10.0};
         },
         {sea, sea2}},
        {u"across the antimeridian"_s,
         [](PhotoQuery& q) {
             q.near = NearFilter{-17.0, -179.99, 20.0};
         },
         {its, coast}},
        {u"round the pole"_s,
         [](PhotoQuery& q) {
             q.near = NearFilter{90.0, 45.0, 10.0};
         },
         {market, plain}},
        {u"anywhere on earth"_s,
         [](PhotoQuery& q) {
             q.near = NearFilter{0.0, 0.0, 21000.0};
         },
         {sea, sea2, its, coast, market, plain}},
        {u"a camera, any case"_s, [](PhotoQuery& q) { q.camera = u"nikon"_s; }, {sea}},
        {u"part of make and model"_s, [](PhotoQuery& q) { q.camera = u"corporation nikon d"_s; }, {sea}},
        {u"no wildcard in a camera"_s, [](PhotoQuery& q) { q.camera = u"d_7"_s; }, {sea2}},
        {u"no percent in a camera"_s, [](PhotoQuery& q) { q.camera = u"%"_s; }, {}},
        {u"a folder and below"_s, [](PhotoQuery& q) { q.folder = u"2020"_s; }, {its, coast}},
        {u"a root"_s, [](PhotoQuery& q) { q.rootId = base::RootId{2}; }, {far}},
        {u"a word"_s, [](PhotoQuery& q) { q.text = u"sea"_s; }, {sea, sea2}},
        {u"a folder's name as a word"_s, [](PhotoQuery& q) { q.text = u"2020"_s; }, {its, coast, market}},
        {u"a script without spaces"_s, [](PhotoQuery& q) { q.text = u"写真"_s; }, {market}},
    };
}

void TestPhotoSearch::everyFilterAlone_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const NamedQuery& filter : filters())
        QTest::newRow(qUtf8Printable(filter.name)) << index++;
}

void TestPhotoSearch::everyFilterAlone()
{
    QFETCH(const int, index);
    const NamedQuery filter = filters().at(static_cast<std::size_t>(index));
    PhotoQuery query;
    filter.apply(query);
    QCOMPARE(find(query), inPathOrder(filter.expected));
    QCOMPARE(require(m_fixture->catalog().search().count(query)), filter.expected.size());
}

void TestPhotoSearch::everyPairOfFilters()
{
    const std::vector<NamedQuery> all = filters();
    for (const NamedQuery& left : all) {
        for (const NamedQuery& right : all) {
            PhotoQuery leftOnly;
            left.apply(leftOnly);
            PhotoQuery rightOnly;
            right.apply(rightOnly);
            PhotoQuery both = leftOnly;
            right.apply(both);
            PhotoQuery swapped = rightOnly;
            left.apply(swapped);
            if (both != swapped)
                continue; // both set the same field
            QStringList expected;
            std::copy_if(left.expected.begin(), left.expected.end(), std::back_inserter(expected),
                         [&right](const QString& path) { return right.expected.contains(path); });
            QVERIFY2(find(both) == inPathOrder(expected), qPrintable(left.name + u" and "_s + right.name));
            QCOMPARE(require(m_fixture->catalog().search().count(both)), expected.size());
        }
    }
}

void TestPhotoSearch::textIsOnlyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QString sea = u"2019/sea 100%.jpg"_s;
    const QString sea2 = u"2019/sea_100.jpg"_s;
    const QString coast = u"2020/Küste 🌊.jpg"_s;
    const QString its = u"2020/it's.jpg"_s;
    const QString market = u"2020x/市場の写真.jpg"_s;
    const auto row = [](const char* name, const QString& text, const QStringList& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("beginning of a word", u"caf"_s, {coast});
    row("without diacritics", u"creme brulee"_s, {coast});
    row("with other diacritics", u"CRÉME"_s, {coast});
    row("umlaut", u"küste"_s, {coast});
    row("umlaut left out", u"kuste"_s, {coast});
    row("emoji", u"🌊"_s, {coast});
    row("words in any order and field", u"brien 2020"_s, {its});
    row("keyword of two words", u"old town"_s, {its});
    row("all words must be there", u"old sea"_s, {});
    row("apostrophe", u"O'Brien"_s, {its});
    row("quotes", u"\"Café\""_s, {coast});
    row("one quote", u"\"caf"_s, {coast});
    row("only a quote", u"\""_s, {coast});
    row("percent", u"100%"_s, {sea, sea2});
    row("only percent", u"%"_s, {sea, market});
    row("only underscore", u"_"_s, {sea2, market});
    row("underscore in a word", u"sea_1"_s, {sea, sea2});
    row("an operator is a word", u"sea OR kueste"_s, {});
    row("not an operator", u"NOT"_s, {});
    row("a column is no filter", u"title:creme"_s, {});
    row("brackets", u"(sea)"_s, {sea, sea2});
    row("star", u"se*"_s, {sea, sea2});
    row("only a star", u"*"_s, {});
    row("minus", u"-sea"_s, {sea, sea2});
    row("an attack", u"x'); DROP TABLE photo; --"_s, {});
    row("backslash", u"\\"_s, {});
    row("Chinese, inside a word", u"場の"_s, {market});
    row("spaces", u"  sea \t 2019 "_s, {sea, sea2});
}

void TestPhotoSearch::textIsOnlyText()
{
    QFETCH(const QString, text);
    PhotoQuery query;
    query.text = text;
    QFETCH(const QStringList, expected);
    QCOMPARE(find(query), inPathOrder(expected));
}

void TestPhotoSearch::ordersAreTotal()
{
    PhotoQuery query;
    query.order = PhotoOrder::TakenAt;
    const QStringList byTime = find(query);
    // Between them those that have no capture time, by that of their files: September 2020.
    QCOMPARE(byTime.mid(0, 3),
             (QStringList{u"2019/sea 100%.jpg"_s, u"2019/sea_100.jpg"_s, u"2020/Küste 🌊.jpg"_s}));
    QCOMPARE(byTime.back(), u"2020/it's.jpg"_s);
    QCOMPARE(byTime.size(), 9);
    query.order = PhotoOrder::Uncertainty;
    QCOMPARE(find(query).size(), 9);
    for (const PhotoOrder order : {PhotoOrder::Path, PhotoOrder::TakenAt, PhotoOrder::Uncertainty}) {
        query.order = order;
        QCOMPARE(find(query), find(query));
    }
}

void TestPhotoSearch::pagesFitTogether()
{
    for (const PhotoOrder order : {PhotoOrder::Path, PhotoOrder::TakenAt, PhotoOrder::Uncertainty}) {
        PhotoQuery query;
        query.order = order;
        const QStringList all = find(query);
        QStringList pages;
        for (query.offset = 0; query.offset < all.size(); query.offset += 2) {
            query.limit = 2;
            pages += find(query);
        }
        QCOMPARE(pages, all);
        query.limit = -1;
        query.offset = 7;
        QCOMPARE(find(query), all.mid(7));
        query.offset = 100;
        QCOMPARE(find(query), QStringList());
        query.offset = 0;
        query.limit = 0;
        QCOMPARE(find(query), QStringList());
        QCOMPARE(require(m_fixture->catalog().search().count(query)), all.size());
    }
}

void TestPhotoSearch::chosenPhotosKeepTheirOrder()
{
    storage::PhotoSearch& search = m_fixture->catalog().search();
    std::vector<PhotoId> all = require(search.ids({}));
    QVERIFY(all.size() > 3);
    std::reverse(all.begin(), all.end());
    PhotoQuery query;
    query.photos = all;
    QCOMPARE(require(search.ids(query)), all);
    QCOMPARE(require(search.count(query)), static_cast<qint64>(all.size()));
    query.offset = 1;
    query.limit = 2;
    QCOMPARE(require(search.ids(query)), (std::vector{all[1], all[2]}));
    QCOMPARE(require(search.count(query)), static_cast<qint64>(all.size()));
    query.offset = 1000;
    QCOMPARE(require(search.ids(query)), std::vector<PhotoId>());
    // Other conditions hold beside it, and what is not there is left out.
    PhotoQuery sea;
    sea.text = u"sea"_s;
    std::vector<PhotoId> expected = require(search.ids(sea));
    QVERIFY(!expected.empty() && expected.size() < all.size());
    sea.photos = all;
    sea.photos->push_back(PhotoId{99999});
    std::vector<PhotoId> found = require(search.ids(sea));
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    QCOMPARE(found, expected);
    sea.photos->clear();
    QCOMPARE(require(search.ids(sea)), std::vector<PhotoId>());
    QCOMPARE(require(search.count(sea)), 0);
    // More than one statement asks for at once.
    for (qint64 id = 2000; id < 4000; ++id)
        query.photos->push_back(PhotoId{id});
    query.offset = 0;
    query.limit = -1;
    QCOMPARE(require(search.ids(query)), all);
}

void TestPhotoSearch::rowsHoldWhatAListShows()
{
    CatalogFixture fixture;
    const PhotoId id = fixture.save(u"a/b.jpg"_s);
    const std::vector<storage::ModelLabel> labels{{fixture.label(u"sea"_s), 0.4},
                                                  {fixture.label(u"forest"_s), 0.8}};
    require(fixture.catalog().assignments().applyModel({id, labels, true}, fixture.modelAuthor()));
    require(fixture.catalog().assignments().addHuman({&id, 1}, fixture.label(u"street"_s),
                                                     CatalogFixture::person()));
    const domain::PhotoRow row = require(fixture.catalog().search().rows({&id, 1})).front();
    QCOMPARE(row.path, u"/photos/a/b.jpg"_s);
    QCOMPARE(row.contentHash, contentHash("a/b.jpg"));
    QCOMPARE(row.width, 640);
    QCOMPARE(row.labels.size(), 3U);
    QCOMPARE(row.labels.at(0).name, u"street"_s);
    QCOMPARE(row.labels.at(0).source, domain::AssignmentSource::Human);
    QVERIFY(!row.labels.at(0).confidence);
    QCOMPARE(row.labels.at(1).name, u"forest"_s);
    QCOMPARE(row.labels.at(1).confidence, std::optional(0.8));
    QCOMPARE(row.labels.at(2).name, u"sea"_s);
}

void TestPhotoSearch::rowsOfManyKeepTheirOrder()
{
    CatalogFixture fixture;
    std::vector<PhotoId> ids;
    require(fixture.catalog().transaction([&]() -> base::Result<void> {
        for (int number = 0; number < 1300; ++number)
            ids.push_back(fixture.save(u"%1.jpg"_s.arg(number)));
        return {};
    }));
    std::reverse(ids.begin(), ids.end());
    ids.insert(ids.begin() + 600, PhotoId{999999}); // gone
    const std::vector<domain::PhotoRow> rows = require(fixture.catalog().search().rows(ids));
    ids.erase(ids.begin() + 600);
    QCOMPARE(rows.size(), ids.size());
    for (std::size_t index = 0; index < ids.size(); ++index)
        QCOMPARE(rows.at(index).id, ids.at(index));
    QVERIFY(require(fixture.catalog().search().rows({})).empty());
}

void TestPhotoSearch::smartCountsFollow()
{
    const storage::SmartCounts expected{9, 2, 1, 2};
    QVERIFY(require(m_fixture->catalog().search().smartCounts()) == expected);
    QVERIFY(require(CatalogFixture().catalog().search().smartCounts()) == storage::SmartCounts{});
}

void TestPhotoSearch::nonsenseIsRefused()
{
    const auto refused = [this](const std::function<void(PhotoQuery&)>& change) {
        PhotoQuery query;
        change(query);
        return errorOf(m_fixture->catalog().search().ids(query)).code == ErrorCode::InvalidArgument &&
               errorOf(m_fixture->catalog().search().count(query)).code == ErrorCode::InvalidArgument;
    };
    QVERIFY(refused([](PhotoQuery& q) { q.near = NearFilter{91.0, 0.0, 1.0}; }));
    QVERIFY(refused([](PhotoQuery& q) { q.near = NearFilter{0.0, 181.0, 1.0}; }));
    QVERIFY(refused([](PhotoQuery& q) { q.near = NearFilter{0.0, 0.0, -1.0}; }));
    QVERIFY(refused([](PhotoQuery& q) { q.near = NearFilter{std::nan(""), 0.0, 1.0}; }));
    QVERIFY(refused([](PhotoQuery& q) { q.offset = -1; }));
    QVERIFY(refused([](PhotoQuery& q) { q.text = u"word "_s.repeated(65); }));
}

QTEST_GUILESS_MAIN(TestPhotoSearch)
#include "tst_photosearch.moc"
