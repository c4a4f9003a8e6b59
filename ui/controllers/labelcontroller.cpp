// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/labelcontroller.h"

#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/models/photogridmodel.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace scenekeeper::ui {

using base::LabelId;
using base::PhotoId;
using domain::ShownLabel;

LabelController::LabelController(CatalogWorker& writer, PhotoGridModel& grid, QString person, QObject* parent)
    : QObject(parent), m_writer(writer), m_grid(grid), m_person(std::move(person))
{
}

void LabelController::setLabels(const std::vector<domain::Label>& labels)
{
    std::vector<domain::Label> inUse;
    std::copy_if(labels.begin(), labels.end(), std::back_inserter(inUse),
                 [](const domain::Label& label) { return !label.retired; });
    if (inUse == m_labels)
        return;
    m_labels = std::move(inUse);
    Q_EMIT labelsChanged();
}

const domain::Label* LabelController::find(LabelId id) const
{
    const auto found = std::find_if(m_labels.begin(), m_labels.end(),
                                    [id](const domain::Label& label) { return label.id == id; });
    return found == m_labels.end() ? nullptr : &*found;
}

void LabelController::setLabel(const std::vector<PhotoId>& photos, LabelId label)
{
    const domain::Label* known = find(label);
    if (!known || photos.empty())
        return;
    m_grid.showDecision(photos, {{known->id, known->name, std::nullopt, domain::AssignmentSource::Human}});
    post(photos, [photos, label, person = m_person](storage::Catalog& catalog) {
        const std::array labels{label};
        return catalog.assignments()
            .setHuman(photos, labels, {person, std::nullopt, std::nullopt})
            .map([](base::StepId) {});
    });
}

void LabelController::confirm(const std::vector<PhotoId>& photos)
{
    std::map<PhotoId, std::vector<ShownLabel>> seen = seenLabels(photos);
    for (const auto& [id, labels] : seen) {
        std::vector<ShownLabel> confirmed;
        for (const ShownLabel& label : labels)
            confirmed.push_back({label.id, label.name, std::nullopt, domain::AssignmentSource::Human});
        if (!confirmed.empty())
            m_grid.showDecision({id}, confirmed);
    }
    store(photos, std::move(seen),
          [person = m_person](storage::Catalog& catalog, PhotoId id, const std::vector<ShownLabel>& shown) {
              std::vector<LabelId> labels;
              for (const ShownLabel& label : shown)
                  labels.push_back(label.id);
              const std::array photo{id};
              return catalog.assignments()
                  .setHuman(photo, labels, {person, std::nullopt, std::nullopt})
                  .map([](base::StepId) {});
          });
}

void LabelController::rejectShown(const std::vector<PhotoId>& photos)
{
    std::map<PhotoId, std::vector<ShownLabel>> seen = seenLabels(photos);
    for (const auto& [id, labels] : seen) {
        if (!labels.empty())
            m_grid.showDecision({id}, {labels.begin() + 1, labels.end()});
    }
    store(photos, std::move(seen),
          [person = m_person](storage::Catalog& catalog, PhotoId id, const std::vector<ShownLabel>& shown) {
              const std::array photo{id};
              return catalog.assignments()
                  .reject(photo, shown.front().id, {person, std::nullopt, std::nullopt})
                  .map([](base::StepId) {});
          });
}

std::map<PhotoId, std::vector<ShownLabel>>
LabelController::seenLabels(const std::vector<PhotoId>& photos) const
{
    std::map<PhotoId, std::vector<ShownLabel>> seen;
    for (const PhotoId id : photos) {
        if (const domain::PhotoRow* row = m_grid.photoRow(id))
            seen.emplace(id, row->labels);
    }
    return seen;
}

void LabelController::store(const std::vector<PhotoId>& photos,
                            std::map<PhotoId, std::vector<ShownLabel>> seen, Deed deed)
{
    if (photos.empty())
        return;
    post(photos, [photos, seen = std::move(seen), deed = std::move(deed)](storage::Catalog& catalog) {
        return catalog.transaction([&]() -> base::Result<void> {
            for (const PhotoId id : photos) {
                std::vector<ShownLabel> labels;
                if (const auto shown = seen.find(id); shown != seen.end()) {
                    labels = shown->second;
                } else {
                    const std::array photo{id};
                    base::Result<std::vector<domain::PhotoRow>> rows = catalog.search().rows(photo);
                    if (!rows)
                        return tl::make_unexpected(rows.error());
                    if (!rows->empty())
                        labels = rows->front().labels;
                }
                if (labels.empty())
                    continue;
                if (base::Result<void> done = deed(catalog, id, labels); !done)
                    return done;
            }
            return {};
        });
    });
}

void LabelController::post(const std::vector<PhotoId>& photos,
                           std::function<base::Result<void>(storage::Catalog&)> work)
{
    m_writer.post(
        this, std::move(work),
        [this, photos] {
            m_grid.endDecision(photos);
            Q_EMIT stored();
        },
        [this, photos](const base::Error&) { m_grid.endDecision(photos); });
}

} // namespace scenekeeper::ui
