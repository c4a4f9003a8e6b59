// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogfixture.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using domain::SearchField;

class TestSearchValues : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CatalogFixture> m_fixture;

    QStringList find(SearchField field, const QString& beginning, int limit = 10)
    {
        QStringList texts;
        for (const auto& value : require(m_fixture->catalog().searchValues().find(field, beginning, limit)))
            texts.append(value.text);
        return texts;
    }

private Q_SLOTS:
    void init();
    void labelsWithTheirCounts();
    void namesOfTheCatalogue();
    void keywordsAsTheyAreWritten();
    void nothingForOtherFields();
    void manyLensesAreSteppedThrough();
};

void TestSearchValues::init()
{
    m_fixture = std::make_unique<CatalogFixture>();
    const auto add = [this](const QString& path, const QString& camera, const QString& lens,
                            const QStringList& keywords) {
        domain::Photo photo = m_fixture->photo(path);
        photo.metadata.cameraModel = camera;
        photo.metadata.lens = lens;
        photo.metadata.keywords = keywords;
        return require(m_fixture->catalog().photos().save(photo));
    };
    m_fixture->applyModel(add(u"2019/Lofoten/a.jpg"_s, u"NIKON D70"_s, u"AF-S 24-70mm"_s, {u"Old Town"_s}),
                          u"street"_s, 0.9);
    m_fixture->applyModel(add(u"2019/b.jpg"_s, u"Canon EOS 5D"_s, u"EF50mm"_s, {u"Old Town"_s, u"Fähre"_s}),
                          u"sea"_s, 0.9);
    m_fixture->applyModel(add(u"c.jpg"_s, QString(), QString(), {u"市場の写真"_s}), u"sea"_s, 0.9);
}

void TestSearchValues::labelsWithTheirCounts()
{
    QCOMPARE(find(SearchField::Label, u"S"_s), (QStringList{u"sea"_s, u"street"_s}));
    QCOMPARE(find(SearchField::Label, QString()).size(), 6);
    QCOMPARE(find(SearchField::Label, QString(), 2), (QStringList{u"sea"_s, u"street"_s}));
    QCOMPARE(find(SearchField::Label, QString(), 0), QStringList());
    const auto values = require(m_fixture->catalog().searchValues().find(SearchField::Label, u"sea"_s, 5));
    QVERIFY(values == (std::vector<storage::SearchValue>{{u"sea"_s, 2}}));
    require(m_fixture->catalog().labels().merge(m_fixture->label(u"street"_s), m_fixture->label(u"sea"_s),
                                                CatalogFixture::person()));
    QCOMPARE(find(SearchField::Label, u"s"_s), QStringList{u"sea"_s});
}

void TestSearchValues::namesOfTheCatalogue()
{
    QCOMPARE(find(SearchField::Camera, QString()), (QStringList{u"Canon EOS 5D"_s, u"NIKON D70"_s}));
    QCOMPARE(find(SearchField::Camera, u"d7"_s), QStringList{u"NIKON D70"_s});
    QCOMPARE(find(SearchField::Lens, u"24"_s), QStringList{u"AF-S 24-70mm"_s});
    QCOMPARE(find(SearchField::Lens, u"70"_s), QStringList{u"AF-S 24-70mm"_s});
    QCOMPARE(find(SearchField::Lens, u"f-s"_s), QStringList());
    QCOMPARE(find(SearchField::Folder, u"lof"_s), QStringList{u"2019/Lofoten"_s});
    QCOMPARE(find(SearchField::Folder, u"2019"_s), (QStringList{u"2019"_s, u"2019/Lofoten"_s}));
}

void TestSearchValues::keywordsAsTheyAreWritten()
{
    QCOMPARE(find(SearchField::Keyword, u"old"_s), QStringList{u"Old Town"_s});
    QCOMPARE(find(SearchField::Keyword, u"tow"_s), QStringList{u"Old Town"_s});
    QCOMPARE(find(SearchField::Keyword, u"old to"_s), QStringList{u"Old Town"_s});
    QCOMPARE(find(SearchField::Keyword, u"FAH"_s), QStringList{u"Fähre"_s});
    QCOMPARE(find(SearchField::Keyword, u"市"_s), QStringList{u"市場の写真"_s});
    QCOMPARE(find(SearchField::Keyword, QString()),
             (QStringList{u"Old Town"_s, u"Fähre"_s, u"市場の写真"_s}));
    QCOMPARE(find(SearchField::Keyword, u"\" OR *"_s), QStringList());
}

void TestSearchValues::nothingForOtherFields()
{
    for (const SearchField field : {SearchField::Text, SearchField::Date, SearchField::Near,
                                    SearchField::Review, SearchField::Confidence})
        QCOMPARE(find(field, QString()), QStringList());
}

void TestSearchValues::manyLensesAreSteppedThrough()
{
    require(m_fixture->catalog().transaction([this]() -> base::Result<void> {
        for (int number = 0; number < 300; ++number) {
            domain::Photo photo = m_fixture->photo(u"more/%1.jpg"_s.arg(number));
            photo.metadata.lens = u"Lens %1"_s.arg(number % 3);
            require(m_fixture->catalog().photos().save(photo));
        }
        return {};
    }));
    QCOMPARE(find(SearchField::Lens, u"lens"_s), (QStringList{u"Lens 0"_s, u"Lens 1"_s, u"Lens 2"_s}));
}

QTEST_GUILESS_MAIN(TestSearchValues)
#include "tst_searchvalues.moc"
