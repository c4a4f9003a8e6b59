// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/modelarchive.h"

#include <QFile>
#include <c10/util/Exception.h>

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

QString firstLine(const std::exception& error)
{
    const auto* torchError = dynamic_cast<const c10::Error*>(&error);
    const QString text =
        QString::fromUtf8(torchError != nullptr ? torchError->what_without_backtrace() : error.what());
    return text.section(QLatin1Char('\n'), 0, 0).left(300);
}

} // namespace scenekeeper::inference
