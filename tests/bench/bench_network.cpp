// SPDX-License-Identifier: GPL-3.0-or-later
// bench_network MODEL: photographs a second of the network alone, by precision and batch size, on all cores
// (one network call a core at a time, as the pipeline does), and the share of what the processor reaches in a
// large matrix product of the same precision. As a table in Markdown.
#include "core/inference/torchscriptclassifier.h"

#include <QCoreApplication>
#include <QTextStream>
#include <algorithm>
#include <chrono>
#include <thread>
#include <torch/script.h>
#include <vector>

using namespace scenekeeper;

namespace {

using Clock = std::chrono::steady_clock;
constexpr double kSeconds = 2.0; ///< each measurement
constexpr int64_t kMatrix = 2048;
constexpr int64_t kPictures = 16; ///< so many at least, or torch takes a simpler way

int cores()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// Calls `work` on every core for a while; calls a second, all together.
template <typename Work>
double callsPerSecond(const Work& work)
{
    std::vector<double> rates(static_cast<std::size_t>(cores()));
    {
        std::vector<std::jthread> threads;
        for (double& rate : rates) {
            threads.emplace_back([&rate, &work] {
                work();
                const auto start = Clock::now();
                double seconds = 0.0;
                int calls = 0;
                for (; seconds < kSeconds; ++calls) {
                    work();
                    seconds = std::chrono::duration<double>(Clock::now() - start).count();
                }
                rate = calls / seconds;
            });
        }
    }
    double sum = 0.0;
    for (const double rate : rates)
        sum += rate;
    return sum;
}

/// Multiplications and additions of the convolutions and linear layers for one picture.
double operationsPerPicture(const QString& file, const domain::ModelCard& card)
{
    torch::jit::Module network = torch::jit::load(file.toStdString(), torch::kCPU);
    network.eval();
    network.to(torch::kFloat);
    static double operations = 0.0;
    operations = 0.0;
    const auto handle = at::addGlobalCallback(
        at::RecordFunctionCallback(nullptr,
                                   [](const at::RecordFunction& call, at::ObserverContext*) {
                                       const std::string name = call.name();
                                       if (name != "aten::conv2d" && name != "aten::linear")
                                           return;
                                       const at::Tensor weight = call.inputs()[1].toTensor();
                                       operations +=
                                           2.0 * static_cast<double>(call.outputs()[0].toTensor().numel()) *
                                           static_cast<double>(weight.numel()) /
                                           static_cast<double>(weight.size(0));
                                   })
            .needsInputs(true)
            .needsOutputs(true));
    const torch::NoGradGuard noGradient;
    network.forward({torch::zeros({1, 3, card.inputHeight, card.inputWidth})});
    at::removeCallback(handle);
    return operations;
}

/// As a convolution of one pixel, so that the library that runs the network multiplies here too: the BLAS
/// library knows fewer processors.
double peakOperationsPerSecond(at::ScalarType type)
{
    const at::Tensor left = torch::rand({kPictures, kMatrix, 1, kMatrix / kPictures})
                                .to(type)
                                .contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor right = torch::rand({kMatrix, kMatrix, 1, 1}).to(type);
    return callsPerSecond([&left, &right] {
               const c10::InferenceMode inferenceMode;
               (void)torch::conv2d(left, right);
           }) *
           2.0 * static_cast<double>(kMatrix * kMatrix * kMatrix);
}

double picturesPerSecond(const inference::Classifier& classifier, int batchSize)
{
    const domain::ModelCard& card = classifier.card();
    domain::PixelImage picture{card.inputWidth, card.inputHeight, {}};
    picture.rgb.assign(
        static_cast<std::size_t>(card.inputWidth) * static_cast<std::size_t>(card.inputHeight) * 3, 128);
    const std::vector<domain::PixelImage> batch(static_cast<std::size_t>(batchSize), picture);
    return batchSize * callsPerSecond([&classifier, &batch] {
               if (const auto outputs = classifier.classify(batch); !outputs)
                   qFatal("%s", qPrintable(outputs.error().detail));
           });
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().size() != 2)
        qFatal("usage: bench_network MODEL");
    const QString file = QCoreApplication::arguments().at(1);
    inference::setIntraOpThreads(1);
    QTextStream out(stdout);
    out << "| precision | batch | photographs/s | GFLOP/s | share of the matrix product's "
           "|\n|---|---|---|---|---|\n";
    for (const auto& [precision, type, name] :
         {std::tuple(inference::Precision::Float32, at::kFloat, "float32"),
          std::tuple(inference::Precision::BFloat16, at::kBFloat16, "bfloat16")}) {
        const auto classifier = inference::TorchScriptClassifier::load(file, precision);
        if (!classifier)
            qFatal("%s", qPrintable(classifier.error().detail));
        const double operations = operationsPerPicture(file, (*classifier)->card());
        const double peak = peakOperationsPerSecond(type);
        for (const int batch : {1, 8, 16, 24, 32, 64}) {
            const double rate = picturesPerSecond(**classifier, batch);
            out << QStringLiteral("| %1 | %2 | %3 | %4 | %5 % |\n")
                       .arg(QLatin1String(name))
                       .arg(batch)
                       .arg(rate, 0, 'f', 0)
                       .arg(rate * operations / 1e9, 0, 'f', 0)
                       .arg(100.0 * rate * operations / peak, 0, 'f', 0);
            out.flush();
        }
    }
    return 0;
}
