// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/modelcardjson.h"
#include "core/inference/modelimport.h"
#include "core/inference/torchscriptclassifier.h"
#include "tests/support/tinymodel.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace scenekeeper;
using base::ErrorCode;
using inference::ModelDescription;
using inference::packModel;

namespace {

const QStringList kColours{QStringLiteral("red"), QStringLiteral("green"), QStringLiteral("blue")};

ModelDescription colours()
{
    ModelDescription description;
    description.labels = kColours;
    description.size = 32;
    return description;
}

} // namespace

Q_DECLARE_METATYPE(ModelDescription)

/// Other people's TorchScript files.
class TestModelImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileWithoutACard();
    void aFileWithACard();
    void whatIsGivenGoesBeforeTheCard();
    void figuresDoNotOutliveTheirUse_data();
    void figuresDoNotOutliveTheirUse();
    void anEmbeddingIsFound();
    void labelsAndSizeMustBeKnown();
    void refusals_data();
    void refusals();
    void whatIsNoTorchScript();
    void whatMakesNoSense();
    void labelsAreTrimmed();

private:
    [[nodiscard]] QString write(const QString& methods, const QByteArray& card = {}) const
    {
        const QString file = m_folder.filePath(QStringLiteral("some model.v2.pt"));
        return tests::writeScriptedModel(file, methods, card) ? file : QString();
    }

    QTemporaryDir m_folder;
};

void TestModelImport::aFileWithoutACard()
{
    const QString file = write(QStringLiteral("def forward(self, x: Tensor) -> Tensor:\n"
                                              "    return 20.0 * x.mean([2, 3])\n"));
    const auto packed = packModel(file, colours());
    QVERIFY2(packed, packed ? "" : qPrintable(packed.error().detail));
    QCOMPARE(packed->card.name, QStringLiteral("some model.v2"));
    QCOMPARE(packed->card.labels, kColours);
    QCOMPARE(packed->card.inputWidth, 32);
    QCOMPARE(packed->card.embeddingSize, 0);
    // What comes out is a model like any other.
    const QString target = m_folder.filePath(QStringLiteral("packed.pt"));
    QFile out(target);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(packed->archive) == packed->archive.size());
    out.close();
    const auto classifier = inference::TorchScriptClassifier::load(target);
    QVERIFY2(classifier, classifier ? "" : qPrintable(classifier.error().detail));
    QCOMPARE((*classifier)->card(), packed->card);
    domain::PixelImage green{32, 32, std::vector<std::uint8_t>(32 * 32 * 3, 0)};
    for (std::size_t i = 1; i < green.rgb.size(); i += 3)
        green.rgb[i] = 255;
    const auto outputs = (*classifier)->classify(std::span(&green, 1));
    QVERIFY(outputs);
    QVERIFY(outputs->front().probabilities.at(1) > 0.99F);
}

void TestModelImport::aFileWithACard()
{
    const QString file = m_folder.filePath(QStringLiteral("tiny.pt"));
    QVERIFY(tests::writeTinyModel(file, tests::tinyCard()));
    const auto packed = packModel(file, {});
    QVERIFY2(packed, packed ? "" : qPrintable(packed.error().detail));
    QCOMPARE(packed->card, tests::tinyCard());
}

void TestModelImport::whatIsGivenGoesBeforeTheCard()
{
    const QString file = m_folder.filePath(QStringLiteral("tiny.pt"));
    QVERIFY(tests::writeTinyModel(file, tests::tinyCard()));
    ModelDescription description;
    description.name = QStringLiteral("mine");
    description.labels = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    description.activation = domain::Activation::Sigmoid;
    description.mean = std::array{0.4F, 0.5F, 0.6F};
    const auto packed = packModel(file, description);
    QVERIFY(packed);
    QCOMPARE(packed->card.name, QStringLiteral("mine"));
    QCOMPARE(packed->card.labels, description.labels);
    QCOMPARE(packed->card.activation, domain::Activation::Sigmoid);
    QCOMPARE(packed->card.mean, *description.mean);
    QCOMPARE(packed->card.inputWidth, tests::tinyCard().inputWidth);
}

