// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/dataset.h"
#include "core/training/outliers.h"
#include "core/training/recipe.h"

#include <random>
#include <vector>

namespace scenekeeper::training {

/// What a training draws its pictures from. The data sets must outlive it.
struct TrainingPictures
{
    const DataSet* data = nullptr;
    std::vector<std::size_t> photographs; ///< to train on, in `data`
    const DataSet* none = nullptr;        ///< pictures of none of the labels; null: there are none
    std::vector<std::size_t> noneChosen;  ///< to train on, in `none`
};

enum class PictureKind {
    Photograph, ///< one label
    Composite,  ///< two photographs of different labels in one picture: both labels
    None,       ///< a picture of none of the labels
    Outlier,    ///< made up: none of the labels
};

/// A photograph and the place in the picture (pixels) that it fills.
struct PicturePiece
{
    SourcePicture source;
    PictureChange change;
    int left = 0;
    int top = 0;
    PictureSize size;
    int label = -1; ///< -1: none
};

/// A training picture as drawn by chance, before any pixel of it is made.
struct PicturePlan
{
    PictureKind kind = PictureKind::Photograph;
    std::vector<PicturePiece> pieces; ///< later ones lie on top
    Outlier outlier;
    ArchiveLook look;
};

/// Where two photographs lie in a composite.
enum class CompositeLayout { SideBySide, Stacked, Inserted };

/// Divides `size` between two pieces; neither covers less than a quarter of it. A photograph is squeezed
/// into its piece, as a strip of two pictures is when it is read, or cut to it, as a view of two things is.
void layOut(CompositeLayout layout, PictureSize size, PicturePlan& plan, std::mt19937_64& random);

/// Draws the plan of a picture that is of photograph `chosen`, unless the recipe's shares make it one of
/// none of the labels.
[[nodiscard]] PicturePlan drawPlan(const TrainingPictures& pictures, std::size_t chosen, const Recipe& recipe,
                                   PictureSize size, std::mt19937_64& random);

/// Makes the picture: `target` is `[height, width, 3]`, 0 … 1. Thread-safe.
void renderPlan(const PicturePlan& plan, PictureSize size, std::span<float> target);

} // namespace scenekeeper::training
