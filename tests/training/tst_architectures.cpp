// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/buildnetwork.h"

#include <QTest>
#include <torch/script.h>

using namespace scenekeeper;
using namespace scenekeeper::training;

namespace {

using Shape = std::vector<int64_t>;

torch::jit::Module build(const char* name, quint64 seed = 1)
{
    return buildNetwork(*findArchitecture(QString::fromLatin1(name)), 6, seed);
}

int64_t parameterCount(const torch::jit::Module& network)
{
    int64_t count = 0;
    for (const at::Tensor& parameter : network.parameters())
        count += parameter.numel();
    return count;
}

Shape shapeOf(const torch::jit::Module& network, const char* parameter)
{
    return network.attr(parameter).toTensor().sizes().vec();
}

} // namespace

class ArchitecturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seedCnnLayerByLayer();
    void seedCnnMapsShrinkAsDesigned();
    void sceneResnetShapes();
    void bothResultsInOnePassAreTheSame_data();
    void bothResultsInOnePassAreTheSame();
    void trainingAndEvaluationDiffer();
    void theSeedDecides();
    void unknownNames();
};

void ArchitecturesTest::seedCnnLayerByLayer()
{
    const torch::jit::Module network = build("seed-cnn");
    QCOMPARE(shapeOf(network, "conv1_weight"), (Shape{32, 3, 3, 3}));
    QCOMPARE(shapeOf(network, "conv2_weight"), (Shape{64, 32, 3, 3}));
    QCOMPARE(shapeOf(network, "conv3_weight"), (Shape{128, 64, 3, 3}));
    QCOMPARE(shapeOf(network, "conv4_weight"), (Shape{256, 128, 3, 3}));
    QCOMPARE(shapeOf(network, "conv5_weight"), (Shape{512, 256, 3, 3}));
    QCOMPARE(shapeOf(network, "conv6_weight"), (Shape{1024, 512, 3, 3}));
    QCOMPARE(shapeOf(network, "dense_weight"), (Shape{1024, 4 * 4 * 1024}));
    QCOMPARE(shapeOf(network, "head_weight"), (Shape{6, 1024}));
    QCOMPARE(parameterCount(network), int64_t{23'072'582});
}

void ArchitecturesTest::seedCnnMapsShrinkAsDesigned()
{
    // 150 → conv 148 → pool 49 → conv 47 → pool 23 → conv 21 → pool 10 → conv 8 → pool 4 → 4 → 4: any
    // other padding or pooling would not fit the dense layer.
    const torch::NoGradGuard noGradient;
    torch::jit::Module network = build("seed-cnn");
    network.eval();
    const at::Tensor input = torch::rand({2, 3, 150, 150});
    QCOMPARE(network.forward({input}).toTensor().sizes().vec(), (Shape{2, 6}));
    QCOMPARE(network.get_method("embed")({input}).toTensor().sizes().vec(), (Shape{2, 1024}));
    QVERIFY_EXCEPTION_THROWN(network.forward({torch::rand({1, 3, 128, 128})}), std::exception);
}

void ArchitecturesTest::sceneResnetShapes()
{
    const torch::NoGradGuard noGradient;
    torch::jit::Module network = build("scene-resnet");
    const int64_t parameters = parameterCount(network);
    QVERIFY2(parameters > 2'700'000 && parameters < 2'900'000, qPrintable(QString::number(parameters)));
    network.eval();
    for (const int64_t size : {80, 128, 150}) {
        const at::Tensor input = torch::rand({2, 3, size, size});
        QCOMPARE(network.forward({input}).toTensor().sizes().vec(), (Shape{2, 6}));
        QCOMPARE(network.get_method("embed")({input}).toTensor().sizes().vec(), (Shape{2, 256}));
    }
    QCOMPARE(findArchitecture(QStringLiteral("scene-resnet"))->embeddingSize, 256);
}

void ArchitecturesTest::bothResultsInOnePassAreTheSame_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : architectureNames())
        QTest::newRow(qPrintable(name)) << name;
}

void ArchitecturesTest::bothResultsInOnePassAreTheSame()
{
    QFETCH(QString, name);
    const torch::NoGradGuard noGradient;
    torch::jit::Module network = build(qPrintable(name));
    network.eval();
    const at::Tensor input = torch::rand({1, 3, 150, 150});
    const auto both = network.get_method("logits_and_embedding")({input}).toTuple();
    QVERIFY(
        torch::allclose(both->elements().at(0).toTensor(), network.forward({input}).toTensor(), 1e-4, 1e-5));
    QVERIFY(torch::allclose(both->elements().at(1).toTensor(),
                            network.get_method("embed")({input}).toTensor(), 1e-4, 1e-5));
}

void ArchitecturesTest::trainingAndEvaluationDiffer()
{
    // In training a batch norm uses the batch and remembers it; in evaluation it does neither.
    const torch::NoGradGuard noGradient;
    torch::jit::Module network = build("scene-resnet");
    const at::Tensor input = torch::rand({4, 3, 64, 64});
    const at::Tensor statistics = network.attr("stem").toModule().attr("running_mean").toTensor();
    network.eval();
    const at::Tensor before = network.forward({input}).toTensor();
    QVERIFY(torch::equal(statistics, torch::zeros_like(statistics)));
    network.train();
    const at::Tensor during = network.forward({input}).toTensor();
    QVERIFY(!torch::equal(statistics, torch::zeros_like(statistics)));
    QVERIFY(!torch::allclose(before, during));
}

void ArchitecturesTest::theSeedDecides()
{
    const auto weight = [](const torch::jit::Module& network) {
        return network.attr("head_weight").toTensor();
    };
    QVERIFY(torch::equal(weight(build("scene-resnet", 3)), weight(build("scene-resnet", 3))));
    QVERIFY(!torch::equal(weight(build("scene-resnet", 3)), weight(build("scene-resnet", 4))));
    for (const at::Tensor& parameter : build("scene-resnet").parameters())
        QVERIFY(parameter.requires_grad());
}

void ArchitecturesTest::unknownNames()
{
    const auto unknown = findArchitecture(QStringLiteral("vgg"));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, base::ErrorCode::InvalidArgument);
    QVERIFY(unknown.error().detail.contains(QStringLiteral("scene-resnet")));
}

QTEST_GUILESS_MAIN(ArchitecturesTest)
#include "tst_architectures.moc"
