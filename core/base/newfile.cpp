// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/newfile.h"

#include "core/base/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace scenekeeper::base {

namespace {

Result<void> requireFree(const QString& path)
{
    // A broken link is something, too.
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink())
        return fail(ErrorCode::WriteFailed, QStringLiteral("%1 exists").arg(path));
    return {};
}

} // namespace

NewFile::NewFile(std::unique_ptr<QSaveFile> file) : m_file(std::move(file)) {}
NewFile::NewFile(NewFile&&) noexcept = default;
NewFile& NewFile::operator=(NewFile&&) noexcept = default;
NewFile::~NewFile() = default;

Result<NewFile> NewFile::create(const QString& path)
{
    if (const Result<void> free = requireFree(path); !free)
        return tl::make_unexpected(free.error());
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return tl::make_unexpected(writeError(*file));
    return NewFile(std::move(file));
}

Result<void> NewFile::write(const QByteArray& bytes)
{
    if (m_file->write(bytes) != bytes.size())
        return tl::make_unexpected(writeError(*m_file));
    return {};
}

Result<void> NewFile::commit()
{
    if (Result<void> free = requireFree(m_file->fileName()); !free)
        return free;
    return commitWhole(*m_file);
}

} // namespace scenekeeper::base
