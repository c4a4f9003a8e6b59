// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace scenekeeper::base {

// One category a layer; switch on with QT_LOGGING_RULES="scenekeeper.pipeline.debug=true".
Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logImaging)
Q_DECLARE_LOGGING_CATEGORY(logMetadata)
Q_DECLARE_LOGGING_CATEGORY(logInference)
Q_DECLARE_LOGGING_CATEGORY(logTraining)
Q_DECLARE_LOGGING_CATEGORY(logPipeline)
Q_DECLARE_LOGGING_CATEGORY(logUi)

} // namespace scenekeeper::base
