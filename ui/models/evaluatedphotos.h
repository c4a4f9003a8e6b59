// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/captionedphotosmodel.h"
#include "ui/models/folderevaluation.h"

namespace scenekeeper::ui {

/// The photographs of an evaluation that are truly one label and were called another (or the same), the
/// model's surest first, each with its confidence. Window thread only.
[[nodiscard]] std::vector<CaptionedPhoto> evaluatedPhotos(const FolderEvaluation& result, int truth,
                                                          int called);

} // namespace scenekeeper::ui
