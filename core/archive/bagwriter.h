// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportedfile.h"
#include "core/base/error.h"

#include <QDateTime>
#include <QStringList>
#include <memory>

namespace scenekeeper::archive {

/// What a bag says of itself. Empty texts are left out.
struct BagInfo
{
    QString sourceOrganization;
    QString contactName;
    QString contactEmail;
    QString externalDescription;
    QString person;      ///< who exports
    QDateTime baggedAt;  ///< UTC
    bool isMove = false; ///< the originals are removed afterwards
};

/// Makes a folder, in whose `data` the payload already lies, a bag (RFC 8493, version 1.0): manifests and tag
/// manifests with SHA-256 and SHA-512, bag-info.txt, metadata/metadata.csv (Dublin Core) and
/// metadata/premis.xml (PREMIS 3). Memory does not grow with the number of files. The same calls write the
/// same bytes.
///
/// Nothing is in its place before finish(), which puts bagit.txt there last and takes an older one away
/// first: a bag whose making was broken off is none, and making it again completes it. Owns its temporary
/// files. Used on one thread. Fails with InvalidArgument for what is no file of the payload, BagRefused
/// for a folder that another program made a bag of; WriteFailed, DiskFull, PermissionDenied.
class BagWriter
{
public:
    [[nodiscard]] static base::Result<BagWriter> create(const QString& bag, const BagInfo& info);
    BagWriter(BagWriter&&) noexcept;
    BagWriter& operator=(BagWriter&&) noexcept;
    ~BagWriter();

    /// `file.target` lies below `data`; both digests are needed. Files are listed in the order of the calls.
    [[nodiscard]] base::Result<void> add(const ExportedFile& file);

    /// `moreTagFiles`: further files beside `data`, relative to the bag, that the tag manifests shall list;
    /// they are read.
    [[nodiscard]] base::Result<void> finish(const QStringList& moreTagFiles = {});

private:
    struct State;
    explicit BagWriter(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace scenekeeper::archive
