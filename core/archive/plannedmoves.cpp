// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportplanner.h"

#include "core/storage/storedpath.h"

#include <algorithm>

namespace scenekeeper::archive {

// What ExportPlanner makes of photos that an earlier call has moved.

using storage::joinedPath;
using storage::PhotoToExport;
using storage::splitPath;
using namespace Qt::StringLiterals;

QStringList ExportPlanner::targetsOfMove(const PhotoToExport& row, const QString& source) const
{
    QStringList targets;
    for (const QString& target : m_input.journal.targetsOf(source)) {
        const JournalEntry* entry = m_input.journal.ofTarget(target);
        // Another file may have been at the same place, and been moved, too.
        if (!entry->isMove || entry->source != source || entry->sha256 != row.photo.contentHash)
            continue;
        const auto facts = factsOf(joinedPath(m_plan.destination, target));
        const std::optional<QString> below = m_plan.options.payload.isEmpty()
                                                 ? std::optional(target)
                                                 : storage::pathBelow(m_plan.options.payload, target);
        if (below && facts && facts->kind == FileFacts::Kind::File && facts->bytes == entry->bytes)
            targets << *below;
    }
    targets.sort();
    return targets;
}

void ExportPlanner::addMoved(const PhotoToExport& row, const QString& source, const Sorting& sorting,
                             const QStringList& targets)
{
    LayoutValues values = layoutValues(row);
    // By now the layout may lead elsewhere: then it counts for its first label.
    const auto labelFor = [&](const QString& folder) {
        for (std::size_t i = 0; i < std::max<std::size_t>(sorting.count, 1); ++i) {
            values.labels = labelsFrom(sorting, i);
            const QStringList path = m_plan.options.layout.pathFor(values);
            if (path.first(path.size() - 1).join(u'/') == folder && !values.labels.empty())
                return values.labels.front().name;
        }
        return sorting.labels.empty() ? QString() : sorting.labels.front().name;
    };
    const auto [sourceFolder, sourceName] = splitPath(source);
    for (const QString& target : targets) {
        const auto [targetFolder, targetName] = splitPath(target);
        PlannedFile file;
        file.photo = row.photo.id;
        file.sourceFolder = shared(sourceFolder);
        file.sourceName = sourceName;
        file.targetFolder = shared(targetFolder);
        file.targetName = targetName;
        file.label = shared(labelFor(targetFolder));
        file.bytes = row.photo.fileSize;
        file.action = PlannedAction::AlreadyMoved;
        file.note = u"an earlier call has moved it there"_s;
        count(file);
        m_plan.files.push_back(std::move(file));
    }
}

} // namespace scenekeeper::archive
