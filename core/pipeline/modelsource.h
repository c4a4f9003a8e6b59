// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/inference/classifier.h"

#include <QByteArray>
#include <QString>
#include <memory>

namespace scenekeeper::pipeline {

/// A model that is ready to classify, and how the catalogue registers it.
struct LoadedModel
{
    std::shared_ptr<const inference::Classifier> classifier;
    QString file;      ///< absolute, or `:builtin:`
    QByteArray digest; ///< SHA-256 of the file
};

/// Loads the model that a run should use: `chosen` (a file, or a model id of the catalogue) where given,
/// else the catalogue's active model, else the shipped one. Fails with ModelMissing or ModelInvalid.
[[nodiscard]] base::Result<LoadedModel> loadModel(const QString& catalogFile, const QString& chosen);

} // namespace scenekeeper::pipeline
