// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

namespace scenekeeper::base {

Q_LOGGING_CATEGORY(logStorage, "scenekeeper.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(logImaging, "scenekeeper.imaging", QtInfoMsg)
Q_LOGGING_CATEGORY(logMetadata, "scenekeeper.metadata", QtInfoMsg)
Q_LOGGING_CATEGORY(logInference, "scenekeeper.inference", QtInfoMsg)
Q_LOGGING_CATEGORY(logTraining, "scenekeeper.training", QtInfoMsg)
Q_LOGGING_CATEGORY(logPipeline, "scenekeeper.pipeline", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "scenekeeper.ui", QtInfoMsg)

} // namespace scenekeeper::base
