// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/tagfilewriter.h"

#include "core/base/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace scenekeeper::archive {

using base::Result;
using imaging::DigestAlgorithm;

imaging::Digester bagDigester()
{
    return imaging::Digester({DigestAlgorithm::Sha256, DigestAlgorithm::Sha512});
}

BagDigests finishBagDigests(imaging::Digester& digester)
{
    const auto digests = digester.finish();
    return {digests.at(DigestAlgorithm::Sha256), digests.at(DigestAlgorithm::Sha512)};
}

TagFileWriter::TagFileWriter(std::unique_ptr<QSaveFile> file)
    : m_file(std::move(file)), m_digester(bagDigester())
{
}

TagFileWriter::TagFileWriter(TagFileWriter&&) noexcept = default;
TagFileWriter& TagFileWriter::operator=(TagFileWriter&&) noexcept = default;
TagFileWriter::~TagFileWriter() = default;

Result<TagFileWriter> TagFileWriter::create(const QString& path)
{
    // It would be written where the link leads, and that may be anywhere.
    if (QFileInfo(path).isSymLink())
        return base::fail(base::ErrorCode::WriteFailed, QStringLiteral("%1 is a link").arg(path));
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return tl::make_unexpected(base::writeError(*file));
    return TagFileWriter(std::move(file));
}

Result<void> TagFileWriter::write(const QByteArray& bytes)
{
    if (m_file->write(bytes) != bytes.size())
        return tl::make_unexpected(base::writeError(*m_file));
    m_digester.add(bytes);
    return {};
}

Result<BagDigests> TagFileWriter::commit()
{
    if (const Result<void> committed = base::commitWhole(*m_file); !committed)
        return tl::make_unexpected(committed.error());
    return finishBagDigests(m_digester);
}

} // namespace scenekeeper::archive
