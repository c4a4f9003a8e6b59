// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/evaluationcontroller.h"

#include "core/pipeline/modelsource.h"

#include <QDir>
#include <QMetaObject>
#include <utility>

namespace scenekeeper::ui {

using base::ProgressMeter;
using base::Result;
using training::Evaluation;
using training::LabelledFolder;

namespace {

QStringList unknownSubfolders(const QString& folder, const QStringList& labels)
{
    QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    names.removeIf([&labels](const QString& name) { return labels.contains(name); });
    return names;
}

} // namespace

EvaluationController::EvaluationController(Files files, QObject* parent)
    : QObject(parent), m_files(std::move(files))
{
}

EvaluationController::~EvaluationController() = default;

void EvaluationController::start(const QString& folder)
{
    if (!m_isRunning) {
        startNow(folder);
        return;
    }
    // Joining would freeze the window while a model loads: end() goes on from here.
    m_next = folder;
    m_thread.request_stop();
}

void EvaluationController::useActiveModel()
{
    m_files.modelFile.clear();
}

void EvaluationController::cancel()
{
    m_next.clear();
    m_thread.request_stop();
}

void EvaluationController::startNow(const QString& folder)
{
    m_isRunning = true;
    Q_EMIT started(folder);
    // Assigning joins the thread of the last run, which has nothing left to do.
    m_thread = std::jthread([this, files = m_files, folder](const std::stop_token& stop) {
        const Outcome outcome = run(files, folder, stop);
        QMetaObject::invokeMethod(
            this, [this, outcome] { end(outcome); }, Qt::QueuedConnection);
    });
}

EvaluationController::Outcome EvaluationController::run(const Files& files, const QString& folder,
                                                        const std::stop_token& stop)
{
    const Result<pipeline::LoadedModel> model = pipeline::loadModel(files.catalogFile, files.modelFile);
    if (!model)
        return tl::make_unexpected(EvaluationFailure{model.error(), {}, {}});
    const inference::Classifier& classifier = *model->classifier;
    const QStringList& labels = classifier.card().labels;
    const Result<LabelledFolder> listed = training::listLabelledFolder(folder, labels);
    if (!listed)
        return tl::make_unexpected(
            EvaluationFailure{listed.error(), unknownSubfolders(folder, labels), labels});
    Result<Evaluation> evaluation = measure(classifier, *listed, stop);
    if (!evaluation)
        return tl::make_unexpected(EvaluationFailure{evaluation.error(), {}, labels});
    return std::make_shared<const FolderEvaluation>(FolderEvaluation{
        std::move(*evaluation), classifier.card(), model->file, folder, QDateTime::currentDateTimeUtc()});
}

Result<Evaluation> EvaluationController::measure(const inference::Classifier& classifier,
                                                 const LabelledFolder& folder, const std::stop_token& stop)
{
    ProgressMeter meter(ProgressMeter::Clock::now());
    const auto report = [this, &meter](qint64 done, qint64 total) {
        base::Progress counts;
        counts.done = done;
        counts.total = total;
        counts.totalIsFinal = true;
        const bool isFirst = done == 0;
        if (const auto due = meter.update(counts, ProgressMeter::Clock::now(), isFirst))
            QMetaObject::invokeMethod(
                this, [this, progress = *due] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
    };
    report(0, static_cast<qint64>(folder.files.size()));
    training::EvaluationOptions options;
    options.onProgress = report;
    options.stop = stop;
    return training::evaluate(classifier, folder, options);
}

void EvaluationController::end(const Outcome& outcome)
{
    m_isRunning = false;
    // A run that was through before it heard of the stop has been cancelled all the same.
    if (m_thread.get_stop_token().stop_requested())
        Q_EMIT cancelled();
    else if (outcome)
        Q_EMIT finished(*outcome);
    else
        Q_EMIT failed(outcome.error());
    if (!m_isRunning && !m_next.isEmpty())
        startNow(std::exchange(m_next, {}));
}

} // namespace scenekeeper::ui
