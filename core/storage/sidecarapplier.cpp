// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sidecarapplier.h"

#include "core/storage/connection.h"
#include "core/storage/labelfates.h"
#include "core/storage/labelrepository.h"

#include <algorithm>

namespace scenekeeper::storage {

using base::LabelId;
using base::Result;
using domain::AssignmentSource;
using domain::SceneLabel;
using domain::SceneLabels;
using namespace Qt::StringLiterals;

namespace {

qint64 timeOf(const SceneLabel& said)
{
    return said.at.isValid() ? said.at.toMSecsSinceEpoch() : 0;
}

bool saysTheSame(const StoredAssignment& known, const SceneLabel& said)
{
    return known.source == said.source && known.rejected == said.rejected &&
           known.confidence == said.confidence && known.agent == said.agent;
}

} // namespace

SidecarApplier::SidecarApplier(Connection& connection, PhotoEdit& edit, const Author& author)
    : m_connection(connection), m_edit(edit), m_author(author)
{
}

Result<void> SidecarApplier::plan(const SidecarWords& words)
{
    if (Result<void> resolved = resolve(words); !resolved)
        return resolved;
    if (m_edit.verdict().decision == HumanDecision::Whole) {
        const Result<bool> isOlder = isWholeFromSidecar();
        if (!isOlder)
            return tl::make_unexpected(isOlder.error());
        m_isClosed = !*isOlder;
    }
    for (const auto& [label, said] : m_human) {
        if (Result<void> planned = planHuman(label, *said); !planned)
            return planned;
    }
    const SceneLabels labels = words.labels.value_or(SceneLabels());
    if (labels.isComplete) {
        if (Result<void> planned = planWhole(labels); !planned)
            return planned;
    }
    const bool mayOthersSpeak = !m_isWhole && m_edit.verdict().decision != HumanDecision::Whole;
    if (mayOthersSpeak) {
        const Result<void> planned = words.labels ? planModel(labels) : Result<void>();
        if (!planned)
            return planned;
        for (const auto& [label, said] : m_imported)
            planImported(label, *said);
    }
    return m_edit.write(verdictAfter()).map([](bool) {});
}

/// Sorts what is said by who said it; each label once, humans first.
Result<void> SidecarApplier::resolve(const SidecarWords& words)
{
    for (const QString& keyword : words.keywords)
        m_keywords.push_back({keyword, AssignmentSource::Imported, false, std::nullopt, {}, {}});
    std::vector<const SceneLabel*> all;
    if (words.labels) {
        for (const SceneLabel& said : words.labels->labels)
            all.push_back(&said);
    }
    for (const SceneLabel& said : m_keywords)
        all.push_back(&said);
    QStringList names;
    for (const SceneLabel* said : all)
        names << said->name;
    const auto ids = LabelRepository(m_connection).ensure(names);
    if (!ids)
        return tl::make_unexpected(ids.error());
    const Result<LabelFates> fates = LabelFates::load(m_connection);
    if (!fates)
        return tl::make_unexpected(fates.error());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const LabelId label = fates->resolved(ids->at(i));
        if (!all[i]->rejected && fates->isRetired(label))
            continue;
        Words& place = all[i]->source == AssignmentSource::Human   ? m_human
                       : all[i]->source == AssignmentSource::Model ? m_model
                                                                   : m_imported;
        place.emplace(label, all[i]);
    }
    return {};
}

Result<bool> SidecarApplier::isFromSidecar(const StoredAssignment& known)
{
    if (!known.runId)
        return false;
    return m_connection
        .number(u"SELECT COUNT(*) FROM run WHERE id = ? AND kind IN ('import', 'classification')"_s,
                {known.runId->value})
        .map([](qint64 count) { return count > 0; });
}

Result<bool> SidecarApplier::isWholeFromSidecar()
{
    return m_connection
        .number(uR"(SELECT COALESCE((SELECT r.kind IN ('import', 'classification')
                FROM audit_log g LEFT JOIN run r ON r.id = g.run_id
                WHERE g.photo_id = ? AND g.after_decision = 2 AND g.before_decision <> 2
                ORDER BY g.id DESC LIMIT 1), 0))"_s,
                {m_edit.photo().value})
        .map([](qint64 isIt) { return isIt > 0; });
}

