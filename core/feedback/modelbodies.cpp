// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/modelbodies.h"

#include "core/pipeline/modelsource.h"
#include "core/storage/catalog.h"

#include <QHash>

namespace scenekeeper::feedback {

using base::Result;
using domain::RegisteredModel;

namespace {

/// What cards say of the bodies of models, by the models' digests: each of its own and of its parent's.
QHash<QByteArray, QString> bodiesByDigest(const std::vector<RegisteredModel>& models)
{
    QHash<QByteArray, QString> bodies;
    for (const RegisteredModel& model : models) {
        const QJsonObject& lineage = model.card.lineage;
        const QByteArray parent = QByteArray::fromHex(lineage.value(u"parent").toString().toLatin1());
        if (const QString body = lineage.value(kParentBodyField).toString(); !body.isEmpty())
            bodies.insert(parent, body);
    }
    for (const RegisteredModel& model : models) {
        if (const QString body = model.card.lineage.value(kBodyField).toString(); !body.isEmpty())
            bodies.insert(model.digest, body);
    }
    return bodies;
}

} // namespace

Result<training::HeadedModel> loadHeaded(const RegisteredModel& model)
{
    return training::HeadedModel::load(pipeline::modelPath(model.file), model.digest);
}

Result<std::vector<base::ModelId>> modelsWithBody(storage::Catalog& catalog, const QString& body)
{
    const Result<std::vector<RegisteredModel>> models = catalog.models().all();
    if (!models)
        return tl::make_unexpected(models.error());
    const QHash<QByteArray, QString> bodies = bodiesByDigest(*models);
    std::vector<base::ModelId> same;
    for (const RegisteredModel& model : *models) {
        QString own = bodies.value(model.digest);
        if (own.isEmpty() && model.card.embeddingSize > 0) {
            if (const auto loaded = loadHeaded(model); loaded)
                own = loaded->body();
        }
        if (own == body)
            same.push_back(model.id);
    }
    return same;
}

} // namespace scenekeeper::feedback
