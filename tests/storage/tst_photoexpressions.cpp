// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryparser.h"
#include "tests/storage/catalogfixture.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <set>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::PhotoId;
using domain::Expression;
using domain::PhotoOrder;
using domain::PhotoQuery;

namespace {

using Ids = std::set<PhotoId>;

Expression parsed(const QString& search)
{
    const auto expression = query::parse(search);
    if (!expression)
        qFatal("%s: %s", qPrintable(search), qPrintable(expression.error().detail));
    return *expression;
}

PhotoQuery queryOf(const Expression& where)
{
    PhotoQuery query;
    query.where = where;
    return query;
}

} // namespace

/// Searches as expressions, on an archive that is large enough for both ways to find photos: from few that an
/// index finds, and by reading all.
class TestPhotoExpressions : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CatalogFixture> m_fixture;
    std::vector<PhotoId> m_all;
    QRandomGenerator m_random{3};

    void fill();
    void fillOdd();
    void addOdd(const QString& path, const std::function<void(domain::PhotoMetadata&)>& change);
    QStringList find(const QString& search);
    Ids idsOf(const Expression& expression);
    Ids expected(const Expression& expression);
    Expression randomExpression(int depth);

private Q_SLOTS:
    void initTestCase();
    void oneCondition_data();
    void oneCondition();
    void joinedConditionsAreSets();
    void listsAreSortedAndPaged();
    void simpleFiltersAndSearchesNarrowEachOther();
    void formerNamesOfLabelsAreFound();
    void manyLabelsAreToldApart();
    void deepestAndWidestSearchesAreAnswered();
    void hostileTextIsOnlyText();
};

void TestPhotoExpressions::addOdd(const QString& path,
                                  const std::function<void(domain::PhotoMetadata&)>& change)
{
    domain::Photo photo = m_fixture->photo(path);
    change(photo.metadata);
    require(m_fixture->catalog().photos().save(photo));
}

/// Each with something that no other has.
void TestPhotoExpressions::fillOdd()
{
    addOdd(u"odd/Lofoten/a.jpg"_s, [](auto& m) {
        m.lens = u"Noctilux 50 mm"_s;
        m.keywords = QStringList{u"Old Town"_s, u"Fähre"_s};
        m.rating = -1;
    });
    addOdd(u"odd/Lofoten 2/b.jpg"_s, [](auto& m) {
        m.cameraModel = u"Deardorff 8x10"_s;
        m.title = u"The town of old"_s;
        m.position = domain::GeoPosition{10.0, 179.5, {}};
    });
    addOdd(u"odd/c.jpg"_s, [](auto& m) {
        m.keywords = QStringList{u"市場の写真"_s};
        m.position = domain::GeoPosition{10.0, -179.5, {}};
        m.takenAt = domain::CaptureTime{QDate(1931, 2, 28), QTime(23, 59, 59), 720};
    });
}

void TestPhotoExpressions::fill()
{
    storage::Catalog& catalog = m_fixture->catalog();
    const base::RootId away = require(catalog.roots().ensure(u"/away"_s)).id;
    for (int number = 0; number < 1200; ++number) {
        domain::Photo photo = m_fixture->photo(u"%1/%2.jpg"_s.arg(number % 13).arg(number));
        if (number % 50 == 7)
            photo.rootId = away;
        domain::PhotoMetadata& metadata = photo.metadata;
        metadata.cameraModel = number % 7 == 0 ? QString() : u"Camera %1"_s.arg(number % 5);
        metadata.lens = number % 3 == 0 ? QString() : u"Lens %1"_s.arg(number % 4);
        if (number % 4 != 0)
            metadata.rating = number % 6;
        if (number % 5 != 0)
            metadata.takenAt = domain::CaptureTime{
                QDate(2000 + number % 20, 1 + number % 12, 1 + number % 28), QTime(12, 0), std::nullopt};
        if (number % 2 == 0)
            metadata.position = domain::GeoPosition{number % 90 - 45.0, number % 360 - 180.0, {}};
        metadata.keywords = number % 8 == 0 ? QStringList() : QStringList{u"word%1"_s.arg(number % 9)};
        if (number % 31 == 0) {
            photo.state = domain::PhotoState::Failed;
            photo.failure = base::Error{base::ErrorCode::FileTruncated, u"ends early"_s};
        }
        const PhotoId id = require(catalog.photos().save(photo));
        if (number % 9 != 0)
            m_fixture->applyModel(id, number % 2 == 0 ? u"sea"_s : u"street"_s, (number % 100) / 100.0,
                                  number % 10 == 0);
        if (number % 25 == 0)
            require(catalog.assignments().addHuman({&id, 1}, m_fixture->label(u"forest"_s),
                                                   CatalogFixture::person()));
        if (number % 60 == 1)
            require(catalog.photos().setMissing(id, true));
    }
    require(catalog.roots().setOnline(away, false));
}

