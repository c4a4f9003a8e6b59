// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <vector>

class QAction;
class QCheckBox;

namespace scenekeeper::ui {

/// Small pictures in a line, as many as there is room for, and how many more there are. Window thread only.
class ThumbnailStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ThumbnailStrip(QWidget* parent = nullptr);

    /// Null images are shown as empty frames. `total` may be more than there are images.
    void setImages(std::vector<QImage> images, int total);
    /// What is outside the decision is dimmed.
    void setIncluded(bool included);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// How many pictures fit at the present width.
    [[nodiscard]] int shownCount() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QImage> m_images;
    int m_total = 0;
    bool m_isIncluded = false;
};

/// Offers one decision for a photograph and those like it: a switch, and what they look like. Hidden while
/// there are none. Window thread only.
class SimilarStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarStrip(QWidget* parent = nullptr);

    /// The command that switches; checkable, with the key.
    void setCommand(QAction* command);
    /// As many as `count`, the first of them as pictures.
    void showSimilar(const std::vector<QImage>& thumbnails, int count);

private:
    QCheckBox* m_switch = nullptr;
    ThumbnailStrip* m_strip = nullptr;
};

} // namespace scenekeeper::ui
