// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/modelfile.h"

#include "core/base/wholefile.h"
#include "core/domain/modelcardjson.h"
#include "core/inference/networkarchive.h"

#include <sstream>
#include <torch/script.h>

namespace scenekeeper::training {

using base::ErrorCode;

base::Result<QByteArray> networkArchive(const torch::jit::Module& network, const domain::ModelCard& card)
{
    std::ostringstream archive;
    try {
        const torch::NoGradGuard noGradient;
        torch::jit::Module copy = network.deepcopy();
        copy.eval();
        for (const at::Tensor& parameter : copy.parameters()) {
            parameter.requires_grad_(false);
            if (parameter.dim() > 1)
                parameter.set_data(parameter.contiguous().to(at::kHalf));
        }
        const QByteArray json = domain::toJson(card);
        copy.save(archive, {{inference::kCardFile, json.toStdString()}});
    } catch (const std::exception& error) {
        return base::fail(ErrorCode::Internal,
                          QStringLiteral("cannot write the network: %1").arg(inference::reasonOf(error)));
    }
    return QByteArray::fromStdString(std::move(archive).str());
}

base::Result<void> saveNetwork(const torch::jit::Module& network, const domain::ModelCard& card,
                               const QString& file)
{
    const auto archive = networkArchive(network, card);
    if (!archive)
        return tl::make_unexpected(archive.error());
    return base::writeFileAtomically(file, *archive);
}

} // namespace scenekeeper::training
