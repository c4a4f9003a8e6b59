// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/confusionmodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace scenekeeper::ui;

namespace {

const std::vector<std::vector<int>> kCounts{{1990, 0, 10}, {2, 6, 0}, {0, 0, 0}};
const QStringList kLabels{QStringLiteral("glacier"), QStringLiteral("mountain"), QStringLiteral("mine")};

} // namespace

class TestConfusionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsItsPromises();
    void cellsTellTheirShareOfTheRow();
    void cellsSpeak();
    void headersNameTheLabels();
    void findsTheLargestConfusions();

private:
    std::unique_ptr<ConfusionModel> m_model;
};

void TestConfusionModel::init()
{
    m_model = std::make_unique<ConfusionModel>();
    m_model->setMatrix(kCounts, kLabels);
}

void TestConfusionModel::keepsItsPromises()
{
    ConfusionModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMatrix(kCounts, kLabels);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 3);
    model.setMatrix({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestConfusionModel::cellsTellTheirShareOfTheRow()
{
    QCOMPARE(m_model->index(0, 0).data(ConfusionModel::RowShareRole).toDouble(), 0.995);
    QCOMPARE(m_model->index(1, 0).data(ConfusionModel::RowShareRole).toDouble(), 0.25);
    QCOMPARE(m_model->index(1, 0).data(ConfusionModel::CountRole).toInt(), 2);
    // A label without photographs.
    QCOMPARE(m_model->index(2, 2).data(ConfusionModel::RowShareRole).toDouble(), 0.0);
    QVERIFY(m_model->index(1, 1).data(ConfusionModel::IsRightRole).toBool());
    QVERIFY(!m_model->index(1, 0).data(ConfusionModel::IsRightRole).toBool());
}

void TestConfusionModel::cellsSpeak()
{
    const QModelIndex cell = m_model->index(1, 0);
    QCOMPARE(cell.data().toString(), QStringLiteral("2"));
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), QStringLiteral("2 Mountain called Glacier"));
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(),
             QStringLiteral("2 Mountain called Glacier: 25.0% of all Mountain"));
}

void TestConfusionModel::headersNameTheLabels()
{
    QCOMPARE(m_model->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Glacier"));
    QCOMPARE(m_model->headerData(2, Qt::Vertical).toString(), QStringLiteral("mine"));
    QCOMPARE(m_model->headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString(),
             QStringLiteral("Called Mountain"));
    QVERIFY(!m_model->headerData(3, Qt::Horizontal).isValid());
}

void TestConfusionModel::findsTheLargestConfusions()
{
    const std::vector<QModelIndex> cells = m_model->largestConfusions(5);
    QCOMPARE(cells.size(), std::size_t{2});
    QCOMPARE(cells[0], m_model->index(0, 2));
    QCOMPARE(cells[1], m_model->index(1, 0));
    QCOMPARE(m_model->largestConfusions(1).size(), std::size_t{1});
}

QTEST_MAIN(TestConfusionModel)
#include "tst_confusionmodel.moc"
