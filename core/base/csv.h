// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace scenekeeper::base {

/// One line of a CSV file (RFC 4180), every field quoted, its end included.
[[nodiscard]] inline QString csvLine(const QStringList& fields)
{
    QStringList quoted;
    for (QString field : fields)
        quoted.append(u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"');
    return quoted.join(u',') + QStringLiteral("\r\n");
}

/// Whether a spreadsheet would calculate this, but for apostrophes before it.
[[nodiscard]] inline bool looksLikeFormula(const QString& text)
{
    qsizetype first = 0;
    while (first < text.size() && text.at(first) == u'\'')
        ++first;
    return first < text.size() && QStringView(u"=+-@\t\r\n").contains(text.at(first));
}

/// A text that a spreadsheet takes as a text, by an apostrophe in front where it needs one.
[[nodiscard]] inline QString guardedField(const QString& text)
{
    return looksLikeFormula(text) ? u'\'' + text : text;
}

/// What guardedField() was given.
[[nodiscard]] inline QString unguardedField(const QString& text)
{
    return text.startsWith(u'\'') && looksLikeFormula(text) ? text.mid(1) : text;
}

} // namespace scenekeeper::base
