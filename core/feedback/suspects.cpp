// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/suspects.h"

#include "core/feedback/nearduplicates.h"
#include "core/similarity/unitvectors.h"
#include "core/storage/catalog.h"

#include <QHash>
#include <algorithm>
#include <map>

namespace scenekeeper::feedback {

using base::ErrorCode;
using base::fail;
using base::LabelId;
using base::PhotoId;
using base::Result;
using similarity::cosine;
using similarity::unitVector;

namespace {

constexpr std::size_t kNeighbours = 15;
constexpr std::size_t kFewestNeighbours = 8;
constexpr std::size_t kReferences = 4096;

/// A photo with what humans said of it.
struct LabelledPhoto
{
    PhotoId photo;
    std::vector<LabelId> labels;
    std::vector<float> unit;
    std::vector<float> probabilities;
    std::size_t burst = 0;

    [[nodiscard]] bool has(LabelId label) const
    {
        return std::find(labels.begin(), labels.end(), label) != labels.end();
    }
};

/// What the embeddings of a label's photos add up to.
using LabelSums = std::map<LabelId, std::vector<float>>;

LabelSums sumsOf(const std::vector<LabelledPhoto>& photos)
{
    LabelSums sums;
    for (const LabelledPhoto& photo : photos) {
        for (const LabelId label : photo.labels) {
            std::vector<float>& sum = sums[label];
            sum.resize(photo.unit.size());
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] += photo.unit[i];
        }
    }
    return sums;
}

/// Whether the mean of a label that the photo has not is nearer than those that it has. It does not count
/// itself where it is part of a mean.
bool isNearerToAnother(const LabelledPhoto& photo, const LabelSums& sums)
{
    float own = -1.0F;
    float other = -1.0F;
    for (const auto& [label, sum] : sums) {
        if (!photo.has(label)) {
            other = std::max(other, cosine(photo.unit, unitVector(sum)));
            continue;
        }
        std::vector<float> without = sum;
        for (std::size_t i = 0; i < without.size(); ++i)
            without[i] -= photo.unit[i];
        own = std::max(own, cosine(photo.unit, unitVector(without)));
    }
    return other > own;
}

struct Neighbour
{
    float likeness = 0.0F;
    const LabelledPhoto* photo = nullptr;
};

std::vector<Neighbour> neighboursOf(const LabelledPhoto& photo,
                                    const std::vector<const LabelledPhoto*>& references)
{
    const auto likest = [](const Neighbour& a, const Neighbour& b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness : a.photo->photo < b.photo->photo;
    };
    std::vector<Neighbour> nearest; // a heap with the least like on top
    for (const LabelledPhoto* reference : references) {
        const Neighbour neighbour{cosine(photo.unit, reference->unit), reference};
        if (reference->burst == photo.burst || neighbour.likeness >= kSamePicture)
            continue;
        if (nearest.size() == kNeighbours) {
            if (!likest(neighbour, nearest.front()))
                continue;
            std::pop_heap(nearest.begin(), nearest.end(), likest);
            nearest.pop_back();
        }
        nearest.push_back(neighbour);
        std::push_heap(nearest.begin(), nearest.end(), likest);
    }
    return nearest;
}

/// What the neighbours and the model say against a photo's labels.
struct Verdict
{
    LabelId given; ///< the one of its labels that the fewest neighbours have
    LabelId suggested;
    double confidence = 0.0;
};

/// Weighs the labels of photos against their neighbours.
class Judge
{
public:
    Judge(std::vector<LabelledPhoto> photos, std::vector<LabelId> modelLabels)
        : m_photos(std::move(photos)), m_modelLabels(std::move(modelLabels)), m_sums(sumsOf(m_photos))
    {
        std::vector<const LabelledPhoto*> firstFrames;
        for (const LabelledPhoto& photo : m_photos) {
            if (firstFrames.empty() || photo.burst > firstFrames.back()->burst)
                firstFrames.push_back(&photo);
        }
        const std::size_t stride = firstFrames.size() / kReferences + 1;
        for (std::size_t i = 0; i < firstFrames.size(); i += stride)
            m_references.push_back(firstFrames[i]);
    }

    [[nodiscard]] const std::vector<LabelledPhoto>& photos() const { return m_photos; }

    [[nodiscard]] Verdict judge(const LabelledPhoto& photo) const
    {
        if (!isNearerToAnother(photo, m_sums))
            return {};
        const std::vector<Neighbour> neighbours = neighboursOf(photo, m_references);
        if (neighbours.size() < kFewestNeighbours)
            return {};
        std::map<LabelId, int> votes;
        for (const LabelId label : photo.labels)
            votes[label] = 0;
        for (const Neighbour& neighbour : neighbours) {
            for (const LabelId label : neighbour.photo->labels)
                ++votes[label];
        }
        Verdict verdict{photo.labels.front(), {}, 0.0};
        int most = 0;
        for (const auto& [label, count] : votes) {
            if (photo.has(label)) {
                if (count < votes[verdict.given])
                    verdict.given = label;
            } else if (count > most) {
                most = count;
                verdict.suggested = label;
            }
        }
        verdict.confidence = static_cast<double>(most) / static_cast<double>(neighbours.size()) *
                             (1.0 - probability(photo, verdict.given));
        return verdict;
    }

private:
    /// What the model thinks of a label; 0 where it does not know it.
    [[nodiscard]] double probability(const LabelledPhoto& photo, LabelId label) const
    {
        const auto known = std::find(m_modelLabels.begin(), m_modelLabels.end(), label);
        const auto index = static_cast<std::size_t>(known - m_modelLabels.begin());
        return index < photo.probabilities.size() ? static_cast<double>(photo.probabilities[index]) : 0.0;
    }