void SidecarApplier::restore(LabelId label, const SceneLabel& said)
{
    m_edit.restore(label, StoredAssignment{label, said.source, said.rejected, said.confidence, said.agent,
                                           m_author.runId, std::nullopt, timeOf(said)});
}

Result<void> SidecarApplier::planHuman(LabelId label, const SceneLabel& said)
{
    const StoredAssignment* known = m_edit.find(label);
    if (known && known->isHuman()) {
        if (known->rejected == said.rejected)
            return {};
        const Result<bool> isOlder = isFromSidecar(*known);
        if (!isOlder)
            return tl::make_unexpected(isOlder.error());
        if (!*isOlder || known->at >= timeOf(said)) {
            m_hasConflict = true;
            return {};
        }
    } else if (m_isClosed) {
        // Whoever gave the whole set here has said of every other label that it does not apply.
        m_hasConflict = m_hasConflict || !said.rejected;
        return {};
    }
    restore(label, said);
    m_hasHumanWord = true;
    return {};
}

/// No other label applies: what others said goes, unless a human of this catalogue said it.
Result<void> SidecarApplier::planWhole(const SceneLabels& labels)
{
    if (m_isClosed || m_hasConflict)
        return {};
    std::vector<LabelId> others;
    for (const StoredAssignment& known : m_edit.assignments()) {
        if (known.rejected || m_human.contains(known.labelId))
            continue;
        const Result<bool> mayGo = known.isHuman() ? isFromSidecar(known) : Result<bool>(true);
        if (!mayGo)
            return tl::make_unexpected(mayGo.error());
        if (!*mayGo)
            return {};
        others.push_back(known.labelId);
    }
    for (const LabelId label : others)
        m_edit.remove(label);
    m_isWhole = labels.isComplete;
    m_hasHumanWord = m_hasHumanWord || !others.empty() || m_edit.verdict().decision != HumanDecision::Whole;
    return {};
}

Result<void> SidecarApplier::planModel(const SceneLabels& labels)
{
    const Result<qint64> predictions =
        m_connection.number(u"SELECT COUNT(*) FROM prediction WHERE photo_id = ?"_s, {m_edit.photo().value});
    if (!predictions)
        return tl::make_unexpected(predictions.error());
    if (*predictions > 0)
        return {};
    for (const auto& [label, said] : m_model) {
        const StoredAssignment* known = m_edit.find(label);
        const bool isOutranked = m_human.contains(label) || m_imported.contains(label) ||
                                 (known && known->source != AssignmentSource::Model);
        if (said->rejected || isOutranked || (known && saysTheSame(*known, *said)))
            continue;
        restore(label, *said);
        m_hasModelWord = true;
    }
    // What a sidecar said before and does not say any more.
    for (const StoredAssignment& known : m_edit.assignments()) {
        const bool isAnothers = known.source != AssignmentSource::Model || known.modelId.has_value();
        if (isAnothers || m_model.contains(known.labelId) || m_human.contains(known.labelId) ||
            m_imported.contains(known.labelId))
            continue;
        m_edit.remove(known.labelId);
        m_hasModelWord = true;
    }
    m_needsReview = labels.needsReview;
    return {};
}

void SidecarApplier::planImported(LabelId label, const SceneLabel& said)
{
    const StoredAssignment* known = m_edit.find(label);
    const bool isOutranked = m_human.contains(label) || (known && known->source != AssignmentSource::Model);
    if (!said.rejected && !isOutranked)
        restore(label, said);
}

PhotoVerdict SidecarApplier::verdictAfter() const
{
    const PhotoVerdict& before = m_edit.verdict();
    PhotoVerdict after = before;
    if (!m_hasHumanWord) {
        if (m_hasModelWord && before.decision == HumanDecision::None)
            after.needsReview = m_needsReview;
        return after;
    }
    const bool isWhole = m_isWhole || before.decision == HumanDecision::Whole;
    after.decision = isWhole ? HumanDecision::Whole : HumanDecision::Part;
    // A human here spoke of what the file was before: whether that still holds, nobody has looked.
    if (before.labelledHash && before.labelledHash != m_edit.contentHash())
        return after;
    after.needsReview = false;
    after.labelledHash = m_edit.contentHash();
    return after;
}

} // namespace scenekeeper::storage
