// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/captionedphotosmodel.h"

#include "ui/formatting.h"

#include <QDir>
#include <QFileInfo>

namespace scenekeeper::ui {

CaptionedPhotosModel::CaptionedPhotosModel(const ThumbnailSource& thumbnails, QObject* parent)
    : QAbstractListModel(parent), m_thumbnails(thumbnails)
{
}

void CaptionedPhotosModel::setPhotos(std::vector<CaptionedPhoto> photos)
{
    beginResetModel();
    m_photos = std::move(photos);
    endResetModel();
}

ThumbnailRequest CaptionedPhotosModel::thumbnailRequest(int row) const
{
    const CaptionedPhoto& photo = m_photos[static_cast<std::size_t>(row)];
    return {photo.contentHash.isEmpty() ? photo.path.toUtf8() : photo.contentHash, photo.path};
}

void CaptionedPhotosModel::thumbnailsReady(const QSet<QByteArray>& keys)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (keys.contains(thumbnailRequest(row).contentHash))
            Q_EMIT dataChanged(index(row), index(row), {ThumbnailRole});
    }
}

int CaptionedPhotosModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_photos.size());
}

QVariant CaptionedPhotosModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CaptionedPhoto& photo = m_photos[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QFileInfo(photo.path).fileName();
    case Qt::AccessibleTextRole:
        return QVariant(QFileInfo(photo.path).fileName() + listSeparator() + photo.caption);
    case Qt::ToolTipRole:
        return QVariant(QDir::toNativeSeparators(photo.path) + u'\n' + photo.explanation);
    case PathRole:
        return photo.path;
    case ThumbnailRole:
        return m_thumbnails.thumbnail(thumbnailRequest(index.row()).contentHash);
    case CaptionRole:
        return photo.caption;
    default:
        return {};
    }
}

} // namespace scenekeeper::ui
