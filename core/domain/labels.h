// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace scenekeeper::domain {

/// A scene category. The six that come with the app have a translated name in the window; the stored
/// name stays English so that models, sidecars and scripts agree.
struct Label
{
    base::LabelId id;
    QString name;
    int colorIndex = 0; ///< into the colour-blind-safe palette
    int position = 0;   ///< order in lists; the first nine have the keys 1 … 9
    bool builtIn = false;
    bool retired = false;                      ///< given to no photo any more; stays where it is
    QString shortcut{};                        ///< a key of its own, "1" … "9"; empty: by position
    std::optional<base::LabelId> mergedInto{}; ///< then it is on no photo, and retired

    friend bool operator==(const Label&, const Label&) = default;
};

/// Who said it.
enum class AssignmentSource {
    Model,
    Human,
    Imported,
};

/// A label on a photo, or its rejection.
struct Assignment
{
    base::PhotoId photoId;
    base::LabelId labelId;
    AssignmentSource source = AssignmentSource::Model;
    bool rejected = false;            ///< a human said that the label does not apply
    std::optional<double> confidence; ///< 0 … 1, calibrated; absent for humans
    QString agent;                    ///< the person's name, or model name and version
    std::optional<base::RunId> runId;
    QDateTime at; ///< UTC

    friend bool operator==(const Assignment&, const Assignment&) = default;
};

/// What one model said of one photo.
struct Prediction
{
    base::PhotoId photoId;
    base::ModelId modelId;
    std::vector<float> probabilities; ///< calibrated, one per label in the order of the model's card
    std::vector<float> embedding;     ///< `[D]`, empty where the model has none
};

} // namespace scenekeeper::domain
