// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/sourcecheck.h"
#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

namespace scenekeeper::archive {

/// An open file or folder; closed at the end.
class Descriptor
{
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor();

    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

/// Everything that an export asks of the file system while it writes, so that a test can let any step fail.
/// Names are one part of a path below an open folder, and links are never followed on the way; paths are
/// absolute. Nothing is ever overwritten: NameTaken where there is something. Fails with the code that fits,
/// DiskFull above all. Thread-safe.
class FileLayer
{
public:
    FileLayer() = default;
    FileLayer(const FileLayer&) = delete;
    FileLayer& operator=(const FileLayer&) = delete;
    virtual ~FileLayer() = default;

    [[nodiscard]] virtual base::Result<void> makePath(const QByteArray& path);
    [[nodiscard]] virtual base::Result<Descriptor> openTop(const QByteArray& path);
    [[nodiscard]] virtual base::Result<void> makeFolder(const Descriptor& parent, const QByteArray& name);
    [[nodiscard]] virtual base::Result<Descriptor> openFolder(const Descriptor& parent,
                                                              const QByteArray& name);

    [[nodiscard]] virtual base::Result<Descriptor> openSource(const QByteArray& path);
    [[nodiscard]] virtual base::Result<Descriptor> openFile(const Descriptor& folder, const QByteArray& name);
    [[nodiscard]] virtual base::Result<Descriptor> createFile(const Descriptor& folder,
                                                              const QByteArray& name);
    /// To be written at its end; made where it is missing.
    [[nodiscard]] virtual base::Result<Descriptor> openLog(const Descriptor& folder, const QByteArray& name);
    /// False where somebody else holds it.
    [[nodiscard]] virtual base::Result<bool> lock(const Descriptor& file);

    /// Makes `to` hold what `from` holds without copying; false where the file system cannot.
    [[nodiscard]] virtual base::Result<bool> shareBlocks(const Descriptor& from, const Descriptor& to);
    /// How many bytes were read; 0 at the end.
    [[nodiscard]] virtual base::Result<qsizetype> read(const Descriptor& file, QByteArray& block);
    [[nodiscard]] virtual base::Result<void> write(const Descriptor& file, QByteArrayView bytes);
    /// Permissions, and attributes of the user's; what the target's file system cannot hold is left out.
    virtual void copyAttributes(const Descriptor& from, const Descriptor& to);
    [[nodiscard]] virtual base::Result<void> setModified(const Descriptor& file, qint64 nanoseconds);
    [[nodiscard]] virtual base::Result<void> syncFile(const Descriptor& file);
    /// All that was written to the file system that this is on.
    [[nodiscard]] virtual base::Result<void> syncAll(const Descriptor& folder);
    /// What is read of it from now on comes from the disk.
    virtual void forget(const Descriptor& file);

    [[nodiscard]] virtual base::Result<FileFacts> facts(const Descriptor& folder, const QByteArray& name);
    [[nodiscard]] virtual base::Result<FileFacts> facts(const Descriptor& file);
    [[nodiscard]] virtual base::Result<void> rename(const Descriptor& folder, const QByteArray& from,
                                                    const QByteArray& to);
    [[nodiscard]] virtual base::Result<void> linkSource(const QByteArray& path, const Descriptor& folder,
                                                        const QByteArray& name);
    [[nodiscard]] virtual base::Result<void> linkFile(const Descriptor& fromFolder, const QByteArray& from,
                                                      const Descriptor& folder, const QByteArray& name);
    [[nodiscard]] virtual base::Result<void> makeSymlink(const QByteArray& path, const Descriptor& folder,
                                                         const QByteArray& name);
    [[nodiscard]] virtual base::Result<void> remove(const Descriptor& folder, const QByteArray& name);
    [[nodiscard]] virtual base::Result<void> removeSource(const QByteArray& path);
};

} // namespace scenekeeper::archive
