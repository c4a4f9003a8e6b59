// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/torchscriptclassifier.h"
#include "core/training/headedmodel.h"
#include "core/training/replaysampler.h"
#include "tests/support/tinymodel.h"
#include "tests/training/colourfolder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <optional>

using namespace scenekeeper;
using namespace scenekeeper::training;

class TestReplaySampler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        domain::ModelCard card = tests::tinyCard();
        card.labels = {QStringLiteral("blue"), QStringLiteral("green"), QStringLiteral("red")};
        card.lineage = {
            {QStringLiteral("recipe"), QJsonObject{{QStringLiteral("validation_share"), 0.25},
                                                   {QStringLiteral("none_validation_share"), 0.5}}}};
        QVERIFY(tests::writeHeadedModel(model(), card));
        QVERIFY(tests::writeColourFolder(m_dir.filePath(QStringLiteral("data")), 24));
        QVERIFY(QDir().mkpath(m_dir.filePath(QStringLiteral("none"))));
        std::mt19937 random(7);
        for (int i = 0; i < 8; ++i)
            QVERIFY(tests::writeJpeg(m_dir.filePath(QStringLiteral("none/%1.jpg").arg(i)),
                                     tests::noisyColour(48, 3, random)));
        DataSetOptions glance;
        glance.width = glance.height = 4;
        const auto folder = listLabelledFolder(m_dir.filePath(QStringLiteral("data")));
        m_data = std::move(*DataSet::load(*folder, glance));
        const auto none = listUnlabelledFolders({m_dir.filePath(QStringLiteral("none"))});
        m_none = std::move(*DataSet::load(*none, glance));
    }

    void remembersSomeOfEverything()
    {
        const auto memory = sample();
        QVERIFY2(memory, memory ? "" : qPrintable(memory.error().detail));
        QCOMPARE(memory->labels, m_data->labels());
        QCOMPARE(memory->body, QStringLiteral("body"));
        for (const bool heldOut : {false, true}) {
            for (const ReplayKind kind :
                 {ReplayKind::Photograph, ReplayKind::Grey, ReplayKind::Composite, ReplayKind::None})
                QVERIFY2(count(*memory, kind, heldOut) > 0, qPrintable(QString::number(int(kind))));
        }
        const Split split = splitByContent(*m_data, 0.25);
        QCOMPARE(count(*memory, ReplayKind::Photograph, true), qsizetype(split.validation.size()));
        QCOMPARE(count(*memory, ReplayKind::Photograph, false), qsizetype(split.training.size()));
        for (const ReplayRow& row : memory->rows) {
            const std::size_t labels = row.kind == ReplayKind::Composite ? 2
                                       : row.kind == ReplayKind::None    ? 0
                                                                         : 1;
            QCOMPARE(row.labels.size(), labels);
        }
    }

    void seesThePicturesAsTheyAre()
    {
        const auto memory = sample();
        QVERIFY(memory);
        for (const ReplayRow& row : memory->rows) {
            const float red = row.embedding[0];
            const float blue = row.embedding[2];
            if (row.kind == ReplayKind::Photograph && row.labels.front() == 2)
                QVERIFY(red > blue + 0.2F);
            if (row.kind == ReplayKind::Grey)
                QVERIFY(std::abs(red - blue) < 0.05F);
            if (row.kind == ReplayKind::Sepia)
                QVERIFY(red > blue);
        }
    }

    void theSamePicturesGiveTheSameBytes()
    {
        const auto first = archiveWithMemory(model(), {&*m_data, &*m_none}, {});
        QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
        // Under other names, and in another order.
        const QString moved = m_dir.filePath(QStringLiteral("moved"));
        for (const QString& label : m_data->labels()) {
            QVERIFY(QDir().mkpath(moved + QLatin1Char('/') + label));
            for (int i = 0; i < 24; ++i)
                QVERIFY(QFile::copy(m_dir.filePath(QStringLiteral("data/%1/%2.jpg").arg(label).arg(i)),
                                    QStringLiteral("%1/%2/p%3.jpg").arg(moved, label).arg(99 - i)));
        }
        const auto data = DataSet::load(*listLabelledFolder(moved), {});
        QVERIFY(data);
        const auto again = archiveWithMemory(model(), {&*data, &*m_none}, {});
        QVERIFY(again);
        QVERIFY(*again == *first);
    }

    void refusesOtherLabelsAndTooFew()
    {
        DataSetOptions glance;
        glance.width = glance.height = 4;
        const QString folder = m_dir.filePath(QStringLiteral("few/grey"));
        QVERIFY(QDir().mkpath(folder));
        std::mt19937 random(3);
        QVERIFY(tests::writeJpeg(folder + QStringLiteral("/a.jpg"), tests::noisyColour(48, 1, random)));
        const auto other = DataSet::load(*listLabelledFolder(m_dir.filePath(QStringLiteral("few"))), glance);
        QVERIFY(other);
        QCOMPARE(archiveWithMemory(model(), {&*other, nullptr}, {}).error().code,
                 base::ErrorCode::InvalidArgument);
        QVERIFY(QDir().rename(folder, m_dir.filePath(QStringLiteral("few/red"))));
        const auto few = DataSet::load(*listLabelledFolder(m_dir.filePath(QStringLiteral("few"))), glance);
        QCOMPARE(archiveWithMemory(model(), {&*few, nullptr}, {}).error().code,
                 base::ErrorCode::InvalidArgument);
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(archiveWithMemory(model(), {&*m_data, &*m_none}, {stop.get_token(), {}}).error().code,
                 base::ErrorCode::Cancelled);
    }

private:
    [[nodiscard]] QString model() const { return m_dir.filePath(QStringLiteral("model.pt")); }

    [[nodiscard]] base::Result<ReplayMemory> sample() const
    {
        const auto classifier =
            inference::TorchScriptClassifier::load(model(), inference::Precision::Float32);
        return remember(**classifier, QStringLiteral("body"), {&*m_data, &*m_none}, {});
    }

    static qsizetype count(const ReplayMemory& memory, ReplayKind kind, bool heldOut)
    {
        return std::count_if(memory.rows.begin(), memory.rows.end(), [&](const ReplayRow& row) {
            return row.kind == kind && row.heldOut == heldOut;
        });
    }

    QTemporaryDir m_dir;
    std::optional<DataSet> m_data;
    std::optional<DataSet> m_none;
};

QTEST_GUILESS_MAIN(TestReplaySampler)
#include "tst_replaysampler.moc"
