// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/modelregistration.h"

#include "core/base/wholefile.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/pipeline/modelsource.h"
#include "core/storage/catalog.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace scenekeeper::pipeline {

using base::Result;

Result<domain::RegisteredModel> importModel(storage::Catalog& catalog, const QString& file,
                                            const inference::ModelDescription& description)
{
    const auto packed = inference::packModel(file, description);
    if (!packed)
        return tl::make_unexpected(packed.error());
    const QByteArray digest = QCryptographicHash::hash(packed->archive, QCryptographicHash::Sha256);
    QDir folder = QFileInfo(catalog.file()).absoluteDir();
    if (!folder.mkpath(QStringLiteral("models")) || !folder.cd(QStringLiteral("models")))
        return base::fail(base::ErrorCode::WriteFailed,
                          QStringLiteral("no folder for models can be made in %1").arg(folder.path()));
    // Named by its content: two of the same name stay apart, the same one twice is one file.
    const QString target = folder.filePath(QString::fromLatin1(digest.toHex()) + QStringLiteral(".pt"));
    const bool isNew = !QFile::exists(target);
    if (isNew) {
        if (const Result<void> written = base::writeFileAtomically(target, packed->archive); !written)
            return tl::make_unexpected(written.error());
    }
    // As it will be used from now on, optimised and all.
    Result<domain::RegisteredModel> registered = base::fail(base::ErrorCode::ModelInvalid);
    if (const auto loaded = inference::TorchScriptClassifier::load(target); loaded)
        registered = catalog.models().ensure(packed->card, target, digest);
    else
        registered = tl::make_unexpected(loaded.error());
    if (!registered && isNew)
        QFile::remove(target);
    return registered;
}

Result<domain::RegisteredModel> activateModel(storage::Catalog& catalog, base::ModelId id)
{
    const auto loaded = loadModel(catalog.file(), QString::number(id.value));
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    if (const Result<void> activated = catalog.models().activate(id); !activated)
        return tl::make_unexpected(activated.error());
    const auto model = catalog.models().get(id);
    if (!model)
        return tl::make_unexpected(model.error());
    return **model;
}

} // namespace scenekeeper::pipeline
