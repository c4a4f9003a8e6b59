// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/modelarchive.h"

#include <QFile>

namespace scenekeeper::inference {

base::Result<QByteArray> readModelFile(const QString& file)
{
    QFile in(file);
    if (!in.exists())
        return base::fail(base::ErrorCode::ModelMissing, QStringLiteral("no model file %1").arg(file));
    if (!in.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::ModelMissing,
                          QStringLiteral("%1: %2").arg(file, in.errorString()));
    QByteArray bytes = in.readAll();
    if (in.error() != QFileDevice::NoError)
        return base::fail(base::ErrorCode::ReadFailed, QStringLiteral("%1: %2").arg(file, in.errorString()));
    return bytes;
}

} // namespace scenekeeper::inference
