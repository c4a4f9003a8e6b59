// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/torchlearner.h"

#include "core/base/wholefile.h"
#include "core/inference/networkarchive.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/training/buildnetwork.h"
#include "core/training/loss.h"
#include "core/training/modelfile.h"
#include "core/training/networktensors.h"
#include "core/training/optimiser.h"

#include <ATen/autocast_mode.h>
#include <QFile>
#include <QJsonDocument>
#include <cmath>
#include <numeric>
#include <optional>
#include <sstream>
#include <torch/script.h>
#include <torch/torch.h>

namespace scenekeeper::training {

namespace {

using base::ErrorCode;

/// Convolutions and products in bfloat16 while it lives, if `on`.
class AutocastScope
{
public:
    explicit AutocastScope(bool on) : m_before(at::autocast::is_cpu_enabled())
    {
        at::autocast::set_cpu_enabled(on);
        at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
    }
    ~AutocastScope()
    {
        at::autocast::clear_cache();
        at::autocast::set_cpu_enabled(m_before);
    }
    AutocastScope(const AutocastScope&) = delete;
    AutocastScope& operator=(const AutocastScope&) = delete;

private:
    bool m_before;
};

tl::unexpected<base::Error> failed(const QString& what, const std::exception& error)
{
    return base::fail(ErrorCode::Internal, QStringLiteral("%1: %2").arg(what, inference::reasonOf(error)));
}

tl::unexpected<base::Error> noCheckpoint(const QString& file, const std::exception& error)
{
    return base::fail(
        ErrorCode::ModelInvalid,
        QStringLiteral("%1 is no checkpoint of this training: %2").arg(file, inference::reasonOf(error)));
}

/// Opens it and returns the header.
base::Result<QJsonObject> openCheckpoint(const QString& file, torch::serialize::InputArchive& archive)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::NotFound, QStringLiteral("%1: %2").arg(file, in.errorString()));
    std::istringstream bytes(in.readAll().toStdString());
    try {
        archive.load_from(bytes);
        c10::IValue header;
        archive.read("header", header);
        return QJsonDocument::fromJson(QByteArray::fromStdString(header.toStringRef())).object();
    } catch (const std::exception& error) {
        return noCheckpoint(file, error);
    }
}

} // namespace

struct TorchLearner::State
{
    State(torch::jit::Module built, const Recipe& recipe, Workers& crew)
        : network(std::move(built)),
          averaged(copyOf(network)),
          optimiser(makeOptimiser(network, recipe)),
          objective{recipe.activation, recipe.softmaxWeight},
          maxGradientNorm(recipe.maxGradientNorm),
          workers(crew)
    {
        averaged.eval();
        replicas.push_back(network);
        while (static_cast<int>(replicas.size()) < workers.count()) {
            replicas.push_back(copyOf(network));
            shareWeights(replicas.back());
        }
        // One thread for what runs on the owner's (the optimiser, the averages): forked and joined within
        // every operation, more of them gain nothing and spin on a machine that is busy with other things.
        at::set_num_threads(1);
        workers.run([](int) { at::set_num_threads(1); });
    }

    /// Lets the replica's parameters stand on the network's memory; gradients stay apart.
    void shareWeights(const torch::jit::Module& replica) const
    {
        const std::vector<at::Tensor> own = parametersOf(network);
        const std::vector<at::Tensor> theirs = parametersOf(replica);
        for (std::size_t i = 0; i < own.size(); ++i) {
            theirs[i].set_data(own[i].detach());
            theirs[i].requires_grad_(true);
        }
    }

    double learnPart(int worker, const Batch& batch);
    void gatherGradients();
    void gatherStatistics();
    void spreadStatistics();

