// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wholefile.h"

#include <QSaveFile>

namespace scenekeeper::base {

Result<void> writeFileAtomically(const QString& file, const QByteArray& bytes)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        return {};
    const QFileDevice::FileError error = out.error();
    ErrorCode code = ErrorCode::WriteFailed;
    if (error == QFileDevice::ResourceError)
        code = ErrorCode::DiskFull;
    else if (error == QFileDevice::PermissionsError)
        code = ErrorCode::PermissionDenied;
    return fail(code, QStringLiteral("%1: %2").arg(file, out.errorString()));
}

} // namespace scenekeeper::base
