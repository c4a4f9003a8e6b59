// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/duplicates.h"

#include "core/imaging/perceptualhash.h"
#include "core/similarity/embeddingindex.h"
#include "core/similarity/hammingindex.h"
#include "core/storage/catalog.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

namespace scenekeeper::similarity {

using base::ErrorCode;
using base::fail;
using base::PhotoId;
using base::Result;
using storage::Fingerprint;

namespace {

constexpr std::size_t kStopInterval = 1024;

/// Unknown times come last.
bool isBetterCopy(const Fingerprint& a, const Fingerprint& b)
{
    const auto rank = [](const Fingerprint& copy) {
        return std::tuple(-copy.pixels, -copy.fileSize, copy.takenLocal.isEmpty());
    };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    return a.takenLocal != b.takenLocal ? a.takenLocal < b.takenLocal : a.photo < b.photo;
}

/// Each value once, in order.
std::vector<quint64> distinctHashes(const std::vector<Fingerprint>& copies)
{
    std::vector<quint64> hashes;
    for (const Fingerprint& copy : copies)
        hashes.push_back(copy.perceptualHash);
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

/// Puts copies that come in order, best first, to the best copy that they are most similar to. Best copies
/// are found by the distinct hashes, so that a million blank pictures are not compared with each other.
class Grouping
{
public:
    Grouping(const EmbeddingIndex& index, const DuplicateOptions& options, std::vector<quint64> hashes)
        : m_index(index),
          m_least(options.similarity),
          m_hashes(std::move(hashes)),
          m_nearHashes(m_hashes, options.hammingDistance),
          m_bestCopies(m_hashes.size())
    {
    }

    /// False for a photo without an embedding. Pictures of a single colour are near nothing.
    bool add(const Fingerprint& copy)
    {
        const auto unit = m_index.unit(copy.photo);
        if (!unit)
            return false;
        if (copy.perceptualHash == imaging::kNoFeatures)
            return true;
        const std::optional<Membership> found = mostSimilar(copy.perceptualHash, *unit);
        if (found) {
            m_groups[found->group].push_back({copy.photo, found->similarity});
            return true;
        }
        const auto hash = std::lower_bound(m_hashes.begin(), m_hashes.end(), copy.perceptualHash);
        m_bestCopies[static_cast<std::size_t>(hash - m_hashes.begin())].push_back(m_groups.size());
        m_groups.push_back({{copy.photo, std::numeric_limits<float>::max()}});
        return true;
    }

    [[nodiscard]] std::vector<DuplicateGroup> take() &&
    {
        std::erase_if(m_groups, [](const auto& group) { return group.size() < 2; });
        std::stable_sort(m_groups.begin(), m_groups.end(),
                         [](const auto& a, const auto& b) { return a.size() > b.size(); });
        std::vector<DuplicateGroup> groups;
        for (auto& members : m_groups) {
            std::stable_sort(members.begin(), members.end(), [](const Neighbour& a, const Neighbour& b) {
                return a.similarity > b.similarity;
            });
            DuplicateGroup& group = groups.emplace_back();
            for (const Neighbour& member : members)
                group.push_back(member.photo);
        }
        return groups;
    }

private:
    struct Membership
    {
        std::size_t group = 0;
        float similarity = 0.0F;
    };

    /// Of groups that are equally similar the first counts.
    [[nodiscard]] std::optional<Membership> mostSimilar(quint64 hash, const std::vector<float>& unit) const
    {
        std::optional<Membership> best;
        m_nearHashes.within(hash, [&](std::size_t place, int) {
            for (const std::size_t group : m_bestCopies[place]) {
                const float similarity =
                    m_index.similarity(unit, m_groups[group].front().photo).value_or(-1.0F);
                const bool isBetter = !best || similarity > best->similarity ||
                                      (similarity == best->similarity && group < best->group);
                if (similarity >= m_least && isBetter)
                    best = {group, similarity};
            }
        });
        return best;
    }

    const EmbeddingIndex& m_index;
    float m_least;
    std::vector<quint64> m_hashes; ///< distinct, sorted
    HammingIndex m_nearHashes;
    std::vector<std::vector<std::size_t>> m_bestCopies; ///< of each hash, into m_groups
    std::vector<std::vector<Neighbour>> m_groups;       ///< each with its best copy first
};

} // namespace

Result<Duplicates> findDuplicates(storage::Catalog& catalog, const EmbeddingIndex& index,
                                  const DuplicateOptions& options)
{
    std::vector<Fingerprint> copies;
    const Result<void> read =
        catalog.similarity().fingerprints([&copies](Fingerprint copy) { copies.push_back(std::move(copy)); });
    if (!read)
        return tl::make_unexpected(read.error());
    std::sort(copies.begin(), copies.end(), isBetterCopy);
    Grouping grouping(index, options, distinctHashes(copies));
    Duplicates found;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        if (i % kStopInterval == 0 && options.stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        found.compared += grouping.add(copies[i]) ? 1 : 0;
    }
    const auto counts = catalog.search().smartCounts();
    if (!counts)
        return tl::make_unexpected(counts.error());
    found.unknown = std::max<qint64>(0, counts->all - counts->failed - found.compared);
    found.groups = std::move(grouping).take();
    return found;
}

} // namespace scenekeeper::similarity
