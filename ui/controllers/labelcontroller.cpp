// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/labelcontroller.h"

#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/models/photogridmodel.h"

#include <algorithm>
#include <iterator>

namespace scenekeeper::ui {

using base::LabelId;
using base::PhotoId;
using base::Result;
using domain::ShownLabel;
using storage::PhotoDecision;

namespace {

using Labels = std::vector<ShownLabel>;
using Seen = std::map<PhotoId, Labels>;

std::vector<LabelId> idsOf(const Labels& labels)
{
    std::vector<LabelId> ids;
    std::transform(labels.begin(), labels.end(), std::back_inserter(ids),
                   [](const ShownLabel& label) { return label.id; });
    return ids;
}

Labels asHuman(Labels labels)
{
    for (ShownLabel& label : labels) {
        label.confidence.reset();
        label.source = domain::AssignmentSource::Human;
    }
    return labels;
}

auto isLabel(LabelId id)
{
    return [id](const ShownLabel& label) { return label.id == id; };
}

Labels without(Labels labels, LabelId id)
{
    std::erase_if(labels, isLabel(id));
    return labels;
}

bool has(const Labels& labels, LabelId id)
{
    return std::any_of(labels.begin(), labels.end(), isLabel(id));
}

Seen labelled(Seen seen)
{
    std::erase_if(seen, [](const auto& photo) { return photo.second.empty(); });
    return seen;
}

QStringList namesOn(const Seen& seen)
{
    QStringList names;
    for (const auto& [id, labels] : seen) {
        for (const ShownLabel& label : labels) {
            if (!names.contains(label.name))
                names.append(label.name);
        }
    }
    return names;
}

/// Decides on each photo by the labels it had when the person decided. A photo that was not on the screen:
/// what is stored counts. Those without labels are left out.
template <typename Decide>
Result<void> decideByLabels(storage::Catalog& catalog, const storage::Author& author,
                            const std::vector<PhotoId>& photos, Seen seen, Decide decide)
{
    std::vector<PhotoId> unseen;
    std::copy_if(photos.begin(), photos.end(), std::back_inserter(unseen),
                 [&seen](PhotoId id) { return !seen.contains(id); });
    const Result<std::vector<domain::PhotoRow>> rows = catalog.search().rows(unseen);
    if (!rows)
        return tl::make_unexpected(rows.error());
    for (const domain::PhotoRow& row : *rows)
        seen.emplace(row.id, row.labels);
    std::vector<PhotoDecision> decisions;
    for (const auto& [id, labels] : seen) {
        if (!labels.empty())
            decisions.push_back(decide(id, labels));
    }
    return catalog.assignments().decide(decisions, author).map([](base::StepId) {});
}

} // namespace

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
    if (const domain::Label* known = find(label))
        setLabels(photos, {{known->id, known->name, std::nullopt, domain::AssignmentSource::Human}});
}

void LabelController::setLabels(const std::vector<PhotoId>& photos, const std::vector<ShownLabel>& labels)
{
    const Labels said = asHuman(labels);
    say(photos, said, setting(photos, said));
}

void LabelController::keepLabels(const std::vector<PhotoId>& photos, const std::vector<ShownLabel>& labels,
                                 LabelId refused)
{
    const Labels said = asHuman(labels);
    say(photos, said,
        [photos, refused, set = setting(photos, said)](storage::Catalog& catalog,
                                                       const storage::Author& author) {
            const base::Result<void> done = set(catalog, author);
            return done ? catalog.assignments().refuse(photos, refused, author) : done;
        });
}

LabelController::Work LabelController::setting(const std::vector<PhotoId>& photos, const Labels& said)
{
    return [photos, ids = idsOf(said)](storage::Catalog& catalog, const storage::Author& author) {
        return catalog.assignments().setHuman(photos, ids, author).map([](base::StepId) {});
    };
}

void LabelController::say(const std::vector<PhotoId>& photos, const Labels& said, Work work)
{
    show(seenLabels(photos), [&said](const Labels&) { return said; });
    QStringList names;
    for (const ShownLabel& label : said)
        names.append(label.name);
    post(photos, names, std::move(work));
}

