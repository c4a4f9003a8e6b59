// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/photofinder.h"

#include <QDir>
#include <QFileInfo>

namespace scenekeeper::cli {

base::Result<base::PhotoId> findPhoto(storage::Catalog& catalog, const QString& path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const auto id = catalog.photos().find(absolute);
    if (!id)
        return tl::make_unexpected(id.error());
    if (!*id)
        return base::fail(base::ErrorCode::NotFound,
                          QStringLiteral("%1 is not in the catalogue").arg(absolute));
    return **id;
}

} // namespace scenekeeper::cli
