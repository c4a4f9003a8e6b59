// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/modelregistration.h"

#include "core/base/newfile.h"
#include "core/base/wholefile.h"
#include "core/inference/modelarchive.h"
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
    return registerArchive(catalog, packed->archive, packed->card);
}

Result<domain::RegisteredModel> registerArchive(storage::Catalog& catalog, const QByteArray& archive,
                                                const domain::ModelCard& card)
{
    const QByteArray digest = QCryptographicHash::hash(archive, QCryptographicHash::Sha256);
    QDir folder = QFileInfo(catalog.file()).absoluteDir();
    if (!folder.mkpath(QStringLiteral("models")) || !folder.cd(QStringLiteral("models")))
        return base::fail(base::ErrorCode::WriteFailed,
                          QStringLiteral("no folder for models can be made in %1").arg(folder.path()));
    // Named by its content: two of the same name stay apart, the same one twice is one file.
    const QString target = folder.filePath(QString::fromLatin1(digest.toHex()) + QStringLiteral(".pt"));
    const bool isNew = !QFile::exists(target);
    if (isNew) {
        if (const Result<void> written = base::writeFileAtomically(target, archive); !written)
            return tl::make_unexpected(written.error());
    }
    // As it will be used from now on, optimised and all.
    Result<domain::RegisteredModel> registered = base::fail(base::ErrorCode::ModelInvalid);
    if (const auto loaded = inference::TorchScriptClassifier::load(target); loaded)
        registered = catalog.models().ensure(card, target, digest);
    else
        registered = tl::make_unexpected(loaded.error());
    if (!registered && isNew)
        QFile::remove(target);
    return registered;
}

Result<void> exportModel(storage::Catalog& catalog, base::ModelId id, const QString& file)
{
    const auto model = catalog.models().get(id);
    if (!model)
        return tl::make_unexpected(model.error());
    if (!*model)
        return base::fail(base::ErrorCode::ModelMissing,
                          QStringLiteral("the catalogue has no model %1").arg(id.value));
    const auto archive = inference::readModelFile(modelPath((*model)->file));
    if (!archive)
        return tl::make_unexpected(archive.error());
    if (QCryptographicHash::hash(*archive, QCryptographicHash::Sha256) != (*model)->digest)
        return base::fail(
            base::ErrorCode::ModelInvalid,
            QStringLiteral("the model %1 has changed since it was registered").arg((*model)->file));
    auto out = base::NewFile::create(file);
    if (!out)
        return tl::make_unexpected(out.error());
    if (const Result<void> written = out->write(*archive); !written)
        return written;
    return out->commit();
}

} // namespace scenekeeper::pipeline
