// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controllers/thumbnailloader.h"
#include "ui/models/evaluatedphotosmodel.h"

#include <QListView>
#include <QTimer>

namespace scenekeeper::ui {

/// Photographs of an evaluation as thumbnails with their names. Reads the pictures in view itself, off
/// the UI thread. Window thread only.
class EvaluatedPhotosView final : public QListView
{
    Q_OBJECT

public:
    explicit EvaluatedPhotosView(QWidget* parent = nullptr);
    ~EvaluatedPhotosView() override;

    void setPhotos(const EvaluationResult& result, int truth, int called);
    void clear();

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
    EvaluatedPhotosModel m_photos;
    QTimer m_requesting; ///< one request for all that a scroll or a layout brings
};

} // namespace scenekeeper::ui
