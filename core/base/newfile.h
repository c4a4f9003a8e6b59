// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <memory>

class QSaveFile;

namespace scenekeeper::base {

/// A file that is written piece by piece and is there, whole, only once it is committed. Never over one that
/// exists. Fails with WriteFailed (also where there is a file already), DiskFull or PermissionDenied. Used on
/// one thread.
class NewFile
{
public:
    [[nodiscard]] static Result<NewFile> create(const QString& path);
    NewFile(NewFile&&) noexcept;
    NewFile& operator=(NewFile&&) noexcept;
    ~NewFile();

    [[nodiscard]] Result<void> write(const QByteArray& bytes);
    [[nodiscard]] Result<void> commit();

private:
    explicit NewFile(std::unique_ptr<QSaveFile> file);

    std::unique_ptr<QSaveFile> m_file;
};

} // namespace scenekeeper::base
