// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/lightsearch.h"

#include "core/feedback/lightlearning.h"
#include "core/storage/catalog.h"

#include <QHash>
#include <algorithm>

namespace scenekeeper::feedback {

namespace {

using base::Result;
using domain::kLights;

constexpr std::size_t kMostLookedAt = 150; ///< in every light: more would take longer and tell little more
constexpr std::size_t kAtOnce = 500;       ///< pictures in memory
constexpr double kMostLeftOut = 0.1;       ///< of the decided photographs

class LightSearch
{
public:
    LightSearch(storage::Catalog& catalog, const Beginning& beginning, const LightSearchOptions& options)
        : m_catalog(catalog),
          m_beginning(beginning),
          m_options(options),
          m_examples(beginning.knowledge.examples)
    {
        m_found.gate = beginning.model.card().gate;
        m_found.before = m_found.after = m_examples;
        if (const training::ReplayMemory* memory = beginning.memory())
            m_found.memory = *memory;
    }

    [[nodiscard]] Result<FoundLight> run()
    {
        if (!m_beginning.root.memory())
            return std::move(m_found);
        if (const auto looked = lookInEveryLight(); !looked)
            return tl::make_unexpected(looked.error());
        const training::EmbeddingClassifier start = m_beginning.start();
        auto learnt = learnLight({start, *m_beginning.root.memory(), m_lit, m_found.gate}, m_options.stop);
        if (!learnt)
            return tl::make_unexpected(learnt.error());
        if (learnt->gate == m_found.gate)
            return std::move(m_found);
        const FoundLight asItWas = m_found;
        if (const auto seen = seeBehind(*learnt); !seen)
            return tl::make_unexpected(seen.error());
        // Files are another matter than decisions: where they are away, the present light is kept.
        const auto all = static_cast<double>(m_examples.size());
        const bool isEnough = static_cast<double>(m_found.after.size()) >= (1.0 - kMostLeftOut) * all;
        return isEnough ? std::move(m_found) : asItWas;
    }

private:
    /// Some of those that tell of the light, the same ones as long as the decisions are the same.
    [[nodiscard]] Result<void> lookInEveryLight()
    {
        std::vector<std::size_t> telling;
        for (std::size_t i = 0; i < m_examples.size(); ++i) {
            if (tellsOfLight(m_examples[i].contentHash, m_examples[i].targets,
                             m_beginning.root.card().labelCount()))
                telling.push_back(i);
        }
        std::sort(telling.begin(), telling.end(), [this](std::size_t a, std::size_t b) {
            return m_examples[a].contentHash < m_examples[b].contentHash;
        });
        if (std::ssize(telling) < kFewestTelling)
            return {};
        telling.resize(std::min(telling.size(), kMostLookedAt));
        const auto read = readExamples(telling);
        if (!read)
            return tl::make_unexpected(read.error());
        for (const std::size_t place : read->of) {
            const HumanExample& example = m_examples[telling[place]];
            m_looked.insert(telling[place], m_lit.size());
            m_lit.push_back({example.contentHash, example.targets, {}});
        }
        for (std::size_t light = 0; light < kLights.size(); ++light) {
            auto embeddings = m_beginning.root.embedIn(kLights[light], read->pointers(), m_options.stop);
            if (!embeddings)
                return tl::make_unexpected(embeddings.error());
            for (std::size_t i = 0; i < m_lit.size(); ++i)
                m_lit[i].embeddings[light] = std::move((*embeddings)[i]);
        }
        return {};
    }

