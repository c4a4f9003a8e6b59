// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/correctionsimport.h"

#include <vector>

namespace scenekeeper::feedback {

using base::Result;
using domain::Correction;
using domain::FileStatus;
using storage::AppliedCorrections;
using storage::CorrectionOutcome;
using storage::CorrectionStatus;

namespace {

/// Carries out the rows that say something; the outcomes are those of all rows.
Result<AppliedCorrections> applyRows(storage::Catalog& catalog, std::span<const CorrectionRow> rows,
                                     const storage::Author& author)
{
    std::vector<Correction> corrections;
    for (const CorrectionRow& row : rows) {
        if (row.correction)
            corrections.push_back(*row.correction);
    }
    Result<AppliedCorrections> applied = catalog.corrections().apply(corrections, author);
    if (!applied)
        return applied;
    std::vector<CorrectionOutcome> outcomes;
    auto next = applied->outcomes.begin();
    for (const CorrectionRow& row : rows)
        outcomes.push_back(row.correction
                               ? std::move(*next++)
                               : CorrectionOutcome{CorrectionStatus::Failed, 0, row.correction.error()});
    applied->outcomes = std::move(outcomes);
    return applied;
}

domain::FileOutcome fileOutcome(const CorrectionRow& row, const CorrectionOutcome& outcome)
{
    if (outcome.status == CorrectionStatus::Unchanged)
        return {row.file, FileStatus::Unchanged, std::nullopt};
    if (outcome.status == CorrectionStatus::Done)
        return {row.file, FileStatus::Done, std::nullopt};
    base::Error error = outcome.error.value_or(base::Error{});
    if (row.line > 0)
        error.detail = QStringLiteral("line %1: %2").arg(row.line).arg(error.detail);
    return {row.file, FileStatus::Failed, std::move(error)};
}

} // namespace

Result<ImportedCorrections> importCorrections(storage::Catalog& catalog, std::span<const CorrectionRow> rows,
                                              const QString& agent)
{
    ImportedCorrections imported;
    const Result<void> done = catalog.transaction([&]() -> Result<void> {
        const Result<base::RunId> run = catalog.runs().start(domain::RunKind::Labelling, std::nullopt);
        if (!run)
            return tl::make_unexpected(run.error());
        Result<AppliedCorrections> applied = applyRows(catalog, rows, {agent, *run, std::nullopt});
        if (!applied)
            return tl::make_unexpected(applied.error());
        imported = {*run, std::move(*applied)};
        std::vector<domain::FileOutcome> outcomes;
        for (std::size_t row = 0; row < rows.size(); ++row)
            outcomes.push_back(fileOutcome(rows[row], imported.applied.outcomes[row]));
        if (Result<void> recorded = catalog.runs().record(*run, outcomes); !recorded)
            return recorded;
        return catalog.runs().finish(*run, domain::RunState::Finished);
    });
    if (!done)
        return tl::make_unexpected(done.error());
    return imported;
}

} // namespace scenekeeper::feedback
