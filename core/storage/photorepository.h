// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"
#include "core/storage/rootrepository.h"

#include <optional>
#include <vector>

namespace scenekeeper::storage {

class Connection;
struct PhotoReferences;

/// What the catalogue remembers of a file, enough to say whether it must be read again.
struct KnownFile
{
    base::PhotoId id;
    qint64 fileSize = 0;
    qint64 modifiedAt = 0; ///< nanoseconds since 1970 UTC
    QByteArray contentHash;
    domain::PhotoState state = domain::PhotoState::Ok;
    bool missing = false;
    std::optional<base::ModelId> predictedBy; ///< newest prediction for the content as stored
    QString sidecarStamp;                     ///< of the sidecars that were read; empty: there were none
    bool hasSidecarFacts = false;             ///< some of its metadata is theirs
};

/// Photos by place and content. Used on the thread of its Catalog.
class PhotoRepository
{
public:
    explicit PhotoRepository(Connection& connection);

    [[nodiscard]] base::Result<std::optional<KnownFile>> known(const PhotoLocation& location);
    [[nodiscard]] base::Result<std::optional<domain::Photo>> get(base::PhotoId id);
    /// The photo at a place, whichever of the roots round it knows it.
    [[nodiscard]] base::Result<std::optional<base::PhotoId>> find(const QString& absolutePath);
    [[nodiscard]] base::Result<QString> absolutePath(base::PhotoId id);

    /// Photos with exactly this content, wherever they lie.
    [[nodiscard]] base::Result<std::vector<domain::Photo>> withContent(const QByteArray& contentHash);

    /// Adds the photo, or brings the one at the same location up to date (`photo.id` is ignored). A
    /// location that was missing is present again. Assignments stay whatever the new content is, but a photo
    /// with other content than a human decided on is up for review; predictions of other content do not
    /// count any more. Returns the id.
    [[nodiscard]] base::Result<base::PhotoId> save(const domain::Photo& photo);

    /// The file was moved or renamed: same photo, same labels, new place. InvalidArgument when the catalogue
    /// knows another photo there.
    [[nodiscard]] base::Result<void> relocate(base::PhotoId id, const PhotoLocation& to);

    /// Each of the two photos takes the other's place, labels and all.
    [[nodiscard]] base::Result<void> swapPlaces(base::PhotoId first, base::PhotoId second);

    /// New file time and size, same content (after a hash comparison).
    [[nodiscard]] base::Result<void> touch(base::PhotoId id, qint64 fileSize, qint64 modifiedAt);

    /// Which sidecars were read for it, and whether they told more than labels.
    [[nodiscard]] base::Result<void> setSidecars(base::PhotoId id, const QString& stamp, bool haveFacts);

    /// Other metadata, same content.
    [[nodiscard]] base::Result<void> describe(base::PhotoId id, const domain::PhotoMetadata& metadata);

    /// Present or gone, while its root is there.
    [[nodiscard]] base::Result<void> setMissing(base::PhotoId id, bool missing);

    /// Photos of a root in or below `folder` (relative, empty: all) that are not marked missing.
    [[nodiscard]] base::Result<std::vector<std::pair<base::PhotoId, QString>>> present(base::RootId root,
                                                                                       const QString& folder);

private:
    [[nodiscard]] base::Result<qint64> ensureFolder(base::RootId root, const QString& folder);
    [[nodiscard]] base::Result<std::optional<qint64>> ensureCamera(const domain::PhotoMetadata& metadata);
    [[nodiscard]] base::Result<PhotoReferences> ensureReferences(const domain::PhotoMetadata& metadata);

    Connection& m_connection;
};

} // namespace scenekeeper::storage
