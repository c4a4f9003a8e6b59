// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace scenekeeper::ui {

/// A small picture, whole and undistorted in the middle of a 3:2 box, sharp on high-resolution screens.
/// Window thread only; meant for thumbnails, which are quick to scale.
class PictureBox : public QWidget
{
    Q_OBJECT

public:
    explicit PictureBox(QWidget* parent = nullptr);

    /// A null image shows the box with a sign that there is no picture yet.
    void setImage(const QImage& image);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_image;
    QPixmap m_scaled;
};

} // namespace scenekeeper::ui
