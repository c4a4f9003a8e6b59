// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tinymodel.h"

#include "core/domain/modelcardjson.h"

#include <QFile>
#include <sstream>
#include <torch/script.h>

namespace scenekeeper::tests {

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

bool writeScriptedModel(const QString& file, const QString& methods, const QByteArray& cardJson)
{
    std::ostringstream archive;
    try {
        torch::jit::Module module("__torch__.scenekeeper.TinyModel");
        module.register_attribute("training", c10::BoolType::get(), false);
        module.define(methods.toStdString());
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

} // namespace scenekeeper::tests
