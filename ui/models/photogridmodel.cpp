// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/photogridmodel.h"

#include "ui/errortext.h"
#include "ui/formatting.h"
#include "ui/grouptext.h"
#include "ui/views/chiprow.h"

#include <QFileInfo>
#include <algorithm>

namespace scenekeeper::ui {

using base::PhotoId;
using domain::PhotoRow;

namespace {

constexpr int kCachedRows = 8192;
/// Rows asked for beyond both ends of the screen, so that scrolling meets rows that are there.
constexpr int kReadAhead = 96;

QString accessibleText(const PhotoRow& row, const GroupPlace& group)
{
    QStringList parts{QFileInfo(row.path).fileName()};
    if (group.isInGroup())
        parts.append(copyText(group));
    for (const LabelChip& chip : chipsOf(row, LabelColors()))
        parts.append(chipDescription(chip));
    if (row.offline)
        parts.append(PhotoGridModel::tr("offline"));
    if (row.failure)
        parts.append(errorText(*row.failure));
    return parts.join(listSeparator());
}

QString toolTip(const PhotoRow& row)
{
    QStringList lines{row.path.toHtmlEscaped()};
    for (const LabelChip& chip : chipsOf(row, LabelColors()))
        lines.append(chipDescription(chip).toHtmlEscaped());
    if (row.failure)
        lines.append(errorText(*row.failure).toHtmlEscaped());
    if (row.changedSinceLabelled)
        lines.append(PhotoGridModel::tr("The file has changed since a person labelled it.").toHtmlEscaped());
    else if (row.needsReview)
        lines.append(PhotoGridModel::tr("The model is not sure: please have a look.").toHtmlEscaped());
    if (row.offline)
        lines.append(PhotoGridModel::tr("Its drive or folder is not there at the moment.").toHtmlEscaped());
    // Rich text, so that long paths wrap.
    return QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("<br/>")));
}

} // namespace

PhotoGridModel::PhotoGridModel(const ThumbnailSource* thumbnails, QObject* parent)
    : QAbstractListModel(parent), m_thumbnails(thumbnails), m_rows(kCachedRows)
{
}

int PhotoGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_list->size();
}

QVariant PhotoGridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PhotoId id = idAt(index.row());
    if (role == IdRole)
        return id.value;
    if (role == GroupRole)
        return m_groups ? QVariant::fromValue(m_groups->place(id)) : QVariant();
    const PhotoRow* row = photoRow(id);
    if (!row)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading…")) : QVariant();
    switch (role) {
    case RowRole:
        return QVariant::fromValue(*row);
    case ThumbnailRole:
        return m_thumbnails ? m_thumbnails->thumbnail(row->contentHash) : QImage();
    case Qt::DisplayRole:
        return QFileInfo(row->path).fileName();
    case Qt::ToolTipRole:
        return toolTip(*row);
    case Qt::AccessibleTextRole:
        return accessibleText(*row, m_groups ? m_groups->place(id) : GroupPlace());
    default:
        return {};
    }
}

PhotoId PhotoGridModel::idAt(int row) const
{
    return row >= 0 && row < m_list->size() ? m_list->at(row) : PhotoId{};
}

const PhotoRow* PhotoGridModel::photoRow(PhotoId id) const
{
    const CachedRow* cached = m_rows.object(id.value);
    return cached ? &cached->row : nullptr;
}

void PhotoGridModel::showList(PhotoIdListPtr list, const std::vector<PhotoRow>& rows, Extent extent)
{
    keepRows(rows, ++m_serial);
    beginResetModel();
    m_list = std::move(list);
    m_isWhole = extent == Extent::Whole;
    m_firstVisible = m_lastVisible = -1;
    endResetModel();
    Q_EMIT listChanged();
}

void PhotoGridModel::apply(const PhotoIdTransition& transition)
{
    if (transition.from != m_list || (transition.isEmpty() && m_isWhole))
        return;
    m_isWhole = true;
    Q_EMIT listAboutToChange();
    if (transition.removedLast)
        permuteTo(transition.removedLast);
    if (transition.kept) {
        beginRemoveRows({}, transition.kept->size(), m_list->size() - 1);
        m_list = transition.kept;
        endRemoveRows();
    }
    if (transition.addedLast) {
        beginInsertRows({}, m_list->size(), transition.addedLast->size() - 1);
        m_list = transition.addedLast;
        endInsertRows();
    }
    if (transition.inPlace)
        permuteTo(transition.inPlace);
    m_firstVisible = std::min(m_firstVisible, m_list->size() - 1);
    m_lastVisible = std::min(m_lastVisible, m_list->size() - 1);
    Q_EMIT listChanged();
}

void PhotoGridModel::permuteTo(const PhotoIdListPtr& list)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& old : before)
        after.append(index(list->rowOf(m_list->at(old.row()))));
    m_list = list;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void PhotoGridModel::setVisibleRows(int first, int last)
{
    m_firstVisible = std::clamp(first, -1, m_list->size() - 1);
    m_lastVisible = std::min(last, m_list->size() - 1);
    requestRows();
    requestThumbnails();
}

