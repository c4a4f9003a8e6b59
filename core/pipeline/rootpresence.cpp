// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/rootpresence.h"

#include "core/pipeline/filecheck.h"
#include "core/storage/catalog.h"

#include <QFile>
#include <algorithm>
#include <array>
#include <cstring>
#include <sys/stat.h>
#include <sys/statfs.h>

namespace scenekeeper::pipeline {

using base::Result;

namespace {

/// So many are asked for; one that is there is enough.
constexpr int kWitnesses = 16;

bool isFile(const QString& path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 && S_ISREG(info.st_mode);
}

/// The photos are there, and not on what they were on.
bool isElsewhere(const domain::Root& root, const RootState& state)
{
    return state.online && !state.fileSystem.isEmpty() && state.fileSystem != root.fileSystem;
}

bool anyIsThere(const RootWitness& witness)
{
    return std::any_of(witness.photos.begin(), witness.photos.end(),
                       [&witness](const QString& photo) { return isFile(witness.root.path + u'/' + photo); });
}

} // namespace

Result<RootWitness> witnessOf(storage::Catalog& catalog, const domain::Root& root)
{
    const auto sample = catalog.roots().sample(root.id, kWitnesses);
    if (!sample)
        return tl::make_unexpected(sample.error());
    RootWitness witness{root, {}};
    for (const storage::SamplePhoto& photo : *sample)
        witness.photos.append(photo.relativePath);
    return witness;
}

RootState lookAtRoot(const RootWitness& witness)
{
    const FolderPresence presence = presenceOf(witness.root.path);
    if (presence == FolderPresence::Away)
        return {};
    const QString fileSystem = fileSystemOf(witness.root.path);
    if (witness.photos.isEmpty())
        return {true, fileSystem};
    // An empty folder where photos were is the mount point of a drive that is away.
    if (presence == FolderPresence::Empty)
        return {};
    if (anyIsThere(witness))
        return {true, fileSystem};
    const QString& known = witness.root.fileSystem;
    return {known.isEmpty() || fileSystem == known, known};
}

bool isOther(const domain::Root& root, const RootState& state)
{
    return state.online != root.online || isElsewhere(root, state);
}

Result<bool> storeState(storage::Catalog& catalog, const domain::Root& root, const RootState& state)
{
    if (!isOther(root, state))
        return false;
    const Result<void> stored = catalog.transaction([&]() -> Result<void> {
        if (Result<void> set = catalog.roots().setOnline(root.id, state.online);
            !set || !isElsewhere(root, state))
            return set;
        return catalog.roots().setFileSystem(root.id, state.fileSystem);
    });
    return stored.map([] { return true; });
}

QString fileSystemOf(const QString& folder)
{
    struct statfs info = {};
    if (::statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return {};
    // Of most kinds this is made of the file system's own number; of the others, of its device's.
    std::array<unsigned, 2> id{};
    static_assert(sizeof id == sizeof info.f_fsid);
    std::memcpy(id.data(), &info.f_fsid, sizeof id);
    return QStringLiteral("%1-%2-%3")
        .arg(static_cast<quint32>(info.f_type), 0, 16)
        .arg(id[0], 0, 16)
        .arg(id[1], 0, 16);
}

bool isOnNetwork(const QString& folder)
{
    // Of the kernel's magic.h and its file systems' own headers; FUSE is sshfs, gvfs and the like.
    constexpr std::array<quint32, 11> kNetworks{
        0x6969,     // NFS
        0x517B,     // SMB
        0xFF534D42, // CIFS
        0xFE534D42, // SMB2
        0x65735546, // FUSE
        0x01021997, // 9p
        0x5346414F, // AFS
        0x6B414653, // kAFS
        0x00C36400, // Ceph
        0x73757245, // Coda
        0x47504653, // GPFS
    };
    struct statfs info = {};
    if (::statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return false;
    return std::find(kNetworks.begin(), kNetworks.end(), static_cast<quint32>(info.f_type)) !=
           kNetworks.end();
}

} // namespace scenekeeper::pipeline
