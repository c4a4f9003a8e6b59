// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/networks.h"

#include "core/inference/litclassifier.h"
#include "core/inference/modelarchive.h"
#include "core/inference/torchmodule.h"

#include <atomic>

namespace scenekeeper::inference {

using base::Result;

namespace {

std::atomic<int> wantedThreads = 0; ///< of one operation; 0: as LibTorch has it

Result<const Networks*> load()
{
    return torchFunction(kNetworksFunction).map([](QFunctionPointer function) {
        const Networks* networks = reinterpret_cast<NetworksFunction>(function)();
        if (wantedThreads > 0)
            networks->setIntraOpThreads(wantedThreads);
        return networks;
    });
}

} // namespace

Result<const Networks*> networks()
{
    static const Result<const Networks*> loaded = load();
    return loaded;
}

Result<std::unique_ptr<Classifier>> TorchScriptClassifier::load(const QString& file, Precision precision)
{
    const Result<const Networks*> module = networks();
    if (!module)
        return tl::make_unexpected(module.error());
    auto plain = (*module)->loadClassifier(file, precision);
    if (!plain)
        return tl::make_unexpected(plain.error());
    if ((*plain)->card().gate)
        return std::make_unique<LitClassifier>(std::move(*plain));
    return std::move(*plain);
}

Result<domain::ModelCard> readCard(const QString& file)
{
    const Result<const Networks*> module = networks();
    if (!module)
        return tl::make_unexpected(module.error());
    return (*module)->readCard(file);
}

Result<QByteArray> withExtraFiles(const QByteArray& archive, const std::map<std::string, QByteArray>& files)
{
    const Result<const Networks*> module = networks();
    if (!module)
        return tl::make_unexpected(module.error());
    return (*module)->withExtraFiles(archive, files);
}

Result<PackedModel> packModel(const QString& file, const ModelDescription& description)
{
    const Result<const Networks*> module = networks();
    if (!module)
        return tl::make_unexpected(module.error());
    return (*module)->packModel(file, description);
}

void setIntraOpThreads(int threads)
{
    wantedThreads = threads;
}

} // namespace scenekeeper::inference
