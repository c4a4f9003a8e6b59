// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/labels.h"
#include "core/domain/photo.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace scenekeeper::archive {

/// A label in force on a photo that is exported, and who said so.
struct ExportedLabel
{
    QString name;
    domain::AssignmentSource source = domain::AssignmentSource::Model;
    std::optional<double> confidence; ///< 0 … 1, calibrated; absent for humans
    QString agent;                    ///< the person's name, or model name and version
};

/// What a file of the archive is made of.
enum class FileOrigin {
    Original, ///< a copy of, or a link to, the file at `source`
    Merged,   ///< the original's sidecar, at `source`, and labels
    Labels,   ///< a sidecar that says labels of the photo at `source`
};

/// One file of the archive as it was written: what reports, manifests and sidecars say of it.
struct ExportedFile
{
    QString source; ///< absolute path of the original
    QString target; ///< below the payload folder, '/' as separator
    qint64 bytes = 0;
    QByteArray sha256;                 ///< raw, 32 bytes
    QByteArray sha512;                 ///< raw, 64 bytes; empty outside a bag
    std::vector<ExportedLabel> labels; ///< the one that it is sorted by first
    domain::PhotoMetadata metadata;
    QString format;       ///< as in domain::Photo
    QDateTime exportedAt; ///< UTC
    FileOrigin origin = FileOrigin::Original;
    bool isEmbedded = false;   ///< the labels were put into its metadata: it is not the original's bytes
    bool wasReadAgain = false; ///< by this call, from the target, and found to be what was written
};

} // namespace scenekeeper::archive
