// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/photo.h"

namespace scenekeeper::domain {

QString PhotoMetadata::camera() const
{
    const QString make = cameraMake.simplified();
    const QString model = cameraModel.simplified();
    if (make.isEmpty())
        return model;
    if (model.isEmpty())
        return make;
    const QString firstWord = make.section(u' ', 0, 0);
    if (model.startsWith(firstWord, Qt::CaseInsensitive))
        return model;
    return make + u' ' + model;
}

} // namespace scenekeeper::domain