    torch::jit::Module network;
    torch::jit::Module averaged;
    torch::jit::Module beginning; ///< of what goes on from a model file
    torch::jit::Module goal;      ///< the average that was kept
    std::unique_ptr<torch::optim::Optimizer> optimiser;
    Objective objective;
    double maxGradientNorm = 0.0;
    std::vector<std::shared_ptr<const Teacher>> teachers;
    double teacherWeight = 0.0; ///< of their answers in the targets, 0 … 1
    Workers& workers;
    std::vector<torch::jit::Module> replicas; ///< one a worker; the first is the network itself
    bool fast = inference::hasFastBFloat16();
};

/// Forward and backward on the worker's part; returns its share of the mean loss.
double TorchLearner::State::learnPart(int worker, const Batch& batch)
{
    const Part part = partOf(static_cast<std::size_t>(batch.count), worker, workers.count());
    if (part.size() == 0)
        return 0.0;
    // Run operator by operator: the graph executor would differentiate on its own, without autocast.
    const torch::jit::GraphOptimizerEnabledGuard plainExecution(false);
    const torch::AutoGradMode gradient(true);
    const at::Tensor pictures = picturesOf(batch, part);
    at::Tensor targets = targetsOf(batch, part);
    if (!teachers.empty() && teacherWeight > 0.0) {
        const Teacher& teacher = *teachers[static_cast<std::size_t>(batch.number) % teachers.size()];
        targets = targets.lerp(teacher.answersTo(pictures), teacherWeight);
    }
    at::Tensor logits;
    {
        const AutocastScope autocast(fast);
        logits = replicas[static_cast<std::size_t>(worker)].forward({pictures}).toTensor();
    }
    const at::Tensor loss = lossOf(logits.to(torch::kFloat32), targets, objective) / batch.count;
    loss.backward();
    return loss.item<double>();
}

void TorchLearner::State::gatherGradients()
{
    const std::vector<at::Tensor> own = parametersOf(network);
    for (std::size_t replica = 1; replica < replicas.size(); ++replica) {
        const std::vector<at::Tensor> theirs = parametersOf(replicas[replica]);
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (theirs[i].grad().defined()) {
                own[i].mutable_grad().add_(theirs[i].grad());
                theirs[i].mutable_grad().reset();
            }
        }
    }
}

/// Gives all replicas the mean of their running statistics.
void TorchLearner::State::gatherStatistics()
{
    const std::vector<at::Tensor> own = buffersOf(network);
    for (std::size_t replica = 1; replica < replicas.size(); ++replica) {
        const std::vector<at::Tensor> theirs = buffersOf(replicas[replica]);
        for (std::size_t i = 0; i < own.size(); ++i)
            own[i].lerp_(theirs[i], 1.0 / static_cast<double>(replica + 1));
    }
    spreadStatistics();
}

void TorchLearner::State::spreadStatistics()
{
    const std::vector<at::Tensor> own = buffersOf(network);
    for (std::size_t replica = 1; replica < replicas.size(); ++replica) {
        const std::vector<at::Tensor> theirs = buffersOf(replicas[replica]);
        for (std::size_t i = 0; i < own.size(); ++i)
            theirs[i].copy_(own[i]);
    }
}

