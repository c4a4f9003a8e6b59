// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labelfinder.h"

namespace scenekeeper::cli {

base::Result<domain::Label> findLabel(storage::Catalog& catalog, const QString& name)
{
    const auto label = catalog.labels().byWord(name);
    if (!label)
        return tl::make_unexpected(label.error());
    if (!*label)
        return base::fail(base::ErrorCode::NotFound,
                          QStringLiteral("there is no label %1 (see: labels list)").arg(name));
    return **label;
}

} // namespace scenekeeper::cli
