// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"
#include "core/storage/author.h"

#include <QString>
#include <stop_token>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::pipeline {

/// How much of a root is found again in another folder, by the content of some photos from all over it.
struct RemapSample
{
    int asked = 0;
    int found = 0; ///< of those: there, and the same
};

[[nodiscard]] base::Result<RemapSample> lookForRoot(storage::Catalog& catalog, base::RootId root,
                                                    const QString& folder, const std::stop_token& stop);

/// The root is to be found in `folder` from now on, with everything that is known of its photos; a step that
/// can be undone. NotFound when fewer than half of the photos that are looked for are there;
/// InvalidArgument when the folder and another root lie in each other, links followed; otherwise as
/// RootRepository::remap(). Reads files; used on the catalogue's thread.
[[nodiscard]] base::Result<base::StepId> remapRoot(storage::Catalog& catalog, const domain::Root& root,
                                                   const QString& folder, const storage::Author& author,
                                                   const std::stop_token& stop = {});

} // namespace scenekeeper::pipeline
