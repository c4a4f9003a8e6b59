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
#include <QSet>

namespace scenekeeper::pipeline {

using base::Result;

namespace {

const QString kSuffix = QStringLiteral(".pt");

struct NewModel
{
    const QByteArray& archive;
    const domain::ModelCard& card;
    const QByteArray& digest; ///< SHA-256 of the archive
};

/// Whether a file is named like those that are kept here: 64 hexadecimal digits.
bool isNamedByContent(const QString& baseName)
{
    const QByteArray digest = QByteArray::fromHex(baseName.toLatin1());
    return baseName.size() == 64 && digest.toHex() == baseName.toLatin1();
}

/// What a program left that was killed between writing a model's file and registering it.
Result<void> removeUnregistered(storage::Catalog& catalog, const QDir& folder)
{
    const auto models = catalog.models().all();
    if (!models)
        return tl::make_unexpected(models.error());
    QSet<QString> known;
    for (const domain::RegisteredModel& model : *models)
        known.insert(QString::fromLatin1(model.digest.toHex()));
    for (const QFileInfo& file : folder.entryInfoList({u'*' + kSuffix}, QDir::Files)) {
        const QString name = file.completeBaseName();
        if (isNamedByContent(name) && !known.contains(name))
            QFile::remove(file.filePath());
    }
    return {};
}

/// Where it fails, a file that was not there before is gone.
Result<domain::RegisteredModel> keepAndRegister(storage::Catalog& catalog, const NewModel& model,
                                                const QString& target)
{
    const bool isNew = !QFile::exists(target);
    if (isNew) {
        if (const Result<void> written = base::writeFileAtomically(target, model.archive); !written)
            return tl::make_unexpected(written.error());
    }
    // As it will be used from now on, optimised and all.
    Result<domain::RegisteredModel> registered = base::fail(base::ErrorCode::ModelInvalid);
    if (const auto loaded = inference::TorchScriptClassifier::load(target); loaded)
        registered = catalog.models().ensure(model.card, target, model.digest);
    else
        registered = tl::make_unexpected(loaded.error());
    if (!registered && isNew)
        QFile::remove(target);
    return registered;
}

} // namespace

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
    const QString target = folder.filePath(QString::fromLatin1(digest.toHex()) + kSuffix);
    Result<domain::RegisteredModel> registered = base::fail(base::ErrorCode::Internal);
    // Under the catalogue's lock: no other program's file is waiting for its entry meanwhile.
    const Result<void> kept = catalog.transaction([&]() -> Result<void> {
        if (const Result<void> swept = removeUnregistered(catalog, folder); !swept)
            return swept;
        registered = keepAndRegister(catalog, {archive, card, digest}, target);
        return registered.map([](const domain::RegisteredModel&) {});
    });
    if (!kept)
        return tl::make_unexpected(kept.error());
    return registered;
}

Result<QByteArray> provenArchive(const domain::RegisteredModel& model)
{
    auto archive = inference::readModelFile(modelPath(model.file));
    // The program has brought a newer one in its place.
    const bool isShipped = model.file == domain::kBuiltinModel;
    if (archive && QCryptographicHash::hash(*archive, QCryptographicHash::Sha256) != model.digest)
        return base::fail(isShipped ? base::ErrorCode::ModelMissing : base::ErrorCode::ModelInvalid,
                          QStringLiteral("the model %1 has changed since it was registered").arg(model.file));
    return archive;
}

Result<void> exportModel(storage::Catalog& catalog, base::ModelId id, const QString& file)
{
    const auto model = catalog.models().get(id);
    if (!model)
        return tl::make_unexpected(model.error());
    if (!*model)
        return base::fail(base::ErrorCode::ModelMissing,
                          QStringLiteral("the catalogue has no model %1").arg(id.value));
    const auto archive = provenArchive(**model);
    if (!archive)
        return tl::make_unexpected(archive.error());
    auto out = base::NewFile::create(file);
    if (!out)
        return tl::make_unexpected(out.error());
    if (const Result<void> written = out->write(*archive); !written)
        return written;
    return out->commit();
}

} // namespace scenekeeper::pipeline
