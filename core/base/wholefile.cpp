// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wholefile.h"

#include <QSaveFile>

namespace scenekeeper::base {

Result<void> writeFileAtomically(const QString& file, const QByteArray& bytes)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        return {};
    return tl::make_unexpected(writeError(out));
}

Error writeError(const QFileDevice& file)
{
    ErrorCode code = ErrorCode::WriteFailed;
    if (file.error() == QFileDevice::ResourceError)
        code = ErrorCode::DiskFull;
    else if (file.error() == QFileDevice::PermissionsError)
        code = ErrorCode::PermissionDenied;
    return {code, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString())};
}

} // namespace scenekeeper::base
