// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/photogridmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>
#include <algorithm>
#include <numeric>
#include <random>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using base::PhotoId;
using domain::PhotoRow;
using domain::ShownLabel;

namespace {

const ShownLabel kSea{{5}, QStringLiteral("sea"), 0.9, domain::AssignmentSource::Model};
const ShownLabel kForest{{2}, QStringLiteral("forest"), std::nullopt, domain::AssignmentSource::Human};

PhotoIdListPtr firstIds(int count)
{
    std::vector<PhotoId> ids(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        ids[static_cast<std::size_t>(i)] = {i + 1};
    return std::make_shared<const PhotoIdList>(std::move(ids));
}

PhotoRow rowOf(PhotoId id, const ShownLabel& label = kSea)
{
    PhotoRow row;
    row.id = id;
    row.path = QStringLiteral("/pictures/%1.jpg").arg(id.value);
    row.contentHash = QByteArray::number(id.value);
    row.labels = {label};
    row.needsReview = label.source == domain::AssignmentSource::Model;
    return row;
}

/// Keeps what the model asks for and answers when told to.
class Source : public QObject
{
public:
    explicit Source(PhotoGridModel& model) : m_model(model)
    {
        connect(&model, &PhotoGridModel::rowsWanted, this,
                [this](const std::vector<PhotoId>& ids, quint64 serial) {
                    asked.push_back({ids, serial});
                });
    }

    void answer(const ShownLabel& label = kSea)
    {
        const auto all = std::exchange(asked, {});
        for (const auto& [ids, serial] : all) {
            std::vector<PhotoRow> rows;
            for (const PhotoId id : ids)
                rows.push_back(rowOf(id, label));
            m_model.setRows(ids, rows, serial);
        }
    }

    std::vector<std::pair<std::vector<PhotoId>, quint64>> asked;

private:
    PhotoGridModel& m_model;
};

QString labelAt(const PhotoGridModel& model, int row)
{
    const auto value = model.index(row).data(PhotoGridModel::RowRole).value<PhotoRow>();
    return value.labels.empty() ? QString() : value.labels.front().name;
}

} // namespace

class TestPhotoGridModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeholdersUntilRowsCome();
    void asksForEachRowOnce();
    void asksOnlyForWhatIsNear();
    void changesKeepPersistentIndexes();
    void randomChangesKeepTheContract();
    void aDecisionOutlivesOlderAnswers();
    void aFailedDecisionGoesBack();
    void resultsOfARunShowAtOnce();
    void ignoresATransitionFromAnotherList();
    void aBeginningBecomesWhole_data();
    void aBeginningBecomesWhole();
    void wantsThumbnailsInViewFirst();
};

void TestPhotoGridModel::placeholdersUntilRowsCome()
{
    PhotoGridModel model(nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Source source(model);
    model.showList(firstIds(10));
    QCOMPARE(model.rowCount(), 10);
    QVERIFY(!model.index(0).data(PhotoGridModel::RowRole).isValid());
    QCOMPARE(model.index(3).data(PhotoGridModel::IdRole).toLongLong(), 4);

    model.setVisibleRows(0, 9);
    QCOMPARE(source.asked.size(), std::size_t(1));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    source.answer();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(model.index(3).data().toString(), QStringLiteral("4.jpg"));
    QVERIFY(model.index(3).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("4.jpg")));
}

void TestPhotoGridModel::asksForEachRowOnce()
{
    PhotoGridModel model(nullptr);
    Source source(model);
    model.showList(firstIds(20));
    model.setVisibleRows(0, 9);
    model.setVisibleRows(0, 9);
    QCOMPARE(source.asked.size(), std::size_t(1));
    source.answer();
    model.setVisibleRows(5, 15);
    QVERIFY(source.asked.empty());
}