void TestPhotoExpressions::initTestCase()
{
    m_fixture = std::make_unique<CatalogFixture>();
    require(m_fixture->catalog().transaction([this]() -> base::Result<void> {
        fill();
        fillOdd();
        return {};
    }));
    m_all = require(m_fixture->catalog().search().ids({}));
    QCOMPARE(m_all.size(), 1203U);
    QCOMPARE(require(m_fixture->catalog().check()).problems, QStringList());
}

QStringList TestPhotoExpressions::find(const QString& search)
{
    const auto ids = require(m_fixture->catalog().search().ids(queryOf(parsed(search))));
    QStringList paths;
    for (const domain::PhotoRow& row : require(m_fixture->catalog().search().rows(ids)))
        paths.append(row.path.section(u'/', 2));
    return paths;
}

Ids TestPhotoExpressions::idsOf(const Expression& expression)
{
    const auto ids = require(m_fixture->catalog().search().ids(queryOf(expression)));
    return {ids.begin(), ids.end()};
}

void TestPhotoExpressions::oneCondition_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("found");
    const QString a = u"odd/Lofoten/a.jpg"_s;
    const QString b = u"odd/Lofoten 2/b.jpg"_s;
    const QString c = u"odd/c.jpg"_s;
    const auto row = [](const char* search, const QStringList& found) {
        QTest::newRow(search) << QString::fromUtf8(search) << found;
    };
    row("lens:noct", {a});
    row("lens:\"50 mm\"", {a});
    row("camera:deardorff", {b});
    row("camera:8x", {b});
    row("folder:lofoten", {a});
    row("folder:odd/Lofoten/", {a});
    row("folder:\"Lofoten 2\"", {b});
    row("folder:odd", {c, a, b});
    row("folder:ofoten", {});
    row("folder:o_d", {});
    row("rating:-1", {a});
    row("rating<0", {a});
    row("keyword:old", {a});
    row("keyword:FAHR", {a});
    row("keyword:town", {a});
    row("keyword:\"old town\"", {a});
    row("keyword:\"old tow\"", {});
    row("keyword:\"old tow\"*", {a});
    row("keyword:\"town old\"", {});
    row("\"town of old\"", {b});
    row("old town folder:odd", {a, b});
    row("\"old town\" folder:odd", {a});
    row("keyword:場の", {c});
    row("場の", {c});
    row("date:1931", {c});
    row("date:1931-02-28", {c});
    row("date<1931-03", {c});
    row("date:1931-03", {});
    row("within:9,179,11,-179", {b, c});
    row("within:10,179.5,10,179.5", {b});
    row("near:10,180,60km folder:odd", {b, c});
    row("near:10,180,50km folder:odd", {});
    row("label:nowhere", {});
    row("confidence>0.5 folder:odd", {});
    row("label:none folder:odd", {c, a, b});
    row("camera:none lens:none folder:odd", {c});
    row("keyword:none folder:odd", {b});
    row("date:none folder:odd", {a, b});
    row("place:none folder:odd", {a});
}

void TestPhotoExpressions::oneCondition()
{
    QFETCH(QString, search);
    QFETCH(QStringList, found);
    // In the order of paths: a folder's own files before its folders.
    QStringList paths = find(search);
    paths.sort();
    found.sort();
    QCOMPARE(paths, found);
}

/// What the expression means, put together in memory from its conditions.
Ids TestPhotoExpressions::expected(const Expression& expression)
{
    const auto without = [](const Ids& one, const Ids& other) {
        Ids rest;
        std::set_difference(one.begin(), one.end(), other.begin(), other.end(),
                            std::inserter(rest, rest.end()));
        return rest;
    };
    const Ids all(m_all.begin(), m_all.end());
    if (expression.kind() == Expression::Kind::Leaf)
        return idsOf(expression);
    if (expression.kind() == Expression::Kind::Not)
        return without(all, expected(expression.operands().front()));
    Ids result = expression.kind() == Expression::Kind::All ? all : Ids();
    for (const Expression& operand : expression.operands()) {
        const Ids one = expected(operand);
        if (expression.kind() == Expression::Kind::All)
            result = without(result, without(all, one));
        else
            result.insert(one.begin(), one.end());
    }
    return result;
}

