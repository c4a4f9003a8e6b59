// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/pictureplan.h"

#include <algorithm>
#include <cmath>

namespace scenekeeper::training {

namespace {

constexpr int kPartnerDraws = 16;           ///< for a photograph of another label
constexpr double kLeastCompositeArea = 0.6; ///< of a photograph, so that half a picture still shows a scene
constexpr double kLeastSplit = 0.3;
constexpr double kLeastInsert = 0.26; ///< of the picture's area
constexpr double kMostInsert = 0.5;
constexpr double kSqueezeShare = 0.6;

double drawEvenly(std::mt19937_64& random, double from, double to)
{
    return std::uniform_real_distribution<double>(from, to)(random);
}

std::size_t drawOf(const std::vector<std::size_t>& values, std::mt19937_64& random)
{
    return values[std::uniform_int_distribution<std::size_t>(0, values.size() - 1)(random)];
}

int sharePixels(double share, int edge)
{
    return std::clamp(static_cast<int>(std::lround(share * edge)), 1, edge);
}

/// Narrows what a piece shows to its own shape, somewhere within what it would have shown.
void cutToShape(PicturePiece& piece, PictureSize size, std::mt19937_64& random)
{
    const float width = static_cast<float>(piece.size.width) / static_cast<float>(size.width);
    const float height = static_cast<float>(piece.size.height) / static_cast<float>(size.height);
    const float x = static_cast<float>(drawEvenly(random, -1.0, 1.0)) * (1.F - width);
    const float y = static_cast<float>(drawEvenly(random, -1.0, 1.0)) * (1.F - height);
    PictureChange& change = piece.change;
    change.x0 += change.xx * x + change.xy * y;
    change.y0 += change.yx * x + change.yy * y;
    change.xx *= width;
    change.yx *= width;
    change.xy *= height;
    change.yy *= height;
}

PicturePiece pieceOf(const DataSet& data, std::size_t index, int label, PictureSize size)
{
    PicturePiece piece;
    piece.source = data.picture(index);
    piece.size = size;
    piece.label = label;
    return piece;
}

/// Adds a photograph of another label. False where chance finds none.
bool addPartner(const TrainingPictures& pictures, PictureSize size, PicturePlan& plan,
                std::mt19937_64& random)
{
    for (int draw = 0; draw < kPartnerDraws; ++draw) {
        const std::size_t partner = drawOf(pictures.photographs, random);
        const int label = pictures.data->label(partner);
        if (label == plan.pieces.front().label)
            continue;
        plan.pieces.push_back(pieceOf(*pictures.data, partner, label, size));
        return true;
    }
    return false;
}

void planComposite(const AugmentationRanges& ranges, PictureSize size, PicturePlan& plan,
                   std::mt19937_64& random)
{
    plan.kind = PictureKind::Composite;
    AugmentationRanges gentle = ranges;
    gentle.minArea = std::max(ranges.minArea, kLeastCompositeArea);
    for (PicturePiece& piece : plan.pieces)
        piece.change = drawChange(gentle, random);
    layOut(static_cast<CompositeLayout>(std::uniform_int_distribution<int>(0, 2)(random)), size, plan,
           random);
}

} // namespace

void layOut(CompositeLayout layout, PictureSize size, PicturePlan& plan, std::mt19937_64& random)
{
    PicturePiece& first = plan.pieces.front();
    PicturePiece& second = plan.pieces.back();
    const double split = drawEvenly(random, kLeastSplit, 1.0 - kLeastSplit);
    first.size = size;
    second.size = size;
    switch (layout) {
    case CompositeLayout::SideBySide:
        first.size.width = sharePixels(split, size.width);
        second.left = first.size.width;
        second.size.width = size.width - second.left;
        break;
    case CompositeLayout::Stacked:
        first.size.height = sharePixels(split, size.height);
        second.top = first.size.height;
        second.size.height = size.height - second.top;
        break;
    case CompositeLayout::Inserted: {
        const double area = drawEvenly(random, kLeastInsert, kMostInsert);
        const double width = drawEvenly(random, std::max(0.4, area), std::min(0.9, area / 0.4));
        second.size = {sharePixels(width, size.width), sharePixels(area / width, size.height)};
        second.left = static_cast<int>(drawEvenly(random, 0.0, 1.0) * (size.width - second.size.width));
        second.top = static_cast<int>(drawEvenly(random, 0.0, 1.0) * (size.height - second.size.height));
        break;
    }
    }
    const bool squeeze = drawEvenly(random, 0.0, 1.0) < kSqueezeShare;
    for (PicturePiece& piece : plan.pieces) {
        if (!squeeze)
            cutToShape(piece, size, random);
    }
}

PicturePlan drawPlan(const TrainingPictures& pictures, std::size_t chosen, const Recipe& recipe,
                     PictureSize size, std::mt19937_64& random)
{
    PicturePlan plan;
    const double kind = drawEvenly(random, 0.0, 1.0);
    const double noneShare = pictures.noneChosen.empty() ? 0.0 : recipe.noneShare;
    const double outlierEnd = noneShare + recipe.outlierShare;
    const double compositeEnd = outlierEnd + recipe.compositeShare;
    plan.pieces.push_back(pieceOf(*pictures.data, chosen, pictures.data->label(chosen), size));
    if (kind < noneShare) {
        plan.kind = PictureKind::None;
        plan.pieces.front() = pieceOf(*pictures.none, drawOf(pictures.noneChosen, random), -1, size);
        plan.pieces.front().change = drawChange(recipe.augmentation, random);
    } else if (kind < outlierEnd) {
        plan.kind = PictureKind::Outlier;
        plan.pieces.front().label = -1;
        plan.outlier = drawOutlier(recipe.augmentation, random);
    } else if (kind < compositeEnd && addPartner(pictures, size, plan, random)) {
        planComposite(recipe.augmentation, size, plan, random);
    } else {
        plan.pieces.front().change = drawChange(recipe.augmentation, random);
    }
    plan.look = drawLook(recipe.augmentation.archive, random);
    return plan;
}

void renderPlan(const PicturePlan& plan, PictureSize size, std::span<float> target)
{
    if (plan.kind == PictureKind::Outlier) {
        renderOutlier(plan.outlier, plan.pieces.front().source, size, target);
    } else {
        for (const PicturePiece& piece : plan.pieces) {
            if (piece.size == size) {
                renderChanged(piece.source, piece.change, size, target);
                continue;
            }
            std::vector<float> pixels(piece.size.values());
            renderChanged(piece.source, piece.change, piece.size, pixels);
            const std::ptrdiff_t rowValues = static_cast<std::ptrdiff_t>(piece.size.width) * 3;
            for (int row = 0; row < piece.size.height; ++row) {
                const auto from = pixels.begin() + row * rowValues;
                std::copy(from, from + rowValues,
                          target.begin() + ((piece.top + row) * size.width + piece.left) * 3);
            }
        }
    }
    applyLook(plan.look, size, target);
}

} // namespace scenekeeper::training
