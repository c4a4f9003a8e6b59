// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QString>
#include <stop_token>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::feedback {

/// A human's label that may be a slip of the hand.
struct Suspect
{
    base::PhotoId photo;
    QString given;           ///< what a human said
    QString suggested;       ///< what speaks against it
    double confidence = 0.0; ///< 0 … 1

    friend bool operator==(const Suspect&, const Suspect&) = default;
};

struct SuspectOptions
{
    qint64 limit = 200;         ///< suspects at most; -1: all
    double minConfidence = 0.7; ///< below it nothing is asked
    std::stop_token stop = {};
};

/// Human labels that look wrong, the most confident first: questions to a human, nothing is changed.
///
/// The judges are the photograph's fifteen nearest neighbours by embedding among those that humans have
/// labelled. A burst has one voice; the photograph's own burst and copies of it have none, because they were
/// most likely labelled in the same gesture. The confidence is the share of the neighbours that has the
/// suggested label, times how little the active model thinks of the given one. Judged is only what is also
/// nearer to the mean of another label than to those of its own, which spares most the search for neighbours.
///
/// What a human was asked before and has kept is not asked again.
///
/// Photos without an embedding of the active model are not judged, nor where fewer than eight neighbours are
/// there. Holds the embeddings of all photos that humans have labelled (4 D bytes each) and looks for
/// neighbours among at most 4,096 of them. Deterministic. Fails with Cancelled, or as the catalogue
/// fails.
[[nodiscard]] base::Result<std::vector<Suspect>> suspects(storage::Catalog& catalog,
                                                          const SuspectOptions& options = {});

} // namespace scenekeeper::feedback
