// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/folderevaluation.h"

#include <QWidget>

class QLabel;
class QModelIndex;

namespace scenekeeper::ui {

class CaptionedPhotosView;
class ConfusionTable;

/// The confusion matrix, the largest confusions in words, and beside them the photographs of the cell
/// that was chosen by a click or with Enter. Window thread only.
class ConfusionPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConfusionPage(QWidget* parent = nullptr);

    void setResult(const EvaluationResult& result);

Q_SIGNALS:
    /// The user wants to see the folder of this photograph.
    void revealRequested(const QString& path);

private:
    [[nodiscard]] QWidget* makeMatrix();
    [[nodiscard]] QWidget* makePhotos();
    void showCell(const QModelIndex& index);
    void showWords();

    EvaluationResult m_result;
    ConfusionTable* m_table = nullptr;
    QLabel* m_words = nullptr;
    QLabel* m_cell = nullptr;
    QLabel* m_hint = nullptr;
    CaptionedPhotosView* m_photos = nullptr;
};

} // namespace scenekeeper::ui
