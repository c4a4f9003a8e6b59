// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/replaysampler.h"

#include "core/base/halffloats.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/training/headedmodel.h"
#include "core/training/parallelfor.h"
#include "core/training/pictureplan.h"
#include "core/training/recipe.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <optional>
#include <random>

namespace scenekeeper::training {

namespace {

using base::ErrorCode;
using base::Result;

constexpr unsigned kSeed = 1;              ///< the same looks and composites every time
constexpr std::size_t kBatch = 16;         ///< always the same ones together: rounding may depend on company
constexpr qsizetype kAimBytes = 2'500'000; ///< leaves room for longer rows under kMostReplayBytes
constexpr qsizetype kRowOverhead = 8;

// Shares of the rows. What is held out has to tell a loss of half a point from chance.
constexpr double kHeldOutShare = 0.3;
constexpr double kPhotographShare = 0.5;
constexpr double kLookShare = 0.25;
constexpr double kCompositeShare = 0.125;

constexpr std::array kLooks{ReplayKind::Grey, ReplayKind::Sepia, ReplayKind::Faded, ReplayKind::Blurred};

ArchiveShares certainly(ReplayKind look)
{
    return {.grey = look == ReplayKind::Grey ? 1.0 : 0.0,
            .sepia = look == ReplayKind::Sepia ? 1.0 : 0.0,
            .faded = look == ReplayKind::Faded ? 1.0 : 0.0,
            .blurred = look == ReplayKind::Blurred ? 1.0 : 0.0};
}

/// A row whose picture is planned but not yet seen by the network.
struct PlannedRow
{
    ReplayRow row;
    PicturePlan plan;
};

/// How many rows of each kind one side gets.
struct Quota
{
    std::size_t photographs = 0;
    std::size_t looks = 0;
    std::size_t composites = 0;
    std::size_t none = 0;
};

Quota quotaOf(int embeddingSize, bool heldOut)
{
    const auto rows = static_cast<double>(kAimBytes / (qsizetype{2} * embeddingSize + kRowOverhead)) *
                      (heldOut ? kHeldOutShare : 1.0 - kHeldOutShare);
    const auto part = [rows](double share) { return static_cast<std::size_t>(rows * share); };
    return {part(kPhotographShare), part(kLookShare), part(kCompositeShare),
            part(1.0 - kPhotographShare - kLookShare - kCompositeShare)};
}

/// At most `count` of `candidates`, as many of each label as there are, in an order of their own content:
/// label after label in turn.
std::vector<std::size_t> balanced(const DataSet& data, std::vector<std::size_t> candidates, std::size_t count)
{
    std::sort(candidates.begin(), candidates.end(),
              [&data](std::size_t a, std::size_t b) { return data.contentHash(a) < data.contentHash(b); });
    std::vector<std::vector<std::size_t>> perLabel(static_cast<std::size_t>(data.labels().size()));
    for (const std::size_t index : candidates)
        perLabel[static_cast<std::size_t>(data.label(index))].push_back(index);
    std::vector<std::size_t> chosen;
    for (std::size_t round = 0; chosen.size() < std::min(count, candidates.size()); ++round) {
        for (const std::vector<std::size_t>& label : perLabel) {
            if (round < label.size() && chosen.size() < count)
                chosen.push_back(label[round]);
        }
    }
    return chosen;
}

PictureSize sizeOf(const DataSet& data)
{
    const SourcePicture picture = data.picture(0);
    return {picture.width, picture.height};
}

/// Plans the rows of one side from the photographs chosen for it.
class SidePlanner
{
public:
    SidePlanner(const DataSet& photographs, bool heldOut, std::vector<PlannedRow>& rows)
        : m_photographs(photographs), m_heldOut(heldOut), m_rows(rows), m_random(kSeed)
    {
    }

    void addPhotographs()
    {
        for (std::size_t i = 0; i < m_photographs.size(); ++i)
            add(ReplayKind::Photograph, planOf(m_photographs, i, m_photographs.label(i)));
    }

    void addLooks(std::size_t count)
    {
        for (std::size_t i = 0; i < std::min(count, m_photographs.size()); ++i) {
            // One look after the other for each label: photographs come label by label in turn.
            const auto round = i / static_cast<std::size_t>(m_photographs.labels().size());
            const ReplayKind kind = kLooks.at(round % kLooks.size());
            PicturePlan plan = planOf(m_photographs, i, m_photographs.label(i));
            plan.look = drawLook(certainly(kind), m_random);
            add(kind, std::move(plan));
        }
    }