Expression TestPhotoExpressions::randomExpression(int depth)
{
    static const QStringList conditions{u"label:sea"_s,
                                        u"label:street"_s,
                                        u"label:forest"_s,
                                        u"label:none"_s,
                                        u"label:nowhere"_s,
                                        u"confidence<0.5"_s,
                                        u"rating>=3"_s,
                                        u"rating:none"_s,
                                        u"rating:2..4"_s,
                                        u"date:2005"_s,
                                        u"date>=2010-06"_s,
                                        u"date:none"_s,
                                        u"camera:\"camera 3\""_s,
                                        u"camera:none"_s,
                                        u"lens:\"lens 2\""_s,
                                        u"lens:none"_s,
                                        u"lens:noct"_s,
                                        u"keyword:word3"_s,
                                        u"keyword:none"_s,
                                        u"word4"_s,
                                        u"\"word5\""_s,
                                        u"市"_s,
                                        u"jpg"_s,
                                        u"near:0,0,3000km"_s,
                                        u"within:-20,-90,20,90"_s,
                                        u"human:yes"_s,
                                        u"human:no"_s,
                                        u"review:yes"_s,
                                        u"review:no"_s,
                                        u"failed:yes"_s,
                                        u"failed:no"_s,
                                        u"offline:yes"_s,
                                        u"offline:no"_s,
                                        u"folder:11"_s,
                                        u"place:none"_s};
    const auto several = [this, depth] {
        std::vector<Expression> operands;
        for (int count = 2 + m_random.bounded(3); count > 0; --count)
            operands.push_back(randomExpression(depth - 1));
        return operands;
    };
    switch (depth <= 1 ? 3 : m_random.bounded(4)) {
    case 0:
        return allOf(several());
    case 1:
        return anyOf(several());
    case 2:
        return negated(randomExpression(depth - 1));
    default:
        return parsed(conditions.at(m_random.bounded(static_cast<int>(conditions.size()))));
    }
}

void TestPhotoExpressions::joinedConditionsAreSets()
{
    for (int round = 0; round < 300; ++round) {
        const Expression expression = randomExpression(1 + round % 4);
        const Ids found = idsOf(expression);
        QVERIFY2(found == expected(expression), qPrintable(query::format(expression)));
        QCOMPARE(require(m_fixture->catalog().search().count(queryOf(expression))),
                 static_cast<qint64>(found.size()));
    }
}

void TestPhotoExpressions::listsAreSortedAndPaged()
{
    for (int round = 0; round < 60; ++round) {
        PhotoQuery query = queryOf(randomExpression(3));
        for (const PhotoOrder order : {PhotoOrder::Path, PhotoOrder::TakenAt, PhotoOrder::Uncertainty}) {
            query = queryOf(query.where);
            query.order = order;
            const std::vector<PhotoId> found = require(m_fixture->catalog().search().ids(query));
            // A part of the whole list in the same order.
            PhotoQuery everything;
            everything.order = order;
            std::vector<PhotoId> sorted = require(m_fixture->catalog().search().ids(everything));
            const Ids members(found.begin(), found.end());
            QCOMPARE(members.size(), found.size());
            std::erase_if(sorted, [&members](PhotoId id) { return !members.contains(id); });
            QVERIFY2(sorted == found, qPrintable(query::format(query.where)));
            query.offset = 3;
            query.limit = 10;
            const std::vector<PhotoId> page = require(m_fixture->catalog().search().ids(query));
            const auto first = std::min<std::size_t>(3, found.size());
            const auto last = std::min<std::size_t>(13, found.size());
            QVERIFY(std::equal(page.begin(), page.end(), found.begin() + static_cast<std::ptrdiff_t>(first),
                               found.begin() + static_cast<std::ptrdiff_t>(last)));
        }
    }
}

void TestPhotoExpressions::simpleFiltersAndSearchesNarrowEachOther()
{
    PhotoQuery query = queryOf(parsed(u"rating>=3 OR label:forest"_s));
    query.labels = {u"sea"_s};
    query.failed = false;
    query.from = QDate(2004, 1, 1);
    query.rootId = m_fixture->root();
    query.folder = u"8"_s;
    const auto found = require(m_fixture->catalog().search().ids(query));
    QVERIFY(!found.empty());
    PhotoQuery same =
        queryOf(parsed(u"(rating>=3 OR label:forest) label:sea failed:no date:2004.. folder:photos/8"_s));
    QVERIFY(found == require(m_fixture->catalog().search().ids(same)));
    QCOMPARE(require(m_fixture->catalog().search().count(query)), static_cast<qint64>(found.size()));
}

void TestPhotoExpressions::formerNamesOfLabelsAreFound()
{
    CatalogFixture fixture;
    const auto found = [&fixture](const QString& search) {
        const PhotoQuery query = queryOf(parsed(search));
        const auto ids = require(fixture.catalog().search().ids(query));
        if (require(fixture.catalog().search().count(query)) != static_cast<qint64>(ids.size()))
            qFatal("another number than photos");
        return ids.size();
    };
    fixture.applyModel(fixture.save(u"a.jpg"_s), u"sea"_s, 0.9);
    fixture.applyModel(fixture.save(u"b.jpg"_s), u"street"_s, 0.9);
    require(fixture.catalog().labels().rename(fixture.label(u"sea"_s), u"Ocean"_s, CatalogFixture::person()));
    QCOMPARE(found(u"label:sea"_s), 1U);
    QCOMPARE(found(u"label:OCEAN"_s), 1U);
    QCOMPARE(found(u"label:sea OR label:ocean"_s), 1U);
    require(fixture.catalog().labels().merge(fixture.label(u"street"_s), fixture.label(u"Ocean"_s),
                                             CatalogFixture::person()));
    QCOMPARE(found(u"label:street"_s), 2U);
    QCOMPARE(found(u"label:street OR label:ocean"_s), 2U);
    QCOMPARE(found(u"-label:street"_s), 0U);
}

