// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

namespace at {
class Tensor;
}
namespace torch::jit {
struct Module;
}

namespace scenekeeper::inference {

/// A network as one frozen graph: batch norms folded into the convolutions, weights channels-last and,
/// with bfloat16, stored and multiplied as such, while linear layers stay in float32. Logits and
/// embedding come out of one pass. Immutable once made, so thread-safe. Throws what torch throws.
class InferenceGraph
{
public:
    /// The module is changed on the way (put in evaluation mode, converted to float32).
    InferenceGraph(torch::jit::Module module, bool withEmbedding, bool bfloat16);
    InferenceGraph(InferenceGraph&&) noexcept;
    InferenceGraph& operator=(InferenceGraph&&) noexcept;
    ~InferenceGraph();

    [[nodiscard]] bool usesBFloat16() const;

    /// Logits and embedding (undefined without), both in float32 as the network shapes them.
    [[nodiscard]] std::pair<at::Tensor, at::Tensor> run(const at::Tensor& pixels) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace scenekeeper::inference
