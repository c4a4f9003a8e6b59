// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/networktensors.h"

#include <torch/script.h>

namespace scenekeeper::training {

at::Tensor picturesOf(const Batch& batch, const Part& part)
{
    const std::size_t floats =
        static_cast<std::size_t>(batch.width) * static_cast<std::size_t>(batch.height) * 3;
    const at::Tensor rows =
        torch::from_blob(const_cast<float*>(batch.pixels.data() + part.begin * floats),
                         {static_cast<int64_t>(part.size()), batch.height, batch.width, 3}, torch::kFloat32);
    return rows.permute({0, 3, 1, 2});
}

at::Tensor targetsOf(const Batch& batch, const Part& part)
{
    const auto labels = batch.targets.size() / static_cast<std::size_t>(batch.count);
    return torch::from_blob(const_cast<float*>(batch.targets.data() + part.begin * labels),
                            {static_cast<int64_t>(part.size()), static_cast<int64_t>(labels)},
                            torch::kFloat32);
}

std::vector<at::Tensor> parametersOf(const torch::jit::Module& module)
{
    std::vector<at::Tensor> tensors;
    for (const at::Tensor& parameter : module.parameters())
        tensors.push_back(parameter);
    return tensors;
}

std::vector<at::Tensor> buffersOf(const torch::jit::Module& module)
{
    std::vector<at::Tensor> tensors;
    for (const at::Tensor& buffer : module.buffers())
        tensors.push_back(buffer);
    return tensors;
}

std::vector<at::Tensor> allTensors(const torch::jit::Module& module)
{
    std::vector<at::Tensor> tensors = parametersOf(module);
    const std::vector<at::Tensor> buffers = buffersOf(module);
    tensors.insert(tensors.end(), buffers.begin(), buffers.end());
    return tensors;
}

torch::jit::Module copyOf(const torch::jit::Module& module)
{
    // Without the guard the copied weights would be results of the original's, not leaves of their own.
    const torch::NoGradGuard noGradient;
    return module.deepcopy();
}

void makeChannelsLast(const torch::jit::Module& module)
{
    for (const at::Tensor& parameter : module.parameters()) {
        if (parameter.dim() == 4)
            parameter.set_data(parameter.contiguous(at::MemoryFormat::ChannelsLast));
    }
}

} // namespace scenekeeper::training
