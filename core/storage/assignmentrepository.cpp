// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/assignmentrepository.h"

#include "core/storage/auditreader.h"
#include "core/storage/connection.h"
#include "core/storage/labelfates.h"
#include "core/storage/photoedit.h"

#include <algorithm>
#include <map>
#include <set>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::LabelId;
using base::PhotoId;
using base::Result;
using base::StepId;
using domain::AssignmentSource;
using namespace Qt::StringLiterals;

namespace {

/// What a human says of one photo: each label once, true where it applies.
struct Word
{
    std::map<LabelId, bool> labels;
    bool isWhole = false;

    friend bool operator==(const Word&, const Word&) = default;
};

Result<void> say(Word& word, const LabelFates& fates, LabelId label, bool applies)
{
    const LabelId resolved = fates.resolved(label);
    if (applies && fates.isRetired(resolved))
        return fail(ErrorCode::InvalidArgument, u"label %1 is retired"_s.arg(resolved.value));
    if (!word.labels.emplace(resolved, applies).second && word.labels.at(resolved) != applies)
        return fail(ErrorCode::InvalidArgument,
                    u"label %1 cannot apply and not apply at once"_s.arg(resolved.value));
    return {};
}

Result<Word> wordOf(const PhotoDecision& decision, const LabelFates& fates)
{
    Word word;
    word.isWhole = decision.isWhole;
    for (const bool applies : {true, false}) {
        for (const LabelId label : applies ? decision.labels : decision.rejected) {
            if (const Result<void> said = say(word, fates, label, applies); !said)
                return tl::make_unexpected(said.error());
        }
    }
    return word;
}

/// After a human has said something of single labels: the whole stays whole, else it is a part.
HumanDecision afterSingleLabel(const PhotoEdit& edit)
{
    return edit.verdict().decision == HumanDecision::Whole ? HumanDecision::Whole : HumanDecision::Part;
}

Result<void> written(const Result<bool>& result)
{
    return result.map([](bool) {});
}

Result<void> planWord(PhotoEdit& edit, const Word& word)
{
    for (const auto& [label, applies] : word.labels) {
        const StoredAssignment* known = edit.find(label);
        if (!known || !known->isHuman() || known->rejected == applies)
            edit.set(label, AssignmentSource::Human, !applies);
    }
    if (!word.isWhole)
        return written(edit.write(edit.seen(afterSingleLabel(edit))));
    for (const StoredAssignment& known : edit.assignments()) {
        if (known.rejected || word.labels.contains(known.labelId))
            continue;
        // Only what somebody else might say again has to be remembered as wrong.
        if (known.isHuman())
            edit.remove(known.labelId);
        else
            edit.set(known.labelId, AssignmentSource::Human, true);
    }
    return written(edit.write(edit.seen(HumanDecision::Whole)));
}

Result<void> planRemoval(PhotoEdit& edit, LabelId label)
{
    const StoredAssignment* known = edit.find(label);
    if (!known || known->rejected)
        return {};
    // A photo whose whole set is given gets no label from a model: a human's own leaves nothing to deny.
    if (known->isHuman() && edit.verdict().decision == HumanDecision::Whole)
        edit.remove(label);
    else
        edit.set(label, AssignmentSource::Human, true);
    return written(edit.write(edit.seen(afterSingleLabel(edit))));
}

Result<void> planConfirmation(PhotoEdit& edit)
{
    Word word;
    word.isWhole = true;
    for (const StoredAssignment& known : edit.assignments()) {
        if (known.isInForce())
            word.labels.emplace(known.labelId, true);
    }
    return word.labels.empty() ? Result<void>() : planWord(edit, word);
}

/// What the model says in terms of the labels there are now: merged ones count as one, retired ones not.
std::map<LabelId, double> labelsInUse(const std::vector<ModelLabel>& labels, const LabelFates& fates)
{
    std::map<LabelId, double> inUse;
    for (const ModelLabel& label : labels) {
        const LabelId resolved = fates.resolved(label.labelId);
        if (fates.isRetired(resolved))
            continue;
        const auto [known, isNew] = inUse.emplace(resolved, label.confidence);
        if (!isNew)
            known->second = std::max(known->second, label.confidence);
    }
    return inUse;
}

void planModelLabels(PhotoEdit& edit, const std::map<LabelId, double>& labels, const Author& author)
{
    for (const auto& [label, confidence] : labels) {
        const StoredAssignment* known = edit.find(label);
        if (known && known->source != AssignmentSource::Model)
            continue;
        const bool isSame = known && known->isInForce() && known->confidence == confidence &&
                            known->modelId == author.modelId;
        if (!isSame)
            edit.set(label, AssignmentSource::Model, false, confidence);
    }
    for (const StoredAssignment& known : edit.assignments()) {
        if (known.source == AssignmentSource::Model && !labels.contains(known.labelId))
            edit.remove(known.labelId);
    }
}

/// Whether every one of these photos has the label.
Result<bool> allHave(Connection& connection, std::span<const PhotoId> photos, LabelId label)
{
    for (const PhotoId photo : photos) {
        const Result<qint64> count = connection.number(
            u"SELECT COUNT(*) FROM assignment WHERE photo_id = ? AND label_id = ? AND rejected = 0"_s,
            {photo.value, label.value});
        if (!count)
            return tl::make_unexpected(count.error());
        if (*count == 0)
            return false;
    }
    return true;
}

} // namespace

