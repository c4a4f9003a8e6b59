// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/thumbnailsource.h"

#include <QAbstractListModel>
#include <QSet>
#include <vector>

namespace scenekeeper::ui {

/// A photograph and what is to be said of it. A plain value.
struct CaptionedPhoto
{
    QString path;           ///< absolute
    QByteArray contentHash; ///< for its stored thumbnail; empty: the picture comes from the file
    QString caption;        ///< one short line
    QString explanation;    ///< more of it, below the path in the tooltip
};

/// Photographs with a line each, in the order given. Window thread only.
class CaptionedPhotosModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole, ///< QString, absolute
        ThumbnailRole,           ///< QImage; null while it is not there
        CaptionRole,             ///< QString
    };

    /// `thumbnails` outlives this.
    explicit CaptionedPhotosModel(const ThumbnailSource& thumbnails, QObject* parent = nullptr);

    void setPhotos(std::vector<CaptionedPhoto> photos);

    [[nodiscard]] ThumbnailRequest thumbnailRequest(int row) const;
    void thumbnailsReady(const QSet<QByteArray>& keys);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    const ThumbnailSource& m_thumbnails;
    std::vector<CaptionedPhoto> m_photos;
};

} // namespace scenekeeper::ui
