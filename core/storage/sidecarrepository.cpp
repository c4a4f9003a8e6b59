// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sidecarrepository.h"

#include "core/storage/connection.h"
#include "core/storage/sidecarapplier.h"

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::PhotoId;
using base::Result;
using domain::SceneLabel;
using domain::SceneLabels;
using namespace Qt::StringLiterals;

SidecarRepository::SidecarRepository(Connection& connection) : m_connection(connection) {}

Result<SceneLabels> SidecarRepository::labelsOf(PhotoId photo)
{
    const Result<std::optional<SceneLabels>> verdict = m_connection.first(
        u"SELECT human_decision, needs_review FROM photo WHERE id = ?"_s, {photo.value}, [](const Row& row) {
            return SceneLabels{{}, row.integer(0) == static_cast<int>(HumanDecision::Whole), row.flag(1)};
        });
    if (!verdict)
        return tl::make_unexpected(verdict.error());
    if (!*verdict)
        return fail(ErrorCode::NotFound, u"no photo %1"_s.arg(photo.value));
    Result<std::vector<SceneLabel>> labels = m_connection.select(
        uR"(SELECT l.name, a.source, a.rejected, a.confidence, a.agent, a.at
            FROM assignment a JOIN label l ON l.id = a.label_id
            WHERE a.photo_id = ? ORDER BY l.position, l.id)"_s,
        {photo.value}, [](const Row& row) {
            const qint64 at = row.integer(5);
            return SceneLabel{
                row.text(0), sourceFromNumber(row.integer(1)),
                row.flag(2), row.maybeReal(3),
                row.text(4), at > 0 ? QDateTime::fromMSecsSinceEpoch(at, Qt::UTC) : QDateTime()};
        });
    if (!labels)
        return tl::make_unexpected(labels.error());
    return SceneLabels{std::move(*labels), (*verdict)->isComplete, (*verdict)->needsReview};
}

Result<bool> SidecarRepository::apply(PhotoId photo, const SidecarWords& words, const Author& author)
{
    return m_connection.transactionFor<bool>([&]() -> Result<bool> {
        return editPhotos(
                   m_connection, {&photo, 1}, author,
                   [&](PhotoEdit& edit) { return SidecarApplier(m_connection, edit, author).plan(words); })
            .map([](base::StepId step) { return step.isValid(); });
    });
}

} // namespace scenekeeper::storage
