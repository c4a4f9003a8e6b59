// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/modelsource.h"

#include "core/base/logging.h"
#include "core/storage/catalog.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <optional>

namespace scenekeeper::pipeline {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr QStringView kBuiltinResource = u":/models/scene-resnet.pt";

struct FileState
{
    QByteArray digest; ///< SHA-256
    qint64 bytes = 0;
};

/// With `expected`, only if the file is still the one that was registered.
Result<FileState> examine(const QString& name, const QByteArray& expected)
{
    QFile file(modelPath(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ModelMissing, QStringLiteral("the model %1 cannot be opened").arg(name));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return fail(ErrorCode::ModelMissing, QStringLiteral("the model %1 cannot be read").arg(name));
    if (!expected.isEmpty() && hash.result() != expected)
        return fail(ErrorCode::ModelInvalid,
                    QStringLiteral("the model %1 has changed since it was registered").arg(name));
    return FileState{hash.result(), file.size()};
}

/// Loads `name`; with `expected`, only if the file is still the one that was registered.
Result<LoadedModel> loadFile(const QString& name, inference::Precision precision,
                             const QByteArray& expected = {})
{
    Result<FileState> state = examine(name, expected);
    if (!state)
        return tl::make_unexpected(state.error());
    auto classifier = inference::TorchScriptClassifier::load(modelPath(name), precision);
    if (!classifier)
        return tl::make_unexpected(classifier.error());
    LoadedModel model;
    model.classifier = std::move(*classifier);
    model.file = name;
    model.digest = std::move(state->digest);
    return model;
}

/// The models to try, in this order: the one of this id, or without an id those that have been active, the
/// present one first.
Result<std::vector<domain::RegisteredModel>> wantedModels(const QString& catalogFile,
                                                          std::optional<base::ModelId> id)
{
    std::vector<domain::RegisteredModel> models;
    if (!QFileInfo::exists(catalogFile))
        return models;
    auto catalog = storage::Catalog::open(catalogFile);
    if (!catalog)
        return tl::make_unexpected(catalog.error());
    if (!id)
        return (*catalog)->models().everActive();
    auto model = (*catalog)->models().get(*id);
    if (!model)
        return tl::make_unexpected(model.error());
    if (*model)
        models.push_back(std::move(**model));
    return models;
}

/// The active model; where its file is gone or broken, the last one before it that works.
Result<LoadedModel> loadLastGood(const std::vector<domain::RegisteredModel>& models,
                                 inference::Precision precision)
{
    std::optional<UnusableModel> active;
    const auto standIn = [&active](Result<LoadedModel> loaded) {
        if (loaded)
            loaded->insteadOf = active;
        return loaded;
    };
    for (const domain::RegisteredModel& model : models) {
        // The shipped model may change with the program; it is registered anew by the run that uses it.
        if (model.file == domain::kBuiltinModel)
            break;
        auto loaded = loadFile(model.file, precision, model.digest);
        if (loaded || loaded.error().code == ErrorCode::OutOfMemory)
            return standIn(std::move(loaded));
        qCWarning(base::logPipeline) << "the model before it is used:" << loaded.error().detail;
        if (!active)
            active = UnusableModel{model, loaded.error()};
    }
    return standIn(loadFile(domain::kBuiltinModel.toString(), precision));
}

} // namespace

QString modelPath(const QString& file)
{
    return file == domain::kBuiltinModel ? kBuiltinResource.toString() : file;
}

Result<qint64> checkModelFile(const domain::RegisteredModel& model)
{
    Result<FileState> state = examine(model.file, model.digest);
    // The program has brought a newer one in its place.
    if (!state && model.file == domain::kBuiltinModel)
        return fail(ErrorCode::ModelMissing, QStringLiteral("the model came with another version"));
    return state.map([](const FileState& found) { return found.bytes; });
}

Result<QString> findModel(const QString& catalogFile, const QString& chosen)
{
    if (QFileInfo(chosen).isFile())
        return QFileInfo(chosen).absoluteFilePath();
    bool isNumber = false;
    const base::ModelId id{chosen.toLongLong(&isNumber)};
    if (!isNumber)
        return fail(ErrorCode::ModelMissing, QStringLiteral("there is no model file %1").arg(chosen));
    const auto models = wantedModels(catalogFile, id);
    if (!models)
        return tl::make_unexpected(models.error());
    if (models->empty())
        return fail(ErrorCode::ModelMissing, QStringLiteral("the catalogue has no model %1").arg(chosen));
    return modelPath(models->front().file);
}

Result<LoadedModel> loadModel(const QString& catalogFile, const QString& chosen,
                              inference::Precision precision)
{
    if (chosen == domain::kBuiltinModel)
        return loadFile(chosen, precision);
    if (!chosen.isEmpty() && QFileInfo(chosen).isFile())
        return loadFile(QFileInfo(chosen).absoluteFilePath(), precision);
    bool isNumber = false;
    const base::ModelId id{chosen.toLongLong(&isNumber)};
    if (!chosen.isEmpty() && !isNumber)
        return fail(ErrorCode::ModelMissing, QStringLiteral("there is no model file %1").arg(chosen));

    const auto models = wantedModels(catalogFile, isNumber ? std::optional(id) : std::nullopt);
    if (!models)
        return tl::make_unexpected(models.error());
    if (!isNumber)
        return loadLastGood(*models, precision);
    // Asked for by its number, another one would be the wrong answer.
    if (models->empty())
        return fail(ErrorCode::ModelMissing, QStringLiteral("the catalogue has no model %1").arg(chosen));
    return loadFile(models->front().file, precision, models->front().digest);
}

Result<LoadedModel> loadRegistered(const domain::RegisteredModel& model)
{
    return loadFile(model.file, inference::Precision::Automatic, model.digest);
}

} // namespace scenekeeper::pipeline
