// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/modelcardjson.h"
#include "core/inference/torchscriptclassifier.h"
#include "resources/builtinresources.h"
#include "tests/support/tinymodel.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <thread>

using namespace scenekeeper;
using inference::Precision;
using inference::TorchScriptClassifier;

namespace {

domain::PixelImage plain(int size, std::uint8_t red, std::uint8_t green, std::uint8_t blue)
{
    domain::PixelImage image;
    image.width = size;
    image.height = size;
    for (int i = 0; i < size * size; ++i)
        image.rgb.insert(image.rgb.end(), {red, green, blue});
    return image;
}

const QString kForward = QStringLiteral("def forward(self, x: Tensor) -> Tensor:\n    ");

} // namespace

class TorchScriptClassifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void labelsByColour_data();
    void labelsByColour();
    void givesTheEmbeddingInOnePass();
    void normalisesAsTheCardSays();
    void temperatureAndSigmoidApply();
    void refusesPicturesOfAnotherSize();
    void nothingInNothingOut();
    void brokenModels_data();
    void whatBFloat16BreaksRunsInFloat32();
    void brokenModels();
    void missingFile();
    void garbageAndTruncatedFiles();
    void modelThatIsNotANumberLater();
    void severalThreadsAtOnce();
    void builtinModelLoads();

private:
    QString path(const QString& name) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir;
};

void TorchScriptClassifierTest::initTestCase()
{
    QVERIFY(m_dir.isValid());
    resources::initializeResources();
    inference::setIntraOpThreads(1);
    QVERIFY(tests::writeTinyModel(path(QStringLiteral("tiny.pt")), tests::tinyCard()));
}

void TorchScriptClassifierTest::labelsByColour_data()
{
    QTest::addColumn<Precision>("precision");
    QTest::newRow("float32") << Precision::Float32;
    QTest::newRow("bfloat16") << Precision::BFloat16;
    QTest::newRow("automatic") << Precision::Automatic;
}

void TorchScriptClassifierTest::labelsByColour()
{
    QFETCH(Precision, precision);
    const auto classifier = TorchScriptClassifier::load(path(QStringLiteral("tiny.pt")), precision);
    QVERIFY2(classifier, qPrintable(classifier ? QString() : classifier.error().detail));
    QCOMPARE((*classifier)->card(), tests::tinyCard());
    const std::vector<domain::PixelImage> batch{plain(16, 0, 0, 255), plain(16, 255, 0, 0),
                                                plain(16, 0, 255, 0), plain(16, 99, 99, 99)};
    const auto outputs = (*classifier)->classify(batch);
    QVERIFY(outputs);
    QCOMPARE(outputs->size(), std::size_t{4});
    QVERIFY((*outputs)[0].probabilities[2] > 0.99F);
    QVERIFY((*outputs)[1].probabilities[0] > 0.99F);
    QVERIFY((*outputs)[2].probabilities[1] > 0.99F);
    QVERIFY(std::abs((*outputs)[3].probabilities[0] - 1.F / 3.F) < 0.01F);
}

void TorchScriptClassifierTest::givesTheEmbeddingInOnePass()
{
    const auto classifier = TorchScriptClassifier::load(path(QStringLiteral("tiny.pt")), Precision::Float32);
    QVERIFY(classifier);
    const std::vector<domain::PixelImage> batch{plain(16, 255, 51, 0)};
    const auto outputs = (*classifier)->classify(batch);
    QVERIFY(outputs);
    const std::vector<float>& embedding = (*outputs)[0].embedding;
    QCOMPARE(embedding.size(), std::size_t{3});
    QVERIFY(std::abs(embedding[0] - 1.F) < 1e-5F);
    QVERIFY(std::abs(embedding[1] - 0.2F) < 1e-5F);
    QVERIFY(std::abs(embedding[2]) < 1e-5F);

    domain::ModelCard without = tests::tinyCard();
    without.embeddingSize = 0;
    const QString file = path(QStringLiteral("without.pt"));
    QVERIFY(tests::writeTinyModel(file, without));
    const auto plainClassifier = TorchScriptClassifier::load(file);
    QVERIFY(plainClassifier);
    QVERIFY((*(*plainClassifier)->classify(batch))[0].embedding.empty());
}

