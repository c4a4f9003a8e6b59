// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/captionedphotosview.h"

#include <QApplication>
#include <QPainter>
#include <QStyledItemDelegate>
#include <chrono>

namespace scenekeeper::ui {

namespace {

constexpr int kCacheMebibytes = 64;
constexpr int kThreads = 2;
constexpr int kGap = 8;
constexpr int kTextMargin = 2;
constexpr QSize kPicture(120, 90);

QSize smallestCell(const QFontMetrics& metrics)
{
    return {kPicture.width() + 2 * kGap, kPicture.height() + 3 * kGap + 2 * metrics.height()};
}

/// The picture whole in its box, the name below, then the line that goes with it.
class CaptionedPhotoDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return smallestCell(option.fontMetrics);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem background(option);
        initStyleOption(&background, index);
        background.text.clear();
        const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
        painter->save();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        const QRect box(option.rect.center().x() - kPicture.width() / 2, option.rect.top() + kGap,
                        kPicture.width(), kPicture.height());
        paintPicture(*painter, box, option.palette,
                     index.data(CaptionedPhotosModel::ThumbnailRole).value<QImage>());

        const bool isSelected = option.state & QStyle::State_Selected;
        const QPalette::ColorGroup group =
            option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
        QColor ink = option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
        const QFontMetrics& metrics = option.fontMetrics;
        const QRect line(option.rect.left() + kTextMargin, box.bottom() + kGap,
                         option.rect.width() - 2 * kTextMargin, metrics.height());
        painter->setPen(ink);
        painter->setFont(option.font);
        painter->drawText(line, Qt::AlignCenter | Qt::TextSingleLine,
                          metrics.elidedText(index.data().toString(), Qt::ElideMiddle, line.width()));
        ink.setAlphaF(0.7F);
        painter->setPen(ink);
        const QString caption = index.data(CaptionedPhotosModel::CaptionRole).toString();
        painter->drawText(line.translated(0, metrics.height()), Qt::AlignCenter | Qt::TextSingleLine,
                          metrics.elidedText(caption, Qt::ElideRight, line.width()));
        painter->restore();
    }

private:
    static void paintPicture(QPainter& painter, const QRect& box, const QPalette& palette,
                             const QImage& image)
    {
        if (image.isNull()) {
            QColor ground = palette.color(QPalette::Text);
            ground.setAlphaF(0.08F);
            painter.fillRect(box, ground);
            return;
        }
        QRect target(QPoint(), image.size().scaled(box.size(), Qt::KeepAspectRatio));
        target.moveCenter(box.center());
        painter.drawImage(target, image);
    }
};

} // namespace

CaptionedPhotosView::CaptionedPhotosView(const QString& thumbnailFile, QWidget* parent)
    : QListView(parent), m_loader(thumbnailFile, kCacheMebibytes, kThreads), m_photos(m_loader)
{
    setModel(&m_photos);
    setItemDelegate(new CaptionedPhotoDelegate(this));
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    m_requesting.setSingleShot(true);
    m_requesting.setInterval(std::chrono::milliseconds(0));
    connect(&m_requesting, &QTimer::timeout, this, &CaptionedPhotosView::requestVisible);
    connect(&m_loader, &ThumbnailLoader::ready, &m_photos, &CaptionedPhotosModel::thumbnailsReady);
    connect(this, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT revealRequested(index.data(CaptionedPhotosModel::PathRole).toString());
    });
}

CaptionedPhotosView::~CaptionedPhotosView()
{
    // The model goes before the view that would still ask it.
    setModel(nullptr);
}

void CaptionedPhotosView::setPhotos(std::vector<CaptionedPhoto> photos)
{
    m_photos.setPhotos(std::move(photos));
    scrollToTop();
    m_requesting.start();
}

int CaptionedPhotosView::firstRowBelow(int y) const
{
    int first = 0;
    int end = m_photos.rowCount();
    while (first < end) {
        const int middle = (first + end) / 2;
        if (visualRect(m_photos.index(middle)).bottom() < y)
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

void CaptionedPhotosView::requestVisible()
{
    if (!isVisible())
        return;
    m_loader.setBox((QSizeF(kPicture) * devicePixelRatioF()).toSize());
    // One screen ahead, so that a turn of the wheel meets pictures.
    const int end = firstRowBelow(2 * viewport()->height());
    QList<ThumbnailRequest> requests;
    for (int row = firstRowBelow(0); row < end; ++row)
        requests.append(m_photos.thumbnailRequest(row));
    m_loader.request(requests);
}

void CaptionedPhotosView::resizeEvent(QResizeEvent* event)
{
    // The pictures share the whole width.
    const QSize cell = smallestCell(fontMetrics());
    const int columns = qMax(1, viewport()->width() / cell.width());
    setGridSize({viewport()->width() / columns, cell.height() + kGap});
    QListView::resizeEvent(event);
    m_requesting.start();
}

void CaptionedPhotosView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    m_requesting.start();
}

void CaptionedPhotosView::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    m_requesting.start();
}

} // namespace scenekeeper::ui
