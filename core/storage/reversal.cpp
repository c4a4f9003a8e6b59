// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/reversal.h"

#include "core/storage/connection.h"

#include <map>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::LabelId;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

bool isHuman(const std::optional<StoredAssignment>& assignment)
{
    return assignment && assignment->isHuman();
}

/// What several changes of one photo come to, label by label.
std::map<LabelId, AssignmentChange> netChanges(std::span<const LoggedChange> changes)
{
    std::map<LabelId, AssignmentChange> net;
    for (const LoggedChange& logged : changes) {
        if (!logged.change.labelId)
            continue;
        const auto [known, isNew] = net.emplace(*logged.change.labelId, logged.change);
        if (!isNew)
            known->second.after = logged.change.after;
    }
    return net;
}

/// Rows of the first schema do not tell which content a human had seen.
bool isHashUnknown(const PhotoVerdict& logged)
{
    return logged.decision != HumanDecision::None && !logged.labelledHash;
}

bool isSameDecision(const PhotoVerdict& now, const PhotoVerdict& logged)
{
    return now.decision == logged.decision &&
           (isHashUnknown(logged) || now.labelledHash == logged.labelledHash);
}

} // namespace

Reversal::Reversal(Connection& connection, AuditLog& log, const Author& author, IfChangedSince ifChangedSince)
    : m_connection(connection), m_edit(connection, log, author), m_ifChangedSince(ifChangedSince)
{
}

Result<void> Reversal::reverseStep(const LogRange& rows)
{
    return visitChangesOfStep(
        m_connection, rows, [this](std::span<const LoggedChange> changes) { return reversePhoto(changes); });
}

Result<void> Reversal::reverseRun(base::RunId run)
{
    return visitChangesOfRun(m_connection, run,
                             [this](std::span<const LoggedChange> changes) { return reversePhoto(changes); });
}

/// A photo that waits with its root would come back with what was to be taken from it.
Result<void> Reversal::requireGone(base::PhotoId photo)
{
    const Result<qint64> waits =
        m_connection.number(u"SELECT COUNT(*) FROM removed_photo WHERE id = ?"_s, {photo.value});
    if (!waits)
        return tl::make_unexpected(waits.error());
    return *waits == 0 ? Result<void>()
                       : base::fail(ErrorCode::InvalidArgument,
                                    u"photos of it are in a folder that was removed: add that again first"_s);
}

Result<void> Reversal::reversePhoto(std::span<const LoggedChange> changes)
{
    if (const Result<void> loaded = m_edit.load(changes.front().change.photoId); !loaded)
        return loaded.error().code == ErrorCode::NotFound ? requireGone(changes.front().change.photoId)
                                                          : loaded;
    m_keptLabel = false;
    for (const auto& [label, change] : netChanges(changes)) {
        if (const Result<void> planned = planLabel(change); !planned)
            return planned;
    }
    const Result<PhotoVerdict> verdict = verdictAfter(changes.front(), changes.back());
    if (!verdict)
        return tl::make_unexpected(verdict.error());
    const Result<bool> changed = m_edit.write(*verdict);
    if (!changed)
        return tl::make_unexpected(changed.error());
    m_photos += *changed ? 1 : 0;
    return {};
}

Result<void> Reversal::planLabel(const AssignmentChange& change)
{
    const StoredAssignment* known = m_edit.find(*change.labelId);
    const std::optional<StoredAssignment> now = known ? std::optional(*known) : std::nullopt;
    const bool isAsMade = now == change.after;
    m_keptLabel = m_keptLabel || !isAsMade;
    if (!isAsMade && (isHuman(now) || isHuman(change.after)))
        return changedSince();
    if (isAsMade || isHuman(change.before))
        m_edit.restore(*change.labelId, change.before);
    return {};
}

Result<PhotoVerdict> Reversal::verdictAfter(const LoggedChange& first, const LoggedChange& last)
{
    const PhotoVerdict& before = first.change.verdictBefore;
    const PhotoVerdict& made = last.change.verdictAfter;
    PhotoVerdict verdict = m_edit.verdict();
    const bool isAsMade = isSameDecision(verdict, made);
    if (isAsMade) {
        const Result<bool> isReviewToo = isReviewAsMade(last);
        if (!isReviewToo)
            return tl::make_unexpected(isReviewToo.error());
        if (*isReviewToo)
            verdict.needsReview = before.needsReview;
        verdict.decision = before.decision;
        if (before.labelledHash)
            verdict.labelledHash = before.labelledHash;
    } else if (const Result<void> allowed = changedSince(); !allowed) {
        return tl::make_unexpected(allowed.error());
    }
    // Steps can be taken back in any order: what is left of the others counts.
    if (verdict.decision != HumanDecision::Whole)
        verdict.decision = m_edit.leavesHumanWord() ? HumanDecision::Part : HumanDecision::None;
    if (verdict.decision != HumanDecision::None) {
        verdict.needsReview = verdict.labelledHash != m_edit.contentHash();
        return verdict;
    }
    // Nobody has decided any more: where it is not plain that what was known before holds, somebody looks.
    verdict.labelledHash.reset();
    if (made.decision != HumanDecision::None) {
        const Result<bool> wasLookedAt = wasLookedAtSince(last);
        if (!wasLookedAt)
            return tl::make_unexpected(wasLookedAt.error());
        verdict.needsReview = verdict.needsReview || !isAsMade || *wasLookedAt;
    }
    return verdict;
}

/// Whether nobody has had a say since on whether the photo is up for review.
Result<bool> Reversal::isReviewAsMade(const LoggedChange& last)
{
    if (m_keptLabel || m_edit.verdict().needsReview != last.change.verdictAfter.needsReview)
        return false;
    if (last.change.verdictAfter.decision != HumanDecision::None)
        return true;
    // What a later model said of the photo as a whole does not show in its labels.
    const Result<qint64> later = m_connection.number(
        u"SELECT COUNT(*) FROM audit_log WHERE photo_id = ? AND at > ? AND model_id IS NOT NULL"_s,
        {m_edit.photo().value, last.at});
    return later.map([](qint64 count) { return count == 0; });
}

/// Whether the labels that come back may be out of date: the file is another one by now, or a model has
/// looked at it again and did not get a word in.
Result<bool> Reversal::wasLookedAtSince(const LoggedChange& last)
{
    const std::optional<QByteArray>& seen = last.change.verdictAfter.labelledHash;
    if (seen && *seen != m_edit.contentHash())
        return true;
    const Result<qint64> predictions = m_connection.number(
        u"SELECT COUNT(*) FROM prediction WHERE photo_id = ? AND at > ?"_s, {m_edit.photo().value, last.at});
    return predictions.map([](qint64 count) { return count > 0; });
}

Result<void> Reversal::changedSince() const
{
    if (m_ifChangedSince == IfChangedSince::Keep)
        return {};
    return fail(ErrorCode::InvalidArgument,
                u"photo %1 has been decided on since"_s.arg(m_edit.photo().value));
}

} // namespace scenekeeper::storage
