// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/xmltree.h"

#include <QXmlStreamReader>
#include <algorithm>

namespace scenekeeper::metadata {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr std::size_t kMaxDepth = 100;
constexpr QByteArrayView kMark("\xEF\xBB\xBF");

Result<void> checkBytes(const QByteArray& file)
{
    if (file.isEmpty())
        return fail(ErrorCode::FileEmpty, QStringLiteral("the XMP is empty"));
    if (file.size() > kMaxXmpBytes)
        return fail(ErrorCode::UnsupportedFormat,
                    QStringLiteral("XMP of more than %1 MiB").arg(kMaxXmpBytes / 1024 / 1024));
    // Every other encoding of XMP begins so, or has zero bytes.
    const bool isWide = file.startsWith("\xFF\xFE") || file.startsWith("\xFE\xFF") || file.contains('\0');
    if (isWide || !file.isValidUtf8())
        return fail(ErrorCode::UnsupportedFormat, QStringLiteral("XMP that is not in UTF-8"));
    return {};
}

bool isUtf8Name(QStringView encoding)
{
    return encoding.isEmpty() || encoding.compare(u"UTF-8", Qt::CaseInsensitive) == 0 ||
           encoding.compare(u"US-ASCII", Qt::CaseInsensitive) == 0;
}

bool isXmlCharacter(char32_t character)
{
    return character == u'\t' || character == u'\n' || character == u'\r' ||
           (character >= 0x20 && character <= 0xD7FF) || (character >= 0xE000 && character <= 0xFFFD) ||
           (character >= 0x10000 && character <= 0x10FFFF);
}

/// Follows the parser through the text and notes where each element begins and ends.
class ElementReader
{
public:
    ElementReader(const QString& text, std::vector<XmlElement>& elements)
        : m_text(text), m_elements(elements), m_reader(text)
    {
    }

    [[nodiscard]] Result<void> run();

private:
    [[nodiscard]] Result<void> take(QXmlStreamReader::TokenType token);
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> end();
    /// Of the tag that ends at `end`.
    [[nodiscard]] qsizetype tagBegin(qsizetype end) const;
    [[nodiscard]] qsizetype position() const { return static_cast<qsizetype>(m_reader.characterOffset()); }

    const QString& m_text;
    std::vector<XmlElement>& m_elements;
    QXmlStreamReader m_reader;
    std::vector<std::size_t> m_open;
};

Result<void> ElementReader::run()
{
    while (!m_reader.atEnd()) {
        const QXmlStreamReader::TokenType token = m_reader.readNext();
        if (Result<void> taken = take(token); !taken)
            return taken;
    }
    if (m_reader.hasError())
        return fail(ErrorCode::FileCorrupt,
                    QStringLiteral("XMP that is not well-formed, line %1").arg(m_reader.lineNumber()));
    return {};
}

Result<void> ElementReader::take(QXmlStreamReader::TokenType token)
{
    switch (token) {
    case QXmlStreamReader::StartDocument:
        if (!isUtf8Name(m_reader.documentEncoding()))
            return fail(ErrorCode::UnsupportedFormat,
                        QStringLiteral("XMP in %1, not in UTF-8").arg(m_reader.documentEncoding()));
        return {};
    case QXmlStreamReader::DTD:
        return fail(ErrorCode::FileCorrupt, QStringLiteral("XMP with a document type"));
    case QXmlStreamReader::StartElement:
        return begin();
    case QXmlStreamReader::EndElement:
        return end();
    case QXmlStreamReader::Characters:
        if (!m_open.empty())
            m_elements[m_open.back()].text += m_reader.text();
        return {};
    case QXmlStreamReader::Comment:
    case QXmlStreamReader::ProcessingInstruction:
        if (!m_open.empty())
            m_elements[m_open.back()].hasComments = true;
        return {};
    default:
        return {};
    }
}

/// No value of an attribute holds a bare `<`.
qsizetype ElementReader::tagBegin(qsizetype end) const
{
    return std::max(qsizetype{0}, m_text.lastIndexOf(u'<', end - 1));
}

Result<void> ElementReader::begin()
{
    if (m_open.size() >= kMaxDepth)
        return fail(ErrorCode::FileCorrupt, QStringLiteral("XMP that is nested too deeply"));
    XmlElement element;
    element.name = {m_reader.namespaceUri().toString(), m_reader.name().toString()};
    element.qualifiedName = m_reader.qualifiedName().toString();
    for (const QXmlStreamAttribute& attribute : m_reader.attributes())
        element.attributes.push_back({{attribute.namespaceUri().toString(), attribute.name().toString()},
                                      attribute.qualifiedName().toString(),
                                      attribute.value().toString()});
    element.contentBegin = position();
    element.begin = tagBegin(element.contentBegin);
    const QStringView tag = QStringView(m_text).sliced(element.begin, element.contentBegin - element.begin);
    if (!tag.startsWith(u'<' + element.qualifiedName) || !tag.endsWith(u'>'))
        return fail(ErrorCode::Internal, QStringLiteral("an XML tag is not where it should be"));
    const std::size_t index = m_elements.size();
    if (!m_open.empty())
        m_elements[m_open.back()].children.push_back(index);
    m_open.push_back(index);
    m_elements.push_back(std::move(element));
    return {};
}

Result<void> ElementReader::end()
{
    XmlElement& element = m_elements[m_open.back()];
    m_open.pop_back();
    element.end = position();
    element.contentEnd = element.isEmptyTag() ? element.end : tagBegin(element.end);
    const QStringView tag = QStringView(m_text).sliced(element.contentEnd, element.end - element.contentEnd);
    if (!element.isEmptyTag() &&
        (!tag.startsWith(QStringLiteral("</") + element.qualifiedName) || !tag.endsWith(u'>')))
        return fail(ErrorCode::Internal, QStringLiteral("an XML end tag is not where it should be"));
    return {};
}

} // namespace

const XmlAttribute* XmlElement::attribute(QStringView uri, QStringView local) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const XmlAttribute& one) { return one.name.is(uri, local); });
    return found == attributes.end() ? nullptr : &*found;
}

Result<XmlTree> XmlTree::parse(const QByteArray& file)
{
    if (const Result<void> checked = checkBytes(file); !checked)
        return tl::make_unexpected(checked.error());
    XmlTree tree;
    tree.m_hasMark = file.startsWith(kMark);
    tree.m_text = QString::fromUtf8(QByteArrayView(file).sliced(tree.m_hasMark ? kMark.size() : 0));
    if (const Result<void> read = ElementReader(tree.m_text, tree.m_elements).run(); !read)
        return tl::make_unexpected(read.error());
    return tree;
}

QByteArray XmlTree::fileWith(const QString& text) const
{
    return (m_hasMark ? kMark.toByteArray() : QByteArray()) + text.toUtf8();
}

QString xmlSafe(QStringView text)
{
    QString safe;
    for (const char32_t character : text.toUcs4()) {
        if (isXmlCharacter(character))
            safe += QString::fromUcs4(&character, 1);
    }
    return safe;
}

QString xmlEscaped(QStringView text)
{
    // A return would come back as a line feed.
    return xmlSafe(text).toHtmlEscaped().replace(u'\r', QStringLiteral("&#xD;"));
}

} // namespace scenekeeper::metadata
