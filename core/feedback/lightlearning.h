// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/lightgate.h"
#include "core/training/embeddingclassifier.h"
#include "core/training/replaymemory.h"

#include <QByteArray>
#include <array>
#include <optional>
#include <stop_token>
#include <vector>

namespace scenekeeper::feedback {

/// A photograph that a human has decided on, as the network sees it in every light.
struct LitExample
{
    QByteArray contentHash;                                            ///< SHA-256
    std::vector<float> targets;                                        ///< as of a HumanExample
    std::array<std::vector<float>, domain::kLights.size()> embeddings; ///< each `[D]`
};

struct LightInput
{
    const training::EmbeddingClassifier&
        start;                            ///< says what is seen; its labels are the first of the targets
    const training::ReplayMemory& memory; ///< of the same network, of photographs as they are
    const std::vector<LitExample>& examples;
    std::optional<domain::LightGate> present; ///< in use
};

struct LearntLight
{
    std::optional<domain::LightGate> gate; ///< nothing: all photographs are looked at as they are
    /// Per example: whether a gate opens for it that has not learnt from it. Empty where the gate is the
    /// present one.
    std::vector<bool> opens;
};

/// With fewer photographs that tell of the light the present one stays.
inline constexpr std::ptrdiff_t kFewestTelling = 8;

/// Whether a photograph tells in which light it is seen best: it shows a label that the model has, and it is
/// not held out (see isHeldOut()). What shows only labels of the archivist's own is no evidence: a model that
/// is less sure of it in another light does not see it better there.
[[nodiscard]] bool tellsOfLight(const QByteArray& contentHash, const std::vector<float>& targets,
                                int knownLabels);

/// Finds out whether photographs like some of those that humans decided on are seen better in another light,
/// and how they are told from others: a gate is fitted that opens where the model is right about a photograph
/// in that light and wrong about it as it is, and stays shut for what the model remembers. What is present is
/// given up only for what is better by more than twice its standard error on photographs that the gate has
/// not learnt from (in five parts by content); for another gate of the same light, which has learnt from most
/// of these like the present one, by more than once that on all of them. Photographs that do not tell are
/// only told whether the gate opens. The same input gives the same gate. Used on any thread.
///
/// Fails with Cancelled, or with InvalidArgument for embeddings or targets of another shape.
[[nodiscard]] base::Result<LearntLight> learnLight(const LightInput& input, const std::stop_token& stop);

} // namespace scenekeeper::feedback