AssignmentRepository::AssignmentRepository(Connection& connection) : m_connection(connection) {}

Result<void> AssignmentRepository::applyModel(const ModelDecision& decision, const Author& author)
{
    return m_connection.transaction([&]() -> Result<void> {
        const Result<LabelFates> fates = LabelFates::load(m_connection);
        if (!fates)
            return tl::make_unexpected(fates.error());
        const std::map<LabelId, double> labels = labelsInUse(decision.labels, *fates);
        const Result<StepId> step =
            editPhotos(m_connection, {&decision.photoId, 1}, author, [&](PhotoEdit& edit) {
                PhotoVerdict verdict = edit.verdict();
                const bool mayLabel = verdict.decision != HumanDecision::Whole;
                planModelLabels(edit, mayLabel ? labels : std::map<LabelId, double>(), author);
                // What a human has decided is up for review only while the file has changed since; no model
                // says so.
                if (verdict.decision == HumanDecision::None)
                    verdict.needsReview = decision.needsReview;
                return written(edit.write(verdict));
            });
        return step.map([](StepId) {});
    });
}

Result<StepId> AssignmentRepository::decide(std::span<const PhotoDecision> decisions, const Author& author)
{
    return m_connection.transactionFor<StepId>([&]() -> Result<StepId> {
        const Result<LabelFates> fates = LabelFates::load(m_connection);
        if (!fates)
            return tl::make_unexpected(fates.error());
        std::map<PhotoId, Word> words;
        std::vector<PhotoId> photos;
        for (const PhotoDecision& decision : decisions) {
            Result<Word> word = wordOf(decision, *fates);
            if (!word)
                return tl::make_unexpected(word.error());
            const auto [said, isNew] = words.emplace(decision.photoId, *word);
            if (!isNew && said->second != *word)
                return fail(ErrorCode::InvalidArgument,
                            u"photo %1 is decided on twice"_s.arg(decision.photoId.value));
            photos.push_back(decision.photoId);
        }
        return editPhotos(m_connection, photos, author,
                          [&words](PhotoEdit& edit) { return planWord(edit, words.at(edit.photo())); });
    });
}

Result<StepId> AssignmentRepository::setHuman(std::span<const PhotoId> photos,
                                              std::span<const LabelId> labels, const Author& author)
{
    return decideAlike(photos, {{}, {labels.begin(), labels.end()}, {}, true}, author);
}

Result<StepId> AssignmentRepository::addHuman(std::span<const PhotoId> photos, LabelId label,
                                              const Author& author)
{
    return decideAlike(photos, {{}, {label}, {}, false}, author);
}

Result<StepId> AssignmentRepository::reject(std::span<const PhotoId> photos, LabelId label,
                                            const Author& author)
{
    return decideAlike(photos, {{}, {}, {label}, false}, author);
}

