// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchcatalog.h"

#include "core/feedback/reviewqueue.h"
#include "core/feedback/suspects.h"
#include "core/inference/labeldecision.h"

#include <algorithm>

namespace scenekeeper::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kPlantEvery = 20;
constexpr std::size_t kPhotosPerFolder = 50;

storage::Author archivist()
{
    return {u"bench"_s, std::nullopt, std::nullopt};
}

} // namespace

const std::vector<float>& Seen::behind(const std::optional<domain::LightGate>& gate) const
{
    const bool isOpen = gate && gate->opensFor(asIs());
    return inLights[domain::placeOf(isOpen ? gate->light : domain::Light::AsIs)];
}

BenchCatalog::BenchCatalog(const training::EmbeddingClassifier& model, std::vector<Seen> photos)
    : m_catalog(require(storage::Catalog::open(m_folder.filePath(u"archive.sqlite"_s)))),
      m_photos(std::move(photos)),
      m_labels(require(m_catalog->labels().ensure(model.card.labels)))
{
    const base::RootId root = require(m_catalog->roots().ensure(u"/archive"_s)).id;
    require(m_catalog->transaction([&]() -> base::Result<void> {
        for (std::size_t i = 0; i < m_photos.size(); ++i) {
            domain::Photo photo;
            photo.rootId = root;
            photo.relativePath = u"%1/%2.jpg"_s.arg(i / kPhotosPerFolder).arg(i);
            photo.contentHash = m_photos[i].hash;
            m_ids.push_back(require(m_catalog->photos().save(photo)));
            m_places.insert(m_ids.back(), i);
        }
        return {};
    }));
    classifyBy(model);
}

void BenchCatalog::classifyBy(const training::EmbeddingClassifier& model)
{
    ++m_models;
    const domain::RegisteredModel registered = require(m_catalog->models().ensure(
        model.card, u"bench%1.pt"_s.arg(m_models), QByteArray(32, static_cast<char>('0' + m_models))));
    require(m_catalog->models().activate(registered.id));
    require(m_catalog->transaction([&]() -> base::Result<void> {
        for (std::size_t i = 0; i < m_photos.size(); ++i) {
            const std::vector<float>& embedding = m_photos[i].behind(model.card.gate);
            const std::vector<float> probabilities = model.probabilities(embedding);
            require(m_catalog->predictions().save({m_ids[i], registered.id, probabilities, embedding}));
            const inference::LabelDecision decision = inference::decideLabels(model.card, probabilities);
            require(m_catalog->assignments().applyModel({m_ids[i], {}, decision.needsReview},
                                                        {u"bench"_s, std::nullopt, registered.id}));
        }
        return {};
    }));
}

std::vector<std::size_t> BenchCatalog::queue(std::size_t limit)
{
    std::vector<std::size_t> places;
    const auto items = require(feedback::reviewQueue(
        *m_catalog, {.limit = static_cast<qint64>(limit), .scope = feedback::ReviewScope::Undecided}));
    for (const feedback::ReviewItem& item : items)
        places.push_back(m_places.value(item.photo));
    return places;
}

void BenchCatalog::decide(std::size_t photo, int label)
{
    const base::LabelId decided = m_labels[static_cast<std::size_t>(label)];
    require(m_catalog->assignments().setHuman({&m_ids[photo], 1}, {&decided, 1}, archivist()));
}

QJsonObject BenchCatalog::suspected()
{
    const auto labels = static_cast<int>(m_labels.size());
    qint64 planted = 0;
    for (std::size_t i = 0; i < m_photos.size(); ++i) {
        const bool plant = i % kPlantEvery == 0;
        planted += plant ? 1 : 0;
        const int shift = plant ? 1 + static_cast<int>(i / kPlantEvery) % (labels - 1) : 0;
        decide(i, (m_photos[i].truth + shift) % labels);
    }
    const auto suspects = require(feedback::suspects(*m_catalog, {.limit = -1}));
    const auto found = std::count_if(suspects.begin(), suspects.end(), [this](const auto& suspect) {
        return m_places.value(suspect.photo) % kPlantEvery == 0;
    });
    return {{u"labels"_s, static_cast<qint64>(m_photos.size())},
            {u"planted"_s, planted},
            {u"found"_s, static_cast<qint64>(found)},
            {u"accused_wrongly"_s, static_cast<qint64>(suspects.size()) - static_cast<qint64>(found)}};
}

} // namespace scenekeeper::bench
