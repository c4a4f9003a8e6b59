// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "core/domain/modelcard.h"

#include <QJsonObject>

namespace scenekeeper::cli {

// Each adds subcommands to `models`, as in commands.h.
void addModelsActivate(CLI::App& models, Action& action); ///< also rollback
void addModelsCompare(CLI::App& models, Action& action);
void addModelsExport(CLI::App& models, Action& action);
void addModelsRemember(CLI::App& models, Action& action);

/// One line of `models list`.
[[nodiscard]] QJsonObject modelJson(const domain::RegisteredModel& model);
void printModel(const Console& console, const domain::RegisteredModel& model);

} // namespace scenekeeper::cli
