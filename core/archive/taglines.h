// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QFile>
#include <QStringDecoder>
#include <memory>
#include <optional>

namespace scenekeeper::archive {

/// Reads a tag file of a bag line by line, in its encoding; CR, LF and CRLF end a line. Holds a piece of the
/// file, never the whole. Used on one thread.
class TagLines
{
public:
    /// Long enough for any path with every byte encoded; a file without line breaks must not fill the memory.
    static constexpr qint64 kMaxLineBytes = 64 << 10;

    /// Whether a file in this encoding can be read.
    [[nodiscard]] static bool knowsEncoding(const QByteArray& encoding);

    /// Fails as openRegularFile(); links are refused. With an empty encoding, lines are bytes.
    [[nodiscard]] static base::Result<TagLines> open(const QByteArray& path, const QByteArray& encoding);

    /// The next line in UTF-8 without its end, or nothing at the end. FileCorrupt for a line that is too long
    /// or not in the encoding, after which nothing more is to be read; ReadFailed.
    [[nodiscard]] base::Result<std::optional<QByteArray>> next();

    /// Of the line that was read last, counted from 1.
    [[nodiscard]] qint64 number() const { return m_number; }

private:
    TagLines(std::unique_ptr<QFile> file, const QByteArray& encoding);

    /// Where the line that begins at m_from ends, or nothing where more must be read to know it.
    [[nodiscard]] std::optional<qsizetype> lineEnd() const;
    [[nodiscard]] base::Result<void> readMore();
    [[nodiscard]] base::Result<std::optional<QByteArray>> take(qsizetype end);

    std::unique_ptr<QFile> m_file;
    QStringDecoder m_decoder; ///< not valid for UTF-8 and bytes, which stay as they are
    bool m_mustBeUtf8 = false;
    bool m_hasEnded = false;
    QByteArray m_buffer;
    qsizetype m_from = 0;
    qint64 m_number = 0;
};

} // namespace scenekeeper::archive