void TestPhotoGridModel::asksOnlyForWhatIsNear()
{
    PhotoGridModel model(nullptr);
    Source source(model);
    model.showList(firstIds(1'000'000));
    model.setVisibleRows(500'000, 500'040);
    QCOMPARE(source.asked.size(), std::size_t(1));
    const std::vector<PhotoId>& ids = source.asked.front().first;
    QVERIFY(ids.size() < 1000);
    QCOMPARE(ids.front(), PhotoId{500'001});
}

void TestPhotoGridModel::changesKeepPersistentIndexes()
{
    PhotoGridModel model(nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.showList(firstIds(6));
    QCOMPARE(reset.count(), 1);
    const QPersistentModelIndex fifth(model.index(4));
    const QPersistentModelIndex second(model.index(1));
    // 2 goes, 5 moves to the front, 9 comes in between.
    const auto next = std::make_shared<const PhotoIdList>(
        std::vector<PhotoId>{PhotoId{5}, PhotoId{9}, PhotoId{1}, PhotoId{3}, PhotoId{4}, PhotoId{6}});
    model.apply(planTransition(model.list(), next));
    QVERIFY(model.list()->ids() == next->ids());
    QCOMPARE(fifth.row(), 0);
    QVERIFY(!second.isValid());
    QCOMPARE(reset.count(), 1);
}

void TestPhotoGridModel::randomChangesKeepTheContract()
{
    PhotoGridModel model(nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::mt19937 random(3);
    for (int round = 0; round < 60; ++round) {
        std::vector<PhotoId> ids;
        for (qint64 id = 1; id <= 30; ++id) {
            if (random() % 3 != 0)
                ids.push_back({id});
        }
        std::shuffle(ids.begin(), ids.end(), random);
        std::vector<std::pair<QPersistentModelIndex, PhotoId>> kept;
        for (int row = 0; row < model.rowCount(); ++row)
            kept.emplace_back(model.index(row), model.idAt(row));
        const auto next = std::make_shared<const PhotoIdList>(ids);
        model.apply(planTransition(model.list(), next));
        QVERIFY(model.list()->ids() == ids);
        for (const auto& [index, id] : kept)
            QCOMPARE(index.isValid() ? index.row() : -1, next->rowOf(id));
    }
}

void TestPhotoGridModel::aDecisionOutlivesOlderAnswers()
{
    PhotoGridModel model(nullptr);
    Source source(model);
    model.showList(firstIds(3));
    model.setVisibleRows(0, 2);
    source.answer();
    // Asked before the decision, answered after it.
    model.invalidateRows();
    model.showDecisions({{PhotoId{2}, {kForest}}});
    QCOMPARE(labelAt(model, 1), QStringLiteral("forest"));
    QVERIFY(!model.photoRow({2})->needsReview);
    source.answer(kSea);
    QCOMPARE(labelAt(model, 1), QStringLiteral("forest"));
    QCOMPARE(labelAt(model, 0), QStringLiteral("sea"));
    // What a run stores meanwhile is older than the person's word.
    model.updateRow({2}, {kSea}, true, std::nullopt);
    QCOMPARE(labelAt(model, 1), QStringLiteral("forest"));
    model.endDecision({PhotoId{2}});
    QCOMPARE(labelAt(model, 1), QStringLiteral("forest"));
    source.answer(kForest);
    QCOMPARE(labelAt(model, 1), QStringLiteral("forest"));
}

void TestPhotoGridModel::aFailedDecisionGoesBack()
{
    PhotoGridModel model(nullptr);
    Source source(model);
    model.showList(firstIds(3));
    model.setVisibleRows(0, 2);
    source.answer();
    model.showDecisions({{PhotoId{1}, {kForest}}});
    model.endDecision({PhotoId{1}});
    source.answer(kSea);
    QCOMPARE(labelAt(model, 0), QStringLiteral("sea"));
}

void TestPhotoGridModel::resultsOfARunShowAtOnce()
{
    PhotoGridModel model(nullptr);
    Source source(model);
    model.showList(firstIds(3));
    model.setVisibleRows(0, 2);
    source.answer();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.updateRow({3}, {}, false, base::Error{base::ErrorCode::FileCorrupt, {}});
    QCOMPARE(changed.count(), 1);
    QVERIFY(model.photoRow({3})->failure.has_value());
    model.updateRow({77}, {kSea}, false, std::nullopt);
    QCOMPARE(changed.count(), 1);
}

void TestPhotoGridModel::ignoresATransitionFromAnotherList()
{
    PhotoGridModel model(nullptr);
    model.showList(firstIds(3));
    model.apply(planTransition(firstIds(5), firstIds(9)));
    QCOMPARE(model.rowCount(), 3);
}

void TestPhotoGridModel::aBeginningBecomesWhole_data()
{
    QTest::addColumn<int>("all");
    QTest::newRow("by what follows") << 9;
    QTest::newRow("as nothing follows") << 5;
}

void TestPhotoGridModel::aBeginningBecomesWhole()
{
    QFETCH(const int, all);
    PhotoGridModel model(nullptr);
    const PhotoIdListPtr beginning = firstIds(5);
    model.showList(beginning, {}, PhotoGridModel::Extent::Beginning);
    QVERIFY(!model.isWhole());
    QSignalSpy changed(&model, &PhotoGridModel::listChanged);
    model.apply(planTransition(beginning, firstIds(all)));
    QVERIFY(model.isWhole());
    QCOMPARE(model.rowCount(), all);
    QCOMPARE(changed.count(), 1); // whoever counts photographs counts now
}

void TestPhotoGridModel::wantsThumbnailsInViewFirst()
{
    PhotoGridModel model(nullptr);
    Source source(model);
    QList<ThumbnailRequest> wanted;
    connect(&model, &PhotoGridModel::thumbnailsWanted, this,
            [&wanted](const QList<ThumbnailRequest>& requests) { wanted = requests; });
    model.showList(firstIds(100));
    model.setVisibleRows(40, 49);
    source.answer();
    QVERIFY(wanted.size() >= 30);
    QCOMPARE(wanted.first().contentHash, QByteArray("41"));
    QCOMPARE(wanted.at(9).contentHash, QByteArray("50"));
    QCOMPARE(wanted.at(10).contentHash, QByteArray("51"));
}

QTEST_MAIN(TestPhotoGridModel)
#include "tst_photogridmodel.moc"
