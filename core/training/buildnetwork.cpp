// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/buildnetwork.h"

#include "core/training/networkbuilder.h"

#include <array>
#include <torch/script.h>

namespace scenekeeper::training {

namespace {

struct Stage
{
    int channels = 0;
    int stride = 1;
};

constexpr int kStemChannels = 24;
constexpr std::array<Stage, 7> kStages{{{32, 2}, {64, 2}, {64, 1}, {128, 2}, {128, 1}, {256, 2}, {256, 1}}};
constexpr int kSeedMap = 4; ///< edge of the last feature map for an input of 150

/// The rest of every network: a linear layer on the embedding, and both results in one pass.
void addHead(NetworkBuilder& builder, torch::jit::Module& network, int inputs, int labelCount)
{
    builder.addDense(network, "head", {inputs, labelCount});
    network.define(R"(
def forward(self, x: Tensor) -> Tensor:
    return torch.linear(self.embed(x), self.head_weight, self.head_bias)

def logits_and_embedding(self, x: Tensor) -> Tuple[Tensor, Tensor]:
    embedding = self.embed(x)
    return torch.linear(embedding, self.head_weight, self.head_bias), embedding
)");
}

torch::jit::Module residualBlock(NetworkBuilder& builder, int inputs, const Stage& stage)
{
    torch::jit::Module block = builder.module("ResidualBlock");
    block.register_module("first",
                          builder.normalisedConvolution({inputs, stage.channels, 3, stage.stride, 1}));
    block.register_module("second", builder.normalisedConvolution({stage.channels, stage.channels, 3, 1, 1}));
    const bool sameShape = inputs == stage.channels && stage.stride == 1;
    if (!sameShape)
        block.register_module("shortcut",
                              builder.normalisedConvolution({inputs, stage.channels, 1, stage.stride, 0}));
    const std::string shortcut = sameShape ? "x" : "self.shortcut.forward(x)";
    block.define("def forward(self, x: Tensor) -> Tensor:\n"
                 "    y = self.second.forward(torch.relu(self.first.forward(x)))\n"
                 "    return torch.relu(y + " +
                 shortcut + ")\n");
    return block;
}

torch::jit::Module buildSceneResnet(NetworkBuilder& builder, const Architecture& architecture, int labelCount)
{
    torch::jit::Module network = builder.module("SceneResnet");
    network.register_module("stem", builder.normalisedConvolution({3, kStemChannels, 3, 2, 1}));
    std::string body = "    x = torch.relu(self.stem.forward(x))\n";
    int channels = kStemChannels;
    for (std::size_t i = 0; i < kStages.size(); ++i) {
        const std::string name = "block" + std::to_string(i);
        network.register_module(name, residualBlock(builder, channels, kStages[i]));
        body += "    x = self." + name + ".forward(x)\n";
        channels = kStages[i].channels;
    }
    // The mean is taken in float32, whatever the convolutions compute in.
    network.define("def embed(self, x: Tensor) -> Tensor:\n" + body +
                   "    return torch.mean(x.float(), [2, 3])\n");
    addHead(builder, network, architecture.embeddingSize, labelCount);
    return network;
}

torch::jit::Module buildSeedCnn(NetworkBuilder& builder, const Architecture& architecture, int labelCount)
{
    torch::jit::Module network = builder.module("SeedCnn");
    builder.addConvolution(network, "conv1", {3, 32, 3, 1, 0});
    builder.addConvolution(network, "conv2", {32, 64, 3, 1, 0});
    builder.addConvolution(network, "conv3", {64, 128, 3, 1, 0});
    builder.addConvolution(network, "conv4", {128, 256, 3, 1, 0});
    builder.addConvolution(network, "conv5", {256, 512, 3, 1, 1});
    builder.addConvolution(network, "conv6", {512, 1024, 3, 1, 1});
    builder.addDense(network, "dense", {kSeedMap * kSeedMap * 1024, architecture.embeddingSize});
    network.define(R"(
def embed(self, x: Tensor) -> Tensor:
    x = torch.relu(torch.conv2d(x, self.conv1_weight, self.conv1_bias))
    x = torch.max_pool2d(x, [3, 3])
    x = torch.relu(torch.conv2d(x, self.conv2_weight, self.conv2_bias))
    x = torch.max_pool2d(x, [2, 2])
    x = torch.relu(torch.conv2d(x, self.conv3_weight, self.conv3_bias))
    x = torch.max_pool2d(x, [2, 2])
    x = torch.relu(torch.conv2d(x, self.conv4_weight, self.conv4_bias))
    x = torch.max_pool2d(x, [2, 2])
    x = torch.relu(torch.conv2d(x, self.conv5_weight, self.conv5_bias, [1, 1], [1, 1]))
    x = torch.relu(torch.conv2d(x, self.conv6_weight, self.conv6_bias, [1, 1], [1, 1]))
    x = torch.flatten(x.float(), 1)
    return torch.relu(torch.linear(x, self.dense_weight, self.dense_bias)).float()
)");
    addHead(builder, network, architecture.embeddingSize, labelCount);
    return network;
}

} // namespace

torch::jit::Module buildNetwork(const Architecture& architecture, int labelCount, quint64 seed)
{
    NetworkBuilder builder(seed);
    torch::jit::Module network = architecture.name == QLatin1String(kSeedCnn)
                                     ? buildSeedCnn(builder, architecture, labelCount)
                                     : buildSceneResnet(builder, architecture, labelCount);
    for (const at::Tensor& parameter : network.parameters())
        parameter.requires_grad_(true);
    return network;
}

} // namespace scenekeeper::training
