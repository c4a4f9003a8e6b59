// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/imageconversion.h"

namespace scenekeeper::ui {

QImage toQImage(const domain::PixelImage& image)
{
    if (image.isEmpty())
        return {};
    const QImage view(image.rgb.data(), image.width, image.height, qsizetype{image.width} * 3,
                      QImage::Format_RGB888);
    return view.convertToFormat(QImage::Format_RGB32);
}

QImage shrunk(const QImage& image, const QSize& box)
{
    if (image.width() <= box.width() && image.height() <= box.height())
        return image;
    return image.scaled(box, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace scenekeeper::ui
