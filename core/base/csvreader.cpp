// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csvreader.h"

#include <QStringDecoder>

namespace scenekeeper::base {

namespace {

/// Takes a record apart character by character; line by line, as a quoted field may go on in the next one.
class RecordParser
{
public:
    /// False for a quote in a field that does not begin with one, for text after the end of a quoted one, and
    /// for a carriage return that ends no line.
    [[nodiscard]] bool take(const QString& line)
    {
        for (qsizetype index = 0; index < line.size(); ++index) {
            const QChar character = line.at(index);
            const bool mayEndLine = index + 1 == line.size() || line.at(index + 1) == u'\n';
            const bool taken = m_state == State::Quoted ? takeQuoted(character) : take(character, mayEndLine);
            if (!taken)
                return false;
        }
        return true;
    }
    [[nodiscard]] bool isOpen() const { return m_state == State::Quoted; }
    [[nodiscard]] bool isBlank() const { return m_fields.isEmpty() && m_state == State::Start; }

    [[nodiscard]] QStringList finish()
    {
        endField();
        return std::move(m_fields);
    }

private:
    enum class State { Start, Plain, Quoted, QuoteSeen };

    [[nodiscard]] bool takeQuoted(QChar character)
    {
        if (character == u'"')
            m_state = State::QuoteSeen;
        else
            m_field += character;
        return true;
    }

    [[nodiscard]] bool take(QChar character, bool mayEndLine)
    {
        if (character == u',') {
            endField();
            return true;
        }
        if (character == u'"')
            return takeQuote();
        if (character == u'\n' || (character == u'\r' && mayEndLine))
            return true;
        if (character == u'\r' || m_state == State::QuoteSeen)
            return false;
        m_state = State::Plain;
        m_field += character;
        return true;
    }

    [[nodiscard]] bool takeQuote()
    {
        if (m_state == State::Plain)
            return false;
        if (m_state == State::QuoteSeen)
            m_field += u'"';
        m_state = State::Quoted;
        return true;
    }

    void endField()
    {
        m_fields.append(m_field);
        m_field.clear();
        m_state = State::Start;
    }

    QStringList m_fields;
    QString m_field;
    State m_state = State::Start;
};

} // namespace

Error CsvReader::malformed(const QString& what) const
{
    const QString lines = m_line > m_firstLine ? QStringLiteral("lines %1 to %2").arg(m_firstLine).arg(m_line)
                                               : QStringLiteral("line %1").arg(m_firstLine);
    return {ErrorCode::FileCorrupt, QStringLiteral("%1: %2").arg(lines, what)};
}

Result<QString> CsvReader::readLine(qint64& room)
{
    const QByteArray bytes = m_device.readLine(room + 2); // it takes no less than 2
    ++m_line;
    if (bytes.isEmpty() && !m_device.atEnd())
        return fail(ErrorCode::ReadFailed, m_device.errorString());
    room -= bytes.size();
    if (room < 0) {
        m_hasEnded = true;
        return tl::make_unexpected(malformed(
            QStringLiteral("longer than %1 bytes; nothing is read from here on").arg(kMaxRecordBytes)));
    }
    // Only the file may begin with a byte order mark; a field's line keeps its own.
    QStringDecoder::Flags flags = QStringDecoder::Flag::Stateless;
    if (m_line > 1)
        flags |= QStringDecoder::Flag::ConvertInitialBom;
    QStringDecoder decoder(QStringDecoder::Utf8, flags);
    QString line = decoder(bytes);
    if (decoder.hasError())
        return tl::make_unexpected(malformed(QStringLiteral("not UTF-8")));
    return line;
}

Result<std::optional<QStringList>> CsvReader::next()
{
    RecordParser parser;
    qint64 room = kMaxRecordBytes;
    do {
        if (!parser.isOpen())
            m_firstLine = m_line + 1;
        if (m_hasEnded || m_device.atEnd()) {
            if (parser.isOpen())
                return tl::make_unexpected(malformed(QStringLiteral("a quoted field has no end")));
            return std::nullopt;
        }
        const Result<QString> line = readLine(room);
        if (!line)
            return tl::make_unexpected(line.error());
        if (!parser.take(*line))
            return tl::make_unexpected(
                malformed(QStringLiteral("a quote or line break stands where none can")));
    } while (parser.isOpen() || parser.isBlank());
    return std::optional(parser.finish());
}

} // namespace scenekeeper::base
