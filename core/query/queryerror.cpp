// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryerror.h"

namespace scenekeeper::query {

using namespace Qt::StringLiterals;

QString shortened(const QString& text)
{
    constexpr qsizetype kLongest = 40;
    return text.size() <= kLongest ? text : text.first(kLongest - 1) + u'…';
}

base::Error toError(const QueryError& error)
{
    return {base::ErrorCode::InvalidArgument,
            u"search, character %1: %2"_s.arg(QString::number(error.position + 1), error.detail)};
}

} // namespace scenekeeper::query
