// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/lightcomparison.h"

#include "core/storage/catalog.h"

#include <random>

namespace scenekeeper::feedback {

namespace {

using base::Result;

constexpr std::size_t kMostSampled = 150;
constexpr int kPage = 1000;
constexpr unsigned kSampleSeed = 21;

/// A photograph of which is known only what the model in use says.
struct Unseen
{
    base::PhotoId photo;
    std::vector<float> before; ///< probabilities
};

class LightComparison
{
public:
    LightComparison(storage::Catalog& catalog, const Beginning& beginning,
                    const training::EmbeddingClassifier& after, const LightSearchOptions& options)
        : m_catalog(catalog),
          m_beginning(beginning),
          m_before(beginning.before()),
          m_after(after),
          m_options(options)
    {
    }

    /// Everything that is stored.
    [[nodiscard]] Result<void> walk(Comparison& comparison)
    {
        base::PhotoId last;
        while (true) {
            if (m_options.stop.stop_requested())
                return base::fail(base::ErrorCode::Cancelled, QStringLiteral("stopped while comparing"));
            const auto page = m_catalog.embeddings().page(m_beginning.family, last, kPage);
            if (!page)
                return tl::make_unexpected(page.error());
            if (page->empty())
                return {};
            last = page->back().photo;
            std::vector<BothAnswers> told;
            for (const storage::StoredEmbedding& stored : *page) {
                if (stored.isDecided)
                    continue;
                std::vector<float> was = m_before.probabilities(stored.embedding);
                if (isStored(stored.embedding))
                    told.push_back(
                        {stored.photo, -1, std::move(was), m_after.probabilities(stored.embedding)});
                else
                    draw({stored.photo, std::move(was)}, ++comparison.seenAnew);
            }
            addChanges(m_before.card, m_after.card, told, comparison);
        }
    }

    /// The sample, from files.
    [[nodiscard]] Result<void> look(Comparison& comparison)
    {
        std::vector<WantedPicture> wanted;
        for (const Unseen& one : m_sample) {
            const auto photo = m_catalog.photos().get(one.photo);
            const auto path = m_catalog.photos().absolutePath(one.photo);
            if (!photo || !path)
                return tl::make_unexpected(photo ? path.error() : photo.error());
            wanted.push_back({{*path}, *photo ? (*photo)->contentHash : QByteArray()});
        }
        const auto read = readReadable(wanted, readingFor(m_beginning.root.card(), m_options));
        if (!read)
            return tl::make_unexpected(read.error());
        const auto embeddings =
            m_beginning.root.embedBehind(m_after.card.gate, read->pointers(), m_options.stop);
        if (!embeddings)
            return tl::make_unexpected(embeddings.error());
        std::vector<BothAnswers> told;
        for (std::size_t i = 0; i < read->of.size(); ++i) {
            Unseen& one = m_sample[read->of[i]];
            told.push_back({one.photo, -1, std::move(one.before), m_after.probabilities((*embeddings)[i])});
        }
        comparison.sampled = static_cast<qint64>(told.size());
        addChanges(m_before.card, m_after.card, told, comparison);
        return {};
    }

private:
    /// Whether what is stored is what the later model sees: as it is, and to be left so.
    [[nodiscard]] bool isStored(const std::vector<float>& embedding) const
    {
        return !m_before.card.gate && !m_after.card.gate->opensFor(embedding);
    }

    /// Each comes into the sample as likely as any other.
    void draw(Unseen one, qint64 number)
    {
        const auto place = static_cast<std::size_t>(m_random() % static_cast<quint64>(number));
        if (m_sample.size() < kMostSampled)
            m_sample.push_back(std::move(one));
        else if (place < kMostSampled)
            m_sample[place] = std::move(one);
    }

    storage::Catalog& m_catalog;
    const Beginning& m_beginning;
    training::EmbeddingClassifier m_before;
    const training::EmbeddingClassifier& m_after;
    const LightSearchOptions& m_options;
    std::vector<Unseen> m_sample;
    std::mt19937 m_random{kSampleSeed};
};

} // namespace

Result<void> compareBehindGate(storage::Catalog& catalog, const Beginning& beginning,
                               const training::EmbeddingClassifier& after, const LightSearchOptions& options,
                               Comparison& comparison)
{
    LightComparison comparing(catalog, beginning, after, options);
    if (const Result<void> walked = comparing.walk(comparison); !walked)
        return walked;
    return comparing.look(comparison);
}

} // namespace scenekeeper::feedback
