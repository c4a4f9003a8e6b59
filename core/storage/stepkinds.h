// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/historystep.h"

#include <QString>
#include <QStringView>

namespace scenekeeper::storage {

/// The names in `history_step.kind`; they never change once released.
[[nodiscard]] QString stepKindName(StepKind kind);

/// `Decision` for a name that this version does not know.
[[nodiscard]] StepKind stepKindFromName(QStringView name);

} // namespace scenekeeper::storage
