// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportbatch.h"

#include <QFile>
#include <algorithm>

namespace scenekeeper::archive {

// What ExportBatch does with originals beside reading them.

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

Result<FileFacts> ExportBatch::checkOriginal(const Task& task) const
{
    const domain::Photo& photo = task.photo->photo;
    const QString path = task.planned->source();
    const Result<FileFacts> facts = factsOfLinked(path);
    if (!facts)
        return facts;
    const auto changed =
        fail(ErrorCode::SourceChanged, u"%1 is not the file any more that was imported"_s.arg(path));
    if (facts->kind != FileFacts::Kind::File || facts->bytes != photo.fileSize)
        return changed;
    if (facts->modifiedAt == photo.modifiedAt)
        return facts;
    // Touched, or edited to the same size.
    const Result<Descriptor> file = m_input.layer.openSource(task.transfer.source);
    if (!file)
        return tl::make_unexpected(file.error());
    const Result<FileDigests> digests = digestsOf(m_input.layer, *file, transferOptions());
    if (!digests)
        return tl::make_unexpected(digests.error());
    return digests->sha256 == photo.contentHash ? facts : changed;
}

bool ExportBatch::isReasonToRemove(const Task& task)
{
    const PlannedAction action = task.planned->action;
    return task.isNew && (action == PlannedAction::Write || action == PlannedAction::FinishMove);
}

void ExportBatch::removeOriginals(BatchOutcome& outcome)
{
    for (auto first = m_tasks.begin(); first != m_tasks.end();) {
        const auto end = std::find_if(first, m_tasks.end(), [first](const Task& task) {
            return task.planned->photo != first->planned->photo;
        });
        const bool isWhole = std::all_of(
            first, end, [](const Task& task) { return task.stage == Stage::Ended && isThere(task.result); });
        if (first->planned->action == PlannedAction::AlreadyMoved)
            outcome.gone.push_back(first->planned->photo);
        const auto moved = std::find_if(first, end, isReasonToRemove);
        if (m_input.options.mode == ExportMode::Move && isWhole && moved != end) {
            if (const Result<void> removed = removeOriginal(std::span(first, end)); removed)
                outcome.removed.push_back(first->planned->photo);
            else
                setFailed(*moved, removed.error());
        }
        first = end;
    }
    outcome.gone.insert(outcome.gone.end(), outcome.removed.begin(), outcome.removed.end());
}

Result<void> ExportBatch::removeOriginal(std::span<const Task> tasks) const
{
    const auto left = [](const QString& path) {
        return fail(ErrorCode::SourceChanged,
                    u"%1 changed while it was copied and was left where it is"_s.arg(path));
    };
    const Task& moved = *std::find_if(tasks.begin(), tasks.end(), isReasonToRemove);
    const Result<FileFacts> now = factsOfLinked(moved.planned->source());
    if (!now)
        return tl::make_unexpected(now.error());
    if (*now != moved.transfer.facts)
        return left(moved.planned->source());
    // Sidecars first: what an original is gone of is then gone as a whole, and the next call knows that.
    for (const Task& task : tasks) {
        for (const OriginalSidecar& sidecar : task.sidecars) {
            const Result<FileFacts> facts = factsOf(sidecar.path);
            if (!facts && facts.error().code == ErrorCode::FileVanished)
                continue; // it lies beside several targets, or somebody else has removed it
            if (!facts)
                return tl::make_unexpected(facts.error());
            if (*facts != sidecar.facts)
                return left(sidecar.path);
            if (Result<void> removed = m_input.layer.removeSource(QFile::encodeName(sidecar.path)); !removed)
                return removed;
        }
    }
    return m_input.layer.removeSource(moved.transfer.source);
}

} // namespace scenekeeper::archive
