// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/likeselector.h"

#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/models/photogridmodel.h"
#include "ui/views/photogridview.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace scenekeeper::ui {

using base::LabelId;
using base::PhotoId;
using base::Result;
using domain::PhotoRow;

namespace {

/// Rows are read in pieces, so that those of a large view are never in memory all at once.
constexpr std::size_t kPiece = 4096;

std::set<LabelId> labelsOf(const PhotoRow& row)
{
    std::set<LabelId> labels;
    for (const domain::ShownLabel& label : row.labels)
        labels.insert(label.id);
    return labels;
}

Result<std::vector<PhotoId>> findLike(storage::Catalog& catalog, PhotoId photo, std::span<const PhotoId> all)
{
    const Result<std::vector<PhotoRow>> model = catalog.search().rows(std::array{photo});
    if (!model)
        return tl::make_unexpected(model.error());
    std::vector<PhotoId> found;
    if (model->empty())
        return found;
    const std::set<LabelId> wanted = labelsOf(model->front());
    for (std::size_t first = 0; first < all.size(); first += kPiece) {
        const Result<std::vector<PhotoRow>> rows =
            catalog.search().rows(all.subspan(first, std::min(kPiece, all.size() - first)));
        if (!rows)
            return tl::make_unexpected(rows.error());
        for (const PhotoRow& row : *rows) {
            if (labelsOf(row) == wanted)
                found.push_back(row.id);
        }
    }
    return found;
}

} // namespace

LikeSelector::LikeSelector(CatalogWorker& reader, const PhotoGridModel& model, PhotoGridView& view,
                           QObject* parent)
    : QObject(parent), m_reader(reader), m_model(model), m_view(view)
{
}

void LikeSelector::select()
{
    const PhotoId photo = m_view.currentPhoto();
    if (!photo.isValid())
        return;
    if (!m_model.isWhole()) {
        const auto goOn = [this, photo] {
            if (m_view.currentPhoto() == photo)
                select();
        };
        disconnect(m_waiting);
        m_waiting = connect(&m_model, &PhotoGridModel::listChanged, this, goOn, Qt::SingleShotConnection);
        return;
    }
    m_reader.post(
        this,
        [photo, list = m_model.list()](storage::Catalog& catalog) {
            return findLike(catalog, photo, list->ids());
        },
        [this, photo](const std::vector<PhotoId>& photos) {
            // Whoever has gone on meanwhile wants it no more.
            if (m_view.currentPhoto() == photo)
                m_view.selectPhotos(photos);
        });
}

} // namespace scenekeeper::ui