    /// All that were decided on. What the gate has not been asked about yet is asked about; what that cannot
    /// be done for is left out.
    [[nodiscard]] Result<void> seeBehind(const LearntLight& learnt)
    {
        const bool knowsAsIs = !m_found.gate;
        std::vector<std::size_t> anew;
        m_found.isNew = true;
        m_found.gate = learnt.gate;
        m_found.before.clear();
        m_found.after.clear();
        for (std::size_t i = 0; i < m_examples.size(); ++i) {
            if (const auto looked = m_looked.constFind(i); looked != m_looked.constEnd())
                keep(i, embeddingOf(*looked, learnt));
            else if (knowsAsIs && !learnt.gate->opensFor(m_examples[i].embedding))
                keep(i, m_examples[i].embedding);
            else
                anew.push_back(i);
        }
        for (std::size_t begin = 0; begin < anew.size(); begin += kAtOnce) {
            const std::vector<std::size_t> some(
                anew.begin() + static_cast<std::ptrdiff_t>(begin),
                anew.begin() + static_cast<std::ptrdiff_t>(std::min(anew.size(), begin + kAtOnce)));
            if (const auto seen = lookBehind(some); !seen)
                return seen;
        }
        replay();
        return {};
    }

    [[nodiscard]] Result<void> lookBehind(const std::vector<std::size_t>& examples)
    {
        const auto read = readExamples(examples);
        if (!read)
            return tl::make_unexpected(read.error());
        auto embeddings = m_beginning.root.embedBehind(m_found.gate, read->pointers(), m_options.stop);
        if (!embeddings)
            return tl::make_unexpected(embeddings.error());
        for (std::size_t i = 0; i < read->of.size(); ++i)
            keep(examples[read->of[i]], std::move((*embeddings)[i]));
        return {};
    }

    /// As the gate has it that has not learnt from the photograph: so is it with all that are to come.
    [[nodiscard]] std::vector<float> embeddingOf(std::size_t lit, const LearntLight& learnt) const
    {
        const bool isOpen = learnt.gate && learnt.opens[lit];
        return m_lit[lit].embeddings[domain::placeOf(isOpen ? learnt.gate->light : domain::Light::AsIs)];
    }

    void keep(std::size_t example, std::vector<float> embedding)
    {
        m_found.before.push_back(m_examples[example]);
        m_found.after.push_back(m_examples[example]);
        m_found.after.back().embedding = std::move(embedding);
    }

    void replay()
    {
        const training::ReplayMemory& memory = *m_beginning.root.memory();
        m_found.memory = memory;
        m_found.memory->body = m_beginning.root.bodyBehind(m_found.gate);
        if (!m_found.gate)
            return;
        m_found.memory = training::behindGate(memory, *m_found.gate, m_found.memory->body);
        const auto heldOut = [](const training::ReplayMemory& from) {
            return std::count_if(from.rows.begin(), from.rows.end(), [](const training::ReplayRow& row) {
                return row.heldOut && !row.labels.empty();
            });
        };
        m_found.forgotten = heldOut(memory) - heldOut(*m_found.memory);
    }

    [[nodiscard]] Result<ReadablePictures> readExamples(const std::vector<std::size_t>& examples)
    {
        std::vector<WantedPicture> wanted;
        for (const std::size_t example : examples) {
            auto one = wantedPicture(m_catalog, m_examples[example].contentHash);
            if (!one)
                return tl::make_unexpected(one.error());
            wanted.push_back(std::move(*one));
        }
        return readReadable(wanted, readingFor(m_beginning.root.card(), m_options));
    }

    storage::Catalog& m_catalog;
    const Beginning& m_beginning;
    const LightSearchOptions& m_options;
    const std::vector<HumanExample>& m_examples;
    std::vector<LitExample> m_lit;
    QHash<std::size_t, std::size_t> m_looked; ///< example → place in m_lit
    FoundLight m_found;
};

} // namespace

ReadPicturesOptions readingFor(const domain::ModelCard& card, const LightSearchOptions& options)
{
    return {card.inputWidth, card.inputHeight, 0, options.stop, options.onRead, nullptr};
}

Result<FoundLight> findLight(storage::Catalog& catalog, const Beginning& beginning,
                             const LightSearchOptions& options)
{
    return LightSearch(catalog, beginning, options).run();
}

} // namespace scenekeeper::feedback
