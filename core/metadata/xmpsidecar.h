// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/scenelabels.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace scenekeeper::metadata {

/// The XMP packet `existing` (none: empty), with these labels in place of those that this program wrote into
/// it before. Labels in force are keywords too: in dc:subject (`mountain`), lr:hierarchicalSubject
/// (`Scene|mountain`) and digiKam:TagsList (`Scene/mountain`). A keyword that was there before is somebody
/// else's and stays when the label goes. All else stays as it stands in the file, to the letter; what says
/// the same already comes back unchanged. `extension` is that of the picture.
///
/// Empty where there was nothing and there is nothing to say. Fails with FileEmpty, UnsupportedFormat or
/// FileCorrupt for a packet that cannot be understood well enough to keep all of it. Thread-safe.
[[nodiscard]] base::Result<QByteArray> mergeSceneLabels(const std::optional<QByteArray>& existing,
                                                        const domain::SceneLabels& labels,
                                                        const QString& extension);

/// What a packet says of scenes.
struct SidecarContent
{
    std::optional<domain::SceneLabels> labels; ///< as this program wrote them; none: it never did
    /// Names of keywords right below the root of our hierarchy that somebody gave elsewhere.
    QStringList foreignLabels;
    /// Keywords of the picture that this program put in for its labels.
    QStringList ownKeywords;
    /// Of the picture that the packet is about, in lower case; empty where it does not say.
    QString extension;

    friend bool operator==(const SidecarContent&, const SidecarContent&) = default;
};

/// Fails as mergeSceneLabels() does. Thread-safe.
[[nodiscard]] base::Result<SidecarContent> readSceneLabels(const QByteArray& packet);

} // namespace scenekeeper::metadata