TorchLearner::TorchLearner(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TorchLearner::~TorchLearner() = default;

base::Result<std::unique_ptr<Learner>> TorchLearner::create(const Architecture& architecture, int labelCount,
                                                            const Recipe& recipe, Workers& workers)
{
    try {
        torch::jit::Module network = buildNetwork(architecture, labelCount, recipe.seed);
        makeChannelsLast(network);
        network.train();
        return std::unique_ptr<Learner>(
            new TorchLearner(std::make_unique<State>(std::move(network), recipe, workers)));
    } catch (const std::exception& error) {
        return failed(QStringLiteral("cannot build %1").arg(architecture.name), error);
    }
}

base::Result<std::unique_ptr<Learner>> TorchLearner::goOnFrom(const QByteArray& archive, const Recipe& recipe,
                                                              Workers& workers)
{
    try {
        std::istringstream stream(archive.toStdString());
        torch::jit::Module network = torch::jit::load(stream, torch::kCPU);
        for (const at::Tensor& tensor : allTensors(network)) {
            if (tensor.is_floating_point())
                tensor.set_data(tensor.to(torch::kFloat32));
        }
        makeChannelsLast(network);
        for (const at::Tensor& parameter : network.parameters())
            parameter.requires_grad_(true);
        network.eval();
        auto state = std::make_unique<State>(std::move(network), recipe, workers);
        state->beginning = copyOf(state->averaged);
        return std::unique_ptr<Learner>(new TorchLearner(std::move(state)));
    } catch (const std::exception& error) {
        return base::fail(
            ErrorCode::ModelInvalid,
            QStringLiteral("the network cannot be trained: %1").arg(inference::reasonOf(error)));
    }
}

base::Result<void> TorchLearner::startFrom(const Teacher& parent)
{
    try {
        parent.copyWeightsTo(m_state->network);
        parent.copyWeightsTo(m_state->averaged);
        const torch::NoGradGuard noGradient;
        m_state->spreadStatistics();
    } catch (const std::exception& error) {
        return base::fail(
            ErrorCode::ModelInvalid,
            QStringLiteral("the parent's weights do not fit: %1").arg(inference::reasonOf(error)));
    }
    return {};
}

void TorchLearner::learnFrom(std::vector<std::shared_ptr<const Teacher>> teachers, double weight)
{
    m_state->teachers = std::move(teachers);
    m_state->teacherWeight = weight;
}

base::Result<double> TorchLearner::step(const Batch& batch, double learningRate)
{
    State& state = *m_state;
    const auto count = static_cast<std::size_t>(state.workers.count());
    std::vector<double> losses(count, 0.0);
    std::vector<std::optional<base::Error>> errors(count);
    try {
        setLearningRate(*state.optimiser, learningRate);
        state.optimiser->zero_grad();
        state.workers.run([&](int worker) {
            const auto index = static_cast<std::size_t>(worker);
            try {
                losses[index] = state.learnPart(worker, batch);
            } catch (const std::exception& error) {
                errors[index] = failed(QStringLiteral("training step"), error).value();
            }
        });
        for (const auto& error : errors) {
            if (error)
                return tl::make_unexpected(*error);
        }
        const double loss = std::accumulate(losses.begin(), losses.end(), 0.0);
        if (!std::isfinite(loss))
            return base::fail(ErrorCode::Internal,
                              QStringLiteral("the training diverged; try a lower learning rate"));
        const torch::NoGradGuard noGradient;
        state.gatherGradients();
        state.gatherStatistics();
        if (state.maxGradientNorm > 0.0)
            torch::nn::utils::clip_grad_norm_(parametersOf(state.network), state.maxGradientNorm);
        state.optimiser->step();
        return loss;
    } catch (const std::exception& error) {
        return failed(QStringLiteral("training step"), error);
    }
}

void TorchLearner::average(double decay)
{
    const torch::NoGradGuard noGradient;
    const std::vector<at::Tensor> targets = allTensors(m_state->averaged);
    const std::vector<at::Tensor> sources = allTensors(m_state->network);
    for (std::size_t i = 0; i < targets.size(); ++i)
        targets[i].lerp_(sources[i], 1.0 - decay);
}

void TorchLearner::keepAverage()
{
    m_state->goal = copyOf(m_state->averaged);
}

void TorchLearner::goBackTo(double share)
{
    const torch::NoGradGuard noGradient;
    const std::vector<at::Tensor> targets = allTensors(m_state->averaged);
    const std::vector<at::Tensor> from = allTensors(m_state->beginning);
    const std::vector<at::Tensor> to = allTensors(m_state->goal);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i].is_floating_point())
            targets[i].copy_(from[i].lerp(to[i], share));
    }
}

