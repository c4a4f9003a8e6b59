// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/correction.h"

#include <QString>

namespace scenekeeper::feedback {

/// A row of what is to be imported.
struct CorrectionRow
{
    QString file;    ///< the CSV file, or a picture in a label's folder
    qint64 line = 0; ///< where the row begins in a CSV file, from 1; 0 for a picture
    base::Result<domain::Correction> correction; ///< or why there is none
};

/// How many corrections were exported, by what they say.
struct CorrectionCounts
{
    qint64 assigned = 0;
    qint64 rejected = 0;
    qint64 complete = 0;

    void add(domain::CorrectionState state);
    [[nodiscard]] qint64 all() const { return assigned + rejected + complete; }
};

/// "assigned", "rejected" or "complete".
[[nodiscard]] QString correctionStateName(domain::CorrectionState state);

} // namespace scenekeeper::feedback