void TestPhotoExpressions::manyLabelsAreToldApart()
{
    // More than the photo itself has bits for.
    CatalogFixture fixture;
    const PhotoId both = fixture.save(u"both.jpg"_s);
    for (int number = 0; number < 80; ++number) {
        const QString name = u"label %1"_s.arg(number);
        fixture.applyModel(fixture.save(name + u".jpg"_s), name, 0.9);
    }
    require(fixture.catalog().assignments().addHuman({&both, 1}, fixture.label(u"label 7"_s),
                                                     CatalogFixture::person()));
    require(fixture.catalog().assignments().addHuman({&both, 1}, fixture.label(u"label 77"_s),
                                                     CatalogFixture::person()));
    const auto found = [&fixture](const QString& search) {
        return require(fixture.catalog().search().ids(queryOf(parsed(search)))).size();
    };
    for (int number = 0; number < 80; ++number)
        QCOMPARE(found(u"label:\"label %1\""_s.arg(number)), number % 70 == 7 ? 2U : 1U);
    QCOMPARE(found(u"label:\"label 7\" label:\"label 77\""_s), 1U);
    QCOMPARE(found(u"label:\"label 7\" OR label:\"label 77\""_s), 3U);
    QCOMPARE(found(u"-label:\"label 77\""_s), 79U);
    QCOMPARE(found(u"label:none"_s), 0U);
    require(fixture.catalog().assignments().reject({&both, 1}, fixture.label(u"label 77"_s),
                                                   CatalogFixture::person()));
    QCOMPARE(found(u"label:\"label 77\""_s), 1U);
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

void TestPhotoExpressions::deepestAndWidestSearchesAreAnswered()
{
    QString deep = u"label:sea"_s;
    for (int level = 1; level < query::kMaxQueryDepth - 1; ++level) {
        const QString joint =
            level % 2 == 0 ? u"(rating>=3 date:2006 %1)"_s : u"(label:street OR camera:none OR %1)"_s;
        deep = joint.arg(deep);
    }
    QVERIFY(domain::depthOf(parsed(deep)) >= query::kMaxQueryDepth - 2);
    QVERIFY(!idsOf(parsed(deep)).empty());
    QString negations = u"a"_s;
    for (int level = 0; level < (query::kMaxQueryDepth - 1) / 2; ++level)
        negations = u"-(keyword:none %1)"_s.arg(negations);
    QVERIFY(!idsOf(parsed(negations)).empty());
    for (const QString& piece : {u"label:sea"_s, u"lens:a"_s, u"near:1,2,3km"_s, u"市"_s, u"date:2001"_s}) {
        QStringList wide(static_cast<int>(query::kMaxQueryConditions), piece);
        QVERIFY(idsOf(parsed(wide.join(u" OR "_s))) == idsOf(parsed(piece)));
        QVERIFY(idsOf(parsed(wide.join(u' '))) == idsOf(parsed(piece)));
    }
}

void TestPhotoExpressions::hostileTextIsOnlyText()
{
    for (const QString& text :
         {u"' OR 1=1 --"_s, u"\"; DROP TABLE photo; --"_s, u"%"_s, u"_"_s, u"*"_s, u"NEAR(a b)"_s,
          u"keywords : a"_s, u"^a"_s, u"a\\"_s, QString(QChar(u'\0')) + u"a"_s, u"x"_s.repeated(8000)}) {
        for (const domain::SearchField field :
             {domain::SearchField::Text, domain::SearchField::Label, domain::SearchField::Camera,
              domain::SearchField::Lens, domain::SearchField::Keyword, domain::SearchField::Place,
              domain::SearchField::Folder}) {
            const Expression expression(domain::TextCondition{field, text});
            const auto found = m_fixture->catalog().search().ids(queryOf(expression));
            QVERIFY2(found, qPrintable(text + u": "_s + (found ? QString() : found.error().detail)));
            QVERIFY(found->size() < m_all.size());
        }
    }
    QCOMPARE(require(m_fixture->catalog().search().count({})), static_cast<qint64>(m_all.size()));
}

QTEST_GUILESS_MAIN(TestPhotoExpressions)
#include "tst_photoexpressions.moc"
