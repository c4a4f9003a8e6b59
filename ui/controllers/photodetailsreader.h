// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "ui/models/photodetails.h"

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::ui {

/// All that is known of one photo, without its thumbnail; empty (an invalid row id) for one that is gone.
/// On the catalogue's thread.
[[nodiscard]] base::Result<PhotoDetails> readPhotoDetails(storage::Catalog& catalog, base::PhotoId id);

} // namespace scenekeeper::ui
