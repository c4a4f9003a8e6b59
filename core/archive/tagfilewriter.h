// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/imaging/digester.h"

#include <QByteArray>
#include <QString>
#include <memory>

class QSaveFile;

namespace scenekeeper::archive {

/// The digests that our bags give of every file, raw.
struct BagDigests
{
    QByteArray sha256;
    QByteArray sha512;
};

/// A tag file that is written piece by piece and takes its place, whole, when it is committed; one that was
/// there is replaced. Its digests are computed on the way. Used on one thread. Fails with WriteFailed (also
/// where a link has the name), DiskFull or PermissionDenied.
class TagFileWriter
{
public:
    [[nodiscard]] static base::Result<TagFileWriter> create(const QString& path);
    TagFileWriter(TagFileWriter&&) noexcept;
    TagFileWriter& operator=(TagFileWriter&&) noexcept;
    ~TagFileWriter();

    [[nodiscard]] base::Result<void> write(const QByteArray& bytes);
    /// Synced to the disk, too.
    [[nodiscard]] base::Result<BagDigests> commit();

private:
    explicit TagFileWriter(std::unique_ptr<QSaveFile> file);

    std::unique_ptr<QSaveFile> m_file;
    imaging::Digester m_digester;
};

[[nodiscard]] imaging::Digester bagDigester();
[[nodiscard]] BagDigests finishBagDigests(imaging::Digester& digester);

} // namespace scenekeeper::archive
