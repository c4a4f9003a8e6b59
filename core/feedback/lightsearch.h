// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/archivepictures.h"
#include "core/feedback/retrainingstart.h"

namespace scenekeeper::feedback {

struct LightSearchOptions
{
    std::stop_token stop;
    std::function<void(qint64 done, qint64 total)> onRead; ///< photographs, on the caller's thread
};

/// In which light a model is to look, and how it then sees what humans decided on.
struct FoundLight
{
    std::optional<domain::LightGate> gate;
    bool isNew = false; ///< another one than that of the model in use; else what follows is as it was stored
    std::vector<HumanExample> before;             ///< as the model in use sees them
    std::vector<HumanExample> after;              ///< the same ones behind the gate
    std::optional<training::ReplayMemory> memory; ///< what can be replayed behind the gate
    qint64 forgotten = 0; ///< held-out rows of the memory with a label that the gate opens for: how they
                          ///< look in the light is not known
};

/// At the size that the model looks at.
[[nodiscard]] ReadPicturesOptions readingFor(const domain::ModelCard& card,
                                             const LightSearchOptions& options);

/// Looks at some of the photographs that humans decided on in every light, from their files, and learns which
/// photographs are to be seen in another one (see learnLight()). Then sees all that were decided on in it: of
/// these, all that the gate opens for are read, and what cannot be read is left out. Where the model
/// remembers nothing of its training, or more than one in ten would be left out, the light stays what it is.
///
/// Used on the catalogue's thread. Fails with Cancelled, or as the model and the catalogue do.
[[nodiscard]] base::Result<FoundLight> findLight(storage::Catalog& catalog, const Beginning& beginning,
                                                 const LightSearchOptions& options);

} // namespace scenekeeper::feedback
