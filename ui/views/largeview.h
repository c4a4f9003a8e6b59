// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photoquery.h"
#include "ui/labelappearance.h"

#include <QImage>
#include <QWidget>

class QLabel;

namespace scenekeeper::ui {

class ChipRow;
class ElidedLabel;
class PictureCanvas;

/// One photograph as large as the window allows. Shows the thumbnail at once and the picture when it
/// comes; pictures of another photo than the present one are ignored, so late answers do no harm.
/// Asks nobody for pictures: who steps, delivers. Window thread only.
class LargeView : public QWidget
{
    Q_OBJECT

public:
    explicit LargeView(QWidget* parent = nullptr);

    /// The catalogue's labels, for the colours of the chips.
    void setLabels(const std::vector<domain::Label>& labels);

    void showLoading(const domain::PhotoRow& row, const QImage& thumbnail);
    /// Stands in for the picture where there was no thumbnail.
    void showPreview(base::PhotoId id, const QImage& preview);
    void showPicture(base::PhotoId id, const QImage& full);
    void showFailure(base::PhotoId id, const base::Error& error);

    /// New labels for the present photo; others are ignored.
    void updateRow(const domain::PhotoRow& row);

    [[nodiscard]] base::PhotoId photoId() const { return m_row.id; }

Q_SIGNALS:
    void closeRequested();
    void stepRequested(int delta);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeFooter();
    void showFooter();
    void showScale();
    void say(const QString& text);
    void placeMessage();
    [[nodiscard]] bool handleZoomKey(int key);
    [[nodiscard]] int stepFor(int key) const;

    LabelColors m_colors;
    domain::PhotoRow m_row;
    PictureCanvas* m_canvas = nullptr;
    QLabel* m_message = nullptr;
    ElidedLabel* m_fileName = nullptr;
    ChipRow* m_chips = nullptr;
    QLabel* m_scale = nullptr;
};

} // namespace scenekeeper::ui
