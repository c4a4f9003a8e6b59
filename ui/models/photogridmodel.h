// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"
#include "ui/models/photogroups.h"
#include "ui/models/photoidlist.h"
#include "ui/models/thumbnailsource.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QSet>
#include <map>
#include <vector>

Q_DECLARE_METATYPE(scenekeeper::domain::PhotoRow)

namespace scenekeeper::ui {

/// The photographs of the chosen view. Holds ids for all of them and rows only for those looked at:
/// `setVisibleRows()` asks for what is missing around the screen by `rowsWanted()`, and whoever answers
/// calls `setRows()`. Until then a cell is a placeholder of the same size.
///
/// Changes of the list are announced as moves, removals and insertions, never as a reset, so selection
/// and scroll position survive (a new view is a reset: `showList()`). Lives on the UI thread, does no
/// work that grows with the catalogue.
class PhotoGridModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< qint64
        RowRole,               ///< domain::PhotoRow; invalid for a placeholder
        ThumbnailRole,         ///< QImage; null while there is none
        GroupRole,             ///< GroupPlace; invalid where nothing is grouped
    };

    explicit PhotoGridModel(const ThumbnailSource* thumbnails, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] const PhotoIdListPtr& list() const { return m_list; }
    /// False while only the first photographs of the view are there: how many there are is not known yet.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] base::PhotoId idAt(int row) const;
    [[nodiscard]] int rowOf(base::PhotoId id) const { return m_list->rowOf(id); }
    /// Null for a placeholder.
    [[nodiscard]] const domain::PhotoRow* photoRow(base::PhotoId id) const;

    enum class Extent { Whole, Beginning };

    /// Another view: starts over.
    /// `rows`: of those that will be seen first, so that no placeholder flashes up in their place.
    /// `extent`: whether more of the view comes by apply().
    void showList(PhotoIdListPtr list, const std::vector<domain::PhotoRow>& rows = {},
                  Extent extent = Extent::Whole);
    /// The same view, brought up to date and whole. Ignored when `transition` does not start at what is
    /// shown.
    void apply(const PhotoIdTransition& transition);

    /// What belongs together in the view that is shown next; none: nothing does.
    void setGroups(PhotoGroupsPtr groups) { m_groups = std::move(groups); }

    /// Which rows the user sees; both ends included, -1 for none.
    void setVisibleRows(int first, int last);
    /// The answer to `rowsWanted(asked, serial)`; photos that are gone are missing in `rows`.
    void setRows(const std::vector<base::PhotoId>& asked, const std::vector<domain::PhotoRow>& rows,
                 quint64 serial);
    /// What the cells show may have changed: fetches again what is in view, keeps showing the rest.
    void invalidateRows();

    /// What a run has just stored for one photo; shown at once where the photo is in the list.
    void updateRow(base::PhotoId id, const std::vector<domain::ShownLabel>& labels, bool needsReview,
                   const std::optional<base::Error>& failure);

    /// The labels that photos have by a human decision.
    using Decisions = std::map<base::PhotoId, std::vector<domain::ShownLabel>>;
    /// A human decision that is being stored: shown at once, and kept over rows read before it was.
    void showDecisions(const Decisions& decisions);
    /// Such a decision on these photos is stored, or has failed: rows read from now on count.
    void endDecision(const std::vector<base::PhotoId>& ids);

    void thumbnailsReady(const QSet<QByteArray>& contentHashes);
    /// Asks again for the thumbnails in view, for example because their size changed.
    void requestThumbnails();

Q_SIGNALS:
    void rowsWanted(const std::vector<scenekeeper::base::PhotoId>& ids, quint64 serial);
    /// Most urgent first; replaces what was asked for before.
    void thumbnailsWanted(const QList<scenekeeper::ui::ThumbnailRequest>& requests);
    void listAboutToChange();
    void listChanged();
    void rowsChanged(const std::vector<scenekeeper::base::PhotoId>& ids);

private:
    struct CachedRow
    {
        domain::PhotoRow row;
        quint64 serial = 0; ///< of the request that it answers
    };
    struct Decision
    {
        std::vector<domain::ShownLabel> labels;
        int open = 0;          ///< being stored
        quint64 validFrom = 0; ///< requests from this one on were made after it was stored
    };

    void permuteTo(const PhotoIdListPtr& list);
    void keepRows(const std::vector<domain::PhotoRow>& rows, quint64 serial);
    void requestRows();
    void announce(const std::vector<base::PhotoId>& ids);

    const ThumbnailSource* m_thumbnails;
    PhotoIdListPtr m_list = std::make_shared<const PhotoIdList>();
    bool m_isWhole = true;
    PhotoGroupsPtr m_groups;
    QCache<qint64, CachedRow> m_rows;
    QHash<qint64, quint64> m_asked; ///< the newest request for a photo that is not answered yet
    QHash<qint64, Decision> m_decisions;
    quint64 m_serial = 0;    ///< of the newest request
    quint64 m_validFrom = 0; ///< answers to older requests may be out of date
    int m_firstVisible = -1;
    int m_lastVisible = -1;
};

} // namespace scenekeeper::ui