void TestModelImport::figuresDoNotOutliveTheirUse_data()
{
    QTest::addColumn<ModelDescription>("description");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char* name, bool holds, auto describe) {
        ModelDescription description;
        describe(description);
        QTest::newRow(name) << description << holds;
    };
    row("only a name", true, [](ModelDescription& d) { d.name = QStringLiteral("mine"); });
    row("the same labels", true, [](ModelDescription& d) { d.labels = kColours; });
    row("other labels", false, [](ModelDescription& d) {
        d.labels = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    });
    row("another size", false, [](ModelDescription& d) { d.size = 24; });
    row("another activation", false, [](ModelDescription& d) { d.activation = domain::Activation::Sigmoid; });
    row("another mean", false, [](ModelDescription& d) { d.mean = std::array{0.1F, 0.1F, 0.1F}; });
}

void TestModelImport::figuresDoNotOutliveTheirUse()
{
    QFETCH(ModelDescription, description);
    QFETCH(bool, holds);
    domain::ModelCard card = tests::tinyCard();
    card.temperature = 2.0;
    card.logitBias = 0.25;
    card.thresholds = {0.25F, 0.75F, 0.625F};
    card.reviewThreshold = 0.5;
    card.metrics = {{QStringLiteral("validation"), QJsonObject{{QStringLiteral("accuracy"), 0.9}}}};
    card.lineage = {{QStringLiteral("seed"), QStringLiteral("1")}};
    const QString file = m_folder.filePath(QStringLiteral("measured.pt"));
    QVERIFY(tests::writeTinyModel(file, card));
    const auto packed = packModel(file, description);
    QVERIFY2(packed, packed ? "" : qPrintable(packed.error().detail));
    QCOMPARE(packed->card.lineage, card.lineage); // the weights still come from there
    QCOMPARE(packed->card.metrics.isEmpty(), !holds);
    QCOMPARE(packed->card.temperature, holds ? 2.0 : 1.0);
    QCOMPARE(packed->card.logitBias, holds ? 0.25 : 0.0);
    QCOMPARE(packed->card.reviewThreshold, holds ? 0.5 : 0.0);
    QCOMPARE(packed->card.thresholds, holds ? card.thresholds : std::vector<float>(3, 0.5F));
}

void TestModelImport::anEmbeddingIsFound()
{
    const QString file = write(QStringLiteral("def embed(self, x: Tensor) -> Tensor:\n"
                                              "    return x.mean([2])[:, :, :5].flatten(1)\n"
                                              "def forward(self, x: Tensor) -> Tensor:\n"
                                              "    return self.embed(x)[:, :3]\n"));
    const auto packed = packModel(file, colours());
    QVERIFY2(packed, packed ? "" : qPrintable(packed.error().detail));
    QCOMPARE(packed->card.embeddingSize, 15);
}

void TestModelImport::labelsAndSizeMustBeKnown()
{
    const QString file =
        write(QStringLiteral("def forward(self, x: Tensor) -> Tensor:\n    return x.mean([2, 3])\n"));
    ModelDescription description = colours();
    description.size = 0;
    QCOMPARE(packModel(file, description).error().code, ErrorCode::InvalidArgument);
    description = colours();
    description.labels.clear();
    QCOMPARE(packModel(file, description).error().code, ErrorCode::InvalidArgument);
}

