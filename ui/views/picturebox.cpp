// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/picturebox.h"

#include "ui/icons.h"

#include <QPainter>

namespace scenekeeper::ui {

namespace {
constexpr int kLargestEnlargement = 3;
constexpr int kPlaceholderExtent = 32;
} // namespace

PictureBox::PictureBox(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Picture"));
}

void PictureBox::setImage(const QImage& image)
{
    m_image = image;
    m_scaled = {};
    update();
}

QSize PictureBox::sizeHint() const
{
    return {240, heightForWidth(240)};
}

QSize PictureBox::minimumSizeHint() const
{
    return {96, 64};
}

int PictureBox::heightForWidth(int width) const
{
    return width * 2 / 3;
}

void PictureBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor surround = palette().color(QPalette::WindowText);
    surround.setAlphaF(0.06F);
    painter.fillRect(rect(), surround);
    if (m_image.isNull()) {
        QRect place(0, 0, kPlaceholderExtent, kPlaceholderExtent);
        place.moveCenter(rect().center());
        icon(QStringLiteral("photos")).paint(&painter, place, Qt::AlignCenter, QIcon::Disabled);
        return;
    }
    const qreal ratio = devicePixelRatioF();
    const QSize room = (QSizeF(size()) * ratio).toSize();
    const QSize target = m_image.size().scaled(room.boundedTo(m_image.size() * kLargestEnlargement * ratio),
                                               Qt::KeepAspectRatio);
    if (m_scaled.size() != target) {
        m_scaled =
            QPixmap::fromImage(m_image.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(ratio);
    }
    const QSizeF shown = QSizeF(m_scaled.size()) / ratio;
    painter.drawPixmap(QPointF((width() - shown.width()) / 2.0, (height() - shown.height()) / 2.0), m_scaled);
}

} // namespace scenekeeper::ui
