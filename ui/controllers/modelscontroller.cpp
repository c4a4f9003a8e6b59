// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/modelscontroller.h"

#include "core/base/wholefile.h"
#include "core/feedback/promotion.h"
#include "core/inference/modelarchive.h"
#include "core/pipeline/modelregistration.h"
#include "core/pipeline/modelsource.h"
#include "ui/controllers/catalogworker.h"

#include <QtConcurrent>

namespace scenekeeper::ui {

using base::Result;
using domain::RegisteredModel;

namespace {

struct KnownModels
{
    std::vector<RegisteredModel> all;
    std::optional<base::ModelId> previous;
};

Result<std::optional<base::ModelId>> previousOf(storage::Catalog& catalog)
{
    return catalog.models().before().map([](const std::optional<RegisteredModel>& model) {
        return model ? std::optional(model->id) : std::nullopt;
    });
}

Result<KnownModels> readModels(storage::Catalog& catalog)
{
    Result<std::vector<RegisteredModel>> all = catalog.models().all();
    if (!all)
        return tl::make_unexpected(all.error());
    const Result<std::optional<base::ModelId>> previous = previousOf(catalog);
    if (!previous)
        return tl::make_unexpected(previous.error());
    return KnownModels{std::move(*all), *previous};
}

/// Reads every model's file to see whether it is what it was.
ModelList examine(const KnownModels& known)
{
    ModelList list;
    list.previous = known.previous;
    for (const RegisteredModel& model : known.all) {
        ModelRecord record{model, 0, std::nullopt};
        if (const Result<qint64> bytes = pipeline::checkModelFile(model))
            record.fileBytes = *bytes;
        else
            record.problem = bytes.error();
        list.models.push_back(std::move(record));
    }
    return list;
}

Result<ModelChange> changeBy(storage::Catalog& catalog, const Result<feedback::Promotion>& promotion)
{
    if (!promotion)
        return tl::make_unexpected(promotion.error());
    const Result<std::optional<base::ModelId>> previous = previousOf(catalog);
    if (!previous)
        return tl::make_unexpected(previous.error());
    return ModelChange{promotion->model, *previous, promotion->relabelled, promotion->toClassify};
}

Result<QString> copyModel(const RegisteredModel& model, const QString& target)
{
    if (const Result<qint64> sound = pipeline::checkModelFile(model); !sound)
        return tl::make_unexpected(sound.error());
    const Result<QByteArray> bytes = inference::readModelFile(pipeline::modelPath(model.file));
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    return base::writeFileAtomically(target, *bytes).map([&target] { return target; });
}

} // namespace

ModelsController::ModelsController(CatalogWorker& reader, CatalogWorker& writer, QObject* parent)
    : QObject(parent), m_reader(reader), m_writer(writer)
{
}

void ModelsController::refresh()
{
    m_reader.post(this, readModels, [this](const KnownModels& known) {
        // On a thread of its own: reading big files must not keep the grid waiting for its rows.
        QtConcurrent::run(examine, known).then(this, [this](const ModelList& list) { Q_EMIT listed(list); });
    });
}

void ModelsController::use(base::ModelId id)
{
    change(
        [id](storage::Catalog& catalog) { return changeBy(catalog, feedback::activate(catalog, id, {})); });
}

void ModelsController::goBack()
{
    change([](storage::Catalog& catalog) { return changeBy(catalog, feedback::rollBack(catalog, {})); });
}

void ModelsController::change(std::function<Result<ModelChange>(storage::Catalog&)> work)
{
    m_writer.post(
        this, std::move(work),
        [this](const ModelChange& change) {
            Q_EMIT changed(change);
            refresh();
        },
        [this](const base::Error& error) {
            Q_EMIT changeFailed(error);
            refresh();
        });
}

void ModelsController::importFile(const QString& file, const inference::ModelDescription& description)
{
    m_writer.post(
        this,
        [file, description](storage::Catalog& catalog) {
            return pipeline::importModel(catalog, file, description);
        },
        [this](const RegisteredModel& model) {
            Q_EMIT imported(model);
            refresh();
        },
        [this, file](const base::Error& error) { Q_EMIT importFailed(file, error); });
}

QFuture<Result<QString>> ModelsController::exportFile(const RegisteredModel& model, const QString& target)
{
    return QtConcurrent::run(copyModel, model, target);
}

} // namespace scenekeeper::ui