    /// Each photograph with the next one, which is of another label where there are several.
    void addComposites(std::size_t count)
    {
        const PictureSize size = sizeOf(m_photographs);
        for (std::size_t i = 0; i + 1 < m_photographs.size() && count > 0; ++i) {
            if (m_photographs.label(i) == m_photographs.label(i + 1))
                continue;
            PicturePlan plan = planOf(m_photographs, i, m_photographs.label(i));
            plan.kind = PictureKind::Composite;
            plan.pieces.push_back(planOf(m_photographs, i + 1, m_photographs.label(i + 1)).pieces.front());
            layOut(static_cast<CompositeLayout>(count % 3), size, plan, m_random);
            add(ReplayKind::Composite, std::move(plan));
            --count;
        }
    }

    void addNone(const DataSet& none)
    {
        for (std::size_t i = 0; i < none.size(); ++i)
            add(ReplayKind::None, planOf(none, i, -1));
    }

private:
    static PicturePlan planOf(const DataSet& data, std::size_t index, int label)
    {
        PicturePlan plan;
        plan.pieces.push_back({data.picture(index), {}, 0, 0, sizeOf(data), label});
        return plan;
    }

    void add(ReplayKind kind, PicturePlan plan)
    {
        PlannedRow planned;
        planned.row.kind = kind;
        planned.row.heldOut = m_heldOut;
        for (const PicturePiece& piece : plan.pieces) {
            if (piece.label >= 0)
                planned.row.labels.push_back(piece.label);
        }
        std::sort(planned.row.labels.begin(), planned.row.labels.end());
        planned.plan = std::move(plan);
        m_rows.push_back(std::move(planned));
    }

    const DataSet& m_photographs;
    bool m_heldOut;
    std::vector<PlannedRow>& m_rows;
    std::mt19937_64 m_random;
};

domain::PixelImage render(const PicturePlan& plan, PictureSize size)
{
    std::vector<float> pixels(size.values());
    renderPlan(plan, size, pixels);
    domain::PixelImage image{size.width, size.height, {}};
    image.rgb.reserve(pixels.size());
    for (const float value : pixels)
        image.rgb.push_back(static_cast<std::uint8_t>(std::lround(255.F * std::clamp(value, 0.F, 1.F))));
    return image;
}

/// Lets the network see all rows' pictures.
Result<void> embed(const inference::Classifier& classifier, PictureSize size, std::vector<PlannedRow>& rows,
                   const SamplerOptions& options)
{
    std::mutex mutex;
    std::optional<base::Error> failure;
    const auto work = [&](std::size_t begin, std::size_t end) {
        std::vector<domain::PixelImage> images;
        for (std::size_t i = begin; i < end; ++i)
            images.push_back(render(rows[i].plan, size));
        auto outputs = classifier.classify(images);
        if (!outputs) {
            const std::lock_guard lock(mutex);
            failure = outputs.error();
            return false;
        }
        for (std::size_t i = begin; i < end; ++i)
            rows[i].row.embedding = base::fromHalfFloats(base::toHalfFloats((*outputs)[i - begin].embedding));
        return true;
    };
    const bool whole = parallelFor({rows.size(), kBatch, 0, options.stop, options.onProgress}, work);
    if (failure)
        return tl::make_unexpected(*failure);
    if (!whole)
        return base::fail(ErrorCode::Cancelled,
                          QStringLiteral("stopped before all pictures were remembered"));
    return {};
}

/// What the training set apart, as its recipe in the card says; else as the recipes of today have it.
double setApart(const domain::ModelCard& card, const QString& share, double otherwise)
{
    return card.lineage.value(u"recipe").toObject().value(share).toDouble(otherwise);
}

/// The photographs and pictures of none for one side, in memory at the network's size.
struct Side
{
    std::optional<DataSet> photographs;
    std::optional<DataSet> none; ///< nothing: there are none
};

class Sampler
{
public:
    Sampler(const domain::ModelCard& card, const TrainedPictures& pictures, const SamplerOptions& options)
        : m_card(card), m_pictures(pictures), m_options(options)
    {
        const Recipe defaults;
        m_data = splitByContent(*pictures.data,
                                setApart(card, QStringLiteral("validation_share"), defaults.validationShare));
        if (pictures.none)
            m_none = splitByContent(*pictures.none, setApart(card, QStringLiteral("none_validation_share"),
                                                             defaults.noneValidationShare));
    }

