// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/duplicates.h"

#include "core/similarity/embeddingindex.h"
#include "core/similarity/hammingindex.h"
#include "core/storage/catalog.h"

#include <algorithm>
#include <limits>
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

/// Puts copies that come in order, best first, to the best copy that they are most similar to.
class Grouping
{
public:
    Grouping(const EmbeddingIndex& index, const DuplicateOptions& options)
        : m_index(index), m_least(options.similarity), m_bestCopies(options.hammingDistance)
    {
    }

    /// False for a photo without an embedding.
    bool add(const Fingerprint& copy)
    {
        const auto unit = m_index.unit(copy.photo);
        if (!unit)
            return false;
        std::size_t group = m_groups.size();
        float highest = m_least;
        m_bestCopies.within(copy.perceptualHash, [&](std::size_t other, int) {
            const float similarity = m_index.similarity(*unit, m_groups[other].front().photo).value_or(-1.0F);
            const bool isFirst = group == m_groups.size();
            if (similarity < highest || (!isFirst && similarity == highest && other > group))
                return;
            highest = similarity;
            group = other;
        });
        if (group == m_groups.size()) {
            m_bestCopies.add(copy.perceptualHash, group);
            m_groups.push_back({{copy.photo, std::numeric_limits<float>::max()}});
        } else {
            m_groups[group].push_back({copy.photo, highest});
        }
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
    const EmbeddingIndex& m_index;
    float m_least;
    HammingIndex m_bestCopies;                    ///< values: places in m_groups
    std::vector<std::vector<Neighbour>> m_groups; ///< each with its best copy first
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
    Grouping grouping(index, options);
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
