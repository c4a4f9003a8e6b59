// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/labels.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// Which photos a walk over the predictions visits.
enum class WalkScope {
    NeedsReview,  ///< up for review
    Undecided,    ///< up for review, or no human has decided anything of them
    HumanDecided, ///< a human has decided something of them
};

/// What a walk finds of one photo.
struct WalkedPhoto
{
    qint64 folder = 0;             ///< the same for photos of the same folder
    bool reachable = false;        ///< its root is online and the file was there
    domain::Prediction prediction; ///< without values where the model said nothing of the present content
};

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

    /// Of any photo with the same content, by this model: lets a copy be labelled without inference. Not of
    /// one that handed its embedding over to another model: the copy would be without.
    [[nodiscard]] base::Result<std::optional<domain::Prediction>> forContent(const QByteArray& contentHash,
                                                                             base::ModelId model);

    /// Calls `visit` for each photo of `scope`, by folder and name, with what `model` said of it (0: no
    /// model). One statement that holds one row in memory. Fails with Cancelled once `stop` is requested.
    [[nodiscard]] base::Result<void> walk(WalkScope scope, base::ModelId model, const std::stop_token& stop,
                                          const std::function<void(const WalkedPhoto&)>& visit);

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
