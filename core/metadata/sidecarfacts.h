// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"

#include <QByteArray>
#include <QStringList>

namespace scenekeeper::metadata {

/// What other programs wrote into a sidecar about its photo: title, description, keywords, rating, creator,
/// copyright, time, position, heading and place. What it does not say is absent. Keywords in `own` are labels
/// of this program and are left out. A packet that cannot be read says nothing, with a note. Thread-safe (XMP
/// work is serialised inside).
[[nodiscard]] domain::PhotoMetadata readSidecarFacts(const QByteArray& packet, const QStringList& own);

/// Whether it says anything; notes do not count.
[[nodiscard]] bool hasFacts(const domain::PhotoMetadata& facts);

/// What `facts` say in the place of what `metadata` says; the rest stays.
void overrideWith(domain::PhotoMetadata& metadata, const domain::PhotoMetadata& facts);

} // namespace scenekeeper::metadata