void TestModelImport::refusals_data()
{
    QTest::addColumn<QString>("methods");
    QTest::addColumn<QString>("says");
    const auto forward = [](const char* type, const char* body) {
        return QStringLiteral("def forward(self, x: Tensor) -> %1:\n    return %2\n")
            .arg(QLatin1String(type), QLatin1String(body));
    };
    QTest::newRow("two tensors") << forward("Tuple[Tensor, Tensor]", "(x, x)")
                                 << QStringLiteral("one tensor");
    QTest::newRow("a dictionary") << forward("Dict[str, Tensor]", "{'a': x}") << QStringLiteral("one tensor");
    QTest::newRow("too many outputs")
        << forward("Tensor", "x.mean([3])[:, 0]") << QStringLiteral("32 outputs for 3");
    QTest::newRow("a map") << forward("Tensor", "x") << QStringLiteral("two rows");
    QTest::newRow("whole numbers") << forward("Tensor", "x.mean([2, 3]).long()")
                                   << QStringLiteral("rows of numbers");
    QTest::newRow("not a number") << forward("Tensor", "x.mean([2, 3]) / 0.0 * 0.0")
                                  << QStringLiteral("not a number");
    QTest::newRow("wants a GPU") << forward("Tensor", "x.cuda().mean([2, 3])") << QStringLiteral("GPU");
    QTest::newRow("is on a GPU") << forward("Tensor", "(x + torch.ones([1], device='cuda:0')).mean([2, 3])")
                                 << QStringLiteral("GPU");
    // Torch's words for these name GPUs: in the network's own script, and in the list of what an operation
    // runs on.
    QTest::newRow("words with a GPU's name in them")
        << QStringLiteral("def forward(self, x: Tensor) -> Tensor:\n"
                          "    cuda_mpsxpu_membership = x.view([2, 3, 50, 50])\n"
                          "    return cuda_mpsxpu_membership.mean([2, 3])\n")
        << QStringLiteral("used here");
    QTest::newRow("an operation that GPUs have, too")
        << forward("Tensor", "torch.quantize_per_tensor(x, 0.1, 0, 13).cumsum(0).dequantize()")
        << QStringLiteral("used here");
    QTest::newRow("two inputs")
        << QStringLiteral("def forward(self, x: Tensor, y: Tensor) -> Tensor:\n    return x.mean([2, 3])\n")
        << QStringLiteral("must take one tensor");
}

void TestModelImport::refusals()
{
    QFETCH(QString, methods);
    QFETCH(QString, says);
    const QString file = write(methods);
    QVERIFY(!file.isEmpty());
    const auto packed = packModel(file, colours());
    QVERIFY(!packed);
    QCOMPARE(packed.error().code, ErrorCode::ModelInvalid);
    QVERIFY2(packed.error().detail.contains(says), qPrintable(packed.error().detail));
}

void TestModelImport::whatIsNoTorchScript()
{
    QCOMPARE(packModel(m_folder.filePath(QStringLiteral("none.pt")), colours()).error().code,
             ErrorCode::ModelMissing);
    const QString text = m_folder.filePath(QStringLiteral("text.pt"));
    QFile out(text);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write("no archive") > 0);
    out.close();
    QCOMPARE(packModel(text, colours()).error().code, ErrorCode::ModelInvalid);
}

void TestModelImport::whatMakesNoSense()
{
    const QString file =
        write(QStringLiteral("def forward(self, x: Tensor) -> Tensor:\n    return x.mean([2, 3])\n"));
    ModelDescription description = colours();
    description.deviation = std::array{0.F, 1.F, 1.F};
    QCOMPARE(packModel(file, description).error().code, ErrorCode::ModelInvalid);
}

void TestModelImport::labelsAreTrimmed()
{
    const QString file =
        write(QStringLiteral("def forward(self, x: Tensor) -> Tensor:\n    return x.mean([2, 3])\n"));
    ModelDescription description = colours();
    description.labels = {QStringLiteral("red"), QStringLiteral(" green "), QStringLiteral("\tblue")};
    const auto packed = packModel(file, description);
    QVERIFY2(packed, packed ? "" : qPrintable(packed.error().detail));
    QCOMPARE(packed->card.labels, kColours);

    description.labels = {QStringLiteral("red"), QStringLiteral(" "), QStringLiteral("blue")};
    const base::Error nameless = packModel(file, description).error();
    QCOMPARE(nameless.code, ErrorCode::InvalidArgument);
    QVERIFY2(nameless.detail.contains(QStringLiteral("label 2 of 3")), qPrintable(nameless.detail));
    description.labels = {QStringLiteral("red"), QStringLiteral("blue"), QStringLiteral("Red ")};
    const base::Error twice = packModel(file, description).error();
    QCOMPARE(twice.code, ErrorCode::InvalidArgument);
    QVERIFY2(twice.detail.contains(QStringLiteral("Red is given twice")), qPrintable(twice.detail));
}

QTEST_GUILESS_MAIN(TestModelImport)
#include "tst_modelimport.moc"
