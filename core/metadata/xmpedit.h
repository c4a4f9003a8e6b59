// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metadata/xmppacket.h"

#include <set>
#include <utility>
#include <vector>

namespace scenekeeper::metadata {

/// Changes to a parsed packet, made all at once in its text; what is not named stays to the letter. Borrows
/// tree and packet; used once, on one thread.
class XmpEdit
{
public:
    XmpEdit(const XmlTree& tree, const XmpPacket& packet) : m_tree(tree), m_packet(packet) {}

    void removeElement(std::size_t element) { m_elements.insert(element); }
    /// The property, whatever its form.
    void remove(const XmpProperty& property);
    /// Before the end tag, on lines of its own.
    void appendTo(std::size_t element, const QString& xml);

    [[nodiscard]] bool isEmpty() const
    {
        return m_elements.empty() && m_attributes.empty() && m_appended.empty();
    }

    /// The new text. A description that is emptied goes as a whole.
    [[nodiscard]] QString carryOut();

private:
    struct Replacement
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        QString text;
    };

    [[nodiscard]] bool isRemoved(std::size_t element) const { return m_elements.contains(element); }
    [[nodiscard]] bool isEmptied(std::size_t description) const;
    void cutElement(const XmlElement& element);
    void cutAttribute(const XmlElement& element, const XmlAttribute& attribute);
    void collectCuts();

    const XmlTree& m_tree;
    const XmpPacket& m_packet;
    std::set<std::size_t> m_elements;
    std::set<std::pair<std::size_t, std::size_t>> m_attributes; ///< of a description
    std::map<std::size_t, QString> m_appended;
    std::vector<Replacement> m_replacements;
};

} // namespace scenekeeper::metadata
