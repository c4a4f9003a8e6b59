// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/modelscatalog.h"

#include "core/domain/modelcardjson.h"
#include "core/pipeline/modelregistration.h"
#include "core/pipeline/modelsource.h"
#include "tests/support/tinymodel.h"

namespace scenekeeper::tests {

namespace {

constexpr int kModels = 3;

QString catalogFileIn(const QTemporaryDir& folder)
{
    return folder.filePath(QStringLiteral("catalogue.sqlite"));
}

} // namespace

ModelsCatalog::ModelsCatalog()
{
    const QString file = catalogFileIn(m_folder);
    auto catalog = storage::Catalog::open(file);
    if (!catalog)
        qFatal("the catalogue cannot be made");
    QByteArray parent;
    for (int number = 1; number <= kModels; ++number) {
        domain::ModelCard card = tinyCard();
        card.lineage = {{QStringLiteral("parent"), QString::fromLatin1(parent.toHex())}};
        card.metrics = {
            {QStringLiteral("validation"), QJsonObject{{QStringLiteral("accuracy"), 0.9 + number / 100.0},
                                                       {QStringLiteral("photos"), 200}}}};
        if (!writeTinyModel(modelFile(number), card))
            qFatal("the tiny model cannot be written");
        const auto loaded = pipeline::loadModel({}, modelFile(number));
        const auto registered = loaded ? (*catalog)->models().ensure(card, modelFile(number), loaded->digest)
                                       : base::fail(base::ErrorCode::Internal);
        if (!registered)
            qFatal("the tiny model cannot be registered");
        parent = registered->digest;
    }
    if (!(*catalog)->models().activate(base::ModelId{1}))
        qFatal("the tiny model cannot be activated");
    reader =
        std::make_unique<ui::CatalogWorker>(file, storage::Access::ReadOnly, ui::CatalogWorker::AtEnd::Drop);
    writer = std::make_unique<ui::CatalogWorker>(file, storage::Access::ReadWrite,
                                                 ui::CatalogWorker::AtEnd::Drain);
    models = std::make_unique<ui::ModelsController>(*reader, *writer, QStringLiteral("Ada"));
}

ModelsCatalog::~ModelsCatalog()
{
    models.reset();
}

QString ModelsCatalog::modelFile(int number) const
{
    return m_folder.filePath(QStringLiteral("tiny-%1.pt").arg(number));
}

qint64 ModelsCatalog::active() const
{
    auto catalog = storage::Catalog::open(catalogFileIn(m_folder), storage::Access::ReadOnly);
    if (!catalog)
        return 0;
    const auto model = (*catalog)->models().active();
    return model && *model ? (*model)->id.value : 0;
}

} // namespace scenekeeper::tests