void LabelController::addLabel(const std::vector<PhotoId>& photos, LabelId label)
{
    const domain::Label* known = find(label);
    if (!known)
        return;
    const ShownLabel said{known->id, known->name, std::nullopt, domain::AssignmentSource::Human};
    show(seenLabels(photos), [&said](Labels labels) {
        labels = without(std::move(labels), said.id);
        labels.push_back(said);
        return labels;
    });
    post(photos, {known->name}, [photos, label](storage::Catalog& catalog, const storage::Author& author) {
        return catalog.assignments().addHuman(photos, label, author).map([](base::StepId) {});
    });
}

void LabelController::removeLabel(const std::vector<PhotoId>& photos, LabelId label)
{
    const domain::Label* known = find(label);
    show(seenLabels(photos), [label](Labels labels) { return without(std::move(labels), label); });
    post(photos, known ? QStringList(known->name) : QStringList(),
         [photos, label](storage::Catalog& catalog, const storage::Author& author) {
             return catalog.assignments().removeHuman(photos, label, author).map([](base::StepId) {});
         });
}

void LabelController::toggleLabel(const std::vector<PhotoId>& photos, LabelId label)
{
    const Seen seen = seenLabels(photos);
    const bool allHaveIt = std::all_of(seen.begin(), seen.end(),
                                       [label](const auto& photo) { return has(photo.second, label); });
    if (allHaveIt && !seen.empty())
        removeLabel(photos, label);
    else
        addLabel(photos, label);
}

void LabelController::confirm(const std::vector<PhotoId>& photos)
{
    const Seen seen = seenLabels(photos);
    show(labelled(seen), asHuman);
    post(photos, namesOn(seen), [photos, seen](storage::Catalog& catalog, const storage::Author& author) {
        return decideByLabels(catalog, author, photos, seen, [](PhotoId id, const Labels& labels) {
            return PhotoDecision{id, idsOf(labels), {}, true};
        });
    });
}

void LabelController::rejectShown(const std::vector<PhotoId>& photos)
{
    const Seen seen = seenLabels(photos);
    show(labelled(seen), [](const Labels& labels) { return Labels(labels.begin() + 1, labels.end()); });
    Seen rejected = seen;
    for (auto& [id, labels] : rejected)
        labels.resize(std::min<std::size_t>(labels.size(), 1));
    post(photos, namesOn(rejected), [photos, seen](storage::Catalog& catalog, const storage::Author& author) {
        return decideByLabels(catalog, author, photos, seen, [](PhotoId id, const Labels& labels) {
            return PhotoDecision{id, {}, {labels.front().id}, false};
        });
    });
}

LabelController::Seen LabelController::seenLabels(const std::vector<PhotoId>& photos) const
{
    Seen seen;
    for (const PhotoId id : photos) {
        if (const domain::PhotoRow* row = m_grid.photoRow(id))
            seen.emplace(id, row->labels);
    }
    return seen;
}

void LabelController::show(const Seen& seen, const std::function<Labels(Labels)>& change)
{
    PhotoGridModel::Decisions decisions;
    for (const auto& [id, labels] : seen)
        decisions.emplace(id, change(labels));
    m_grid.showDecisions(decisions);
}

void LabelController::post(const std::vector<PhotoId>& photos, const QStringList& labels, Work work)
{
    if (photos.empty())
        return;
    ++m_openJobs;
    Q_EMIT decided(labels, static_cast<qint64>(photos.size()));
    m_writer.post(
        this,
        [work = std::move(work), person = m_person](storage::Catalog& catalog) {
            return work(catalog, {person, std::nullopt, std::nullopt});
        },
        [this, photos] {
            finish(photos);
            Q_EMIT stored();
        },
        [this, photos](const base::Error&) {
            finish(photos);
            Q_EMIT dropped();
        });
}

void LabelController::finish(const std::vector<PhotoId>& photos)
{
    --m_openJobs;
    m_grid.endDecision(photos);
}

} // namespace scenekeeper::ui
