// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/picturecanvas.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <QtConcurrent>
#include <cmath>

namespace scenekeeper::ui {

namespace {

constexpr double kLargestScale = 8.0;
// Small pictures are enlarged to be seen, but not so far that only their pixels are.
constexpr double kLargestFit = 4.0;
constexpr double kPixelScale = 3.0;
constexpr double kWheelStep = 1.2;
constexpr double kNotch = 120.0;

/// Grey without a tint, so that it colours no picture: dark, and darker than a dark window.
QColor surround(const QPalette& palette)
{
    constexpr int kBesideLight = 40;
    const int window = palette.color(QPalette::Window).lightness();
    const int grey = window < 128 ? window * 6 / 10 : kBesideLight;
    return {grey, grey, grey};
}

} // namespace

PictureCanvas::PictureCanvas(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(64, 64);
    connect(&m_smoothing, &QFutureWatcher<QImage>::finished, this, &PictureCanvas::takeSmooth);
}

PictureCanvas::~PictureCanvas()
{
    m_smoothing.waitForFinished();
}

void PictureCanvas::setImage(const QImage& image, QSize fullSize, bool keepView)
{
    m_image = image;
    m_smooth = {};
    m_message.clear();
    m_fullSize = fullSize.isEmpty() ? image.size() : fullSize;
    if (!keepView) {
        m_scale.reset();
        m_offset = {};
    }
    clampOffset();
    updateCursor();
    requestSmooth();
    update();
    Q_EMIT scaleChanged();
}

void PictureCanvas::setMessage(const QString& message)
{
    m_message = message;
    setAccessibleDescription(message);
    updateCursor();
    update();
}

double PictureCanvas::fittedScale() const
{
    if (m_fullSize.isEmpty())
        return 1.0;
    const QSizeF room = QSizeF(size()) * devicePixelRatioF();
    const double scale =
        qMin(room.width() / m_fullSize.width(), room.height() / static_cast<double>(m_fullSize.height()));
    return qMin(scale, kLargestFit * devicePixelRatioF());
}

double PictureCanvas::scale() const
{
    return m_scale.value_or(fittedScale());
}

QSizeF PictureCanvas::shownSize(double scale) const
{
    return QSizeF(m_fullSize) * scale / devicePixelRatioF();
}

QRectF PictureCanvas::pictureRect() const
{
    const QSizeF shown = shownSize(scale());
    const QPointF center = QRectF(rect()).center() + m_offset;
    return {center - QPointF(shown.width() / 2.0, shown.height() / 2.0), shown};
}

void PictureCanvas::fit()
{
    m_scale.reset();
    m_offset = {};
    updateCursor();
    requestSmooth();
    update();
    Q_EMIT scaleChanged();
}

void PictureCanvas::toggleFullSize(QPointF at)
{
    if (m_scale)
        fit();
    else
        setScale(1.0, at);
}

void PictureCanvas::zoomBy(double factor, QPointF at)
{
    const double fitted = fittedScale();
    const double wanted = scale() * factor;
    // Zooming out ends in the fitted view, whichever side of 100% that is on.
    if (factor < 1.0 && wanted <= fitted && scale() >= fitted)
        fit();
    else
        setScale(qBound(qMin(fitted, 1.0), wanted, qMax(kLargestScale, fitted)), at);
}

void PictureCanvas::setScale(double wanted, QPointF at)
{
    // The point of the picture under `at` stays there.
    const QPointF center = QRectF(rect()).center();
    const QPointF fromCenter = at - center - m_offset;
    const double growth = wanted / scale();
    m_scale = wanted;
    m_offset = at - center - fromCenter * growth;
    clampOffset();
    updateCursor();
    requestSmooth();
    update();
    Q_EMIT scaleChanged();
}

void PictureCanvas::clampOffset()
{
    // No side of the picture is dragged further in than the widget's edge.
    const QSizeF shown = shownSize(scale());
    const double roomX = qMax(0.0, (shown.width() - width()) / 2.0);
    const double roomY = qMax(0.0, (shown.height() - height()) / 2.0);
    m_offset = {qBound(-roomX, m_offset.x(), roomX), qBound(-roomY, m_offset.y(), roomY)};
}

void PictureCanvas::updateCursor()
{
    if (m_image.isNull() || !m_message.isEmpty())
        unsetCursor();
    else if (isFitted())
        setCursor(Qt::PointingHandCursor);
    else
        setCursor(m_dragged ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
}

void PictureCanvas::requestSmooth()
{
    const QSize target = (pictureRect().size() * devicePixelRatioF()).toSize();
    const bool shrinks = target.width() < m_image.width() && !target.isEmpty();
    if (!shrinks || m_smooth.size() == target || m_smoothing.isRunning())
        return;
    m_smoothingKey = m_image.cacheKey();
    m_smoothing.setFuture(QtConcurrent::run([image = m_image, target] {
        return image.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }));
}

void PictureCanvas::takeSmooth()
{
    if (m_smoothingKey == m_image.cacheKey()) {
        m_smooth = m_smoothing.result();
        update();
    }
    requestSmooth(); // the picture or the size may have changed meanwhile
}

void PictureCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), surround(palette()));
    if (!m_message.isEmpty())
        return;
    const QRectF target = pictureRect();
    const QSize deviceSize = (target.size() * devicePixelRatioF()).toSize();
    // Who zooms in far wants to see the pixels; whoever only looks does not.
    const bool showPixels = m_scale && *m_scale >= kPixelScale && m_image.size() == m_fullSize;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !showPixels);
    painter.drawImage(target, m_smooth.size() == deviceSize ? m_smooth : m_image);
}

void PictureCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    clampOffset();
    requestSmooth();
    Q_EMIT scaleChanged();
}

void PictureCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::BackButton) {
        Q_EMIT steppedBack();
    } else if (event->button() == Qt::ForwardButton) {
        Q_EMIT steppedForward();
    } else if (event->button() == Qt::LeftButton) {
        m_pressedAt = event->position();
        m_lastDrag = event->position();
        m_dragged = false;
    } else {
        QWidget::mousePressEvent(event);
    }
}

void PictureCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressedAt)
        return;
    const QPointF moved = event->position() - *m_pressedAt;
    if (!m_dragged && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragged = true;
    m_offset += event->position() - m_lastDrag;
    m_lastDrag = event->position();
    clampOffset();
    updateCursor();
    update();
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressedAt)
        return;
    const bool clicked = !m_dragged;
    m_pressedAt.reset();
    m_dragged = false;
    if (clicked && m_message.isEmpty() && !m_image.isNull())
        toggleFullSize(event->position());
    updateCursor();
}

void PictureCanvas::wheelEvent(QWheelEvent* event)
{
    if (m_image.isNull() || !m_message.isEmpty() || event->angleDelta().y() == 0)
        return;
    zoomBy(std::pow(kWheelStep, event->angleDelta().y() / kNotch), event->position());
    event->accept();
}

} // namespace scenekeeper::ui
