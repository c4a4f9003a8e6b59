// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace scenekeeper::ui {

/// Paints a line of the left side: icon or colour swatch, name, and the count at the end of the line.
class SidebarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SidebarDelegate(QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    static void paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);
};

} // namespace scenekeeper::ui
