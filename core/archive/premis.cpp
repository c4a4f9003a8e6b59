// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/premis.h"

#include "core/archive/mediatype.h"

using namespace Qt::StringLiterals;

namespace scenekeeper::archive {

namespace {

using base::Result;

constexpr auto kNamespace = "http://www.loc.gov/premis/v3"_L1;
constexpr auto kSchemaInstance = "http://www.w3.org/2001/XMLSchema-instance"_L1;

constexpr auto kCopyEvent = "copy"_L1;
constexpr auto kDigestEvent = "digest"_L1;
constexpr auto kFixityEvent = "fixity"_L1;
constexpr auto kLabelsEvent = "labels"_L1;
constexpr auto kEmbedEvent = "embed"_L1;
constexpr auto kBagEvent = "bag"_L1;

constexpr auto kProgramAgent = "scenekeeper"_L1;
constexpr auto kPersonAgent = "person"_L1;

/// XML 1.0 has no way at all to write most control characters, which names may hold: they become %XX.
QString writable(const QString& text)
{
    QString written;
    written.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text.at(at);
        const bool isPair =
            character.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        if (isPair) {
            written += text.sliced(at, 2);
            ++at;
        } else if (character < u' ' && character != u'\t' && character != u'\n') {
            written += u'%' + QString::number(character.unicode(), 16).toUpper().rightJustified(2, u'0');
        } else if (character.isSurrogate() || character >= u'\uFFFE') {
            written += QChar::ReplacementCharacter;
        } else {
            written += character;
        }
    }
    return written;
}

QString timeText(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODate);
}

} // namespace

PremisWriter::PremisWriter(TagFileWriter& file, const BagInfo& info)
    : m_file(file), m_info(info), m_buffer(std::make_unique<QBuffer>())
{
    m_buffer->open(QIODevice::WriteOnly);
    m_xml.setDevice(m_buffer.get());
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(2);
}

Result<void> PremisWriter::flush()
{
    const Result<void> written = m_file.write(m_buffer->data());
    m_buffer->buffer().clear();
    m_buffer->seek(0);
    return written;
}

void PremisWriter::start(const QString& element)
{
    m_xml.writeStartElement(kNamespace, element);
}

void PremisWriter::writeText(const QString& element, const QString& text)
{
    m_xml.writeTextElement(kNamespace, element, writable(text));
}

void PremisWriter::writeIdentifier(const QString& element, const QString& value)
{
    start(element);
    writeText(element + u"Type"_s, u"local"_s);
    writeText(element + u"Value"_s, value);
    m_xml.writeEndElement();
}

void PremisWriter::writeEventLinks(const ExportedFile& file)
{
    const bool isOfLabels = file.origin != FileOrigin::Original;
    m_hasEmbedded = m_hasEmbedded || file.isEmbedded;
    if (file.isEmbedded)
        writeIdentifier(u"linkingEventIdentifier"_s, kEmbedEvent);
    for (const QLatin1StringView id : {isOfLabels ? kLabelsEvent : kCopyEvent, kDigestEvent})
        writeIdentifier(u"linkingEventIdentifier"_s, id);
    if (file.wasReadAgain)
        writeIdentifier(u"linkingEventIdentifier"_s, kFixityEvent);
    m_hasLabels = m_hasLabels || isOfLabels;
    m_wasReadAgain = m_wasReadAgain || file.wasReadAgain;
}

Result<void> PremisWriter::begin()
{
    m_xml.writeStartDocument();
    m_xml.writeNamespace(kNamespace, u"premis"_s);
    m_xml.writeNamespace(kSchemaInstance, u"xsi"_s);
    start(u"premis"_s);
    m_xml.writeAttribute(kSchemaInstance, u"schemaLocation"_s,
                         kNamespace + " https://www.loc.gov/standards/premis/premis.xsd"_L1);
    m_xml.writeAttribute(u"version"_s, u"3.0"_s);
    start(u"object"_s);
    m_xml.writeAttribute(kSchemaInstance, u"type"_s, u"premis:representation"_s);
    writeIdentifier(u"objectIdentifier"_s, u"data"_s);
    writeIdentifier(u"linkingEventIdentifier"_s, kBagEvent);
    m_xml.writeEndElement();
    return flush();
}

void PremisWriter::writeFixity(const QString& algorithm, const QByteArray& digest)
{
    start(u"fixity"_s);
    writeText(u"messageDigestAlgorithm"_s, algorithm);
    writeText(u"messageDigest"_s, QString::fromLatin1(digest.toHex()));
    m_xml.writeEndElement();
}

