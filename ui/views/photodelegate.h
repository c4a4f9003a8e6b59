// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"
#include "ui/labelappearance.h"
#include "ui/models/photogroups.h"

#include <QStyledItemDelegate>

namespace scenekeeper::ui {

enum class PhotoViewMode {
    Grid,
    List,
};

/// Paints one photograph of the grid: the whole picture (never cropped), its labels as chips and its
/// name, or the same as one line of a list. Each state has a shape: a question mark for what needs
/// review, a warning sign for what failed, a dimmed picture and a badge for what is offline. A
/// placeholder has the size of what it stands for.
class PhotoDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PhotoDelegate(QObject* parent = nullptr);

    void setMode(PhotoViewMode mode) { m_mode = mode; }
    /// Long side of a picture in the grid, logical pixels.
    void setThumbnailEdge(int edge) { m_edge = edge; }
    [[nodiscard]] int thumbnailEdge() const { return m_edge; }
    void setLabelColors(const LabelColors& colors) { m_colors = colors; }

    /// The least size of a cell; the view may widen it.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    /// The place of a picture, logical pixels.
    [[nodiscard]] QSize pictureSize() const;
    /// Where the picture of a cell of this size goes.
    [[nodiscard]] QRect pictureBox(const QStyleOptionViewItem& option) const;

private:
    /// A ground behind neighbours that belong together, open where the group goes on.
    static void paintGroup(QPainter* painter, const QStyleOptionViewItem& option, const GroupPlace& group);
    /// Says in a corner of the best copy of how many it is.
    static void paintBest(QPainter* painter, const QStyleOptionViewItem& option, const GroupPlace& group,
                          const QRect& box);
    void paintPicture(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                      const QRect& box) const;
    void paintBadges(QPainter* painter, const QStyleOptionViewItem& option, const domain::PhotoRow& row,
                     const QRect& picture) const;
    void paintChips(QPainter* painter, const QStyleOptionViewItem& option, const domain::PhotoRow& row,
                    const QRect& line, Qt::Alignment alignment) const;
    void paintGridText(QPainter* painter, const QStyleOptionViewItem& option, const domain::PhotoRow& row,
                       const QRect& box) const;
    void paintListText(QPainter* painter, const QStyleOptionViewItem& option, const domain::PhotoRow& row,
                       const QRect& box) const;

    PhotoViewMode m_mode = PhotoViewMode::Grid;
    int m_edge = 160;
    LabelColors m_colors;
};

} // namespace scenekeeper::ui
