// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/importcontroller.h"

#include "core/base/logging.h"
#include "resources/builtinresources.h"

#include <QMetaObject>
#include <algorithm>

namespace scenekeeper::ui {

using base::Result;
using pipeline::RunSummary;

ImportController::ImportController(Files files, QObject* parent) : QObject(parent), m_files(std::move(files))
{
}

ImportController::~ImportController() = default;

void ImportController::add(const QStringList& paths, bool force)
{
    if (paths.isEmpty())
        return;
    enqueue({paths, force});
}

void ImportController::readAgain(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    Request request{paths};
    request.isAgain = true;
    enqueue(std::move(request));
}

void ImportController::addChanges(const pipeline::RootDifferences& changes, const QString& place)
{
    if (m_waiting.empty() || !m_waiting.back().isWatched) {
        enqueue({changes.read, false, true, changes, place});
        return;
    }
    Request& waiting = m_waiting.back();
    waiting.paths += changes.read;
    waiting.paths.removeDuplicates();
    waiting.changes.gone += changes.gone;
    waiting.changes.moved.insert(waiting.changes.moved.end(), changes.moved.begin(), changes.moved.end());
    if (waiting.place != place)
        waiting.place.clear();
}

void ImportController::enqueue(Request request)
{
    m_waiting.push_back(std::move(request));
    if (m_isRunning || m_isHeld)
        Q_EMIT waitingChanged(waiting());
    else
        startNext();
}

int ImportController::waiting() const
{
    return static_cast<int>(std::count_if(m_waiting.begin(), m_waiting.end(),
                                          [](const Request& request) { return !request.isWatched; }));
}

void ImportController::useActiveModel()
{
    m_files.modelFile.clear();
}

void ImportController::cancel()
{
    // What a watch has noticed would not be noticed again.
    if (std::erase_if(m_waiting, [](const Request& request) { return !request.isWatched; }) > 0)
        Q_EMIT waitingChanged(0);
    m_thread.request_stop();
}

void ImportController::hold()
{
    m_isHeld = true;
    cancel();
    m_waiting.clear();
}

void ImportController::release()
{
    m_isHeld = false;
    if (!m_isRunning && !m_waiting.empty())
        startNext();
}

void ImportController::startNext()
{
    const Request request = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_isRunning = true;
    m_isWatched = request.isWatched;
    m_place = request.place;
    Q_EMIT started(request.paths);
    Q_EMIT waitingChanged(waiting());
    // Assigning joins the thread of the last run, which has nothing left to do.
    m_thread = std::jthread([this, files = m_files, request](const std::stop_token& stop) {
        const Result<RunSummary> result = run(files, request, stop);
        QMetaObject::invokeMethod(
            this, [this, result] { end(result); }, Qt::QueuedConnection);
    });
}

Result<RunSummary> ImportController::run(const Files& files, const Request& request,
                                         const std::stop_token& stop)
{
    Result<pipeline::LoadedModel> model = pipeline::loadModel(files.catalogFile, files.modelFile);
    if (!model)
        return tl::make_unexpected(model.error());
    tellStandIn(*model);
    pipeline::ImportOptions options;
    options.catalogFile = files.catalogFile;
    options.thumbnailFile = files.thumbnailFile;
    options.paths = request.paths;
    options.classifier = model->classifier;
    options.modelFile = model->file;
    options.modelDigest = model->digest;
    options.placesFile = resources::kPlacesPath.toString();
    options.force = request.force;
    options.isAgain = request.isAgain;
    options.isWatched = request.isWatched;
    options.gone = request.changes.gone;
    options.moved = request.changes.moved;

    pipeline::RunListener listener;
    listener.progress = [this](const base::Progress& progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
    };
    listener.started = [this](base::RunId id) {
        QMetaObject::invokeMethod(
            this, [this, id] { Q_EMIT registered(id); }, Qt::QueuedConnection);
    };
    listener.results = [this](const std::vector<pipeline::PhotoResult>& results) { deliver(results); };
    return pipeline::runImport(options, listener, stop);
}

void ImportController::tellStandIn(const pipeline::LoadedModel& model)
{
    if (!model.insteadOf)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, active = *model.insteadOf, standIn = model.classifier->card().name] {
            Q_EMIT stoodIn(active, standIn);
        },
        Qt::QueuedConnection);
}

void ImportController::deliver(const std::vector<pipeline::PhotoResult>& results)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_delivered.empty();
        m_delivered.insert(m_delivered.end(), results.begin(), results.end());
    }
    // A fast run commits more often than the window needs to know: one call for all that has come.
    if (isFirst && !results.empty())
        QMetaObject::invokeMethod(this, &ImportController::takeDelivered, Qt::QueuedConnection);
}

void ImportController::takeDelivered()
{
    std::vector<pipeline::PhotoResult> delivered;
    {
        const std::lock_guard lock(m_mutex);
        delivered.swap(m_delivered);
    }
    if (!delivered.empty())
        Q_EMIT stored(delivered);
}

void ImportController::end(const Result<RunSummary>& result)
{
    takeDelivered();
    m_isRunning = false;
    if (result) {
        Q_EMIT finished(*result);
    } else {
        qCWarning(base::logUi) << "a run could not be carried out:" << result.error().detail;
        Q_EMIT failed(result.error());
    }
    if (!m_isRunning && !m_isHeld && !m_waiting.empty())
        startNext();
}

} // namespace scenekeeper::ui
