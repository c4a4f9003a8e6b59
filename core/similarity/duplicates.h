// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <stop_token>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::similarity {

class EmbeddingIndex;

struct DuplicateOptions
{
    // Chosen on 1,000 of the scene set's training photographs (bench_duplicates): 12 bits and 0.85 find 94 %
    // of nine kinds of made copies, and one pair of half a million pairs of different photographs.
    int hammingDistance = 12; ///< bits in which two perceptual hashes may differ, up to 15
    float similarity = 0.85F; ///< cosine that two embeddings must have
    std::stop_token stop = {};
};

/// One picture, several times: the best copy first (most pixels, then bytes, then the oldest), the others by
/// how similar they are to it.
using DuplicateGroup = std::vector<base::PhotoId>;

struct Duplicates
{
    std::vector<DuplicateGroup> groups; ///< of two and more, the largest first
    qint64 compared = 0;
    qint64 unknown = 0; ///< readable photos without an embedding or a perceptual hash
};

/// Finds the near-duplicates of a catalogue: those that look the same from afar (perceptual hash) and show
/// the same (embedding). Each member of a group is near its best copy, not only near some other member, so a
/// slow change from picture to picture makes no group of all of them. Far less than quadratic: photos are
/// compared only where their hashes are near, and only with best copies. `index` follows the catalogue
/// already. Fails with Cancelled, or as the catalogue fails.
[[nodiscard]] base::Result<Duplicates> findDuplicates(storage::Catalog& catalog, const EmbeddingIndex& index,
                                                      const DuplicateOptions& options = {});

} // namespace scenekeeper::similarity
