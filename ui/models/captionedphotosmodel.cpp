// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/evaluatedphotosmodel.h"

#include "ui/formatting.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace scenekeeper::ui {

EvaluatedPhotosModel::EvaluatedPhotosModel(const ThumbnailSource& thumbnails, QObject* parent)
    : QAbstractListModel(parent), m_thumbnails(thumbnails)
{
}

void EvaluatedPhotosModel::setPhotos(const EvaluationResult& result, int truth, int called)
{
    beginResetModel();
    m_photos.clear();
    for (const training::EvaluatedPhoto& photo : result->evaluation.photos) {
        const int first = training::mostProbable(photo.probabilities);
        if (photo.truth == truth && first == called)
            m_photos.push_back({photo.path, photo.probabilities[static_cast<std::size_t>(first)]});
    }
    std::stable_sort(m_photos.begin(), m_photos.end(),
                     [](const Photo& a, const Photo& b) { return a.confidence > b.confidence; });
    endResetModel();
}

void EvaluatedPhotosModel::clear()
{
    beginResetModel();
    m_photos.clear();
    endResetModel();
}

ThumbnailRequest EvaluatedPhotosModel::thumbnailRequest(int row) const
{
    const QString& path = m_photos[static_cast<std::size_t>(row)].path;
    return {path.toUtf8(), path};
}

void EvaluatedPhotosModel::thumbnailsReady(const QSet<QByteArray>& keys)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (keys.contains(thumbnailRequest(row).contentHash))
            Q_EMIT dataChanged(index(row), index(row), {ThumbnailRole});
    }
}

int EvaluatedPhotosModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_photos.size());
}

QVariant EvaluatedPhotosModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Photo& photo = m_photos[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QFileInfo(photo.path).fileName();
    case Qt::AccessibleTextRole:
        return QVariant(QFileInfo(photo.path).fileName() + listSeparator() +
                        percentText(photo.confidence, 1));
    case Qt::ToolTipRole:
        //: %1 is a file's path, %2 a percentage
        return tr("%1\nConfidence %2")
            .arg(QDir::toNativeSeparators(photo.path), percentText(photo.confidence, 1));
    case PathRole:
        return photo.path;
    case ThumbnailRole:
        return m_thumbnails.thumbnail(photo.path.toUtf8());
    case ConfidenceRole:
        return percentText(photo.confidence, 1);
    default:
        return {};
    }
}

} // namespace scenekeeper::ui
