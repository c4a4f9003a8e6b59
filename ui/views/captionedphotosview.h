// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controllers/thumbnailloader.h"
#include "ui/models/captionedphotosmodel.h"

#include <QListView>
#include <QTimer>

namespace scenekeeper::ui {

/// Photographs as thumbnails with their names and a line each. Reads the pictures in view itself, off the UI
/// thread. Window thread only.
class CaptionedPhotosView final : public QListView
{
    Q_OBJECT

public:
    /// `thumbnailFile`: of the catalogue's thumbnails; empty: every picture comes from its file.
    explicit CaptionedPhotosView(const QString& thumbnailFile, QWidget* parent = nullptr);
    ~CaptionedPhotosView() override;

    void setPhotos(std::vector<CaptionedPhoto> photos);

Q_SIGNALS:
    /// Enter or a double-click on a photograph.
    void revealRequested(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent* event) override;

private:
    void requestVisible();
    /// The first row whose picture ends below `y` of the viewport.
    [[nodiscard]] int firstRowBelow(int y) const;

    ThumbnailLoader m_loader;
    CaptionedPhotosModel m_photos;
    QTimer m_requesting; ///< one request for all that a scroll or a layout brings
};

} // namespace scenekeeper::ui