base::Result<std::vector<std::vector<float>>> TorchLearner::logits(const Batch& batch) const
{
    State& state = *m_state;
    std::vector<std::vector<float>> rows(static_cast<std::size_t>(batch.count));
    std::vector<std::optional<base::Error>> errors(static_cast<std::size_t>(state.workers.count()));
    state.workers.run([&](int worker) {
        const Part part = partOf(rows.size(), worker, state.workers.count());
        if (part.size() == 0)
            return;
        try {
            const torch::NoGradGuard noGradient;
            const torch::jit::GraphOptimizerEnabledGuard plainExecution(false);
            const AutocastScope autocast(state.fast);
            const at::Tensor output =
                state.averaged.forward({picturesOf(batch, part)}).toTensor().to(torch::kFloat32).contiguous();
            for (std::size_t i = 0; i < part.size(); ++i) {
                const float* row = output.data_ptr<float>() + static_cast<int64_t>(i) * output.size(1);
                rows[part.begin + i].assign(row, row + output.size(1));
            }
        } catch (const std::exception& error) {
            errors[static_cast<std::size_t>(worker)] =
                failed(QStringLiteral("evaluating the network"), error).value();
        }
    });
    for (const auto& error : errors) {
        if (error)
            return tl::make_unexpected(*error);
    }
    return rows;
}

QString TorchLearner::libraryVersion()
{
    return QStringLiteral(TORCH_VERSION);
}

base::Result<QByteArray> TorchLearner::archive(const domain::ModelCard& card) const
{
    return networkArchive(m_state->averaged, card);
}

base::Result<void> TorchLearner::saveModel(const QString& file, const domain::ModelCard& card) const
{
    return saveNetwork(m_state->averaged, card, file);
}

base::Result<void> TorchLearner::saveCheckpoint(const QString& file, const QJsonObject& header) const
{
    std::ostringstream bytes;
    try {
        torch::serialize::OutputArchive archive;
        const QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
        archive.write("header", c10::IValue(json.toStdString()));
        const auto writeAll = [&archive](const std::string& name, const torch::jit::Module& module) {
            const std::vector<at::Tensor> tensors = allTensors(module);
            for (std::size_t i = 0; i < tensors.size(); ++i)
                archive.write(name + std::to_string(i), tensors[i].detach());
        };
        writeAll("network", m_state->network);
        writeAll("averaged", m_state->averaged);
        torch::serialize::OutputArchive optimiser;
        m_state->optimiser->save(optimiser);
        archive.write("optimiser", optimiser);
        archive.save_to(bytes);
    } catch (const std::exception& error) {
        return failed(QStringLiteral("cannot write the checkpoint %1").arg(file), error);
    }
    const std::string text = std::move(bytes).str();
    return base::writeFileAtomically(
        file, QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
}

base::Result<QJsonObject> TorchLearner::checkpointHeader(const QString& file)
{
    torch::serialize::InputArchive archive;
    return openCheckpoint(file, archive);
}

base::Result<QJsonObject> TorchLearner::loadCheckpoint(const QString& file)
{
    torch::serialize::InputArchive archive;
    auto header = openCheckpoint(file, archive);
    if (!header)
        return header;
    try {
        const torch::NoGradGuard noGradient;
        const auto readAll = [&archive](const std::string& name, const torch::jit::Module& module) {
            const std::vector<at::Tensor> tensors = allTensors(module);
            for (std::size_t i = 0; i < tensors.size(); ++i) {
                at::Tensor saved;
                archive.read(name + std::to_string(i), saved);
                tensors[i].copy_(saved);
            }
        };
        readAll("network", m_state->network);
        readAll("averaged", m_state->averaged);
        torch::serialize::InputArchive optimiser;
        archive.read("optimiser", optimiser);
        m_state->optimiser->load(optimiser);
        m_state->spreadStatistics();
        return header;
    } catch (const std::exception& error) {
        return noCheckpoint(file, error);
    }
}

} // namespace scenekeeper::training
