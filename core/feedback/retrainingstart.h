// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/humanknowledge.h"
#include "core/feedback/modelbodies.h"
#include "core/training/embeddingclassifier.h"

#include <optional>

namespace scenekeeper::feedback {

/// The active model and what it can learn from.
struct Beginning
{
    domain::RegisteredModel parent;
    training::HeadedModel model;
    training::HeadedModel root;        ///< the model before any retraining, perhaps the same
    std::vector<base::ModelId> family; ///< models with the same body
    HumanKnowledge knowledge;          ///< for the labels of `model`, then new ones

    [[nodiscard]] training::EmbeddingClassifier before() const { return {model.card(), model.head()}; }
    /// Every retraining starts there: a head that has learnt from the corrections already could neither be
    /// drawn back from one that was withdrawn nor be judged by them.
    /// It looks in the light of the model in use.
    [[nodiscard]] training::EmbeddingClassifier start() const
    {
        training::EmbeddingClassifier classifier{root.card(), root.head()};
        classifier.card.gate = model.card().gate;
        return classifier;
    }
    /// Labels that the start has no output for.
    [[nodiscard]] QStringList newLabels() const
    {
        return model.card().labels.mid(root.card().labelCount()) + knowledge.newLabels;
    }
    [[nodiscard]] bool isFirst() const { return model.digest() == root.digest(); }
    [[nodiscard]] const training::ReplayMemory* memory() const
    {
        return model.memory() ? &*model.memory() : nullptr;
    }
    [[nodiscard]] qint64 learntFrom() const; ///< examples; the others are held out
};

/// Takes the active model of a catalogue apart and collects what humans decided. Fails with NotFound (no
/// model is active), or as loadHeaded() and the catalogue do.
[[nodiscard]] base::Result<Beginning> beginRetraining(storage::Catalog& catalog, Ancestry ancestry);

/// Whether a model that came to look in another light has not seen so many of the photographs decided on yet
/// that what is left would teach it to forget these.
[[nodiscard]] bool misses(const Beginning& beginning);

/// Fails with InvalidArgument and the reason where there is too little to learn from.
[[nodiscard]] base::Result<void> checkEnough(const Beginning& beginning);

/// What the card of every retrained model says of where it comes from, however it has learnt. Its own body is
/// not in it.
[[nodiscard]] QJsonObject lineageOf(const Beginning& beginning, base::RunId run);

/// "scene-resnet r2": the name for the lineage of a second retraining.
[[nodiscard]] QString nameOf(const QJsonObject& lineage);

/// Ends a run of kind Training as the learning ended.
[[nodiscard]] base::Result<void> endTraining(storage::Catalog& catalog, base::RunId run,
                                             const std::optional<base::Error>& error);

} // namespace scenekeeper::feedback
