// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportplanner.h"
#include "core/archive/portablename.h"
#include "core/storage/storedpath.h"

#include <algorithm>

namespace scenekeeper::archive {

// What ExportPlanner makes of files that earlier calls have written.

using base::Result;
using storage::joinedPath;
using storage::PhotoToExport;
using namespace Qt::StringLiterals;

namespace {

bool isNumberedForm(const QString& text, const QString& name)
{
    if (text == name)
        return true;
    const auto [stem, ending] = splitEnding(text);
    bool isNumber = false;
    const int number = stem.section(u'-', -1).toInt(&isNumber);
    return isNumber && text == numberedName(name, number);
}

} // namespace

std::optional<QString> ExportPlanner::writtenBefore(const Candidate& candidate,
                                                    const TargetTree::Folder& folder,
                                                    const QString& name) const
{
    const QString prefix = belowDestination(folder.path);
    for (const QString& target : m_input.journal.targetsOf(candidate.source)) {
        const auto [targetFolder, targetName] = storage::splitPath(target);
        if (targetFolder != prefix || !isNumberedForm(targetName, name))
            continue;
        if (holdsSameOnDisk(joinedPath(folder.path, targetName), candidate))
            return targetName;
    }
    return std::nullopt;
}

QString ExportPlanner::nameHolder(const TargetTree::Name& there, const TargetTree::Folder& folder,
                                  const Candidate& candidate) const
{
    if (there.planned.isValid())
        return u"another photo of this export has the name"_s;
    const QString below = belowDestination(joinedPath(folder.path, there.text));
    const JournalEntry* entry = m_input.journal.ofTarget(below);
    if (!entry || entry->content() != candidate.row.photo.contentHash)
        return u"another file has the name"_s;
    const Result<FileFacts> facts = factsOf(joinedPath(m_plan.destination, below));
    if (facts && facts->kind == FileFacts::Kind::Link)
        return u"an earlier call has put a link there"_s;
    if (facts && facts->isSameFile(candidate.facts))
        return u"the original itself has the name: an earlier call has put a hard link there"_s;
    if (facts && !entry->original.isEmpty() && entry->isOf(*facts))
        return u"its copy with labels in it has the name, which is not the original to the letter"_s;
    return u"its copy of an earlier call has the name, and is damaged or was changed since"_s;
}

void ExportPlanner::noteEarlierCopies(const PhotoToExport& row, const QString& source, std::size_t firstFile)
{
    // Where only some labels are asked for, copies by the others are as they should be; and so is one that an
    // earlier call has put where photos without a label go.
    const ExportFilter& filter = m_plan.options.filter;
    if (!m_input.labels.isEmpty() || filter.humanOnly || filter.minConfidence > 0.0)
        return;
    const QString withoutLabel =
        belowDestination(m_plan.options.layout.pathFor(layoutValues(row)).join(u'/'));
    const auto first = m_plan.files.begin() + static_cast<std::ptrdiff_t>(firstFile);
    for (const QString& target : m_input.journal.targetsOf(source)) {
        const bool isPlanned = std::any_of(first, m_plan.files.end(), [&](const PlannedFile& file) {
            return belowDestination(file.target()) == target;
        });
        // Another photo may have been at the same place before, and its copy may be all that is left of it.
        const JournalEntry* entry = m_input.journal.ofTarget(target);
        const bool isCopy =
            entry->source == source && !entry->isMove && entry->content() == row.photo.contentHash;
        const bool isOfNone = row.labels.empty() && target == withoutLabel;
        if (!isPlanned && isCopy && !isOfNone && factsOf(joinedPath(m_plan.destination, target)))
            m_plan.earlierCopies.push_back({source, target});
    }
}

} // namespace scenekeeper::archive
