// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/modelcard.h"
#include "core/storage/catalog.h"
#include "core/training/embeddingclassifier.h"
#include "tests/support/require.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QTemporaryDir>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace scenekeeper::bench {

/// A photograph as a network sees it, and what it shows.
struct Seen
{
    QByteArray hash;
    int truth = 0;
    std::array<std::vector<float>, domain::kLights.size()> inLights; ///< embeddings, each [D]

    [[nodiscard]] const std::vector<float>& asIs() const { return inLights.front(); }
    /// As a model with this gate has it.
    [[nodiscard]] const std::vector<float>& behind(const std::optional<domain::LightGate>& gate) const;
};

using tests::require;

/// A catalogue in a temporary folder, with photographs that a model has classified. No file of theirs exists.
class BenchCatalog
{
public:
    BenchCatalog(const training::EmbeddingClassifier& model, std::vector<Seen> photos);

    [[nodiscard]] const std::vector<Seen>& photos() const { return m_photos; }

    /// Makes another model of the same body the active one: from now on the queue goes by what it says.
    void classifyBy(const training::EmbeddingClassifier& model);

    /// The first of the review queue (photographs that no human has decided on), into photos().
    [[nodiscard]] std::vector<std::size_t> queue(std::size_t limit);

    /// A human says that this photograph shows what it shows.
    void decide(std::size_t photo) { decide(photo, m_photos[photo].truth); }

    /// Labels all photographs, each twentieth wrong, and tells how the questions about them fare.
    [[nodiscard]] QJsonObject suspected();

private:
    void decide(std::size_t photo, int label);

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Catalog> m_catalog;
    std::vector<Seen> m_photos;
    std::vector<base::PhotoId> m_ids;
    QHash<base::PhotoId, std::size_t> m_places;
    std::vector<base::LabelId> m_labels;
    int m_models = 0;
};

} // namespace scenekeeper::bench
