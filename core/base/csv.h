// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
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
    static const QRegularExpression formula(QStringLiteral("^'*[=+\\-@\\t\\r\\n]"));
    return formula.match(text).hasMatch();
}

/// The text with one more apostrophe before it where a spreadsheet would take it for a formula.
[[nodiscard]] inline QString guardedCsvField(const QString& text)
{
    return looksLikeFormula(text) ? u'\'' + text : text;
}

/// The text that guardedCsvField() was given.
[[nodiscard]] inline QString unguardedCsvField(const QString& text)
{
    return text.startsWith(u'\'') && looksLikeFormula(text) ? text.mid(1) : text;
}

} // namespace scenekeeper::base
