// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"
#include "core/training/headedmodel.h"

#include <QString>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::feedback {

/// Field of a card's lineage: the body of the model (see training::HeadedModel::body()).
inline constexpr QStringView kBodyField = u"body";
/// Likewise that of its parent. The same as its own where only the head was learnt.
inline constexpr QStringView kParentBodyField = u"parent_body";

/// The model's file, taken apart. Fails as training::HeadedModel::load() does, also where the file has
/// changed since it was registered.
[[nodiscard]] base::Result<training::HeadedModel> loadHeaded(const domain::RegisteredModel& model);

/// The registered models that have this body, so that they share embeddings. It is told by their cards, by
/// those of their children, or by their files.
[[nodiscard]] base::Result<std::vector<base::ModelId>> modelsWithBody(storage::Catalog& catalog,
                                                                      const QString& body);

/// The models that share the embeddings which photos are compared by: those with the body of the active one,
/// by id; where none that gives embeddings is active, those with the body of the newest that does. A file is
/// loaded only where no card says what body is whose; a model whose body cannot be told shares with none.
[[nodiscard]] base::Result<std::vector<base::ModelId>> activeBody(storage::Catalog& catalog);

/// Which ancestors of a model count.
enum class Ancestry {
    SameNetwork, ///< only its head has been learnt since, and the light that it looks in
    AnyNetwork,
};

/// The model that a line of retrained ones began with, as far back as they were learnt from this very
/// catalogue and their files can be loaded; by the cards' lineage. `model` itself where it has no such
/// ancestor. A model that was learnt elsewhere knows what this catalogue cannot teach again, so it is a
/// beginning. Fails as loadHeaded() and the catalogue do.
[[nodiscard]] base::Result<training::HeadedModel>
loadRoot(storage::Catalog& catalog, const domain::RegisteredModel& model, Ancestry ancestry);

} // namespace scenekeeper::feedback
