// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/modelcomparison.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace scenekeeper::ui {

class ConfusionTable;
class ElidedLabel;

/// The confusion matrices of two models side by side, of one part at a time. Window thread only.
class ComparisonMatrices final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonMatrices(QWidget* parent = nullptr);

    void setResult(const ComparisonResult& comparison);

private:
    struct Side
    {
        ElidedLabel* name = nullptr;
        ConfusionTable* table = nullptr;
        QLabel* words = nullptr;
    };

    [[nodiscard]] Side addSide(QLayout& row, const QString& objectName);
    void showPart();
    static void show(const Side& side, const training::Metrics& metrics, const QStringList& labels);

    ComparisonResult m_comparison;
    QComboBox* m_part = nullptr;
    Side m_before;
    Side m_after;
};

} // namespace scenekeeper::ui
