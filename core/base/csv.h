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

} // namespace scenekeeper::base
