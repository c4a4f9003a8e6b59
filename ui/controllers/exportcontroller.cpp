// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/exportcontroller.h"

#include "core/storage/catalog.h"

#include <QMetaObject>
#include <utility>

namespace scenekeeper::ui {

using archive::ExportOptions;
using archive::ExportPlan;
using archive::ExportResult;
using archive::ExportStatus;
using base::Progress;
using base::Result;

ExportController::ExportController(QString catalogFile, QObject* parent)
    : QObject(parent), m_catalogFile(std::move(catalogFile))
{
}

ExportController::~ExportController() = default;

void ExportController::plan(const ExportOptions& options)
{
    if (!m_isPlanning) {
        planNow(options);
        return;
    }
    // Joining would freeze the window: endPlanning() goes on from here.
    m_next = options;
    m_planner.request_stop();
}

void ExportController::stopPlanning()
{
    m_next.reset();
    m_planner.request_stop();
}

void ExportController::planNow(const ExportOptions& options)
{
    m_isPlanning = true;
    // Assigning joins the thread of the last plan, which has nothing left to do.
    m_planner = std::jthread([this, options](const std::stop_token& stop) {
        const Result<ExportPlanPointer> plan = makePlan(options, stop);
        QMetaObject::invokeMethod(
            this, [this, plan] { endPlanning(plan); }, Qt::QueuedConnection);
    });
}

Result<ExportPlanPointer> ExportController::makePlan(const ExportOptions& options,
                                                     const std::stop_token& stop)
{
    const auto catalog = storage::Catalog::open(m_catalogFile, storage::Access::ReadOnly);
    if (!catalog)
        return tl::make_unexpected(catalog.error());
    const auto report = [this](const Progress& progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT planProgressed(progress); }, Qt::QueuedConnection);
    };
    return archive::planExport(**catalog, options, report, stop).map([](ExportPlan&& plan) {
        return std::make_shared<const ExportPlan>(std::move(plan));
    });
}

void ExportController::endPlanning(const Result<ExportPlanPointer>& plan)
{
    m_isPlanning = false;
    // A plan that was ready before it heard of the stop is not wanted all the same.
    if (!m_planner.get_stop_token().stop_requested()) {
        if (plan)
            Q_EMIT planned(*plan);
        else
            Q_EMIT planFailed(plan.error());
    }
    if (!m_isPlanning && m_next)
        planNow(*std::exchange(m_next, std::nullopt));
}

void ExportController::run(const ExportPlanPointer& plan)
{
    if (std::exchange(m_isRunning, true))
        return;
    Q_EMIT started();
    m_runner = std::jthread([this, plan](const std::stop_token& stop) {
        const Result<ExportOutcome> outcome = carryOut(*plan, stop);
        QMetaObject::invokeMethod(
            this, [this, outcome] { end(outcome); }, Qt::QueuedConnection);
    });
}

void ExportController::cancel()
{
    m_runner.request_stop();
}

Result<ExportOutcome> ExportController::carryOut(const ExportPlan& plan, const std::stop_token& stop)
{
    ExportOutcome outcome;
    outcome.destination = plan.destination;
    for (const archive::LeftOutPhoto& photo : plan.leftOut) {
        const std::optional<base::Error> failure = archive::failureOf(photo);
        if (!failure)
            continue;
        ExportResult trouble;
        trouble.file.source = photo.source;
        trouble.status = ExportStatus::Failed;
        trouble.reason = photo.detail;
        trouble.failure = failure;
        outcome.troubles.push_back(std::move(trouble));
    }
    archive::ExportListener listener;
    listener.progress = [this](const archive::ExportProgress& progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
    };
    listener.results = [&outcome](const std::vector<ExportResult>& results) {
        for (const ExportResult& result : results) {
            if (result.status == ExportStatus::Done || result.status == ExportStatus::AlreadyThere) {
                const auto& labels = result.file.labels;
                ExportedShare& share = outcome.labels[labels.empty() ? QString() : labels.front().name];
                ++share.files;
                share.bytes += result.file.bytes;
            }
            if (result.status == ExportStatus::Skipped || result.status == ExportStatus::Failed ||
                result.sidecarFailure || result.embedFailure)
                outcome.troubles.push_back(result);
        }
    };
    archive::ExportRunOptions options;
    options.catalogFile = m_catalogFile;
    Result<archive::ExportSummary> summary = archive::runExport(plan, options, listener, stop);
    if (!summary)
        return tl::make_unexpected(summary.error());
    outcome.summary = std::move(*summary);
    return outcome;
}

void ExportController::end(const Result<ExportOutcome>& outcome)
{
    m_isRunning = false;
    if (outcome)
        Q_EMIT finished(*outcome);
    else
        Q_EMIT failed(outcome.error());
}

} // namespace scenekeeper::ui
