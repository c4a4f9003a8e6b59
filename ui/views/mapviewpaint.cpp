// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labelappearance.h"
#include "ui/models/mapprojection.h"
#include "ui/views/emptytext.h"
#include "ui/views/mapview.h"

#include <QLocale>
#include <QPainter>
#include <array>
#include <cmath>
#include <numbers>

namespace scenekeeper::ui {

namespace {

constexpr double kShapeContrast = 3.0;
constexpr float kBand = 0.16F;
constexpr float kVeil = 0.8F;
constexpr double kMetresPerDegree = 111'195.0; // of longitude, at the equator
constexpr double kLongestBar = 120.0;
constexpr int kRhythm = 8;
constexpr int kOverBar = Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignBottom;

/// The longest of 1, 2, 5, 10, 20 … that is not longer.
double roundLength(double metres)
{
    const double power = std::pow(10.0, std::floor(std::log10(metres)));
    for (const double times : {5.0, 2.0}) {
        if (times * power <= metres)
            return times * power;
    }
    return power;
}

} // namespace

void MapView::drawBackground(QPainter* painter, const QRectF& rect)
{
    m_painter.paint(*painter, {rect, pixelsPerDegree(), isSingle()}, palette());
}

void MapView::drawForeground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->resetTransform();
    if (m_chosen) {
        const QRectF sheet = toSheet(*m_chosen);
        for (const double shift : {-kWorldWidth, 0.0, kWorldWidth}) {
            if (isSingle() && shift != 0.0)
                continue;
            const QRectF part = sheet.translated(shift, 0.0);
            paintRectangle(*painter, QRectF(mapFromScene(part.topLeft()), mapFromScene(part.bottomRight())));
        }
    }
    if (m_drag && m_drag->isRectangle && m_drag->hasMoved)
        paintRectangle(*painter, QRectF(QRect(m_drag->start, m_drag->last).normalized()));
    if (m_isEmpty) {
        QColor veil = palette().color(QPalette::Base);
        veil.setAlphaF(kVeil);
        painter->fillRect(viewport()->rect(), veil);
        paintEmptyText(*painter, viewport()->rect(), *this, m_emptyTitle, m_emptyAdvice);
    } else {
        paintScaleBar(*painter);
    }
    if (hasFocus()) {
        painter->setPen(QPen(standingOut(palette().color(QPalette::Highlight),
                                         palette().color(QPalette::Base), kShapeContrast),
                             2.0));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void MapView::paintRectangle(QPainter& painter, const QRectF& onScreen) const
{
    const QColor accent = palette().color(QPalette::Highlight);
    QColor fill = accent;
    fill.setAlphaF(kBand);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(standingOut(accent, palette().color(QPalette::Base), kShapeContrast), 2.0));
    painter.setBrush(fill);
    painter.drawRect(onScreen);
}

void MapView::paintScaleBar(QPainter& painter) const
{
    const double middle = latitudeAt(mapToScene(viewport()->rect().center()).y());
    const double metresPerPixel =
        kMetresPerDegree * std::cos(middle * std::numbers::pi / 180.0) / pixelsPerDegree();
    if (metresPerPixel <= 0.0)
        return;
    const double metres = roundLength(metresPerPixel * kLongestBar);
    const QLocale locale;
    const QString text = metres >= 1000.0
                             ? tr("%1 km", "a distance").arg(locale.toString(metres / 1000.0, 'f', 0))
                             : tr("%1 m", "a distance").arg(locale.toString(metres, 'f', 0));
    const int length = static_cast<int>(std::lround(metres / metresPerPixel));
    const bool isMirrored = isRightToLeft();
    const int left = isMirrored ? viewport()->width() - 2 * kRhythm - length : 2 * kRhythm;
    const int bottom = viewport()->height() - 2 * kRhythm;
    const QRect words(left + 4, bottom - 4 - fontMetrics().height(), 2 * length, fontMetrics().height());
    const QRect bar(left, words.top(), length, bottom - words.top());
    QColor ground = palette().color(QPalette::Base);
    ground.setAlphaF(kVeil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(
        bar.united(fontMetrics().boundingRect(words, kOverBar, text)).adjusted(-6, -4, 6, 4), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    const QColor ink = palette().color(QPalette::Text);
    painter.setPen(QPen(ink, 1.0));
    painter.drawPolyline(
        QPolygon({{left, bottom - 4}, {left, bottom}, {left + length, bottom}, {left + length, bottom - 4}}));
    painter.drawText(words, kOverBar, text);
}

} // namespace scenekeeper::ui