Result<void> PremisWriter::add(const ExportedFile& file, const QString& path)
{
    m_firstAt = m_firstAt.isValid() ? std::min(m_firstAt, file.exportedAt) : file.exportedAt;
    m_lastAt = m_lastAt.isValid() ? std::max(m_lastAt, file.exportedAt) : file.exportedAt;
    start(u"object"_s);
    m_xml.writeAttribute(kSchemaInstance, u"type"_s, u"premis:file"_s);
    writeIdentifier(u"objectIdentifier"_s, path);
    start(u"objectCharacteristics"_s);
    writeFixity(u"SHA-256"_s, file.sha256);
    writeFixity(u"SHA-512"_s, file.sha512);
    writeText(u"size"_s, QString::number(file.bytes));
    start(u"format"_s);
    start(u"formatDesignation"_s);
    writeText(u"formatName"_s, mediaType(file.format));
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    if (file.origin != FileOrigin::Labels)
        writeText(u"originalName"_s, file.source);
    writeEventLinks(file);
    m_xml.writeEndElement();
    return flush();
}

void PremisWriter::writeEvent(const Event& event)
{
    start(u"event"_s);
    writeIdentifier(u"eventIdentifier"_s, event.id);
    writeText(u"eventType"_s, event.type);
    writeText(u"eventDateTime"_s, timeText(event.at));
    start(u"eventDetailInformation"_s);
    writeText(u"eventDetail"_s, event.detail);
    m_xml.writeEndElement();
    start(u"eventOutcomeInformation"_s);
    writeText(u"eventOutcome"_s, u"success"_s);
    m_xml.writeEndElement();
    for (const QLatin1StringView agent : {kProgramAgent, kPersonAgent}) {
        if (agent == kPersonAgent && m_info.person.isEmpty())
            continue;
        start(u"linkingAgentIdentifier"_s);
        writeText(u"linkingAgentIdentifierType"_s, u"local"_s);
        writeText(u"linkingAgentIdentifierValue"_s, agent);
        writeText(u"linkingAgentRole"_s, agent == kPersonAgent ? u"implementer"_s : u"executing program"_s);
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void PremisWriter::writeAgent(const QString& id, const QString& name, const QString& type,
                              const QString& version)
{
    start(u"agent"_s);
    writeIdentifier(u"agentIdentifier"_s, id);
    writeText(u"agentName"_s, name);
    writeText(u"agentType"_s, type);
    if (!version.isEmpty())
        writeText(u"agentVersion"_s, version);
    m_xml.writeEndElement();
}

void PremisWriter::writeEvents()
{
    const QDateTime last = m_lastAt.isValid() ? m_lastAt : m_info.baggedAt;
    const QDateTime first = m_firstAt.isValid() ? m_firstAt : last;
    const QString when = u"from %1 to %2"_s.arg(timeText(first), timeText(last));
    writeEvent(
        {kCopyEvent, m_info.isMove ? u"transfer"_s : u"replication"_s,
         u"the photographs and their sidecars were written into the payload, by %1"_s.arg(timeText(last)),
         last});
    if (m_hasLabels)
        writeEvent({kLabelsEvent, u"metadata modification"_s,
                    u"labels were written into sidecars in the payload, by %1"_s.arg(timeText(last)), last});
    if (m_hasEmbedded)
        writeEvent(
            {kEmbedEvent, u"metadata modification"_s,
             u"labels were put into the metadata of copies, whose pictures stay as they are, by %1"_s.arg(
                 timeText(last)),
             last});
    writeEvent({kDigestEvent, u"message digest calculation"_s,
                u"SHA-256 and SHA-512 of each file, %1"_s.arg(when), last});
    if (m_wasReadAgain)
        writeEvent(
            {kFixityEvent, u"fixity check"_s,
             u"what lies in the payload was read again and compared with what was written, %1"_s.arg(when),
             last});
    writeEvent(
        {kBagEvent, u"information package creation"_s, u"a bag of BagIt 1.0 (RFC 8493)"_s, m_info.baggedAt});
}

Result<void> PremisWriter::finish()
{
    writeEvents();
    writeAgent(kProgramAgent, u"Scenekeeper"_s, u"software"_s, QStringLiteral(SCENEKEEPER_VERSION));
    if (!m_info.person.isEmpty())
        writeAgent(kPersonAgent, m_info.person, u"person"_s, {});
    m_xml.writeEndElement();
    m_xml.writeEndDocument();
    if (m_xml.hasError())
        return base::fail(base::ErrorCode::Internal, u"premis.xml could not be written as XML"_s);
    return flush();
}

} // namespace scenekeeper::archive
