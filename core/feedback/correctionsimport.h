// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/correctionrow.h"
#include "core/storage/catalog.h"

#include <span>

namespace scenekeeper::feedback {

struct ImportedCorrections
{
    base::RunId run;
    storage::AppliedCorrections applied; ///< with an outcome for each row, those that say nothing included
};

/// Says all of this of the photographs with that content: in one run, one transaction and one step of the
/// history, signed with `agent` where a row does not tell who said it. What humans said here stays (see
/// storage::CorrectionRepository). Rows that could not be used are kept with the run. Fails as the catalogue
/// does; then nothing has changed.
[[nodiscard]] base::Result<ImportedCorrections>
importCorrections(storage::Catalog& catalog, std::span<const CorrectionRow> rows, const QString& agent);

} // namespace scenekeeper::feedback
