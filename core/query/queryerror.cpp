// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryerror.h"

namespace scenekeeper::query {

using namespace Qt::StringLiterals;

base::Error toError(const QueryError& error)
{
    return {base::ErrorCode::InvalidArgument,
            u"search, character %1: %2"_s.arg(QString::number(error.position + 1), error.detail)};
}

} // namespace scenekeeper::query