void TorchScriptClassifierTest::normalisesAsTheCardSays()
{
    domain::ModelCard card = tests::tinyCard();
    card.mean = {0.5F, 0.F, 0.F};
    card.deviation = {0.25F, 1.F, 2.F};
    const QString file = path(QStringLiteral("normalised.pt"));
    QVERIFY(tests::writeTinyModel(file, card));
    const auto classifier = TorchScriptClassifier::load(file, Precision::Float32);
    QVERIFY(classifier);
    const auto outputs = (*classifier)->classify(std::vector<domain::PixelImage>{plain(16, 255, 255, 255)});
    QVERIFY(outputs);
    const std::vector<float>& means = (*outputs)[0].embedding;
    QVERIFY(std::abs(means[0] - 2.F) < 1e-5F);
    QVERIFY(std::abs(means[1] - 1.F) < 1e-5F);
    QVERIFY(std::abs(means[2] - 0.5F) < 1e-5F);
}

void TorchScriptClassifierTest::temperatureAndSigmoidApply()
{
    domain::ModelCard card = tests::tinyCard();
    card.activation = domain::Activation::Sigmoid;
    card.temperature = 5.0;
    const QString file = path(QStringLiteral("sigmoid.pt"));
    QVERIFY(tests::writeTinyModel(file, card));
    const auto classifier = TorchScriptClassifier::load(file, Precision::Float32);
    QVERIFY(classifier);
    const auto outputs = (*classifier)->classify(std::vector<domain::PixelImage>{plain(16, 255, 0, 255)});
    QVERIFY(outputs);
    const float expected = 1.F / (1.F + std::exp(-10.F / 5.F));
    QVERIFY(std::abs((*outputs)[0].probabilities[0] - expected) < 1e-5F);
    QVERIFY(std::abs((*outputs)[0].probabilities[1] - 0.5F) < 1e-5F);
    QVERIFY(std::abs((*outputs)[0].probabilities[2] - expected) < 1e-5F);
}

void TorchScriptClassifierTest::refusesPicturesOfAnotherSize()
{
    const auto classifier = TorchScriptClassifier::load(path(QStringLiteral("tiny.pt")));
    QVERIFY(classifier);
    const auto outputs =
        (*classifier)->classify(std::vector<domain::PixelImage>{plain(16, 1, 2, 3), plain(15, 1, 2, 3)});
    QVERIFY(!outputs);
    QCOMPARE(outputs.error().code, base::ErrorCode::InvalidArgument);
}

void TorchScriptClassifierTest::nothingInNothingOut()
{
    const auto classifier = TorchScriptClassifier::load(path(QStringLiteral("tiny.pt")));
    QVERIFY(classifier);
    const auto outputs = (*classifier)->classify({});
    QVERIFY(outputs);
    QVERIFY(outputs->empty());
}

