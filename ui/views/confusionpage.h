// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/confusionmodel.h"
#include "ui/models/folderevaluation.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace scenekeeper::ui {

class EvaluatedPhotosView;

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

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeMatrix();
    [[nodiscard]] QWidget* makePhotos();
    void showCell(const QModelIndex& index);
    void showWords();
    /// Cells as large as the place allows, within reason; all columns of one width.
    void fitSections();

    EvaluationResult m_result;
    ConfusionModel m_model;
    QTableView* m_table = nullptr;
    QLabel* m_words = nullptr;
    QLabel* m_cell = nullptr;
    QLabel* m_hint = nullptr;
    EvaluatedPhotosView* m_photos = nullptr;
};

} // namespace scenekeeper::ui
