// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/correctionapplier.h"

#include "core/storage/connection.h"
#include "core/storage/labelrepository.h"
#include "core/storage/photorepository.h"

#include <algorithm>

namespace scenekeeper::storage {

using base::Error;
using base::ErrorCode;
using base::LabelId;
using base::PhotoId;
using base::Result;
using domain::AssignmentSource;
using domain::Correction;
using domain::CorrectionState;
using domain::Label;
using namespace Qt::StringLiterals;

CorrectionApplier::CorrectionApplier(Connection& connection, std::span<const Correction> corrections,
                                     const Author& author)
    : m_connection(connection),
      m_corrections(corrections),
      m_author(author),
      m_log(connection, author),
      m_edit(connection, m_log, author)
{
}

Result<AppliedCorrections> CorrectionApplier::apply()
{
    m_applied.outcomes.resize(m_corrections.size());
    for (std::size_t row = 0; row < m_corrections.size(); ++row) {
        if (const Result<void> collected = collect(row); !collected)
            return tl::make_unexpected(collected.error());
    }
    for (const auto& [hash, content] : m_contents) {
        for (const PhotoId photo : content.photos) {
            if (const Result<void> done = applyTo(photo, content); !done)
                return tl::make_unexpected(done.error());
        }
    }
    const Result<base::StepId> step = m_log.finish();
    if (!step)
        return tl::make_unexpected(step.error());
    m_applied.step = *step;
    return std::move(m_applied);
}

Result<void> CorrectionApplier::collect(std::size_t row)
{
    const Correction& correction = m_corrections[row];
    const Result<Content*> content = contentOf(correction.contentHash);
    if (!content)
        return tl::make_unexpected(content.error());
    if ((*content)->photos.empty()) {
        refuse(row, CorrectionStatus::Failed,
               {ErrorCode::NotFound, u"no photo in the catalogue has this content"_s});
        return {};
    }
    if (correction.state == CorrectionState::Complete) {
        addTo((*content)->complete, row);
        return {};
    }
    const Result<LabelId> label = labelFor(row);
    if (!label)
        return tl::make_unexpected(label.error());
    if (label->isValid())
        addTo((*content)->labels[*label], row);
    else
        (*content)->lacksLabel = true;
    return {};
}

Result<CorrectionApplier::Content*> CorrectionApplier::contentOf(const QByteArray& hash)
{
    const auto [known, isNew] = m_contents.try_emplace(hash);
    // A file that could not be read has no content, and nothing in common with others of that kind.
    if (isNew && !hash.isEmpty()) {
        Result<std::vector<PhotoId>> photos =
            m_connection.select(u"SELECT id FROM photo WHERE content_hash = ? ORDER BY id"_s, {hash},
                                [](const Row& found) { return PhotoId{found.integer(0)}; });
        if (!photos)
            return tl::make_unexpected(photos.error());
        known->second.photos = std::move(*photos);
    }
    return &known->second;
}

Result<LabelId> CorrectionApplier::labelFor(std::size_t row)
{
    const Correction& correction = m_corrections[row];
    if (boundText(correction.label.simplified()).isEmpty()) {
        refuse(row, CorrectionStatus::Failed, {ErrorCode::InvalidArgument, u"no label is named"_s});
        return LabelId{};
    }
    auto known = m_labels.find(correction.label);
    if (known == m_labels.end()) {
        LabelRepository labels(m_connection);
        const Result<std::optional<Label>> found = labels.byName(correction.label);
        if (!found)
            return tl::make_unexpected(found.error());
        const Result<Label> label = *found ? **found : labels.addWithin(m_log, correction.label, m_author);
        if (!label)
            return tl::make_unexpected(label.error());
        if (!*found)
            m_applied.newLabels.append(label->name);
        known = m_labels.emplace(correction.label, *label).first;
    }
    const Label& label = known->second;
    if (!label.retired || correction.state == CorrectionState::Rejected)
        return label.id;
    refuse(row, CorrectionStatus::Failed,
           {ErrorCode::InvalidArgument, u"label \"%1\" is retired here"_s.arg(label.name)});
    return LabelId{};
}

void CorrectionApplier::addTo(Word& word, std::size_t row)
{
    const Correction& correction = m_corrections[row];
    const bool applies = correction.state != CorrectionState::Rejected;
    word.isContradicted = word.isContradicted || (!word.rows.empty() && word.applies != applies);
    word.applies = applies;
    word.rows.push_back(row);
    if (!word.newest || word.newest->at < correction.at)
        word.newest = &correction;
}

Result<void> CorrectionApplier::applyTo(PhotoId photo, const Content& content)
{
    if (Result<void> loaded = m_edit.load(photo); !loaded)
        return loaded;
    bool hasConflict = content.lacksLabel;
    bool hasChanges = false;
    const auto take = [&](const Word& word, const Result<CorrectionStatus>& status) -> Result<void> {
        if (!status)
            return tl::make_unexpected(status.error());
        hasConflict = hasConflict || *status == CorrectionStatus::Conflict;
        hasChanges = hasChanges || *status == CorrectionStatus::Done;
        note(word, *status);
        return {};
    };
    for (const auto& [label, word] : content.labels) {
        if (Result<void> planned = take(word, plan(label, word)); !planned)
            return planned;
    }
    bool isComplete = m_edit.verdict().decision == HumanDecision::Whole;
    if (!content.complete.rows.empty()) {
        const Result<CorrectionStatus> status = planComplete(content, hasConflict);
        if (Result<void> planned = take(content.complete, status); !planned)
            return planned;
        isComplete = isComplete || *status == CorrectionStatus::Done;
    }
    if (!hasChanges)
        return {};
    ++m_applied.photos;
    return m_edit.write(verdictAfter(isComplete)).map([](bool) {});
}

PhotoVerdict CorrectionApplier::verdictAfter(bool isComplete) const
{
    PhotoVerdict after = m_edit.seen(isComplete ? HumanDecision::Whole : HumanDecision::Part);
    // A human here spoke of what the file was before: whether that still holds, nobody has looked.
    const PhotoVerdict& before = m_edit.verdict();
    if (before.labelledHash && before.labelledHash != m_edit.contentHash()) {
        after.needsReview = before.needsReview;
        after.labelledHash = before.labelledHash;
    }
    return after;
}

Result<CorrectionStatus> CorrectionApplier::plan(LabelId label, const Word& word)
{
    if (word.isContradicted)
        return conflict(word, u"what is imported says that it applies and that it does not"_s);
    const StoredAssignment* known = m_edit.find(label);
    if (known && known->isHuman()) {
        if (known->isInForce() == word.applies)
            return CorrectionStatus::Unchanged;
        return conflict(word, u"%1 says otherwise here"_s.arg(known->agent));
    }
    if (m_edit.verdict().decision == HumanDecision::Whole) {
        // Whoever gave the whole set has said of every other label that it does not apply.
        if (word.applies)
            return conflict(word, u"a person here gave all labels of it, and not this one"_s);
        return CorrectionStatus::Unchanged;
    }
    planAs(label, *word.newest, word.applies);
    return CorrectionStatus::Done;
}

Result<CorrectionStatus> CorrectionApplier::planComplete(const Content& content, bool hasConflict)
{
    if (m_edit.verdict().decision == HumanDecision::Whole)
        return CorrectionStatus::Unchanged;
    if (hasConflict)
        return conflict(content.complete, u"not all labels of the whole set hold here"_s);
    const auto isOther = [&content](const StoredAssignment& known) {
        return known.isInForce() && !content.labels.contains(known.labelId);
    };
    const std::vector<StoredAssignment>& assignments = m_edit.assignments();
    const auto human =
        std::find_if(assignments.begin(), assignments.end(),
                     [&](const StoredAssignment& known) { return isOther(known) && known.isHuman(); });
    if (human != assignments.end())
        return conflict(content.complete, u"%1 gave another label here"_s.arg(human->agent));
    for (const StoredAssignment& known : assignments) {
        if (isOther(known))
            planAs(known.labelId, *content.complete.newest, false);
    }
    return CorrectionStatus::Done;
}

Result<CorrectionStatus> CorrectionApplier::conflict(const Word& word, const QString& what)
{
    const Result<QString> path = PhotoRepository(m_connection).absolutePath(m_edit.photo());
    if (!path)
        return tl::make_unexpected(path.error());
    for (const std::size_t row : word.rows)
        refuse(row, CorrectionStatus::Conflict, {ErrorCode::InvalidArgument, u"%1: %2"_s.arg(*path, what)});
    return CorrectionStatus::Conflict;
}

void CorrectionApplier::planAs(LabelId label, const Correction& correction, bool applies)
{
    m_edit.restore(
        label, StoredAssignment{label, AssignmentSource::Human, !applies, std::nullopt,
                                correction.agent.isEmpty() ? m_author.agent : boundText(correction.agent),
                                m_author.runId, std::nullopt,
                                correction.at.isValid() ? correction.at.toMSecsSinceEpoch() : m_log.at()});
}

void CorrectionApplier::note(const Word& word, CorrectionStatus status)
{
    for (const std::size_t row : word.rows) {
        CorrectionOutcome& outcome = m_applied.outcomes[row];
        outcome.status = std::max(outcome.status, status);
        outcome.photos += status == CorrectionStatus::Done ? 1 : 0;
    }
}

void CorrectionApplier::refuse(std::size_t row, CorrectionStatus status, Error error)
{
    CorrectionOutcome& outcome = m_applied.outcomes[row];
    outcome.status = std::max(outcome.status, status);
    if (!outcome.error)
        outcome.error = std::move(error);
}

} // namespace scenekeeper::storage