void TorchScriptClassifierTest::brokenModels_data()
{
    QTest::addColumn<QString>("methods");
    QTest::addColumn<QByteArray>("card");
    QTest::addColumn<QString>("says");
    domain::ModelCard card = tests::tinyCard();
    card.embeddingSize = 0;
    const QByteArray json = domain::toJson(card);
    const QByteArray withEmbedding = domain::toJson(tests::tinyCard());
    const QString good = kForward + QStringLiteral("return torch.mean(x, [2, 3])\n");
    QTest::newRow("no card") << good << QByteArray() << QStringLiteral("card.json");
    QTest::newRow("card is no JSON") << good << QByteArray("{labels") << QStringLiteral("card.json");
    QTest::newRow("too few logits") << kForward + QStringLiteral("return torch.mean(x, [2, 3])[:, :2]\n")
                                    << json << QStringLiteral("[2, 2]");
    QTest::newRow("no batch") << kForward + QStringLiteral("return torch.mean(x, [0, 2, 3])\n") << json
                              << QStringLiteral("logits of shape");
    QTest::newRow("a picture out") << kForward + QStringLiteral("return x\n") << json
                                   << QStringLiteral("logits of shape");
    QTest::newRow("NaN logits") << kForward + QStringLiteral("return torch.mean(x, [2, 3]) * float('nan')\n")
                                << json << QStringLiteral("not numbers");
    QTest::newRow("no tensor out") << QStringLiteral("def forward(self, x: Tensor) -> int:\n    return 3\n")
                                   << json << QStringLiteral("network");
    QTest::newRow("two arguments")
        << QStringLiteral("def forward(self, x: Tensor, y: Tensor) -> Tensor:\n    return y\n") << json
        << QStringLiteral("network");
    QTest::newRow("throws") << kForward + QStringLiteral("assert x.size(0) > 100\n    return x\n") << json
                            << QStringLiteral("network");
    QTest::newRow("no forward") << QStringLiteral("def other(self, x: Tensor) -> Tensor:\n    return x\n")
                                << json << QStringLiteral("network");
    QTest::newRow("embedding promised") << good << withEmbedding << QStringLiteral("network");
    QTest::newRow("embedding too long")
        << good + QStringLiteral("def embed(self, x: Tensor) -> Tensor:\n    return torch.flatten(x, 1)\n")
        << withEmbedding << QStringLiteral("embeddings of shape");
}

void TorchScriptClassifierTest::whatBFloat16BreaksRunsInFloat32()
{
    domain::ModelCard card = tests::tinyCard();
    card.embeddingSize = 0;
    const QString file = path(QStringLiteral("groupnorm.pt"));
    QVERIFY(tests::writeGroupNormModel(file, card));
    const auto classifier = TorchScriptClassifier::load(file);
    QVERIFY2(classifier, qPrintable(classifier ? QString() : classifier.error().detail));
    domain::PixelImage blue;
    blue.width = card.inputWidth;
    blue.height = card.inputHeight;
    for (int pixel = 0; pixel < blue.width * blue.height; ++pixel)
        blue.rgb.insert(blue.rgb.end(), {20, 20, 220});
    const auto outputs = (*classifier)->classify(std::vector<domain::PixelImage>{blue});
    QVERIFY2(outputs, qPrintable(outputs ? QString() : outputs.error().detail));
    const std::vector<float>& probabilities = outputs->front().probabilities;
    QCOMPARE(std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin(), 2);
}

void TorchScriptClassifierTest::brokenModels()
{
    QFETCH(QString, methods);
    QFETCH(QByteArray, card);
    QFETCH(QString, says);
    const QString file = path(QStringLiteral("broken.pt"));
    QVERIFY(tests::writeScriptedModel(file, methods, card));
    const auto classifier = TorchScriptClassifier::load(file);
    QVERIFY(!classifier);
    QCOMPARE(classifier.error().code, base::ErrorCode::ModelInvalid);
    QVERIFY2(classifier.error().detail.startsWith(file), qPrintable(classifier.error().detail));
    QVERIFY2(classifier.error().detail.contains(says), qPrintable(classifier.error().detail));
    QVERIFY2(!classifier.error().detail.contains(QLatin1Char('\n')), qPrintable(classifier.error().detail));
}

void TorchScriptClassifierTest::missingFile()
{
    const auto classifier = TorchScriptClassifier::load(path(QStringLiteral("nowhere.pt")));
    QVERIFY(!classifier);
    QCOMPARE(classifier.error().code, base::ErrorCode::ModelMissing);
}

void TorchScriptClassifierTest::garbageAndTruncatedFiles()
{
    QFile whole(path(QStringLiteral("tiny.pt")));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    const QString file = path(QStringLiteral("damaged.pt"));
    const QByteArrayList damaged{QByteArray(),
                                 QByteArray("PK\x03\x04 not a model"),
                                 QByteArray(5000, 'x'),
                                 bytes.left(bytes.size() / 2),
                                 bytes.left(bytes.size() - 10),
                                 bytes.mid(100)};
    for (const QByteArray& content : damaged) {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(out.write(content), content.size());
        out.close();
        const auto classifier = TorchScriptClassifier::load(file);
        QVERIFY(!classifier);
        QCOMPARE(classifier.error().code, base::ErrorCode::ModelInvalid);
    }
}

