// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QImage>
#include <QPointF>
#include <QWidget>
#include <optional>

namespace scenekeeper::ui {

/// One picture, fitted to the widget or at a chosen scale that can be dragged about. Works in device
/// pixels, so that 100% is one pixel of the picture on one of the screen. What is scaled down for the
/// screen is smoothed on a worker thread; until that is done a quicker scaling is shown. All functions on
/// the window thread.
class PictureCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit PictureCanvas(QWidget* parent = nullptr);
    ~PictureCanvas() override;

    /// Shows `image` as if it had `fullSize` pixels: a thumbnail stands in for the picture it belongs to.
    /// Zoom and place stay when `keepView`.
    void setImage(const QImage& image, QSize fullSize, bool keepView);

    /// Text in the middle instead of a picture; empty for none.
    void setMessage(const QString& message);
    [[nodiscard]] QString message() const { return m_message; }

    [[nodiscard]] bool isFitted() const { return !m_scale; }

    /// Screen pixels (device pixels) per pixel of the picture, as shown now.
    [[nodiscard]] double scale() const;

    /// Where the picture lies, in the widget's logical pixels.
    [[nodiscard]] QRectF pictureRect() const;

    [[nodiscard]] const QImage& image() const { return m_image; }

    void fit();
    /// Fitted ⇄ 100% round `at` (logical pixels).
    void toggleFullSize(QPointF at);
    void zoomBy(double factor, QPointF at);

Q_SIGNALS:
    void scaleChanged();
    void steppedBack();
    void steppedForward();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] double fittedScale() const;
    [[nodiscard]] QSizeF shownSize(double scale) const;
    void setScale(double scale, QPointF at);
    void clampOffset();
    void updateCursor();
    void requestSmooth();
    void takeSmooth();

    QImage m_image;
    QImage m_smooth; ///< m_image at exactly the shown device size
    QSize m_fullSize;
    QString m_message;
    std::optional<double> m_scale; ///< none: fitted
    QPointF m_offset;              ///< of the picture's centre from the widget's, logical pixels
    std::optional<QPointF> m_pressedAt;
    QPointF m_lastDrag;
    bool m_dragged = false;
    QFutureWatcher<QImage> m_smoothing;
    qint64 m_smoothingKey = 0;
};

} // namespace scenekeeper::ui
