// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/inference/torchscriptclassifier.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <optional>

namespace scenekeeper::pipeline {

/// A registered model that cannot be used, and why.
struct UnusableModel
{
    domain::RegisteredModel model;
    base::Error error; ///< ModelMissing, ModelInvalid
};

/// A model that is ready to classify, and how the catalogue registers it.
struct LoadedModel
{
    std::shared_ptr<const inference::Classifier> classifier;
    QString file;                           ///< absolute path, or domain::kBuiltinModel
    QByteArray digest;                      ///< SHA-256 of the file
    std::optional<UnusableModel> insteadOf; ///< the active one, where this one stands in for it
};

/// Loads the model to work with: `chosen` (a file, a model id of the catalogue, or domain::kBuiltinModel)
/// where given, else the catalogue's active model, else the shipped one. Where the active one's file is gone
/// or broken, the last one before it that works. Reads the catalogue only where it exists. Fails with
/// ModelMissing or ModelInvalid.
[[nodiscard]] base::Result<LoadedModel>
loadModel(const QString& catalogFile, const QString& chosen,
          inference::Precision precision = inference::Precision::Automatic);

/// Loads a registered model from its own file, which must still be the one that was registered. Fails with
/// ModelMissing or ModelInvalid.
[[nodiscard]] base::Result<LoadedModel> loadRegistered(const domain::RegisteredModel& model);

/// Size in bytes of a registered model's file that is there and still the one that was registered. Fails with
/// ModelMissing or ModelInvalid. Thread-safe.
[[nodiscard]] base::Result<qint64> checkModelFile(const domain::RegisteredModel& model);

/// The path to read a registered model's file from: a resource's for domain::kBuiltinModel.
[[nodiscard]] QString modelPath(const QString& file);

/// The same for what the user names: a file, or a model id of the catalogue. Fails with ModelMissing.
[[nodiscard]] base::Result<QString> findModel(const QString& catalogFile, const QString& chosen);

} // namespace scenekeeper::pipeline