void PhotoGridModel::requestRows()
{
    if (m_firstVisible < 0 || m_lastVisible < m_firstVisible)
        return;
    std::vector<PhotoId> wanted;
    const auto want = [this, &wanted](int row) {
        const PhotoId id = m_list->at(row);
        const CachedRow* cached = m_rows.object(id.value);
        const bool isFresh = cached && cached->serial >= m_validFrom;
        if (!isFresh && !m_asked.contains(id.value))
            wanted.push_back(id);
    };
    for (int row = m_firstVisible; row <= m_lastVisible; ++row)
        want(row);
    // What is just outside is fetched along with what is missing inside, or once half of it is missing:
    // a query for every line scrolled would be one too many.
    const std::size_t inView = wanted.size();
    const int ahead = std::min(m_lastVisible + kReadAhead, m_list->size() - 1);
    const int behind = std::max(m_firstVisible - kReadAhead, 0);
    for (int row = m_lastVisible + 1; row <= ahead; ++row)
        want(row);
    for (int row = m_firstVisible - 1; row >= behind; --row)
        want(row);
    if (inView == 0 && wanted.size() < kReadAhead / 2)
        return;
    ++m_serial;
    for (const PhotoId id : wanted)
        m_asked.insert(id.value, m_serial);
    Q_EMIT rowsWanted(wanted, m_serial);
}

void PhotoGridModel::setRows(const std::vector<PhotoId>& asked, const std::vector<PhotoRow>& rows,
                             quint64 serial)
{
    for (const PhotoId id : asked) {
        if (m_asked.value(id.value) == serial)
            m_asked.remove(id.value);
    }
    keepRows(rows, serial);
    announce(asked);
    requestThumbnails();
}

void PhotoGridModel::keepRows(const std::vector<PhotoRow>& rows, quint64 serial)
{
    for (const PhotoRow& row : rows) {
        auto* cached = new CachedRow{row, serial}; // QCache takes it over
        const auto decision = m_decisions.find(row.id.value);
        if (decision != m_decisions.end()) {
            if (decision->open > 0 || serial < decision->validFrom) {
                cached->row.labels = decision->labels;
                cached->row.needsReview = false;
            } else {
                m_decisions.erase(decision);
            }
        }
        m_rows.insert(row.id.value, cached);
    }
}

void PhotoGridModel::invalidateRows()
{
    m_validFrom = m_serial + 1;
    m_asked.clear();
    requestRows();
}

void PhotoGridModel::updateRow(PhotoId id, const std::vector<domain::ShownLabel>& labels, bool needsReview,
                               const std::optional<base::Error>& failure)
{
    CachedRow* cached = m_rows.object(id.value);
    if (!cached || m_decisions.contains(id.value))
        return;
    cached->row.labels = labels;
    cached->row.needsReview = needsReview;
    cached->row.failure = failure;
    announce({id});
}

void PhotoGridModel::showDecisions(const Decisions& decisions)
{
    std::vector<PhotoId> shown;
    for (const auto& [id, labels] : decisions) {
        CachedRow* cached = m_rows.object(id.value);
        if (!cached)
            continue;
        Decision& decision = m_decisions[id.value];
        decision.labels = labels;
        ++decision.open;
        cached->row.labels = labels;
        cached->row.needsReview = false;
        shown.push_back(id);
    }
    announce(shown);
}

void PhotoGridModel::endDecision(const std::vector<PhotoId>& ids)
{
    for (const PhotoId id : ids) {
        const auto decision = m_decisions.find(id.value);
        if (decision == m_decisions.end())
            continue;
        --decision->open;
        decision->validFrom = m_serial + 1;
        if (decision->open <= 0 && !m_rows.contains(id.value))
            m_decisions.erase(decision);
    }
    invalidateRows();
}

void PhotoGridModel::thumbnailsReady(const QSet<QByteArray>& contentHashes)
{
    int first = -1;
    int last = -1;
    for (int row = m_firstVisible; row >= 0 && row <= m_lastVisible; ++row) {
        const PhotoRow* photo = photoRow(m_list->at(row));
        if (!photo || !contentHashes.contains(photo->contentHash))
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first), index(last), {ThumbnailRole});
}

void PhotoGridModel::requestThumbnails()
{
    if (m_firstVisible < 0)
        return;
    QList<ThumbnailRequest> requests;
    const auto want = [this, &requests](int row) {
        const PhotoRow* photo = photoRow(m_list->at(row));
        if (photo && !photo->contentHash.isEmpty())
            requests.append({photo->contentHash,
                             photo->offline || photo->failure ? QString() : photo->path,
                             {photo->width, photo->height}});
    };
    const int last = m_lastVisible;
    const int screen = last - m_firstVisible + 1;
    for (int row = m_firstVisible; row <= last; ++row)
        want(row);
    for (int row = last + 1; row <= std::min(last + screen, m_list->size() - 1); ++row)
        want(row);
    for (int row = m_firstVisible - 1; row >= std::max(m_firstVisible - screen, 0); --row)
        want(row);
    Q_EMIT thumbnailsWanted(requests);
}

void PhotoGridModel::announce(const std::vector<PhotoId>& ids)
{
    int first = m_list->size();
    int last = -1;
    for (const PhotoId id : ids) {
        const int row = m_list->rowOf(id);
        if (row < 0)
            continue;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first), index(last));
    Q_EMIT rowsChanged(ids);
}

} // namespace scenekeeper::ui
