// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/models/photoidlist.h"
#include "ui/views/gridgeometry.h"
#include "ui/views/photodelegate.h"

#include <QListView>
#include <optional>
#include <vector>

namespace scenekeeper::ui {

class PhotoGridModel;

/// The grid (or list) of photographs. All cells have one size, so where a cell lies is worked out rather
/// than stored: QListView's own layout walks over every item, which a million photographs do not allow.
/// What is being looked at keeps its place on the screen when the window, the size of the cells or the
/// list changes.
///
/// Mouse and selection as in a file manager: click, Ctrl and Shift, a rubber band from anywhere.
class PhotoGridView final : public QListView
{
    Q_OBJECT

public:
    /// A photo and how far its cell's top is below the viewport's.
    struct Anchor
    {
        base::PhotoId id;
        int offset = 0;
    };

    explicit PhotoGridView(QWidget* parent = nullptr);

    void setPhotoModel(PhotoGridModel* model);

    void setMode(PhotoViewMode mode);
    [[nodiscard]] PhotoViewMode mode() const { return m_mode; }
    void setThumbnailEdge(int edge);
    [[nodiscard]] int thumbnailEdge() const { return m_delegate->thumbnailEdge(); }
    /// The place of a picture in a cell.
    [[nodiscard]] QSize pictureSize() const { return m_delegate->pictureSize(); }
    void setLabelColors(const LabelColors& colors);
    /// What an empty view says: one line, and what to do next.
    void setEmptyText(const QString& title, const QString& advice);

    /// What is current, what is selected, and where one looks, for coming back to the same view.
    struct Bookmark
    {
        base::PhotoId current;
        std::vector<base::PhotoId> selected;
        std::optional<Anchor> anchor;
    };
    [[nodiscard]] Bookmark bookmark() const;
    /// As far as it is still there.
    void returnTo(const Bookmark& bookmark);

    [[nodiscard]] base::PhotoId currentPhoto() const;
    /// In the order of the grid.
    [[nodiscard]] std::vector<base::PhotoId> selectedPhotos() const;
    [[nodiscard]] int selectedCount() const;
    /// Exactly these, as far as they are in the view; what is current and where one looks stays.
    void selectPhotos(const std::vector<base::PhotoId>& photos);
    /// Shows that something dragged would be let go on this photo; none for an invalid index.
    void setDropTarget(const QModelIndex& index);
    /// Moves the current photo by `delta` places; false at the end.
    bool step(int delta);

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;
    /// In a view that is still being read nothing is selected before all of it is there.
    void selectAll() override;
    /// Typing does not search: the letters are shortcuts, and a search would read every row.
    void keyboardSearch(const QString&) override {}

Q_SIGNALS:
    void visibleRowsChanged(int first, int last);
    void currentPhotoChanged(scenekeeper::base::PhotoId id);
    void selectedPhotosChanged();
    void openRequested();
    /// Ctrl and the wheel.
    void sizeStepRequested(int steps);

protected:
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles) override;

private:
    /// What there was when the list began to change.
    struct BeforeChange
    {
        std::optional<Anchor> resting;
        PhotoIdListPtr list;
        base::PhotoId current;
        bool hadSelection = false;
    };

    /// What was asked for before the list was whole.
    enum class Wanted { Nothing, All, Last };

    void takeWhatWasWanted();
    /// For the present viewport.
    [[nodiscard]] GridGeometry grid() const;
    [[nodiscard]] std::pair<int, int> visibleRows() const;
    [[nodiscard]] std::optional<Anchor> anchor() const;
    void layOutAround(std::optional<Anchor> kept);
    void rememberPlace();
    void keepPlace();
    void tellVisibleRows();

    PhotoGridModel* m_model = nullptr;
    PhotoDelegate* m_delegate;
    PhotoViewMode m_mode = PhotoViewMode::Grid;
    std::optional<Anchor> m_resting;            ///< since the user scrolled or chose last
    std::optional<BeforeChange> m_beforeChange; ///< while the list changes
    QString m_emptyTitle;
    QString m_emptyAdvice;
    QPoint m_bandStart; ///< in the coordinates of the contents
    QRect m_band;       ///< empty: none
    bool m_isBanding = false;
    Wanted m_wanted = Wanted::Nothing;
    QPersistentModelIndex m_dropTarget;
    int m_wheelDelta = 0;
};

} // namespace scenekeeper::ui
