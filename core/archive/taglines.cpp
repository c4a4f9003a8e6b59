// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/taglines.h"

#include "core/archive/regularfile.h"

namespace scenekeeper::archive {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qint64 kPieceBytes = 256 << 10;
constexpr QByteArrayView kUtf8Mark("\xEF\xBB\xBF");

/// ASCII is a part of UTF-8.
bool isUtf8(const QByteArray& encoding)
{
    const QByteArray name = encoding.toUpper();
    return name == "UTF-8" || name == "UTF8" || name == "US-ASCII" || name == "ASCII";
}

/// The name for a decoder: without a byte order mark, UTF-16 and UTF-32 have the high byte first (RFC 2781).
QByteArray decoderName(QFile& file, const QByteArray& encoding)
{
    const QByteArray name = encoding.toUpper();
    if (name != "UTF-16" && name != "UTF-32")
        return encoding;
    const QByteArray start = file.peek(2);
    const bool hasMark = start == "\xFF\xFE" || start == "\xFE\xFF" || start == QByteArray("\0\0", 2);
    return hasMark ? encoding : name + "BE";
}

} // namespace

TagLines::TagLines(std::unique_ptr<QFile> file, const QByteArray& encoding)
    : m_file(std::move(file)), m_mustBeUtf8(isUtf8(encoding))
{
    if (!m_mustBeUtf8 && !encoding.isEmpty())
        m_decoder = QStringDecoder(decoderName(*m_file, encoding).constData());
}

bool TagLines::knowsEncoding(const QByteArray& encoding)
{
    return isUtf8(encoding) || (!encoding.isEmpty() && QStringDecoder(encoding.constData()).isValid());
}

Result<TagLines> TagLines::open(const QByteArray& path, const QByteArray& encoding)
{
    Result<std::unique_ptr<QFile>> file = openRegularFile(path, Links::Refuse);
    if (!file)
        return tl::make_unexpected(file.error());
    return TagLines(std::move(*file), encoding);
}

std::optional<qsizetype> TagLines::lineEnd() const
{
    for (qsizetype at = m_from; at < m_buffer.size(); ++at) {
        if (m_buffer.at(at) == '\n')
            return at;
        // A carriage return at the end may have its line feed in the next piece.
        if (m_buffer.at(at) == '\r' && (m_hasEnded || at + 1 < m_buffer.size()))
            return at;
    }
    return m_hasEnded ? std::optional(m_buffer.size()) : std::nullopt;
}

Result<void> TagLines::readMore()
{
    const QByteArray piece = m_file->read(kPieceBytes);
    if (piece.isEmpty()) {
        if (m_file->error() != QFileDevice::NoError)
            return fail(ErrorCode::ReadFailed, m_file->errorString());
        m_hasEnded = true;
        return {};
    }
    m_buffer.remove(0, m_from);
    m_from = 0;
    if (!m_decoder.isValid()) {
        m_buffer += piece;
        return {};
    }
    const QString text = m_decoder(piece);
    if (m_decoder.hasError())
        return fail(ErrorCode::FileCorrupt, QStringLiteral("not in the encoding that bagit.txt names"));
    m_buffer += text.toUtf8();
    return {};
}

Result<std::optional<QByteArray>> TagLines::take(qsizetype end)
{
    ++m_number;
    QByteArray line = m_buffer.mid(m_from, end - m_from);
    const bool isPair = m_buffer.mid(end, 2) == "\r\n";
    m_from = std::min(end + (isPair ? 2 : 1), m_buffer.size());
    if (m_number == 1 && m_mustBeUtf8 && line.startsWith(kUtf8Mark))
        line.remove(0, kUtf8Mark.size());
    if (line.size() > kMaxLineBytes)
        return fail(ErrorCode::FileCorrupt,
                    QStringLiteral("line %1 is longer than %2 bytes").arg(m_number).arg(kMaxLineBytes));
    if (m_mustBeUtf8 && !line.isValidUtf8())
        return fail(ErrorCode::FileCorrupt, QStringLiteral("line %1 is not in UTF-8").arg(m_number));
    return std::optional(line);
}

Result<std::optional<QByteArray>> TagLines::next()
{
    for (;;) {
        const std::optional<qsizetype> end = lineEnd();
        if (end && *end == m_buffer.size() && m_from == *end)
            return std::nullopt;
        if (end)
            return take(*end);
        if (m_buffer.size() - m_from > kMaxLineBytes)
            return take(m_buffer.size());
        if (const Result<void> read = readMore(); !read)
            return tl::make_unexpected(read.error());
    }
}

} // namespace scenekeeper::archive
