// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/modelcomparison.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace scenekeeper::ui {

class FigureTable;

/// The figures of two models beside each other: accuracy on both parts, then a line a label. Window thread
/// only.
class ComparisonOverview final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonOverview(QWidget* parent = nullptr);

    void setResult(const ModelComparison& comparison);

private:
    /// A large number and how sure it is.
    struct Figure
    {
        QLabel* value = nullptr;
        QLabel* detail = nullptr;
    };

    /// What the two did on one part, a line of the grid.
    struct Part
    {
        QLabel* name = nullptr;
        QLabel* photos = nullptr;
        Figure before;
        Figure after;
        Figure change;
    };

    [[nodiscard]] Figure addFigure(QGridLayout& grid, int row, int column);
    [[nodiscard]] Part addPart(QGridLayout& grid, const QString& name, const QString& explanation);
    static void show(const Part& part, const std::optional<PartComparison>& comparison);
    void showLabels(const ModelComparison& comparison);

    QLabel* m_before = nullptr;
    QLabel* m_after = nullptr;
    Part m_corrections;
    Part m_known;
    FigureTable* m_table = nullptr;
};

} // namespace scenekeeper::ui
