// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tinymodel.h"

#include "core/domain/modelcardjson.h"

#include <QFile>
#include <sstream>
#include <torch/script.h>

namespace scenekeeper::tests {

namespace {

/// Writes the module that `fill` makes.
template <typename Fill>
bool save(const QString& file, const QByteArray& cardJson, const Fill& fill)
{
    std::ostringstream archive;
    try {
        torch::jit::Module module("__torch__.scenekeeper.TinyModel");
        module.register_attribute("training", c10::BoolType::get(), false);
        fill(module);
        torch::jit::ExtraFilesMap extra;
        if (!cardJson.isEmpty())
            extra["card.json"] = cardJson.toStdString();
        module.save(archive, extra);
    } catch (const std::exception& error) {
        qWarning("tiny model: %s", error.what());
        return false;
    }
    const QByteArray bytes = QByteArray::fromStdString(archive.str());
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

} // namespace

domain::ModelCard tinyCard()
{
    domain::ModelCard card;
    card.name = QStringLiteral("tiny");
    card.architecture = QStringLiteral("tiny");
    card.labels = {QStringLiteral("red"), QStringLiteral("green"), QStringLiteral("blue")};
    card.inputWidth = 16;
    card.inputHeight = 16;
    card.thresholds = {0.5F, 0.5F, 0.5F};
    card.embeddingSize = 3;
    return card;
}

bool writeTinyModel(const QString& file, const domain::ModelCard& card, double sharpness)
{
    QStringList columns;
    for (int label = 0; label < card.labelCount(); ++label)
        columns.append(QStringLiteral("means[:, %1]").arg(label % 3));
    const QString methods = QStringLiteral("def embed(self, x: Tensor) -> Tensor:\n"
                                           "    return torch.mean(x.float(), [2, 3])\n"
                                           "def forward(self, x: Tensor) -> Tensor:\n"
                                           "    means = self.embed(x)\n"
                                           "    return torch.stack([%1], 1) * %2\n")
                                .arg(columns.join(QStringLiteral(", ")), QString::number(sharpness, 'f', 6));
    return writeScriptedModel(file, methods, domain::toJson(card));
}

bool writeHeadedModel(const QString& file, const domain::ModelCard& card, double sharpness, double bodyScale)
{
    return save(file, domain::toJson(card), [&](torch::jit::Module& module) {
        at::Tensor weight = torch::zeros({card.labelCount(), 3});
        for (int label = 0; label < card.labelCount(); ++label)
            weight[label][label % 3] = sharpness / bodyScale;
        module.register_parameter("scale", torch::full({1}, bodyScale), false);
        module.register_parameter("head_weight", weight, false);
        module.register_parameter("head_bias", torch::zeros({card.labelCount()}), false);
        module.define(R"(
def embed(self, x: Tensor) -> Tensor:
    return torch.mean(x.float(), [2, 3]) * self.scale
def forward(self, x: Tensor) -> Tensor:
    return torch.linear(self.embed(x), self.head_weight, self.head_bias)
)");
    });
}

bool writeColourBlindModel(const QString& file, const domain::ModelCard& card)
{
    return save(file, domain::toJson(card), [&](torch::jit::Module& module) {
        const at::Tensor kernel = torch::tensor({0.5F, 0.5F, 0.F, 0.5F, 0.5F, 0.F, 0.F, 0.F, 1.F});
        at::Tensor weight = torch::zeros({card.labelCount(), 3});
        for (int label = 0; label < card.labelCount(); ++label)
            weight[label][label % 3] = 8.0;
        module.register_parameter("kernel", kernel.reshape({3, 3, 1, 1}), false);
        module.register_parameter("gain", torch::ones({3}), false);
        module.register_parameter("shift", torch::zeros({3}), false);
        module.register_buffer("running_mean", torch::full({3}, 0.4));
        module.register_buffer("running_variance", torch::ones({3}));
        module.register_parameter("head_weight", weight, false);
        module.register_parameter("head_bias", torch::zeros({card.labelCount()}), false);
        module.define(R"(
def embed(self, x: Tensor) -> Tensor:
    y = torch.conv2d(x, self.kernel)
    y = torch.batch_norm(y, self.gain, self.shift, self.running_mean, self.running_variance, self.training, 0.1, 1e-05, False)
    return torch.mean(y.float(), [2, 3])
def forward(self, x: Tensor) -> Tensor:
    return torch.linear(self.embed(x), self.head_weight, self.head_bias)
)");
    });
}

bool writeGroupNormModel(const QString& file, const domain::ModelCard& card)
{
    return save(file, domain::toJson(card), [](torch::jit::Module& module) {
        module.register_parameter("kernel", torch::eye(3).reshape({3, 3, 1, 1}), false);
        module.register_parameter("gain", torch::ones({3}), false);
        module.register_parameter("shift", torch::zeros({3}), false);
        module.define(R"(
def forward(self, x: Tensor) -> Tensor:
    y = torch.group_norm(torch.conv2d(x, self.kernel), 1, self.gain, self.shift)
    return torch.mean(y, [2, 3])
)");
    });
}

bool writeScriptedModel(const QString& file, const QString& methods, const QByteArray& cardJson)
{
    return save(file, cardJson,
                [&methods](torch::jit::Module& module) { module.define(methods.toStdString()); });
}

} // namespace scenekeeper::tests
