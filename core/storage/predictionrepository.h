// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/labels.h"

#include <vector>

namespace scenekeeper::storage {

class Connection;

/// What models said, per photo and model. Probabilities and embeddings are kept as half floats. Used on
/// the thread of its Catalog.
class PredictionRepository
{
public:
    explicit PredictionRepository(Connection& connection);

    /// Stores or replaces the prediction for this photo and model, for the photo's present content.
    [[nodiscard]] base::Result<void> save(const domain::Prediction& prediction);

    /// Newest first.
    [[nodiscard]] base::Result<std::vector<domain::Prediction>> ofPhoto(base::PhotoId photo);

    /// Of any photo with the same content, by this model: lets a copy be labelled without inference.
    [[nodiscard]] base::Result<std::optional<domain::Prediction>> forContent(const QByteArray& contentHash,
                                                                             base::ModelId model);

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
