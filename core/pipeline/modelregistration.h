// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/inference/modelimport.h"

#include <QString>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::pipeline {

/// Takes somebody's model in: tries it, keeps a copy with its card beside the catalogue, and registers that
/// as a candidate. The file given is not changed and not needed afterwards. Fails as inference::packModel()
/// does, or as writing does; nothing is left behind then. Used on the catalogue's thread.
[[nodiscard]] base::Result<domain::RegisteredModel>
importModel(storage::Catalog& catalog, const QString& file, const inference::ModelDescription& description);

/// Makes a registered model the one in use, once it has proved that it still works. Fails with NotFound,
/// ModelMissing or ModelInvalid; the active one then stays. Used on the catalogue's thread.
[[nodiscard]] base::Result<domain::RegisteredModel> activateModel(storage::Catalog& catalog,
                                                                  base::ModelId id);

} // namespace scenekeeper::pipeline
