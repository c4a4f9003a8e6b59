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
    // "EASTMAN KODAK COMPANY" makes the "KODAK DX4900": any of its words may stand first.
    const QString brand = model.section(u' ', 0, 0);
    if (make.split(u' ').contains(brand, Qt::CaseInsensitive))
        return model;
    return make + u' ' + model;
}

} // namespace scenekeeper::domain