    [[nodiscard]] Result<Side> load(bool heldOut) const
    {
        const Quota quota = quotaOf(m_card.embeddingSize, heldOut);
        const std::vector<std::size_t> chosen =
            balanced(*m_pictures.data, heldOut ? m_data.validation : m_data.training, quota.photographs);
        if (chosen.empty())
            return base::fail(
                ErrorCode::InvalidArgument,
                QStringLiteral("%1 photographs are too few to remember some and hold out others")
                    .arg(m_pictures.data->size()));
        Side side;
        Result<DataSet> photographs = loadPart(*m_pictures.data, chosen, m_card.inputWidth, m_options.stop);
        if (!photographs)
            return tl::make_unexpected(photographs.error());
        side.photographs = std::move(*photographs);
        const std::vector<std::size_t>& noneParts = heldOut ? m_none.validation : m_none.training;
        if (noneParts.empty())
            return side;
        Result<DataSet> none = loadPart(*m_pictures.none, balanced(*m_pictures.none, noneParts, quota.none),
                                        m_card.inputWidth, m_options.stop);
        if (!none)
            return tl::make_unexpected(none.error());
        side.none = std::move(*none);
        return side;
    }

    void plan(const Side& side, bool heldOut, std::vector<PlannedRow>& rows) const
    {
        const Quota quota = quotaOf(m_card.embeddingSize, heldOut);
        SidePlanner planner(*side.photographs, heldOut, rows);
        planner.addPhotographs();
        planner.addLooks(quota.looks);
        planner.addComposites(quota.composites);
        if (side.none)
            planner.addNone(*side.none);
    }

private:
    const domain::ModelCard& m_card;
    const TrainedPictures& m_pictures;
    const SamplerOptions& m_options;
    Split m_data;
    Split m_none;
};

Result<void> checkLabels(const domain::ModelCard& card, const QStringList& labels)
{
    for (const QString& label : labels) {
        if (!card.labels.contains(label))
            return base::fail(ErrorCode::InvalidArgument,
                              QStringLiteral("%1 is not one of the model's labels (%2)")
                                  .arg(label, card.labels.join(QStringLiteral(", "))));
    }
    if (card.embeddingSize == 0)
        return base::fail(ErrorCode::ModelInvalid, QStringLiteral("the network gives no embedding"));
    return {};
}

} // namespace

Result<ReplayMemory> remember(const inference::Classifier& classifier, const QString& body,
                              const TrainedPictures& pictures, const SamplerOptions& options)
{
    const domain::ModelCard& card = classifier.card();
    if (const Result<void> fits = checkLabels(card, pictures.data->labels()); !fits)
        return tl::make_unexpected(fits.error());
    const Sampler sampler(card, pictures, options);
    std::vector<PlannedRow> rows;
    std::array<Side, 2> sides; // the plans stand on their pixels
    for (const bool heldOut : {false, true}) {
        Result<Side> side = sampler.load(heldOut);
        if (!side)
            return tl::make_unexpected(side.error());
        sides.at(heldOut ? 1 : 0) = std::move(*side);
        sampler.plan(sides.at(heldOut ? 1 : 0), heldOut, rows);
    }
    const Result<void> embedded = embed(classifier, {card.inputWidth, card.inputHeight}, rows, options);
    if (!embedded)
        return tl::make_unexpected(embedded.error());
    ReplayMemory memory;
    memory.labels = pictures.data->labels();
    memory.embeddingSize = card.embeddingSize;
    memory.body = body;
    memory.dataDigest = pictures.data->digest();
    for (PlannedRow& planned : rows)
        memory.rows.push_back(std::move(planned.row));
    return memory;
}

Result<QByteArray> archiveWithMemory(const QString& file, const TrainedPictures& pictures,
                                     const SamplerOptions& options)
{
    const Result<HeadedModel> model = HeadedModel::load(file);
    if (!model)
        return tl::make_unexpected(model.error());
    const auto classifier = inference::TorchScriptClassifier::load(file, inference::Precision::Float32);
    if (!classifier)
        return tl::make_unexpected(classifier.error());
    const Result<ReplayMemory> memory = remember(**classifier, model->body(), pictures, options);
    if (!memory)
        return tl::make_unexpected(memory.error());
    return model->withMemory(*memory);
}

} // namespace scenekeeper::training
