// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QItemSelection>
#include <vector>

namespace scenekeeper::ui {

class PhotoGridModel;

/// The photos of a selection, in the order of the model.
[[nodiscard]] std::vector<base::PhotoId> photosIn(const QItemSelection& selection,
                                                  const PhotoGridModel& model);

/// These photos, as far as the model has them, in as few ranges as there are gaps: selecting takes time for
/// each range, and there may be a hundred thousand photos.
[[nodiscard]] QItemSelection selectionOf(const std::vector<base::PhotoId>& photos,
                                         const PhotoGridModel& model);

} // namespace scenekeeper::ui
