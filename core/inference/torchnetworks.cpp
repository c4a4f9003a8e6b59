// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/networkarchive.h"
#include "core/inference/networkimport.h"
#include "core/inference/networks.h"
#include "core/inference/torchscriptnetwork.h"

#include <ATen/Parallel.h>

// The module's way in, for inference.

namespace scenekeeper::inference {

using base::Result;

namespace {

class TorchNetworks final : public Networks
{
public:
    Result<std::unique_ptr<TorchScriptClassifier>> loadClassifier(const QString& file,
                                                                  Precision precision) const override
    {
        return TorchScriptNetwork::load(file, precision);
    }

    Result<domain::ModelCard> readCard(const QString& file) const override { return cardInside(file); }

    Result<QByteArray> withExtraFiles(const QByteArray& archive,
                                      const std::map<std::string, QByteArray>& files) const override
    {
        return archiveWith(archive, files);
    }

    Result<PackedModel> packModel(const QString& file, const ModelDescription& description) const override
    {
        return packNetwork(file, description);
    }

    void setIntraOpThreads(int threads) const override { at::set_num_threads(threads); }
};

} // namespace

} // namespace scenekeeper::inference

extern "C" Q_DECL_EXPORT const scenekeeper::inference::Networks* scenekeeperNetworks()
{
    static const scenekeeper::inference::TorchNetworks networks;
    return &networks;
}
