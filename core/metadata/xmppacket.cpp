// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/xmppacket.h"

#include "core/metadata/xmpvocabulary.h"

#include <algorithm>

namespace scenekeeper::metadata {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

bool isRdf(const XmlElement& element, QStringView local)
{
    return element.name.is(kRdfUri, local);
}

bool isArray(const XmlElement& element)
{
    return isRdf(element, u"Bag") || isRdf(element, u"Seq") || isRdf(element, u"Alt");
}

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

} // namespace

Result<XmpPacket> XmpPacket::in(const XmlTree& tree)
{
    XmpPacket packet(tree);
    std::vector<std::size_t> blocks;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (isRdf(tree.at(i), u"RDF"))
            blocks.push_back(i);
    }
    if (blocks.size() != 1)
        return fail(ErrorCode::FileCorrupt, blocks.empty()
                                                ? QStringLiteral("XML without XMP in it")
                                                : QStringLiteral("XMP with more than one rdf:RDF"));
    packet.m_rdf = blocks.front();
    for (const std::size_t child : tree.at(packet.m_rdf).children) {
        if (isRdf(tree.at(child), u"Description"))
            packet.readDescription(child);
    }
    return packet;
}

void XmpPacket::readDescription(std::size_t description)
{
    m_descriptions.push_back(description);
    const XmlElement& element = m_tree->at(description);
    for (std::size_t i = 0; i < element.attributes.size(); ++i) {
        const XmlAttribute& attribute = element.attributes[i];
        if (attribute.name.uri.isEmpty() || attribute.name.uri == kRdfUri)
            continue;
        XmpProperty property;
        property.form = XmpProperty::Form::Short;
        property.name = attribute.name;
        property.description = description;
        property.attribute = i;
        property.text = attribute.value;
        m_properties.push_back(std::move(property));
    }
    for (const std::size_t child : element.children)
        m_properties.push_back(readProperty(description, child));
}

XmpProperty XmpPacket::readProperty(std::size_t description, std::size_t element) const
{
    const XmlElement& node = m_tree->at(element);
    XmpProperty property;
    property.name = node.name;
    property.description = description;
    property.element = element;
    if (const std::optional<QString> text = plainText(element)) {
        property.text = *text;
    } else if (node.attributes.empty() && node.children.size() == 1 && isBlank(node.text) &&
               isArray(m_tree->at(node.children.front()))) {
        property.form = XmpProperty::Form::Array;
        property.array = node.children.front();
    } else {
        property.form = XmpProperty::Form::Other;
    }
    return property;
}

QString XmpPacket::about() const
{
    for (const std::size_t description : m_descriptions) {
        if (const XmlAttribute* about = m_tree->at(description).attribute(kRdfUri, u"about"))
            return about->value;
    }
    return {};
}

Result<std::optional<XmpProperty>> XmpPacket::find(QStringView uri, QStringView name) const
{
    std::optional<XmpProperty> found;
    for (const XmpProperty& property : m_properties) {
        if (!property.name.is(uri, name))
            continue;
        if (found)
            return fail(ErrorCode::FileCorrupt, QStringLiteral("XMP with %1 in two places").arg(name));
        found = property;
    }
    return found;
}

QString XmpPacket::textOf(QStringView uri, QStringView name) const
{
    const auto found = std::find_if(m_properties.begin(), m_properties.end(),
                                    [&](const XmpProperty& one) { return one.name.is(uri, name); });
    return found == m_properties.end() ? QString() : found->text;
}

std::vector<std::size_t> XmpPacket::items(const XmpProperty& property) const
{
    if (property.form != XmpProperty::Form::Array)
        return {};
    std::vector<std::size_t> items;
    for (const std::size_t child : m_tree->at(property.array).children) {
        if (isRdf(m_tree->at(child), u"li"))
            items.push_back(child);
    }
    return items;
}

std::optional<QString> XmpPacket::plainText(std::size_t element) const
{
    const XmlElement& node = m_tree->at(element);
    if (!node.children.empty() || !node.attributes.empty())
        return std::nullopt;
    return node.text;
}

std::map<QString, QString> XmpPacket::fields(std::size_t element, QStringView uri) const
{
    const XmlElement* node = &m_tree->at(element);
    std::map<QString, QString> fields;
    const auto takeAttributes = [&] {
        for (const XmlAttribute& attribute : node->attributes) {
            if (attribute.name.uri == uri)
                fields[attribute.name.local] = attribute.value;
        }
    };
    takeAttributes();
    if (node->children.size() == 1 && isRdf(m_tree->at(node->children.front()), u"Description")) {
        node = &m_tree->at(node->children.front());
        takeAttributes();
    }
    for (const std::size_t child : node->children) {
        const std::optional<QString> text = plainText(child);
        if (text && m_tree->at(child).name.uri == uri)
            fields[m_tree->at(child).name.local] = *text;
    }
    return fields;
}

} // namespace scenekeeper::metadata
