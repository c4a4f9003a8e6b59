// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/confusionmodel.h"

#include <QTableView>

namespace scenekeeper::ui {

/// A confusion matrix with its cells as large as the place allows, within reason, and all columns of one
/// width. A click or Enter on a cell is `clicked` or `activated`. Window thread only.
class ConfusionTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ConfusionTable(QWidget* parent = nullptr);
    ~ConfusionTable() override;

    /// As ConfusionModel::setMatrix().
    void setMatrix(const std::vector<std::vector<int>>& counts, const QStringList& labels);
    [[nodiscard]] const ConfusionModel& confusion() const { return m_model; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitSections();

    ConfusionModel m_model;
};

} // namespace scenekeeper::ui
