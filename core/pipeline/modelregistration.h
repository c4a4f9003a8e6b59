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

/// Keeps an archive with its card beside the catalogue, named by its content, tries it and registers it as a
/// candidate. Fails as writing and loading do; nothing is left behind then. Used on the catalogue's thread.
[[nodiscard]] base::Result<domain::RegisteredModel>
registerArchive(storage::Catalog& catalog, const QByteArray& archive, const domain::ModelCard& card);

/// The archive of a registered model, which must still be the one that was registered. Fails with
/// ModelMissing or ModelInvalid. Thread-safe.
[[nodiscard]] base::Result<QByteArray> provenArchive(const domain::RegisteredModel& model);

/// Writes a registered model, card and memory inside, to a file for use elsewhere. Never over one that
/// exists. Fails with ModelMissing, ModelInvalid (the file is not the one registered any more), or as writing
/// does.
[[nodiscard]] base::Result<void> exportModel(storage::Catalog& catalog, base::ModelId id,
                                             const QString& file);

} // namespace scenekeeper::pipeline
