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

/// Loads `name`; with `expected`, only if the file is still the one that was registered.
Result<LoadedModel> loadFile(const QString& name, inference::Precision precision,
                             const QByteArray& expected = {})
{
    const QString path = name == domain::kBuiltinModel ? kBuiltinResource.toString() : name;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ModelMissing, QStringLiteral("the model %1 cannot be opened").arg(name));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return fail(ErrorCode::ModelMissing, QStringLiteral("the model %1 cannot be read").arg(name));
    if (!expected.isEmpty() && hash.result() != expected)
        return fail(ErrorCode::ModelInvalid,
                    QStringLiteral("the model %1 has changed since it was registered").arg(name));
    auto classifier = inference::TorchScriptClassifier::load(path, precision);
    if (!classifier)
        return tl::make_unexpected(classifier.error());
    LoadedModel model;
    model.classifier = std::move(*classifier);
    model.file = name;
    model.digest = hash.result();
    return model;
}

/// The registered model of this id, or the active one without an id; nothing when there is none.
Result<std::optional<domain::RegisteredModel>> registered(const QString& catalogFile,
                                                          std::optional<base::ModelId> id)
{
    if (!QFileInfo::exists(catalogFile))
        return std::optional<domain::RegisteredModel>();
    auto catalog = storage::Catalog::open(catalogFile);
    if (!catalog)
        return tl::make_unexpected(catalog.error());
    return id ? (*catalog)->models().get(*id) : (*catalog)->models().active();
}

} // namespace

Result<LoadedModel> loadModel(const QString& catalogFile, const QString& chosen,
                              inference::Precision precision)
{
    const auto loadShipped = [precision] { return loadFile(domain::kBuiltinModel.toString(), precision); };
    if (chosen == domain::kBuiltinModel)
        return loadShipped();
    if (!chosen.isEmpty() && QFileInfo(chosen).isFile())
        return loadFile(QFileInfo(chosen).absoluteFilePath(), precision);
    bool isNumber = false;
    const base::ModelId id{chosen.toLongLong(&isNumber)};
    if (!chosen.isEmpty() && !isNumber)
        return fail(ErrorCode::ModelMissing, QStringLiteral("there is no model file %1").arg(chosen));

    const auto model = registered(catalogFile, isNumber ? std::optional(id) : std::nullopt);
    if (!model)
        return tl::make_unexpected(model.error());
    if (isNumber && !*model)
        return fail(ErrorCode::ModelMissing, QStringLiteral("the catalogue has no model %1").arg(chosen));
    // The shipped model may change with the program; it is registered anew by the run that uses it.
    if (!*model || (!isNumber && (*model)->file == domain::kBuiltinModel))
        return loadShipped();
    auto loaded = loadFile((*model)->file, precision, (*model)->digest);
    if (loaded || isNumber || loaded.error().code != ErrorCode::ModelMissing)
        return loaded;
    qCWarning(base::logPipeline) << "the shipped model is used:" << loaded.error().detail;
    return loadShipped();
}

} // namespace scenekeeper::pipeline
