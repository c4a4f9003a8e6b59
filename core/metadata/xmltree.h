// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace scenekeeper::metadata {

/// Sidecars with the longest histories and masks have some megabytes.
inline constexpr qsizetype kMaxXmpBytes = 16 * 1024 * 1024;

struct XmlName
{
    QString uri;
    QString local;

    [[nodiscard]] bool is(QStringView otherUri, QStringView otherLocal) const
    {
        return local == otherLocal && uri == otherUri;
    }
};

struct XmlAttribute
{
    XmlName name;
    QString qualifiedName; ///< as written, with its prefix
    QString value;
};

/// An element and where it stands in the text, so that it can be changed without touching anything else.
struct XmlElement
{
    XmlName name;
    QString qualifiedName;
    std::vector<XmlAttribute> attributes; ///< without declarations of namespaces
    std::vector<std::size_t> children;    ///< indices of elements
    QString text;                         ///< character data directly inside
    bool hasComments = false;             ///< or processing instructions, directly inside
    qsizetype begin = 0;                  ///< its `<`
    qsizetype contentBegin = 0;           ///< after the start tag
    qsizetype contentEnd = 0;             ///< before the end tag
    qsizetype end = 0;                    ///< after its last `>`

    [[nodiscard]] bool isEmptyTag() const { return contentBegin == end; }
    /// With the colon; empty where there is none.
    [[nodiscard]] QString prefix() const { return qualifiedName.left(qualifiedName.indexOf(u':') + 1); }
    /// Null where there is no such attribute.
    [[nodiscard]] const XmlAttribute* attribute(QStringView uri, QStringView local) const;
};

/// An XML text and its elements. Owns both; used on one thread.
class XmlTree
{
public:
    /// Fails with FileEmpty, UnsupportedFormat (not UTF-8, or too large) or FileCorrupt (not well-formed,
    /// nested too deeply, or with a document type: no metadata has one, and it can make a file explode).
    [[nodiscard]] static base::Result<XmlTree> parse(const QByteArray& file);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const XmlElement& at(std::size_t index) const { return m_elements.at(index); }
    /// The root is the first one.
    [[nodiscard]] std::size_t size() const { return m_elements.size(); }
    /// The file that has `text` instead, with the byte order mark where there was one.
    [[nodiscard]] QByteArray fileWith(const QString& text) const;

private:
    XmlTree() = default;

    QString m_text;
    bool m_hasMark = false;
    std::vector<XmlElement> m_elements;
};

/// Character data as XML writes it, without what XML cannot hold.
[[nodiscard]] QString xmlEscaped(QStringView text);
/// Without control characters and halves of surrogate pairs, which XML cannot hold.
[[nodiscard]] QString xmlSafe(QStringView text);

} // namespace scenekeeper::metadata
