// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"

#include <QTreeView>

namespace scenekeeper::ui {

class SidebarModel;

/// The left side: choosing a line shows its photographs. The headings are always open; which folders are
/// open, and what is chosen, survives every update of the model.
class SidebarView final : public QTreeView
{
    Q_OBJECT

public:
    explicit SidebarView(QWidget* parent = nullptr);

    void setSidebarModel(SidebarModel* model);

    /// The key of the chosen line (SidebarModel::KeyRole).
    [[nodiscard]] QString chosenKey() const;
    /// Tells the query, also of the line that is chosen already. False when there is no such line.
    bool choose(const QString& key);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void queryChosen(const scenekeeper::domain::PhotoQuery& query);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

private:
    void openHeadings();
    void tellQuery();

    SidebarModel* m_model = nullptr;
};

} // namespace scenekeeper::ui