Result<StepId> AssignmentRepository::decideAlike(std::span<const PhotoId> photos,
                                                 const PhotoDecision& decision, const Author& author)
{
    return m_connection.transactionFor<StepId>([&]() -> Result<StepId> {
        const Result<LabelFates> fates = LabelFates::load(m_connection);
        if (!fates)
            return tl::make_unexpected(fates.error());
        const Result<Word> word = wordOf(decision, *fates);
        if (!word)
            return tl::make_unexpected(word.error());
        return editPhotos(m_connection, photos, author,
                          [&word](PhotoEdit& edit) { return planWord(edit, *word); });
    });
}

Result<StepId> AssignmentRepository::removeHuman(std::span<const PhotoId> photos, LabelId label,
                                                 const Author& author)
{
    return m_connection.transactionFor<StepId>([&]() -> Result<StepId> {
        const Result<LabelFates> fates = LabelFates::load(m_connection);
        if (!fates)
            return tl::make_unexpected(fates.error());
        const LabelId resolved = fates->resolved(label);
        return editPhotos(m_connection, photos, author,
                          [resolved](PhotoEdit& edit) { return planRemoval(edit, resolved); });
    });
}

Result<StepId> AssignmentRepository::toggleHuman(std::span<const PhotoId> photos, LabelId label,
                                                 const Author& author)
{
    return m_connection.transactionFor<StepId>([&]() -> Result<StepId> {
        const Result<LabelFates> fates = LabelFates::load(m_connection);
        if (!fates)
            return tl::make_unexpected(fates.error());
        const Result<bool> remove = allHave(m_connection, photos, fates->resolved(label));
        if (!remove)
            return tl::make_unexpected(remove.error());
        return *remove ? removeHuman(photos, label, author) : addHuman(photos, label, author);
    });
}

Result<StepId> AssignmentRepository::confirm(std::span<const PhotoId> photos, const Author& author)
{
    return editPhotos(m_connection, photos, author, planConfirmation);
}

Result<std::vector<std::pair<PhotoId, LabelId>>> AssignmentRepository::humanLabels()
{
    return m_connection.select(uR"(SELECT photo_id, label_id FROM assignment WHERE source = ? AND rejected = 0
            ORDER BY photo_id, label_id)"_s,
                               {sourceNumber(AssignmentSource::Human)}, [](const Row& row) {
                                   return std::pair(PhotoId{row.integer(0)}, LabelId{row.integer(1)});
                               });
}

Result<void> AssignmentRepository::refuse(std::span<const PhotoId> photos, LabelId suggested,
                                          const Author& author)
{
    return m_connection.transaction([&]() -> Result<void> {
        for (const PhotoId photo : photos) {
            const Result<void> noted = m_connection.run(
                u"INSERT OR REPLACE INTO refused_suggestion (photo_id, label_id, agent, at) VALUES (?, ?, ?, ?)"_s,
                {photo.value, suggested.value, boundText(author.agent), nowForStorage()});
            if (!noted)
                return noted;
        }
        return {};
    });
}

Result<std::vector<std::pair<PhotoId, LabelId>>> AssignmentRepository::refused()
{
    return m_connection.select(
        u"SELECT r.photo_id, COALESCE(l.merged_into, l.id) FROM refused_suggestion r JOIN label l "
        "ON l.id = r.label_id ORDER BY 1, 2"_s,
        {}, [](const Row& row) { return std::pair(PhotoId{row.integer(0)}, LabelId{row.integer(1)}); });
}

Result<std::vector<domain::Assignment>> AssignmentRepository::ofPhoto(PhotoId photo)
{
    return m_connection.select(
        uR"(SELECT a.label_id, a.source, a.rejected, a.confidence, a.agent, a.run_id, a.model_id, a.at
            FROM assignment a JOIN label l ON l.id = a.label_id
            WHERE a.photo_id = ? ORDER BY l.position, l.id)"_s,
        {photo.value}, [photo](const Row& row) {
            const StoredAssignment stored = readAssignment(row);
            return domain::Assignment{photo,
                                      stored.labelId,
                                      stored.source,
                                      stored.rejected,
                                      stored.confidence,
                                      stored.agent,
                                      stored.runId,
                                      QDateTime::fromMSecsSinceEpoch(stored.at, Qt::UTC)};
        });
}

Result<std::vector<AuditEntry>> AssignmentRepository::history(PhotoId photo)
{
    return readHistory(m_connection, photo);
}

} // namespace scenekeeper::storage