    std::vector<LabelledPhoto> m_photos;
    std::vector<LabelId> m_modelLabels; ///< in the order of the probabilities
    LabelSums m_sums;
    std::vector<const LabelledPhoto*> m_references; ///< one a burst
};

/// The catalogue's labels that the model's outputs stand for; 0 for one that the catalogue does not have.
Result<std::vector<LabelId>> labelsOf(storage::Catalog& catalog, const domain::ModelCard& card)
{
    std::vector<LabelId> ids;
    for (const QString& name : card.labels) {
        const auto label = catalog.labels().byName(name);
        if (!label)
            return tl::make_unexpected(label.error());
        ids.push_back(*label ? (*label)->id : LabelId{});
    }
    return ids;
}

Result<std::vector<LabelledPhoto>> labelledPhotos(storage::Catalog& catalog, base::ModelId model,
                                                  const std::stop_token& stop)
{
    const auto labels = catalog.assignments().humanLabels();
    if (!labels)
        return tl::make_unexpected(labels.error());
    QHash<PhotoId, std::vector<LabelId>> given;
    for (const auto& [photo, label] : *labels)
        given[photo].push_back(label);
    std::vector<LabelledPhoto> photos;
    BurstFinder bursts;
    const Result<void> walked = catalog.predictions().walk(
        storage::WalkScope::HumanDecided, model, stop, [&](const storage::WalkedPhoto& walkedPhoto) {
            const domain::Prediction& prediction = walkedPhoto.prediction;
            std::vector<float> unit = unitVector(prediction.embedding);
            const auto known = given.constFind(prediction.photoId);
            const bool fits = photos.empty() || unit.size() == photos.front().unit.size();
            if (unit.empty() || !fits || known == given.constEnd())
                return;
            const std::size_t burst = bursts.add(walkedPhoto.folder, true, unit);
            photos.push_back({prediction.photoId, *known, std::move(unit), prediction.probabilities, burst});
        });
    if (!walked)
        return tl::make_unexpected(walked.error());
    return photos;
}

Result<std::vector<Suspect>> named(storage::Catalog& catalog,
                                   const std::vector<std::pair<PhotoId, Verdict>>& verdicts)
{
    const auto labels = catalog.labels().all(true);
    if (!labels)
        return tl::make_unexpected(labels.error());
    QHash<LabelId, QString> names;
    for (const domain::Label& label : *labels)
        names.insert(label.id, label.name);
    std::vector<Suspect> result;
    result.reserve(verdicts.size());
    for (const auto& [photo, verdict] : verdicts)
        result.push_back(
            {photo, names.value(verdict.given), names.value(verdict.suggested), verdict.confidence});
    return result;
}

} // namespace

Result<std::vector<Suspect>> suspects(storage::Catalog& catalog, const SuspectOptions& options)
{
    const auto model = catalog.models().active();
    if (!model)
        return tl::make_unexpected(model.error());
    if (!*model)
        return std::vector<Suspect>();
    Result<std::vector<LabelledPhoto>> photos = labelledPhotos(catalog, (*model)->id, options.stop);
    if (!photos)
        return tl::make_unexpected(photos.error());
    Result<std::vector<LabelId>> modelLabels = labelsOf(catalog, (*model)->card);
    if (!modelLabels)
        return tl::make_unexpected(modelLabels.error());
    const auto refused = catalog.assignments().refused();
    if (!refused)
        return tl::make_unexpected(refused.error());
    const Judge judge(std::move(*photos), std::move(*modelLabels));
    std::vector<std::pair<PhotoId, Verdict>> verdicts;
    for (const LabelledPhoto& photo : judge.photos()) {
        if (options.stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        const Verdict verdict = judge.judge(photo);
        if (!verdict.suggested.isValid() || verdict.confidence < options.minConfidence)
            continue;
        if (!std::binary_search(refused->begin(), refused->end(), std::pair(photo.photo, verdict.suggested)))
            verdicts.emplace_back(photo.photo, verdict);
    }
    std::stable_sort(verdicts.begin(), verdicts.end(),
                     [](const auto& a, const auto& b) { return a.second.confidence > b.second.confidence; });
    if (options.limit >= 0 && verdicts.size() > static_cast<std::size_t>(options.limit))
        verdicts.resize(static_cast<std::size_t>(options.limit));
    return named(catalog, verdicts);
}

} // namespace scenekeeper::feedback
