// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/networkbuilder.h"

#include <ATen/CPUGeneratorImpl.h>
#include <cmath>
#include <torch/script.h>

namespace scenekeeper::training {

struct NetworkBuilder::State
{
    std::shared_ptr<torch::jit::CompilationUnit> unit = std::make_shared<torch::jit::CompilationUnit>();
    at::Generator generator;
    int modules = 0;

    /// Even in ±gain/√fanIn.
    at::Tensor weights(const std::vector<int64_t>& shape, int fanIn, double gain)
    {
        const double bound = gain / std::sqrt(static_cast<double>(fanIn));
        return torch::empty(shape).uniform_(-bound, bound, generator);
    }
};

namespace {

constexpr double kPlainGain = 1.0;
const double kReluGain = std::sqrt(6.0); ///< keeps the variance through a ReLU

} // namespace

NetworkBuilder::NetworkBuilder(quint64 seed) : m_state(std::make_unique<State>())
{
    m_state->generator = at::detail::createCPUGenerator(seed);
}

NetworkBuilder::~NetworkBuilder() = default;

torch::jit::Module NetworkBuilder::module(const std::string& className)
{
    const std::string name = "__torch__.scenekeeper." + className + std::to_string(m_state->modules++);
    torch::jit::Module module(c10::QualifiedName(name), m_state->unit);
    module.register_attribute("training", c10::BoolType::get(), true);
    return module;
}

torch::jit::Module NetworkBuilder::normalisedConvolution(const ConvolutionShape& shape)
{
    torch::jit::Module layer = module("NormalisedConvolution");
    const int fanIn = shape.inputs * shape.kernel * shape.kernel;
    layer.register_parameter(
        "weight",
        m_state->weights({shape.outputs, shape.inputs, shape.kernel, shape.kernel}, fanIn, kPlainGain),
        false);
    layer.register_parameter("scale", torch::ones({shape.outputs}), false);
    layer.register_parameter("shift", torch::zeros({shape.outputs}), false);
    layer.register_buffer("running_mean", torch::zeros({shape.outputs}));
    layer.register_buffer("running_variance", torch::ones({shape.outputs}));
    const std::string stride = std::to_string(shape.stride);
    const std::string padding = std::to_string(shape.padding);
    layer.define("def forward(self, x: Tensor) -> Tensor:\n"
                 "    y = torch.conv2d(x, self.weight, None, [" +
                 stride + ", " + stride + "], [" + padding + ", " + padding +
                 "])\n"
                 "    return torch.batch_norm(y, self.scale, self.shift, self.running_mean,"
                 " self.running_variance, self.training, 0.1, 1e-05, False)\n");
    return layer;
}

void NetworkBuilder::addConvolution(torch::jit::Module& owner, const std::string& name,
                                    const ConvolutionShape& shape)
{
    const int fanIn = shape.inputs * shape.kernel * shape.kernel;
    owner.register_parameter(
        name + "_weight",
        m_state->weights({shape.outputs, shape.inputs, shape.kernel, shape.kernel}, fanIn, kReluGain), false);
    owner.register_parameter(name + "_bias", torch::zeros({shape.outputs}), false);
}

void NetworkBuilder::addDense(torch::jit::Module& owner, const std::string& name, const DenseShape& shape)
{
    owner.register_parameter(
        name + "_weight", m_state->weights({shape.outputs, shape.inputs}, shape.inputs, kPlainGain), false);
    owner.register_parameter(name + "_bias", torch::zeros({shape.outputs}), false);
}

} // namespace scenekeeper::training
