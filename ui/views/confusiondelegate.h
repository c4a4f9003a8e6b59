// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace scenekeeper::ui {

/// Tints the cells of a ConfusionModel: the more of the row, the stronger; blue for what is right and
/// vermilion for what is not, which the diagonal shows too. Window thread only.
class ConfusionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace scenekeeper::ui
