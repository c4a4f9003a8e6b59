// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/folderevaluation.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace scenekeeper::ui {

class FigureTable;
class Notice;

/// The figures of an evaluation: five large ones, then a line a label. Window thread only.
class EvaluationOverview final : public QWidget
{
    Q_OBJECT

public:
    explicit EvaluationOverview(QWidget* parent = nullptr);

    void setResult(const FolderEvaluation& result);

Q_SIGNALS:
    /// The user wants to see which files could not be read.
    void failuresRequested();

private:
    /// A large number, its name, and how to take it.
    struct Figure
    {
        QLabel* value = nullptr;
        QLabel* name = nullptr;
        QLabel* detail = nullptr;
    };

    [[nodiscard]] Figure addFigure(QGridLayout& grid, const QString& name);
    static void show(const Figure& figure, const QString& value, const QString& detail);
    void showFigures(const training::Evaluation& evaluation);
    void showLabels(const FolderEvaluation& result);
    void showFailures(int failed);

    Figure m_accuracy;
    Figure m_macroF1;
    Figure m_calibration;
    Figure m_review;
    Figure m_rest;
    Notice* m_notice = nullptr;
    QPushButton* m_failures = nullptr;
    FigureTable* m_table = nullptr;
};

} // namespace scenekeeper::ui
