// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/feedback/headlearning.h"

#include <QStringList>
#include <span>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::feedback {

/// A label of the archivist's own needs this many photographs before a model gets an output for it.
inline constexpr qint64 kExamplesForNewLabel = 20;

/// Photographs that show a label, by human word.
struct LabelExamples
{
    QString label;
    qint64 examples = 0;

    friend bool operator==(const LabelExamples&, const LabelExamples&) = default;
};

/// Copies of the same photograph of which a human says a label in one place and denies it in another.
struct Contradiction
{
    QString label;
    std::vector<base::PhotoId> photos; ///< all copies
};

/// What there is to learn from: all that humans have decided in a catalogue, one example per content.
struct HumanKnowledge
{
    QStringList newLabels;               ///< that the model has no output for and that have examples enough
    std::vector<HumanExample> examples;  ///< targets for the model's labels, then the new ones
    std::vector<LabelExamples> perLabel; ///< in that order
    std::vector<LabelExamples> tooFew;   ///< labels that stay without an output
    std::vector<Contradiction> contradictions; ///< left out
    qint64 photos = 0;                         ///< that a human has decided on
    qint64 changed = 0;                        ///< left out: the file is another one than the human saw
    qint64 withoutEmbedding = 0;               ///< left out: no model with this body has seen the photo
};

/// Collects it for a model with these labels; `models` are all with its body. Decided is, where a human gave
/// the whole set of a photograph's labels, every label, else what was added or rejected. Used on the
/// catalogue's thread. Fails as the catalogue does.
[[nodiscard]] base::Result<HumanKnowledge> collectHumanKnowledge(storage::Catalog& catalog,
                                                                 const QStringList& modelLabels,
                                                                 std::span<const base::ModelId> models);

} // namespace scenekeeper::feedback
