// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/photoselection.h"

#include "ui/models/photogridmodel.h"

#include <algorithm>

namespace scenekeeper::ui {

using base::PhotoId;

std::vector<PhotoId> photosIn(const QItemSelection& selection, const PhotoGridModel& model)
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    std::vector<PhotoId> photos;
    photos.reserve(rows.size());
    for (const int row : rows)
        photos.push_back(model.idAt(row));
    return photos;
}

QItemSelection selectionOf(const std::vector<PhotoId>& photos, const PhotoGridModel& model)
{
    std::vector<int> rows;
    for (const PhotoId id : photos) {
        if (const int row = model.rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        selection.append(QItemSelectionRange(model.index(rows[first]), model.index(rows[last])));
        first = last + 1;
    }
    return selection;
}

} // namespace scenekeeper::ui
