// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modeltreemodel.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using Column = ModelTreeModel::Column;

namespace {

ModelRecord makeRecord(qint64 id, char digest, char parent)
{
    ModelRecord record;
    record.model.id = base::ModelId{id};
    record.model.card.name = QStringLiteral("net");
    record.model.digest = QByteArray(4, digest);
    if (parent != '\0')
        record.model.card.lineage = {
            {QStringLiteral("parent"), QString::fromLatin1(QByteArray(4, parent).toHex())}};
    record.model.registeredAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    record.fileBytes = 5'600'000;
    return record;
}

} // namespace

class TestModelTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsItsPromises();
    void childrenStandBelowTheirParents();
    void whoseParentIsNotHereStandsAlone();
    void tellsWhatAModelIs();
    void tellsAStateByItsShape();
    void saysWhatIsWrongWithAFile();

private:
    [[nodiscard]] QString text(base::ModelId id, Column column) const
    {
        return m_model->indexOf(id).siblingAtColumn(column).data().toString();
    }

    std::unique_ptr<ModelTreeModel> m_model;
};

void TestModelTreeModel::init()
{
    m_model = std::make_unique<ModelTreeModel>();
}

void TestModelTreeModel::keepsItsPromises()
{
    const QAbstractItemModelTester tester(m_model.get(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setModels({makeRecord(1, 'a', 0), makeRecord(2, 'b', 'a'), makeRecord(3, 'c', 'b'),
                        makeRecord(4, 'd', 'a'), makeRecord(5, 'e', 0)});
    m_model->setModels({makeRecord(5, 'e', 0)});
    m_model->setModels({});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestModelTreeModel::childrenStandBelowTheirParents()
{
    m_model->setModels(
        {makeRecord(1, 'a', 0), makeRecord(2, 'b', 'a'), makeRecord(3, 'c', 'b'), makeRecord(4, 'd', 'a')});
    QCOMPARE(m_model->rowCount(), 1);
    const QModelIndex first = m_model->index(0, 0);
    QCOMPARE(m_model->rowCount(first), 2);
    QCOMPARE(m_model->indexOf(base::ModelId{4}), m_model->index(1, 0, first));
    QCOMPARE(m_model->indexOf(base::ModelId{3}).parent(), m_model->indexOf(base::ModelId{2}));
    QCOMPARE(m_model->rowCount(first.siblingAtColumn(1)), 0);
}

void TestModelTreeModel::whoseParentIsNotHereStandsAlone()
{
    // Nor may a file that says so make a circle.
    m_model->setModels(
        {makeRecord(1, 'a', 'x'), makeRecord(2, 'b', 'b'), makeRecord(3, 'c', 'd'), makeRecord(4, 'd', 'c')});
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->indexOf(base::ModelId{4}).parent(), m_model->indexOf(base::ModelId{3}));
    QVERIFY(!m_model->indexOf(base::ModelId{9}).isValid());
    QVERIFY(m_model->record({}) == nullptr);
}

void TestModelTreeModel::tellsWhatAModelIs()
{
    ModelRecord shipped = makeRecord(1, 'a', 0);
    shipped.model.file = domain::kBuiltinModel.toString();
    ModelRecord learnt = makeRecord(2, 'b', 'a');
    learnt.model.card.lineage.insert(QStringLiteral("corrections"), 120);
    learnt.model.card.metrics = {
        {QStringLiteral("elsewhere"), QJsonObject{{QStringLiteral("accuracy"), 0.9375},
                                                  {QStringLiteral("photos"), 961},
                                                  {QStringLiteral("part"), QStringLiteral("kept apart")}}}};
    m_model->setModels({shipped, learnt});
    QCOMPARE(text(shipped.model.id, ModelTreeModel::NameColumn), QStringLiteral("net #1"));
    QCOMPARE(text(shipped.model.id, ModelTreeModel::OriginColumn),
             QStringLiteral("Shipped with Scenekeeper"));
    QCOMPARE(text(shipped.model.id, ModelTreeModel::AccuracyColumn), QString());
    QCOMPARE(text(learnt.model.id, ModelTreeModel::OriginColumn), QStringLiteral("120 decision(s)"));
    const QModelIndex accuracy =
        m_model->indexOf(learnt.model.id).siblingAtColumn(ModelTreeModel::AccuracyColumn);
    QCOMPARE(accuracy.data().toString(), QStringLiteral("93.8% of 961"));
    QCOMPARE(accuracy.data(Qt::ToolTipRole).toString(), QStringLiteral("kept apart"));
    QCOMPARE(text(learnt.model.id, ModelTreeModel::SizeColumn), QStringLiteral("5.6 MB"));
}

void TestModelTreeModel::tellsAStateByItsShape()
{
    ModelRecord active = makeRecord(1, 'a', 0);
    active.model.state = domain::ModelState::Active;
    ModelRecord retired = makeRecord(2, 'b', 0);
    retired.model.state = domain::ModelState::Retired;
    m_model->setModels({active, retired, makeRecord(3, 'c', 0)});
    QSet<QString> texts;
    QList<QImage> shapes;
    for (const qint64 id : {1, 2, 3}) {
        const QModelIndex state =
            m_model->indexOf(base::ModelId{id}).siblingAtColumn(ModelTreeModel::StateColumn);
        texts.insert(state.data().toString());
        const QImage shape = state.data(Qt::DecorationRole).value<QIcon>().pixmap(16, 16).toImage();
        QVERIFY(!shape.isNull());
        QVERIFY(!shapes.contains(shape));
        shapes.append(shape);
    }
    QCOMPARE(texts.size(), 3);
    QVERIFY(texts.contains(QStringLiteral("In use")));
}

void TestModelTreeModel::saysWhatIsWrongWithAFile()
{
    ModelRecord missing = makeRecord(1, 'a', 0);
    missing.problem = base::Error{base::ErrorCode::ModelMissing, {}};
    missing.fileBytes = 0;
    ModelRecord damaged = makeRecord(2, 'b', 0);
    damaged.problem = base::Error{base::ErrorCode::ModelInvalid, {}};
    m_model->setModels({missing, damaged});
    QCOMPARE(text(missing.model.id, ModelTreeModel::StateColumn), QStringLiteral("File missing"));
    QCOMPARE(text(missing.model.id, ModelTreeModel::SizeColumn), QString());
    QCOMPARE(text(damaged.model.id, ModelTreeModel::StateColumn), QStringLiteral("File damaged"));
    const QModelIndex state = m_model->indexOf(missing.model.id).siblingAtColumn(ModelTreeModel::StateColumn);
    QVERIFY(state.data(Qt::ToolTipRole).toString().contains(QStringLiteral("no longer there")));
}

QTEST_MAIN(TestModelTreeModel)
#include "tst_modeltreemodel.moc"
