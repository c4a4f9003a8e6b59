// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metadata/xmltree.h"

#include <map>
#include <optional>
#include <utility>

namespace scenekeeper::metadata {

/// A property of the picture, in whichever of the forms that RDF allows.
struct XmpProperty
{
    enum class Form {
        Text,  ///< an element with nothing but text
        Short, ///< an attribute of the description
        Array,
        Other, ///< structures, qualifiers, links
    };

    Form form = Form::Text;
    XmlName name;
    std::size_t description = 0; ///< element that it is in
    std::size_t element = 0;     ///< not with Short
    std::size_t attribute = 0;   ///< of the description, with Short
    std::size_t array = 0;       ///< rdf:Bag, rdf:Seq or rdf:Alt, with Array
    QString text;                ///< with Text and Short
};

/// The metadata of one picture in a parsed text. Borrows the tree; used on one thread.
class XmpPacket
{
public:
    /// Fails with FileCorrupt where there is not exactly one block of metadata.
    [[nodiscard]] static base::Result<XmpPacket> in(const XmlTree& tree);

    [[nodiscard]] std::size_t rdf() const { return m_rdf; }
    [[nodiscard]] const std::vector<std::size_t>& descriptions() const { return m_descriptions; }
    [[nodiscard]] const std::vector<XmpProperty>& properties() const { return m_properties; }
    /// What all of it is about; mostly nothing.
    [[nodiscard]] QString about() const;

    /// The property of that name, if there is one. FileCorrupt where it is there twice.
    [[nodiscard]] base::Result<std::optional<XmpProperty>> find(QStringView uri, QStringView name) const;
    /// Its text; empty where there is none, or something else.
    [[nodiscard]] QString textOf(QStringView uri, QStringView name) const;
    /// Elements of an array's items; none for another form.
    [[nodiscard]] std::vector<std::size_t> items(const XmpProperty& property) const;
    /// The text of an item or field that is nothing but text.
    [[nodiscard]] std::optional<QString> plainText(std::size_t element) const;
    /// Fields of a structure that are nothing but text, by their names below `uri`.
    [[nodiscard]] std::map<QString, QString> fields(std::size_t element, QStringView uri) const;

private:
    explicit XmpPacket(const XmlTree& tree) : m_tree(&tree) {}

    void readDescription(std::size_t description);
    [[nodiscard]] XmpProperty readProperty(std::size_t description, std::size_t element) const;

    const XmlTree* m_tree;
    std::size_t m_rdf = 0;
    std::vector<std::size_t> m_descriptions;
    std::vector<XmpProperty> m_properties;
};

} // namespace scenekeeper::metadata
