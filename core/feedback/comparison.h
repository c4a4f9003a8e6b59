// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/feedback/headlearning.h"
#include "core/training/metrics.h"

#include <QJsonObject>
#include <QStringList>
#include <optional>
#include <stop_token>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::feedback {

/// How two models do on the same photographs. A photograph is right where the first choice is a label that it
/// has; photographs without any label do not count here.
struct PartComparison
{
    training::Metrics before;
    training::Metrics after;
    qint64 gained = 0;      ///< photographs that only the later model is right about
    qint64 lost = 0;        ///< that only the earlier one is
    double mayDiffer = 0.0; ///< share of the photographs, 0 … 1, that a later model may well lose: what is
                            ///< true of them is only what the earlier one said
    qint64 denied = 0; ///< labels that do not apply to a photograph by human word (only of the human part)
    qint64 givenBefore = 0; ///< of these, that the earlier model gives all the same
    qint64 givenAfter = 0;

    /// Whether the later model is worse, by more than chance may do: it loses photographs on balance, and
    /// more than 1.64 √(gained + lost) (a sign test, one side, 5 %), or more than one in a hundred.
    [[nodiscard]] bool isWorse() const;
};

/// A photograph that would be labelled otherwise.
struct LabelChange
{
    base::PhotoId photo;
    QStringList before;
    QStringList after;       ///< surest first
    double confidence = 0.0; ///< of the later model in its first label, 0 … 1
};

struct Comparison
{
    QStringList labels;   ///< of the figures below: the later model's, then what only the earlier one has
    PartComparison human; ///< photographs that humans decided on
    PartComparison
        memory; ///< remembered pictures that were held out; without photographs where there are none
    double noneReviewedBefore =
        0.0; ///< share of remembered pictures of none of the labels sent to review, 0 … 1
    double noneReviewedAfter = 0.0;
    bool crossChecked =
        false; ///< the human part holds photographs that were learnt from: judged by heads that had not
    bool bearsOutNothing =
        false; ///< the corrections speak for no change of the labels that were there before
    std::vector<LabelChange> changes; ///< surest first, some hundreds at most
    qint64 changed = 0; ///< photographs that would be labelled otherwise, in all that are told of
    std::optional<domain::Light> newLight; ///< that the later model looks in, and the earlier one does not
    qint64 seenAnew = 0; ///< photographs that would be looked at in another light: of these, only `sampled`
                         ///< are told of
    qint64 sampled = 0;
    qint64 forgotten = 0; ///< held-out remembered pictures that would be looked at in another light, too:
                          ///< they are no part of `memory`

    /// Not worse on either part, there is a human part to tell by, something to gain, and at most one in
    /// fifty remembered pictures would be looked at in another light: half of these may well be lost.
    [[nodiscard]] bool isRecommended() const;
    [[nodiscard]] bool forgetsTooMuch() const;
};

struct Judged
{
    const training::EmbeddingClassifier& model;
    /// Per example; null: what the head says of its embedding counts.
    const training::Rows* logits = nullptr;
    /// The logits are by heads that had not learnt from the example, also where it is not held out.
    bool unseen = true;
};

/// Adds the human part: the examples that are held out, and where these are fewer than 30 all others, too, if
/// `after` has not seen them. Targets are for after's labels, then those that only `before` has.
void compareOnHumans(const training::EmbeddingClassifier& before, const Judged& after,
                     const std::vector<HumanExample>& examples, Comparison& comparison);

/// Adds the part of remembered pictures that are held out.
void compareOnMemory(const training::EmbeddingClassifier& before, const training::EmbeddingClassifier& after,
                     const training::ReplayMemory& memory, Comparison& comparison);

/// Two models' probabilities for one photograph.
struct BothAnswers
{
    base::PhotoId photo;
    int label = -1; ///< that it is known to have, into the models' labels; -1: none is known
    std::vector<float> before;
    std::vector<float> after;
};

/// The same for two bodies, from answers to photographs of the archive: in the remembered pictures' place
/// those of which a label is known, `mayDiffer` of them wrongly; and what would change of all of them.
void compareOnAnswers(const domain::ModelCard& before, const domain::ModelCard& after,
                      std::span<const BothAnswers> answers, double mayDiffer, Comparison& comparison);

/// Adds what would change of photographs of which no label is known.
void addChanges(const domain::ModelCard& before, const domain::ModelCard& after,
                std::span<const BothAnswers> answers, Comparison& comparison);

/// Adds what would change in a catalogue, where humans have not decided. Reads the embeddings of `models`,
/// which are all with the body. Used on the catalogue's thread. Fails as the catalogue does, or with
/// Cancelled.
[[nodiscard]] base::Result<void> compareInCatalog(const training::EmbeddingClassifier& before,
                                                  const training::EmbeddingClassifier& after,
                                                  std::span<const base::ModelId> models,
                                                  storage::Catalog& catalog, const std::stop_token& stop,
                                                  Comparison& comparison);

/// Two registered models with the same body, judged by the held-out human part, the memory and the catalogue.
/// Fails as loadHeaded() does, with NotFound for a model that the catalogue has not, or with InvalidArgument
/// for two bodies.
[[nodiscard]] base::Result<Comparison> compareModels(storage::Catalog& catalog, base::ModelId before,
                                                     base::ModelId after, const std::stop_token& stop);

/// `{"human":{"before","after",…},"memory":{…},…}`, as the command line prints it and cards keep it; without
/// the list of changes.
[[nodiscard]] QJsonObject toJson(const Comparison& comparison);

} // namespace scenekeeper::feedback
