// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimiser.h"

#include <torch/optim/adamw.h>
#include <torch/optim/sgd.h>
#include <torch/script.h>

namespace scenekeeper::training {

namespace {

using Groups = std::vector<torch::optim::OptimizerParamGroup>;

std::unique_ptr<torch::optim::OptimizerOptions> optionsFor(const Recipe& recipe, double decay)
{
    if (recipe.optimiser == Optimiser::AdamW)
        return std::make_unique<torch::optim::AdamWOptions>(
            torch::optim::AdamWOptions(recipe.learningRate).weight_decay(decay));
    return std::make_unique<torch::optim::SGDOptions>(torch::optim::SGDOptions(recipe.learningRate)
                                                          .momentum(recipe.momentum)
                                                          .nesterov(recipe.momentum > 0.0)
                                                          .weight_decay(decay));
}

} // namespace

std::unique_ptr<torch::optim::Optimizer> makeOptimiser(const torch::jit::Module& network,
                                                       const Recipe& recipe)
{
    std::vector<at::Tensor> weights;
    std::vector<at::Tensor> others;
    for (const at::Tensor& parameter : network.parameters())
        (parameter.dim() > 1 ? weights : others).push_back(parameter);
    Groups groups;
    groups.emplace_back(weights, optionsFor(recipe, recipe.weightDecay));
    groups.emplace_back(others, optionsFor(recipe, 0.0));
    if (recipe.optimiser == Optimiser::AdamW)
        return std::make_unique<torch::optim::AdamW>(std::move(groups),
                                                     torch::optim::AdamWOptions(recipe.learningRate));
    return std::make_unique<torch::optim::SGD>(std::move(groups),
                                               torch::optim::SGDOptions(recipe.learningRate));
}

void setLearningRate(torch::optim::Optimizer& optimiser, double learningRate)
{
    for (torch::optim::OptimizerParamGroup& group : optimiser.param_groups())
        group.options().set_lr(learningRate);
}

} // namespace scenekeeper::training