void TorchScriptClassifierTest::modelThatIsNotANumberLater()
{
    // Passes the trial with a grey picture, and fails on a black one: 0 / 0.
    domain::ModelCard card = tests::tinyCard();
    card.embeddingSize = 0;
    const QString file = path(QStringLiteral("later.pt"));
    QVERIFY(tests::writeScriptedModel(
        file, kForward + QStringLiteral("m = torch.mean(x.float(), [2, 3])\n    return m / m\n"),
        domain::toJson(card)));
    const auto classifier = TorchScriptClassifier::load(file);
    QVERIFY2(classifier, qPrintable(classifier ? QString() : classifier.error().detail));
    const auto outputs = (*classifier)->classify(std::vector<domain::PixelImage>{plain(16, 0, 0, 0)});
    QVERIFY(!outputs);
    QCOMPARE(outputs.error().code, base::ErrorCode::ModelInvalid);
}

void TorchScriptClassifierTest::severalThreadsAtOnce()
{
    const auto classifier = TorchScriptClassifier::load(path(QStringLiteral("tiny.pt")), Precision::Float32);
    QVERIFY(classifier);
    std::vector<int> wrong(4, 0);
    {
        std::vector<std::jthread> threads;
        for (int number = 0; number < 4; ++number) {
            threads.emplace_back([&classifier, &wrong, number] {
                const int label = number % 3;
                const auto colour = [label](int channel) { return std::uint8_t(channel == label ? 255 : 0); };
                const std::vector<domain::PixelImage> batch(5, plain(16, colour(0), colour(1), colour(2)));
                for (int round = 0; round < 50; ++round) {
                    const auto outputs = (*classifier)->classify(batch);
                    if (!outputs || (*outputs)[4].probabilities[static_cast<std::size_t>(label)] < 0.99F)
                        ++wrong[static_cast<std::size_t>(number)];
                }
            });
        }
    }
    QCOMPARE(wrong, std::vector<int>(4, 0));
}

void TorchScriptClassifierTest::builtinModelLoads()
{
    const QString file = resources::kBuiltinModelPath.toString();
    if (!QFile::exists(file))
        QSKIP("this build carries no model");
    const auto exact = TorchScriptClassifier::load(file, Precision::Float32);
    QVERIFY2(exact, qPrintable(exact ? QString() : exact.error().detail));
    const auto fast = TorchScriptClassifier::load(file, Precision::BFloat16);
    QVERIFY2(fast, qPrintable(fast ? QString() : fast.error().detail));
    const domain::ModelCard& card = (*exact)->card();
    QCOMPARE(card.labels,
             (QStringList{QStringLiteral("buildings"), QStringLiteral("forest"), QStringLiteral("glacier"),
                          QStringLiteral("mountain"), QStringLiteral("sea"), QStringLiteral("street")}));
    QCOMPARE(card.thresholds.size(), std::size_t{6});
    // A picture with some structure; both precisions must tell the same of it.
    domain::PixelImage image = plain(card.inputWidth, 120, 150, 90);
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        image.rgb[i] = static_cast<std::uint8_t>(image.rgb[i] + (i / 37) % 60);
    const std::vector<domain::PixelImage> batch(3, image);
    const auto a = (*exact)->classify(batch);
    const auto b = (*fast)->classify(batch);
    QVERIFY(a && b);
    QCOMPARE((*a)[2].embedding.size(), static_cast<std::size_t>(card.embeddingSize));
    for (std::size_t label = 0; label < 6; ++label)
        QVERIFY(std::abs((*a)[2].probabilities[label] - (*b)[2].probabilities[label]) < 0.08F);
}

QTEST_GUILESS_MAIN(TorchScriptClassifierTest)
#include "tst_torchscriptclassifier.moc"
