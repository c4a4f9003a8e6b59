// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/modelimport.h"
#include "core/inference/torchscriptclassifier.h"

#include <map>
#include <string>

namespace scenekeeper::inference {

/// What the module with LibTorch does for this folder; each as the function of the same name outside says.
/// Stateless, so thread-safe.
class Networks
{
public:
    virtual ~Networks() = default;

    [[nodiscard]] virtual base::Result<std::unique_ptr<TorchScriptClassifier>>
    loadClassifier(const QString& file, Precision precision) const = 0;
    [[nodiscard]] virtual base::Result<domain::ModelCard> readCard(const QString& file) const = 0;
    [[nodiscard]] virtual base::Result<QByteArray>
    withExtraFiles(const QByteArray& archive, const std::map<std::string, QByteArray>& files) const = 0;
    [[nodiscard]] virtual base::Result<PackedModel> packModel(const QString& file,
                                                              const ModelDescription& description) const = 0;
    virtual void setIntraOpThreads(int threads) const = 0;
};

/// The module's own; loads it. Fails as torchFunction() does.
[[nodiscard]] base::Result<const Networks*> networks();

/// Name and type of the module's function that gives it.
inline constexpr auto kNetworksFunction = "scenekeeperNetworks";
using NetworksFunction = const Networks* (*)();

} // namespace scenekeeper::inference
