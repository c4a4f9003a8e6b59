// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"
#include "core/domain/savedsearch.h"

#include <QPersistentModelIndex>
#include <QTreeView>
#include <optional>

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

    /// The label of the line at a point of the viewport; invalid where there is none.
    [[nodiscard]] base::LabelId labelAt(const QPoint& point) const;
    /// The label of the chosen line; invalid when it is none.
    [[nodiscard]] base::LabelId chosenLabel() const;
    /// The saved search of the chosen line; invalid when it is none.
    [[nodiscard]] domain::SavedSearchId chosenSearch() const;
    /// Opens an editor for the name of the line, where it can have another.
    void editName(const QString& key);
    /// Shows that something dragged would be let go on this line; none for an invalid index.
    void setDropTarget(const QModelIndex& index);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void queryChosen(const scenekeeper::domain::PhotoQuery& query);
    /// The line of near-duplicates, instead of its query.
    void duplicatesChosen();
    /// The line that is chosen already was clicked.
    void chosenAgain();
    /// A line without a query was chosen: a saved search that cannot be understood.
    void faultySearchChosen(scenekeeper::domain::SavedSearchId search);
    /// The menu of a line is wanted, `at` a point of the screen; an invalid label beside the labels.
    void menuRequested(scenekeeper::base::LabelId label, const QPoint& at);
    void searchMenuRequested(scenekeeper::domain::SavedSearchId search, const QPoint& at);
    void rootMenuRequested(scenekeeper::base::RootId root, const QPoint& at);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

private:
    void openHeadings();
    void tellQuery();
    void tellChange();
    void beginUpdate();
    void endUpdate();

    SidebarModel* m_model = nullptr;
    std::optional<domain::PhotoQuery> m_told; ///< the query that is shown
    QPersistentModelIndex m_dropTarget;
    QString m_keptKey;         ///< of the line that was chosen before the update that goes on
    bool m_isUpdating = false; ///< what becomes the current line is not chosen by anybody
};

} // namespace scenekeeper::ui
