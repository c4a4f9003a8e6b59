// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/humanknowledge.h"

#include "core/storage/catalog.h"

#include <algorithm>
#include <map>
#include <set>

namespace scenekeeper::feedback {

using base::LabelId;
using base::Result;
using storage::DecidedPhoto;
using training::kUndecided;

namespace {

/// The labels that examples are about: a model's outputs, and what may become one.
struct Vocabulary
{
    QStringList names;        ///< the model's, then all other labels in use
    std::vector<LabelId> ids; ///< of each; several outputs may mean one label since labels were merged
    qsizetype known = 0;      ///< how many of them the model has
};

Result<Vocabulary> vocabularyOf(storage::Catalog& catalog, const QStringList& modelLabels)
{
    const Result<std::vector<domain::Label>> labels = catalog.labels().all();
    if (!labels)
        return tl::make_unexpected(labels.error());
    Vocabulary vocabulary{modelLabels, {}, modelLabels.size()};
    for (const QString& name : modelLabels) {
        const auto known = catalog.labels().byName(name);
        if (!known)
            return tl::make_unexpected(known.error());
        // Looking creates nothing: on what the catalogue does not know, nobody has decided.
        vocabulary.ids.push_back(*known ? (*known)->id : LabelId{});
    }
    for (const domain::Label& label : *labels) {
        if (std::find(vocabulary.ids.begin(), vocabulary.ids.end(), label.id) != vocabulary.ids.end())
            continue;
        vocabulary.names.append(label.name);
        vocabulary.ids.push_back(label.id);
    }
    return vocabulary;
}

float targetOf(const DecidedPhoto& photo, LabelId label)
{
    if (!label.isValid())
        return kUndecided;
    if (std::find(photo.applies.begin(), photo.applies.end(), label) != photo.applies.end())
        return 1.F;
    const bool rejected =
        std::find(photo.rejected.begin(), photo.rejected.end(), label) != photo.rejected.end();
    return rejected || photo.isWhole ? 0.F : kUndecided;
}

std::vector<float> targetsOf(const DecidedPhoto& photo, const Vocabulary& vocabulary)
{
    std::vector<float> targets;
    for (const LabelId label : vocabulary.ids)
        targets.push_back(targetOf(photo, label));
    return targets;
}

/// Copies of one photograph, put together.
class Copies
{
public:
    void add(const DecidedPhoto& photo, const Vocabulary& vocabulary)
    {
        const std::vector<float> targets = targetsOf(photo, vocabulary);
        m_photos.push_back(photo.photo);
        if (m_example.targets.empty()) {
            m_example = {photo.photo, photo.contentHash, photo.embedding, targets};
            return;
        }
        for (std::size_t i = 0; i < targets.size(); ++i) {
            float& mine = m_example.targets[i];
            if (mine != kUndecided && targets[i] != kUndecided && mine != targets[i])
                m_contradicted.insert(static_cast<qsizetype>(i));
            else if (mine == kUndecided)
                mine = targets[i];
        }
    }

    void moveTo(HumanKnowledge& knowledge, const Vocabulary& vocabulary)
    {
        for (const qsizetype label : m_contradicted) {
            knowledge.contradictions.push_back({vocabulary.names[label], m_photos});
            m_example.targets[static_cast<std::size_t>(label)] = kUndecided;
        }
        knowledge.examples.push_back(std::move(m_example));
    }

private:
    HumanExample m_example;
    std::vector<base::PhotoId> m_photos;
    std::set<qsizetype> m_contradicted; ///< into the vocabulary
};

qint64 examplesOf(const HumanKnowledge& knowledge, std::size_t label)
{
    return std::count_if(knowledge.examples.begin(), knowledge.examples.end(),
                         [label](const HumanExample& example) { return example.targets[label] == 1.F; });
}

/// Leaves the new labels that have examples enough, and says which have not.
void chooseNewLabels(const Vocabulary& vocabulary, HumanKnowledge& knowledge)
{
    std::vector<std::size_t> kept;
    for (qsizetype i = 0; i < vocabulary.names.size(); ++i) {
        const LabelExamples count{vocabulary.names[i], examplesOf(knowledge, static_cast<std::size_t>(i))};
        const bool isNew = i >= vocabulary.known;
        if (isNew && count.examples < kExamplesForNewLabel) {
            if (count.examples > 0)
                knowledge.tooFew.push_back(count);
            continue;
        }
        kept.push_back(static_cast<std::size_t>(i));
        knowledge.perLabel.push_back(count);
        if (isNew)
            knowledge.newLabels.append(count.label);
    }
    for (HumanExample& example : knowledge.examples) {
        std::vector<float> targets;
        for (const std::size_t label : kept)
            targets.push_back(example.targets[label]);
        example.targets = std::move(targets);
    }
    std::erase_if(knowledge.examples, [](const HumanExample& example) {
        return std::all_of(example.targets.begin(), example.targets.end(),
                           [](float target) { return target == kUndecided; });
    });
}

} // namespace

Result<HumanKnowledge> collectHumanKnowledge(storage::Catalog& catalog, const QStringList& modelLabels,
                                             std::span<const base::ModelId> models)
{
    const Result<Vocabulary> vocabulary = vocabularyOf(catalog, modelLabels);
    if (!vocabulary)
        return tl::make_unexpected(vocabulary.error());
    const Result<std::vector<DecidedPhoto>> photos = catalog.embeddings().decided(models);
    if (!photos)
        return tl::make_unexpected(photos.error());
    HumanKnowledge knowledge;
    knowledge.photos = static_cast<qint64>(photos->size());
    std::map<QByteArray, Copies> byContent;
    for (const DecidedPhoto& photo : *photos) {
        if (photo.hasChanged)
            ++knowledge.changed;
        else if (photo.embedding.empty())
            ++knowledge.withoutEmbedding;
        else
            byContent[photo.contentHash].add(photo, *vocabulary);
    }
    for (auto& [content, copies] : byContent)
        copies.moveTo(knowledge, *vocabulary);
    chooseNewLabels(*vocabulary, knowledge);
    return knowledge;
}

} // namespace scenekeeper::feedback
