// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/inferencegraph.h"

#include <algorithm>
#include <array>
#include <optional>
#include <torch/csrc/jit/passes/common_subexpression_elimination.h>
#include <torch/csrc/jit/passes/constant_propagation.h>
#include <torch/csrc/jit/passes/dead_code_elimination.h>
#include <torch/csrc/jit/passes/frozen_graph_optimizations.h>
#include <torch/csrc/jit/passes/inliner.h>
#include <torch/script.h>

namespace scenekeeper::inference {

namespace {

using torch::jit::Block;
using torch::jit::Node;
using torch::jit::Value;

constexpr auto kBothMethod = "logits_and_embedding";

/// Networks without batch norm or dropout need not know whether they are in training.
void setToEvaluation(const torch::jit::Module& module)
{
    for (torch::jit::Module part : module.modules()) {
        if (part.hasattr("training"))
            part.setattr("training", false);
    }
}

/// The method to run, written into the module where it has only its two halves: what both compute then
/// becomes one as common subexpressions.
std::string chooseMethod(torch::jit::Module& module, bool withEmbedding)
{
    if (!withEmbedding)
        return "forward";
    if (!module.find_method(kBothMethod))
        module.define("def logits_and_embedding(self, x: Tensor):\n"
                      "    return self.forward(x), self.embed(x)\n");
    return kBothMethod;
}

bool isConvolution(const Node& node)
{
    static const auto plain = c10::Symbol::fromQualString("aten::conv2d");
    static const auto traced = c10::Symbol::fromQualString("aten::_convolution");
    return node.kind() == plain || node.kind() == traced;
}

bool isLinear(const Node& node)
{
    static const std::array<c10::Symbol, 3> kinds{c10::Symbol::fromQualString("aten::linear"),
                                                  c10::Symbol::fromQualString("aten::addmm"),
                                                  c10::Symbol::fromQualString("aten::matmul")};
    return std::find(kinds.begin(), kinds.end(), node.kind()) != kinds.end();
}

std::optional<at::Tensor> constantTensor(const Value& value)
{
    const auto constant = torch::jit::toIValue(&value);
    if (constant && constant->isTensor() && constant->toTensor().is_floating_point())
        return constant->toTensor();
    return std::nullopt;
}

void replaceConstant(Node& node, std::size_t input, const at::Tensor& tensor)
{
    const torch::jit::WithInsertPoint here(&node);
    node.replaceInput(input, node.owningGraph()->insertConstant(tensor));
}

/// Inserts a conversion before the node; one that changes nothing costs nothing at run time.
void convertInput(Node& node, std::size_t input, at::ScalarType type)
{
    torch::jit::Graph& graph = *node.owningGraph();
    const torch::jit::WithInsertPoint here(&node);
    Value* converted = graph.insert(c10::Symbol::fromQualString("aten::to"),
                                    {node.input(input), static_cast<int64_t>(type)});
    node.replaceInput(input, converted);
}

void rewriteConvolution(Node& node, at::ScalarType type)
{
    const auto weight = constantTensor(*node.input(1));
    if (!weight || weight->dim() != 4)
        return;
    replaceConstant(node, 1, weight->to(type).contiguous(at::MemoryFormat::ChannelsLast));
    if (const auto bias = constantTensor(*node.input(2)))
        replaceConstant(node, 2, bias->to(type));
    if (type != at::kFloat)
        convertInput(node, 0, type);
}

void rewriteBlock(Block& block, at::ScalarType type)
{
    for (Node* node : block.nodes()) {
        for (Block* inner : node->blocks())
            rewriteBlock(*inner, type);
        if (isConvolution(*node))
            rewriteConvolution(*node, type);
        else if (type != at::kFloat && isLinear(*node))
            convertInput(*node, node->kind() == c10::Symbol::fromQualString("aten::addmm") ? 1 : 0,
                         at::kFloat);
    }
}

} // namespace

struct InferenceGraph::State
{
    torch::jit::Module module;
    std::string method;
    bool withEmbedding = false;
    bool bfloat16 = false;
};

InferenceGraph::InferenceGraph(torch::jit::Module module, bool withEmbedding, bool bfloat16)
    : m_state(std::make_unique<State>())
{
    setToEvaluation(module);
    module.to(at::kFloat);
    m_state->method = chooseMethod(module, withEmbedding);
    m_state->withEmbedding = withEmbedding;
    m_state->bfloat16 = bfloat16;
    m_state->module = torch::jit::freeze(module, std::vector<std::string>{m_state->method}, false);
    std::shared_ptr<torch::jit::Graph> graph = m_state->module.get_method(m_state->method).graph();
    torch::jit::Inline(*graph);
    torch::jit::ConstantPropagation(graph);
    torch::jit::EliminateCommonSubexpression(graph);
    torch::jit::OptimizeFrozenGraph(graph);
    rewriteBlock(*graph->block(), bfloat16 ? at::kBFloat16 : at::kFloat);
    torch::jit::EliminateDeadCode(graph);
}

InferenceGraph::InferenceGraph(InferenceGraph&&) noexcept = default;
InferenceGraph& InferenceGraph::operator=(InferenceGraph&&) noexcept = default;
InferenceGraph::~InferenceGraph() = default;

bool InferenceGraph::usesBFloat16() const
{
    return m_state->bfloat16;
}

std::pair<at::Tensor, at::Tensor> InferenceGraph::run(const at::Tensor& pixels) const
{
    // The graph is as it should be; the executor need not watch the first runs to improve on it.
    const torch::jit::GraphOptimizerEnabledGuard asItIs(false);
    const c10::IValue output = m_state->module.get_method(m_state->method)({pixels});
    const auto plain = [](const c10::IValue& value) { return value.toTensor().to(at::kFloat).contiguous(); };
    if (!m_state->withEmbedding)
        return {plain(output), at::Tensor()};
    const auto parts = output.toTuple();
    return {plain(parts->elements().at(0)), plain(parts->elements().at(1))};
}

} // namespace scenekeeper::inference
