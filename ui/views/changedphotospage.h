// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/modelcomparison.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace scenekeeper::ui {

class CaptionedPhotosView;

/// The photographs that another model would call otherwise, old and new label below each; all, or one kind of
/// change. Window thread only.
class ChangedPhotosPage final : public QWidget
{
    Q_OBJECT

public:
    /// `thumbnailFile`: of the catalogue's thumbnails.
    explicit ChangedPhotosPage(const QString& thumbnailFile, QWidget* parent = nullptr);

    void setResult(const ComparisonResult& comparison);

Q_SIGNALS:
    /// The user wants to see the folder of this photograph.
    void revealRequested(const QString& path);

private:
    [[nodiscard]] static QString countText(const ModelComparison& comparison);
    void fillKinds();
    void showPhotos();

    ComparisonResult m_comparison;
    QLabel* m_count = nullptr;
    QComboBox* m_kind = nullptr;
    QLabel* m_empty = nullptr;
    CaptionedPhotosView* m_photos = nullptr;
};

} // namespace scenekeeper::ui
