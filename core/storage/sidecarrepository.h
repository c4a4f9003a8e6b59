// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/scenelabels.h"
#include "core/storage/author.h"

#include <QStringList>

namespace scenekeeper::storage {

class Connection;

/// What the sidecars of a photo say of it.
struct SidecarWords
{
    std::optional<domain::SceneLabels> labels; ///< as a catalogue knew them; none: nothing from a catalogue
    QStringList keywords;                      ///< labels that somebody gave in another program
};

/// Labels on their way to sidecars and back. Used on the thread of its Catalog.
class SidecarRepository
{
public:
    explicit SidecarRepository(Connection& connection);

    /// All that is said of the photo's labels, rejections included. NotFound where there is no such photo.
    [[nodiscard]] base::Result<domain::SceneLabels> labelsOf(base::PhotoId photo);

    /// Says of the photo what its sidecars do; true when that changed anything. Labels that are new are
    /// added.
    ///
    /// A human's word in a sidecar is a human's here, by who said it and when. It outranks models and
    /// imported labels; what a human decided in this catalogue outranks it, and of two from sidecars the
    /// newer one counts. What a model said counts until a model of this catalogue has looked. A keyword makes
    /// a label imported where no human has said anything else. Retired labels are not given.
    [[nodiscard]] base::Result<bool> apply(base::PhotoId photo, const SidecarWords& words,
                                           const Author& author);

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
