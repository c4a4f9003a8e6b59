// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/modelscontroller.h"

#include "core/base/wholefile.h"
#include "core/feedback/promotion.h"
#include "core/pipeline/modelregistration.h"
#include "core/pipeline/modelsource.h"
#include "ui/controllers/catalogworker.h"

#include <QPointer>
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
    const Result<QByteArray> archive = pipeline::provenArchive(model);
    if (!archive)
        return tl::make_unexpected(archive.error());
    // The file dialog has asked whether another file may be replaced.
    return base::writeFileAtomically(target, *archive).map([&target] { return target; });
}

} // namespace

ModelsController::ModelsController(CatalogWorker& reader, CatalogWorker& writer, QString person,
                                   QObject* parent)
    : QObject(parent), m_reader(reader), m_writer(writer), m_person(std::move(person))
{
}

ModelsController::~ModelsController()
{
    stop();
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
    change([id](storage::Catalog& catalog, const feedback::PromotionOptions& options) {
        return feedback::activate(catalog, id, options);
    });
}

void ModelsController::goBack()
{
    change(feedback::rollBack);
}

void ModelsController::stop()
{
    m_stop.request_stop();
}

void ModelsController::change(const Change& work)
{
    m_stop = {};
    feedback::PromotionOptions options;
    options.person = m_person;
    options.stop = m_stop.get_token();
    // Called on the worker's thread, perhaps when this object is gone; the worker outlives its jobs.
    options.onProgress = [guard = QPointer(this), writer = &m_writer](qint64 done, qint64 total) {
        const auto tell = [guard, done, total] {
            if (guard)
                Q_EMIT guard->progressed(done, total);
        };
        QMetaObject::invokeMethod(writer, tell, Qt::QueuedConnection);
    };
    m_writer.post(
        this,
        [work, options](storage::Catalog& catalog) { return changeBy(catalog, work(catalog, options)); },
        [this](const ModelChange& change) {
            Q_EMIT changed(change);
            refresh();
        },
        [this](const base::Error& error) {
            Q_EMIT changeFailed(error);
            refresh();
        });
}

void ModelsController::countUnread()
{
    m_reader.post(
        this,
        [](storage::Catalog& catalog) -> Result<qint64> {
            const auto active = catalog.models().active();
            if (!active)
                return tl::make_unexpected(active.error());
            return *active ? catalog.embeddings().unseenBy((*active)->id) : Result<qint64>(0);
        },
        [this](qint64 photographs) { Q_EMIT unreadCounted(photographs); });
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
