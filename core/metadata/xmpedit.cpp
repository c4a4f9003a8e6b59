// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/xmpedit.h"

#include "core/metadata/xmpvocabulary.h"

#include <algorithm>

namespace scenekeeper::metadata {

namespace {

/// Where the blank text before `position` begins.
qsizetype blankBefore(const QString& text, qsizetype position)
{
    while (position > 0 && text.at(position - 1).isSpace())
        --position;
    return position;
}

/// Where `name="value"` stands in a start tag, from its name on.
std::pair<qsizetype, qsizetype> attributeSpan(QStringView tag, const QString& name)
{
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    qsizetype at = std::find_if(tag.begin(), tag.end(), isSpace) - tag.begin();
    while (at < tag.size()) {
        const qsizetype equals = tag.indexOf(u'=', at);
        if (equals < 0)
            break;
        const auto isQuote = [](QChar c) { return c == u'"' || c == u'\''; };
        const qsizetype quote = std::find_if(tag.begin() + equals, tag.end(), isQuote) - tag.begin();
        const qsizetype end = tag.indexOf(tag.at(quote), quote + 1) + 1;
        const QStringView found = tag.sliced(at, equals - at).trimmed();
        if (found == name)
            return {found.begin() - tag.begin(), end};
        at = end;
    }
    return {0, 0};
}

} // namespace

void XmpEdit::remove(const XmpProperty& property)
{
    if (property.form == XmpProperty::Form::Short)
        m_attributes.insert({property.description, property.attribute});
    else
        removeElement(property.element);
}

void XmpEdit::appendTo(std::size_t element, const QString& xml)
{
    m_appended[element] += xml;
}

bool XmpEdit::isEmptied(std::size_t description) const
{
    const XmlElement& element = m_tree.at(description);
    const auto childRemoved = [this](std::size_t child) { return isRemoved(child); };
    if (!std::all_of(element.children.begin(), element.children.end(), childRemoved) || element.hasComments ||
        !element.text.trimmed().isEmpty())
        return false;
    std::size_t removed = 0;
    for (std::size_t i = 0; i < element.attributes.size(); ++i) {
        if (m_attributes.contains({description, i}))
            ++removed;
        else if (!element.attributes[i].name.is(kRdfUri, u"about"))
            return false;
    }
    return removed + element.children.size() > 0;
}

void XmpEdit::cutElement(const XmlElement& element)
{
    m_replacements.push_back({blankBefore(m_tree.text(), element.begin), element.end, {}});
}

void XmpEdit::cutAttribute(const XmlElement& element, const XmlAttribute& attribute)
{
    const QStringView tag =
        QStringView(m_tree.text()).sliced(element.begin, element.contentBegin - element.begin);
    const auto [begin, end] = attributeSpan(tag, attribute.qualifiedName);
    m_replacements.push_back({blankBefore(m_tree.text(), element.begin + begin), element.begin + end, {}});
}

void XmpEdit::collectCuts()
{
    for (const std::size_t description : m_packet.descriptions()) {
        if (isEmptied(description))
            removeElement(description);
    }
    std::vector<std::size_t> open{m_packet.rdf()};
    while (!open.empty()) {
        const std::size_t index = open.back();
        open.pop_back();
        const XmlElement& element = m_tree.at(index);
        if (isRemoved(index)) {
            cutElement(element);
            continue;
        }
        for (std::size_t i = 0; i < element.attributes.size(); ++i) {
            if (m_attributes.contains({index, i}))
                cutAttribute(element, element.attributes[i]);
        }
        open.insert(open.end(), element.children.begin(), element.children.end());
    }
}

QString XmpEdit::carryOut()
{
    collectCuts();
    const QString& text = m_tree.text();
    for (const auto& [index, xml] : m_appended) {
        const XmlElement& element = m_tree.at(index);
        if (element.isEmptyTag()) {
            constexpr qsizetype kTagEnd = 2; // "/>"
            m_replacements.push_back({element.end - kTagEnd, element.end,
                                      u'>' + xml + QStringLiteral("\n </%1>").arg(element.qualifiedName)});
        } else {
            const qsizetype place = blankBefore(text, element.contentEnd);
            m_replacements.push_back({place, place, xml});
        }
    }
    // An insertion comes after what is cut before the same place.
    std::stable_sort(m_replacements.begin(), m_replacements.end(), [](const auto& a, const auto& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    QString result;
    qsizetype copied = 0;
    for (const Replacement& replacement : m_replacements) {
        const qsizetype begin = std::max(copied, replacement.begin);
        result += QStringView(text).sliced(copied, begin - copied);
        result += replacement.text;
        copied = std::max(copied, replacement.end);
    }
    return result.append(QStringView(text).sliced(copied));
}

} // namespace scenekeeper::metadata
