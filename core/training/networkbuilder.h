// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <memory>
#include <string>

namespace torch::jit {
struct Module;
}

namespace scenekeeper::training {

struct ConvolutionShape
{
    int inputs = 0;
    int outputs = 0;
    int kernel = 3;
    int stride = 1;
    int padding = 0;
};

struct DenseShape
{
    int inputs = 0;
    int outputs = 0;
};

/// Puts TorchScript networks together without Python: each module gets its own class on one
/// compilation unit, with its parameters, its `training` attribute and its methods in TorchScript.
/// Owns the compilation unit (shared with the modules) and the random generator for the weights.
/// Not thread-safe. Throws c10::Error where the script does not compile.
class NetworkBuilder
{
public:
    explicit NetworkBuilder(quint64 seed);
    ~NetworkBuilder();
    NetworkBuilder(const NetworkBuilder&) = delete;
    NetworkBuilder& operator=(const NetworkBuilder&) = delete;

    /// An empty module in training mode, its class name made unique.
    [[nodiscard]] torch::jit::Module module(const std::string& className);

    /// A convolution without bias and a batch norm, as a module with `forward`.
    [[nodiscard]] torch::jit::Module normalisedConvolution(const ConvolutionShape& shape);

    /// Registers `<name>_weight` and `<name>_bias` (He's uniform initialisation, for ReLU networks
    /// without norms).
    void addConvolution(torch::jit::Module& owner, const std::string& name, const ConvolutionShape& shape);
    void addDense(torch::jit::Module& owner, const std::string& name, const DenseShape& shape);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace scenekeeper::training
