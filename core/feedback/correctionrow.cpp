// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/correctionrow.h"

namespace scenekeeper::feedback {

using domain::CorrectionState;

void CorrectionCounts::add(CorrectionState state)
{
    switch (state) {
    case CorrectionState::Assigned:
        ++assigned;
        break;
    case CorrectionState::Rejected:
        ++rejected;
        break;
    case CorrectionState::Complete:
        ++complete;
        break;
    }
}

QString correctionStateName(CorrectionState state)
{
    switch (state) {
    case CorrectionState::Assigned:
        break;
    case CorrectionState::Rejected:
        return QStringLiteral("rejected");
    case CorrectionState::Complete:
        return QStringLiteral("complete");
    }
    return QStringLiteral("assigned");
}

} // namespace scenekeeper::feedback
