// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportbatch.h"

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

void ExportBatch::finishMove(Task& task)
{
    const Result<FileDigests> digests = digestsOfTarget(task);
    if (!digests)
        return setFailed(task, digests.error());
    if (digests->sha256 != task.transfer.sha256)
        return setFailed(task, {ErrorCode::CopyDiffers, u"what was moved there before has changed"_s});
    const Result<FileFacts> facts = checkOriginal(task);
    if (!facts)
        return setFailed(task, facts.error());
    task.transfer.facts = *facts;
    task.result.file.sha512 = digests->sha512;
    setNew(task);
    task.result.reason = u"it was copied before; the move is finished"_s;
}

void ExportBatch::removeOriginals(BatchOutcome& outcome)
{
    for (auto first = m_tasks.begin(); first != m_tasks.end();) {
        const auto end = std::find_if(first, m_tasks.end(), [first](const Task& task) {
            return task.planned->photo != first->planned->photo;
        });
        const bool isWhole = std::all_of(
            first, end, [](const Task& task) { return task.stage == Stage::Ended && isThere(task.result); });
        const auto moved = std::find_if(first, end, [](const Task& task) { return task.isNew; });
        if (isWhole && moved != end) {
            if (const Result<void> removed = removeOriginal(*moved); removed)
                outcome.removed.push_back(first->planned->photo);
            else
                setFailed(*moved, removed.error());
        }
        first = end;
    }
}

Result<void> ExportBatch::removeOriginal(const Task& task) const
{
    const Result<FileFacts> now = factsOfLinked(task.planned->source());
    if (!now)
        return tl::make_unexpected(now.error());
    if (*now != task.transfer.facts)
        return fail(ErrorCode::SourceChanged,
                    u"%1 changed while it was copied and was left where it is"_s.arg(task.planned->source()));
    return m_input.layer.removeSource(task.transfer.source);
}

} // namespace scenekeeper::archive
