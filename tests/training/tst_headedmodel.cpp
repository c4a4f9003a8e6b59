// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/torchscriptclassifier.h"
#include "core/training/headedmodel.h"
#include "tests/support/tinymodel.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::training;
using base::ErrorCode;

class TestHeadedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(tests::writeHeadedModel(file(), tests::tinyCard()));
    }

    void takesTheHeadOut()
    {
        const auto model = HeadedModel::load(file());
        QVERIFY2(model, model ? "" : qPrintable(model.error().detail));
        QCOMPARE(model->head().labelCount(), 3);
        QCOMPARE(model->head().logits(std::vector{0.5F, 0.F, 1.F}), (std::vector{5.F, 0.F, 10.F}));
        QCOMPARE(model->body().size(), 64);
        QVERIFY(!model->memory());
    }

    void theBodyIsKnownAgainUnderAnotherHead()
    {
        const auto model = HeadedModel::load(file());
        QVERIFY(model);
        QVERIFY(tests::writeHeadedModel(other(), tests::tinyCard(), 2.0));
        QCOMPARE(HeadedModel::load(other())->body(), model->body());
        QVERIFY(tests::writeHeadedModel(other(), tests::tinyCard(), 2.0, 0.5));
        QVERIFY(HeadedModel::load(other())->body() != model->body());
        domain::ModelCard card = tests::tinyCard();
        card.mean = {0.5F, 0.5F, 0.5F};
        QVERIFY(tests::writeHeadedModel(other(), card));
        QVERIFY(HeadedModel::load(other())->body() != model->body());
    }

    void givesTheBodyAWiderHead()
    {
        const auto model = HeadedModel::load(file());
        QVERIFY(model);
        domain::ModelCard card = model->card();
        card.labels.append(QStringLiteral("yellow"));
        card.thresholds.push_back(0.5F);
        LinearHead head = model->head();
        head.weights.insert(head.weights.end(), {8.F, 8.F, -8.F});
        head.bias.push_back(-1.F);
        const auto archive = model->withHead(head, card);
        QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
        QVERIFY(write(other(), *archive));

        const auto wider = HeadedModel::load(other());
        QVERIFY2(wider, wider ? "" : qPrintable(wider.error().detail));
        QCOMPARE(wider->card(), card);
        QCOMPARE(wider->head(), head);
        QCOMPARE(wider->body(), model->body());
        const auto classifier = inference::TorchScriptClassifier::load(other());
        QVERIFY2(classifier, classifier ? "" : qPrintable(classifier.error().detail));
        domain::PixelImage yellow{16, 16, {}};
        for (int i = 0; i < 16 * 16; ++i)
            yellow.rgb.insert(yellow.rgb.end(), {255, 255, 0});
        const auto output = (*classifier)->classify(std::span(&yellow, 1));
        QVERIFY(output);
        QVERIFY(output->front().probabilities[3] > 0.9F);

        card.labels.removeLast();
        QCOMPARE(model->withHead(head, card).error().code, ErrorCode::InvalidArgument);
    }

    void carriesAMemoryOfItsOwnBody()
    {
        const auto model = HeadedModel::load(file());
        QVERIFY(model);
        ReplayMemory memory;
        memory.labels = model->card().labels;
        memory.embeddingSize = 3;
        memory.body = model->body();
        memory.rows = {{ReplayKind::Photograph, false, {1}, {0.F, 1.F, 0.F}}};
        const auto archive = model->withMemory(memory);
        QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
        QVERIFY(write(other(), *archive));
        const auto remembering = HeadedModel::load(other());
        QVERIFY2(remembering, remembering ? "" : qPrintable(remembering.error().detail));
        QCOMPARE(remembering->memory(), std::optional(memory));
        QCOMPARE(remembering->card(), model->card());
        QCOMPARE(remembering->head(), model->head());
        // The next head takes it over; the same memory again changes nothing.
        QVERIFY(write(file(), *remembering->withHead(model->head(), model->card())));
        QCOMPARE(HeadedModel::load(file())->memory(), std::optional(memory));
        QCOMPARE(*remembering->withMemory(memory), *archive);

        memory.body = QStringLiteral("another");
        QVERIFY(write(other(), *model->withMemory(memory)));
        QVERIFY(!HeadedModel::load(other())->memory());
    }

    void behindAGateItIsAnotherBodyOfTheSameNetwork()
    {
        const auto model = HeadedModel::load(file());
        QVERIFY(model);
        QCOMPARE(model->network(), model->body());
        domain::ModelCard card = model->card();
        card.gate =
            domain::LightGate{domain::Light::Inverted, {1.F, 1.F, 1.F}, -1.5F}; // opens for bright ones
        ReplayMemory memory{card.labels, 3, model->bodyBehind(card.gate), {}, {}};
        memory.rows = {{ReplayKind::Photograph, false, {1}, {0.F, 1.F, 0.F}}};
        QVERIFY(write(other(), *model->withHead(model->head(), card, &memory)));
        const auto gated = HeadedModel::load(other());
        QVERIFY2(gated, gated ? "" : qPrintable(gated.error().detail));
        QCOMPARE(gated->network(), model->network());
        QVERIFY(gated->body() != model->body());
        QCOMPARE(gated->body(), model->bodyBehind(card.gate));
        QCOMPARE(gated->bodyBehind(std::nullopt), model->body());
        QCOMPARE(gated->memory(), std::optional(memory));

        const auto plain = [](std::uint8_t r, std::uint8_t g, std::uint8_t b) {
            domain::PixelImage image{16, 16, {}};
            for (int i = 0; i < 16 * 16; ++i)
                image.rgb.insert(image.rgb.end(), {r, g, b});
            return image;
        };
        const domain::PixelImage red = plain(255, 0, 0);
        const domain::PixelImage cyan = plain(0, 255, 255);
        const std::vector pictures{&red, &cyan};
        const std::vector<std::vector<float>> bothRed{{1.F, 0.F, 0.F}, {1.F, 0.F, 0.F}};
        QCOMPARE(gated->embed(pictures, {}).value(), bothRed);
        QCOMPARE(model->embed(pictures, {}).value().back(), (std::vector{0.F, 1.F, 1.F}));
        QCOMPARE(gated->embedIn(domain::Light::AsIs, pictures, {}).value().back(),
                 (std::vector{0.F, 1.F, 1.F}));
        // Everyday use sees the same.
        const auto classifier = inference::TorchScriptClassifier::load(other());
        QVERIFY(classifier);
        const auto outputs = (*classifier)->classify(std::vector{red, cyan});
        QVERIFY(outputs);
        QCOMPARE((*outputs)[1].embedding, bothRed.back());
        QCOMPARE((*outputs)[1].probabilities, (*outputs)[0].probabilities);
    }

    void refusesWhatCannotLearn_data()
    {
        QTest::addColumn<QString>("said");
        QTest::newRow("gone") << QStringLiteral("no model file");
        QTest::newRow("changed") << QStringLiteral("has changed");
        QTest::newRow("no embedding") << QStringLiteral("no embedding");
        QTest::newRow("no head") << QStringLiteral("head_weight");
        QTest::newRow("no model") << QString();
    }

    void refusesWhatCannotLearn()
    {
        QFETCH(const QString, said);
        const QByteArray kind = QTest::currentDataTag();
        domain::ModelCard card = tests::tinyCard();
        QByteArray digest;
        if (kind == "gone")
            QVERIFY(QFile::remove(file()));
        else if (kind == "changed")
            digest = QByteArray(32, 'x');
        else if (kind == "no model")
            QVERIFY(write(file(), QByteArray("no archive")));
        else if (kind == "no head")
            QVERIFY(tests::writeTinyModel(file(), card));
        else {
            card.embeddingSize = 0;
            QVERIFY(tests::writeHeadedModel(file(), card));
        }
        const auto model = HeadedModel::load(file(), digest);
        QVERIFY(!model);
        QCOMPARE(model.error().code, kind == "gone" ? ErrorCode::ModelMissing : ErrorCode::ModelInvalid);
        QVERIFY2(model.error().detail.contains(said), qPrintable(model.error().detail));
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(QStringLiteral("model.pt")); }
    [[nodiscard]] QString other() const { return m_dir->filePath(QStringLiteral("other.pt")); }

    static bool write(const QString& path, const QByteArray& bytes)
    {
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestHeadedModel)
#include "tst_headedmodel.moc"
