// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/folderevaluation.h"
#include "ui/models/thumbnailsource.h"

#include <QAbstractListModel>
#include <QSet>
#include <vector>

namespace scenekeeper::ui {

/// The photographs of an evaluation that are truly one label and were called another (or the same), the
/// model's surest first. Window thread only.
class EvaluatedPhotosModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole, ///< QString, absolute
        ThumbnailRole,           ///< QImage; null while it is not there
        ConfidenceRole,          ///< QString: of the first choice, in percent
    };

    /// `thumbnails` outlives this.
    explicit EvaluatedPhotosModel(const ThumbnailSource& thumbnails, QObject* parent = nullptr);

    void setPhotos(const EvaluationResult& result, int truth, int called);
    void clear();

    [[nodiscard]] ThumbnailRequest thumbnailRequest(int row) const;
    void thumbnailsReady(const QSet<QByteArray>& keys);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Photo
    {
        QString path;
        double confidence = 0.0; ///< of the model's first choice, 0 … 1
    };

    const ThumbnailSource& m_thumbnails;
    std::vector<Photo> m_photos;
};

} // namespace scenekeeper::ui
