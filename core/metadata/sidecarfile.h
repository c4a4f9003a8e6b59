// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"
#include "core/metadata/xmpsidecar.h"

namespace scenekeeper::metadata {

enum class SidecarChange {
    None, ///< it says so already, or there is nothing to say
    Created,
    Merged, ///< into the one that was there
};

struct WrittenSidecar
{
    QString path; ///< also where nothing had to be written
    SidecarChange change = SidecarChange::None;
    QByteArray content; ///< what it says then; empty where there is none
};

/// Says these labels in the sidecar of a picture, which may be an original: the picture itself is not opened.
/// Merged (see mergeSceneLabels()) into `a.jpg.xmp` where that is there (the name that darktable and digiKam
/// use), else into `a.xmp` (Lightroom's) where that is this picture's and not another's of the same name,
/// else into a new `a.jpg.xmp`. Where both are there the first is written and the second left alone. The file
/// is replaced at once and as a whole, and not if another program has changed it since it was read: then it
/// is merged anew. Links, read-only sidecars and what is no file are never written.
///
/// Fails with FileVanished (no picture there), NotAFile, PermissionDenied, DiskFull, WriteFailed (also where
/// another program does not stop changing it), or as mergeSceneLabels() does; then nothing is changed.
/// Thread-safe for different pictures.
[[nodiscard]] base::Result<WrittenSidecar> writeSidecar(const QString& picture,
                                                        const domain::SceneLabels& labels);

/// What writeSidecar() would do, or how it would fail, as far as that can be told without writing.
[[nodiscard]] base::Result<WrittenSidecar> planSidecar(const QString& picture,
                                                       const domain::SceneLabels& labels);

/// Names that a sidecar of a picture of this name may have, the first outranking the next.
[[nodiscard]] QStringList sidecarNames(const QString& pictureName);

/// Whether a sidecar of one of these names, which says this, is the picture's and not another's of the same
/// name: `a.xmp` beside `a.jpg` and `a.nef`. One that has the picture's whole name is. `isOnlyOfItsName`: no
/// other picture has its name but for the extension. Thread-safe.
[[nodiscard]] bool isSidecarOf(const QString& picture, const QString& sidecar, const SidecarContent& content,
                               bool isOnlyOfItsName);

/// What the sidecars of a picture say of it.
struct SidecarWords
{
    std::optional<domain::SceneLabels> labels; ///< as this program wrote them; none: it never did
    QStringList foreignLabels;                 ///< keywords right below the root of our hierarchy
    domain::PhotoMetadata facts;               ///< what other programs wrote, see readSidecarFacts()
};

/// `sidecars` are the paths of those that are there, in the order of sidecarNames(): our own words of the
/// first that has any, the labels that other programs gave in all of them, and each fact by the first that
/// says it. `isOnlyOfItsName`: no other picture has its name but for the extension. Nothing of a sidecar that
/// is another picture's. Links are followed. Fails with the first one that cannot be read, its path in the
/// detail. Thread-safe.
[[nodiscard]] base::Result<SidecarWords> readSidecars(const QString& picture, const QStringList& sidecars,
                                                      bool isOnlyOfItsName);

} // namespace scenekeeper::metadata
