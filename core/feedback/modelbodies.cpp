// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/modelbodies.h"

#include "core/pipeline/modelsource.h"
#include "core/storage/catalog.h"

#include <QDateTime>
#include <QHash>
#include <algorithm>
#include <iterator>

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

/// Whether a younger model has the same labels and perhaps more behind them.
bool isBeginningOf(const domain::ModelCard& older, const domain::ModelCard& younger)
{
    return younger.labels.mid(0, older.labels.size()) == older.labels;
}

/// Whether a run of this catalogue trained the model. Numbers of runs are the same everywhere, times are not.
Result<bool> wasMadeHere(storage::Catalog& catalog, const RegisteredModel& model)
{
    constexpr qint64 kRoundedSeconds = 1;
    const QJsonObject& lineage = model.card.lineage;
    const auto run = catalog.runs().get(base::RunId{lineage.value(u"run").toInteger()});
    if (!run)
        return tl::make_unexpected(run.error());
    if (!*run || (*run)->kind != domain::RunKind::Training)
        return false;
    const QDateTime made = QDateTime::fromString(lineage.value(u"trained_at").toString(), Qt::ISODate);
    return made.isValid() && made.addSecs(kRoundedSeconds) >= (*run)->startedAt &&
           (!(*run)->finishedAt || made.addSecs(-kRoundedSeconds) <= *(*run)->finishedAt);
}

} // namespace

Result<training::HeadedModel> loadHeaded(const RegisteredModel& model)
{
    return training::HeadedModel::load(pipeline::modelPath(model.file), model.digest);
}

Result<training::HeadedModel> loadRoot(storage::Catalog& catalog, const RegisteredModel& model,
                                       Ancestry ancestry)
{
    const Result<std::vector<RegisteredModel>> models = catalog.models().all();
    if (!models)
        return tl::make_unexpected(models.error());
    Result<training::HeadedModel> root = loadHeaded(model);
    RegisteredModel youngest = model;
    while (root) {
        const Result<bool> madeHere = wasMadeHere(catalog, youngest);
        if (!madeHere)
            return tl::make_unexpected(madeHere.error());
        if (!*madeHere)
            break;
        const QByteArray parent =
            QByteArray::fromHex(youngest.card.lineage.value(u"parent").toString().toLatin1());
        const auto found = std::find_if(models->begin(), models->end(),
                                        [&parent](const auto& other) { return other.digest == parent; });
        // What a card says is only what some file says: an ancestor was there before.
        if (found == models->end() || found->id.value >= youngest.id.value)
            break;
        auto older = loadHeaded(*found);
        const bool counts =
            older && (ancestry == Ancestry::AnyNetwork || older->network() == root->network());
        if (!counts || !isBeginningOf(older->card(), root->card()))
            break;
        root = std::move(older);
        youngest = *found;
    }
    return root;
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

Result<std::vector<base::ModelId>> activeBody(storage::Catalog& catalog)
{
    const Result<std::vector<RegisteredModel>> models = catalog.models().all();
    if (!models)
        return tl::make_unexpected(models.error());
    std::vector<RegisteredModel> embedding;
    std::copy_if(models->begin(), models->end(), std::back_inserter(embedding),
                 [](const RegisteredModel& model) { return model.card.embeddingSize > 0; });
    if (embedding.empty())
        return std::vector<base::ModelId>();
    auto active = std::find_if(embedding.begin(), embedding.end(), [](const RegisteredModel& model) {
        return model.state == domain::ModelState::Active;
    });
    if (active == embedding.end())
        active = std::prev(embedding.end());
    if (embedding.size() == 1)
        return std::vector{active->id};
    QString body = bodiesByDigest(*models).value(active->digest);
    if (body.isEmpty()) {
        const auto loaded = loadHeaded(*active);
        if (!loaded)
            return std::vector{active->id};
        body = loaded->body();
    }
    auto same = modelsWithBody(catalog, body);
    if (same)
        std::sort(same->begin(), same->end());
    return same;
}

} // namespace scenekeeper::feedback
