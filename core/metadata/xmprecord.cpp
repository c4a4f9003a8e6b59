// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/xmprecord.h"

#include <QLocale>
#include <QSet>

namespace scenekeeper::metadata {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::AssignmentSource;
using domain::SceneLabel;
using domain::SceneLabels;

namespace {

/// No picture shows so many scenes: a file that says so would only fill the catalogue.
constexpr std::size_t kMaxLabels = 1000;

constexpr std::array<std::pair<AssignmentSource, QStringView>, 3> kSources{{
    {AssignmentSource::Model, u"model"},
    {AssignmentSource::Human, u"human"},
    {AssignmentSource::Imported, u"imported"},
}};

QString sourceText(AssignmentSource source)
{
    for (const auto& [known, name] : kSources) {
        if (known == source)
            return name.toString();
    }
    return {};
}

/// What says nothing that is known was said elsewhere.
AssignmentSource sourceOf(QStringView text)
{
    for (const auto& [source, name] : kSources) {
        if (name == text)
            return source;
    }
    return AssignmentSource::Imported;
}

bool isTrue(const QString& text)
{
    return text.trimmed().compare(u"true", Qt::CaseInsensitive) == 0;
}

std::optional<double> confidenceOf(const QString& text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && value >= 0.0 && value <= 1.0 ? std::optional(value) : std::nullopt;
}

QDateTime utc(const QDateTime& time)
{
    return time.isValid() ? time.toUTC() : QDateTime();
}

SceneLabel labelOf(std::map<QString, QString> fields)
{
    SceneLabel label;
    label.name = fields[QStringLiteral("name")];
    label.source = sourceOf(fields[QStringLiteral("source")]);
    label.rejected = fields[QStringLiteral("state")] == u"rejected";
    label.confidence = confidenceOf(fields[QStringLiteral("confidence")]);
    label.agent = fields[QStringLiteral("agent")];
    label.at = utc(QDateTime::fromString(fields[QStringLiteral("at")], Qt::ISODateWithMs));
    return label;
}

Result<std::optional<XmpProperty>> own(const XmpPacket& packet, QStringView name)
{
    return packet.find(kOwnUri, name);
}

Result<void> readLabels(const XmpPacket& packet, XmpRecord& record)
{
    const auto property = own(packet, u"labels");
    if (!property)
        return tl::make_unexpected(property.error());
    if (!*property)
        return {};
    const std::vector<std::size_t> items = packet.items(**property);
    if (items.size() > kMaxLabels)
        return fail(ErrorCode::FileCorrupt,
                    QStringLiteral("XMP with %1 scene labels for one picture").arg(items.size()));
    for (const std::size_t item : items)
        record.labels.labels.push_back(labelOf(packet.fields(item, kOwnUri)));
    record.labels = storable(record.labels);
    return {};
}

QString fieldXml(QStringView name, const QString& value, QStringView indent)
{
    if (value.isEmpty())
        return {};
    return QStringLiteral("%1<%2:%3>%4</%2:%3>\n").arg(indent, kOwnPrefix, name, xmlEscaped(value));
}

QString labelXml(const SceneLabel& label)
{
    constexpr QStringView kIndent = u"      ";
    QString xml = QStringLiteral("     <rdf:li rdf:parseType=\"Resource\">\n");
    xml += fieldXml(u"name", label.name, kIndent);
    xml +=
        fieldXml(u"state", label.rejected ? QStringLiteral("rejected") : QStringLiteral("assigned"), kIndent);
    xml += fieldXml(u"source", sourceText(label.source), kIndent);
    if (label.confidence)
        xml += fieldXml(u"confidence",
                        QString::number(*label.confidence, 'g', QLocale::FloatingPointShortest), kIndent);
    xml += fieldXml(u"agent", label.agent, kIndent);
    if (label.at.isValid())
        xml += fieldXml(u"at", label.at.toUTC().toString(Qt::ISODateWithMs), kIndent);
    return xml + QStringLiteral("     </rdf:li>\n");
}

QString labelsXml(const std::vector<SceneLabel>& labels)
{
    QString xml = QStringLiteral("   <%1:labels>\n    <rdf:Bag>\n").arg(kOwnPrefix);
    for (const SceneLabel& label : labels)
        xml += labelXml(label);
    return xml + QStringLiteral("    </rdf:Bag>\n   </%1:labels>\n").arg(kOwnPrefix);
}

} // namespace

Result<std::optional<XmpRecord>> readRecord(const XmpPacket& packet)
{
    const QString version = packet.textOf(kOwnUri, u"version");
    if (version.isEmpty())
        return std::nullopt;
    if (version.toInt() != kOwnVersion)
        return fail(ErrorCode::UnsupportedFormat,
                    QStringLiteral("scene labels of another version of the program (%1)").arg(version));
    XmpRecord record;
    if (const Result<void> read = readLabels(packet, record); !read)
        return tl::make_unexpected(read.error());
    record.labels.isComplete = isTrue(packet.textOf(kOwnUri, u"complete"));
    record.labels.needsReview = isTrue(packet.textOf(kOwnUri, u"needsReview"));
    record.extension = packet.textOf(kOwnUri, u"forExtension").toLower();
    for (std::size_t list = 0; list < kKeywordProperties.size(); ++list) {
        const auto added = own(packet, kKeywordProperties.at(list).added);
        if (!added)
            return tl::make_unexpected(added.error());
        if (!*added)
            continue;
        for (const std::size_t item : packet.items(**added))
            record.added.at(list) << packet.plainText(item).value_or(QString());
        record.added.at(list).sort();
    }
    return record;
}

QString arrayXml(QStringView prefix, QStringView name, QStringView kind, const QStringList& items)
{
    QString xml = QStringLiteral("   <%1:%2>\n    <rdf:%3>\n").arg(prefix, name, kind);
    for (const QString& item : items)
        xml += QStringLiteral("     <rdf:li>%1</rdf:li>\n").arg(xmlEscaped(item));
    return xml + QStringLiteral("    </rdf:%1>\n   </%2:%3>\n").arg(kind, prefix, name);
}

QString recordXml(const XmpRecord& record)
{
    constexpr QStringView kIndent = u"   ";
    QString xml = fieldXml(u"version", QString::number(kOwnVersion), kIndent);
    xml += fieldXml(u"forExtension", record.extension, kIndent);
    if (record.labels.isComplete)
        xml += fieldXml(u"complete", QStringLiteral("True"), kIndent);
    if (record.labels.needsReview)
        xml += fieldXml(u"needsReview", QStringLiteral("True"), kIndent);
    if (!record.labels.labels.empty())
        xml += labelsXml(record.labels.labels);
    for (std::size_t list = 0; list < kKeywordProperties.size(); ++list) {
        if (!record.added.at(list).isEmpty())
            xml += arrayXml(kOwnPrefix, kKeywordProperties.at(list).added, u"Bag", record.added.at(list));
    }
    return xml;
}

SceneLabels storable(const SceneLabels& labels)
{
    SceneLabels kept{{}, labels.isComplete, labels.needsReview};
    QSet<QString> names;
    for (SceneLabel label : labels.labels) {
        label.name = xmlSafe(label.name);
        label.agent = xmlSafe(label.agent);
        label.at = utc(label.at);
        if (label.name.trimmed().isEmpty() || names.contains(label.name))
            continue;
        names.insert(label.name);
        kept.labels.push_back(std::move(label));
    }
    return kept;
}

} // namespace scenekeeper::metadata
