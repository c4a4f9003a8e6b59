// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/dropoverlay.h"

#include "ui/formatting.h"

#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace scenekeeper::ui {

namespace {

constexpr int kNamesShown = 3;

} // namespace

QStringList droppedPaths(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        const QString path = url.isLocalFile() ? url.toLocalFile() : QString();
        if (!path.isEmpty() && !paths.contains(path))
            paths.append(path);
    }
    return paths;
}

DropOverlay::DropOverlay(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("dropOverlay"));
    hide();
}

void DropOverlay::announce(const QStringList& paths)
{
    m_title = tr("Let go to add %Ln item(s)", nullptr, static_cast<int>(paths.size()));
    QStringList names;
    for (const QString& path : paths.mid(0, kNamesShown))
        names.append(QFileInfo(path).fileName());
    if (paths.size() > kNamesShown)
        names.append(tr("and %Ln more", nullptr, static_cast<int>(paths.size()) - kNamesShown));
    m_names = names.join(listSeparator());
    setAccessibleName(m_title);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.94F);
    painter.fillRect(rect(), veil);
    QColor tint(accent);
    tint.setAlphaF(0.12F);
    painter.setPen(QPen(accent, 3.0));
    painter.setBrush(tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(16, 16, -16, -16), 16, 16);

    const QRect area = rect().adjusted(48, 48, -48, -48);
    QFont large(font());
    large.setPointSizeF(large.pointSizeF() * 1.8);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(area.left(), area.top(), area.width(), area.height() / 2),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_title);
    painter.setFont(font());
    const QRect below(area.left(), area.center().y() + 12, area.width(), area.height() / 2);
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_names, Qt::ElideRight, below.width()));
}

} // namespace scenekeeper::ui
