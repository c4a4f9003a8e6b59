// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/runreporter.h"

#include "core/base/logging.h"
#include "core/storage/catalog.h"
#include "ui/catalogtext.h"
#include "ui/changestext.h"
#include "ui/controllers/catalogworker.h"
#include "ui/controllers/importcontroller.h"
#include "ui/dialogs/failedfilespanel.h"
#include "ui/revealfile.h"
#include "ui/views/runpanel.h"

#include <QFileInfo>
#include <QLabel>

namespace scenekeeper::ui {

using Failures = std::vector<domain::FileOutcome>;

namespace {

/// So many changed files are read without a word.
constexpr qsizetype kMostInSilence = 50;

/// The newest run that read files; empty when there has been none.
base::Result<Failures> failuresOf(storage::Catalog& catalog, base::RunId run)
{
    if (run.isValid())
        return catalog.runs().failures(run);
    constexpr int kSearched = 50;
    const base::Result<std::vector<domain::Run>> recent = catalog.runs().recent(kSearched);
    if (!recent)
        return tl::make_unexpected(recent.error());
    for (const domain::Run& candidate : *recent) {
        if (candidate.kind == domain::RunKind::Import || candidate.kind == domain::RunKind::Classification)
            return catalog.runs().failures(candidate.id);
    }
    return Failures{};
}

} // namespace

RunReporter::RunReporter(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    const ImportController* imports = &m_parts.imports;
    connect(imports, &ImportController::started, this, &RunReporter::reportStart);
    connect(imports, &ImportController::registered, this, [this](base::RunId run) {
        // What a watch does in silence leaves the line, and what it offers, as it is.
        if (m_parts.panel.isRunning())
            m_run = run;
    });
    connect(imports, &ImportController::progressed, this, [this](const base::Progress& progress) {
        if (m_parts.panel.isRunning())
            m_parts.panel.setProgress(progress);
    });
    connect(imports, &ImportController::finished, this, &RunReporter::reportEnd);
    connect(imports, &ImportController::failed, this, &RunReporter::reportFailure);
    connect(imports, &ImportController::waitingChanged, this, &RunReporter::reportWaiting);
    connect(&m_parts.panel, &RunPanel::cancelRequested, imports, &ImportController::cancel);
    connect(&m_parts.panel, &RunPanel::failuresRequested, this, &RunReporter::showFailures);
    connect(&m_parts.panel, &RunPanel::undoRequested, this, [this] { Q_EMIT revertRequested(m_run); });
    reportWaiting(0);
}

void RunReporter::reportStart(const QStringList& paths)
{
    Q_EMIT runningChanged(true);
    if (m_parts.imports.isWatched()) {
        if (paths.size() > kMostInSilence)
            //: Photographs that were added or changed by another program
            m_parts.panel.runStarted(
                tr("Reading %Ln changed file(s)", nullptr, static_cast<int>(paths.size())));
        return;
    }
    const QString name = QFileInfo(paths.first()).fileName();
    m_parts.panel.runStarted(paths.size() == 1 && !name.isEmpty()
                                 //: %1 is the name of a folder or file
                                 ? tr("Classifying %1").arg(name)
                                 : tr("Classifying %Ln item(s)", nullptr, static_cast<int>(paths.size())));
}

void RunReporter::reportEnd(const pipeline::RunSummary& summary)
{
    if (m_parts.imports.isWatched()) {
        reportChanges(summary);
        return;
    }
    const auto count = [](qint64 number) { return static_cast<int>(number); };
    //: First part of "412 photographs classified, 3 failed."
    QString sentence = tr("%Ln photograph(s) classified", nullptr, count(summary.classified));
    if (summary.unchanged > 0)
        //: %1 is "412 photographs classified"
        sentence = tr("%1, %Ln unchanged", nullptr, count(summary.unchanged)).arg(sentence);
    if (summary.failed > 0)
        //: %1 is "412 photographs classified"
        sentence = tr("%1, %Ln failed", nullptr, count(summary.failed)).arg(sentence);
    if (summary.photos == 0)
        sentence = tr("No photographs were found there");
    if (summary.state == domain::RunState::Cancelled)
        //: %1 is "412 photographs classified"
        sentence = tr("Cancelled: %1").arg(sentence);
    showEnd(summary, sentence);
}

void RunReporter::reportChanges(const pipeline::RunSummary& summary)
{
    QString sentence = changesText(summary, m_parts.imports.place());
    if (summary.state == domain::RunState::Cancelled) {
        if (sentence.isEmpty())
            sentence = tr("%Ln photograph(s) classified", nullptr, static_cast<int>(summary.classified));
        //: %1 is "412 photographs classified"
        sentence = tr("Cancelled: %1").arg(sentence);
    }
    // Our own sidecars are noticed, too: nothing to talk about.
    if (!sentence.isEmpty() || m_parts.panel.isRunning())
        showEnd(summary, sentence.isEmpty() ? tr("No photographs have changed") : sentence);
    else
        Q_EMIT runningChanged(false);
}

void RunReporter::showEnd(const pipeline::RunSummary& summary, const QString& sentence)
{
    m_run = summary.runId;
    m_parts.panel.runFinished(sentence, summary.failed);
    m_parts.panel.setCanUndo(summary.classified > 0);
    // A list left open, perhaps to try again from there, shows how it went.
    if (m_failedFiles && m_failedFiles->isVisible())
        readFailures([] {});
    Q_EMIT runningChanged(false);
}

void RunReporter::reportReverted(base::RunId run, qint64 photos)
{
    // A run that goes on meanwhile has the line.
    if (m_parts.imports.isRunning())
        return;
    m_parts.panel.runFinished(
        tr("%Ln photograph(s) are as before the run", nullptr, static_cast<int>(photos)), 0);
    if (run == m_run)
        m_parts.panel.setCanUndo(false);
}

void RunReporter::reportFailure(const base::Error& error)
{
    if (m_parts.imports.isWatched() && !m_parts.panel.isRunning()) {
        // A watch is nothing that anybody waits for; it looks again when it is started next.
        qCWarning(base::logPipeline) << "changes were not read:" << error.detail;
    } else if (error.code == base::ErrorCode::Cancelled) {
        m_parts.panel.runFinished(tr("Cancelled"), 0);
    } else {
        m_parts.panel.runFinished(tr("Nothing was classified"), 0);
        //: %1 says what happened and what can be done
        Q_EMIT failed(tr("The photographs could not be classified. %1").arg(catalogErrorText(error)));
    }
    Q_EMIT runningChanged(false);
}

void RunReporter::reportWaiting(int waiting)
{
    //: Further drops of files that are classified after the present ones
    m_parts.waiting.setText(tr("%Ln more waiting", nullptr, waiting));
    m_parts.waiting.setVisible(waiting > 0);
}

void RunReporter::showFailures()
{
    readFailures([this] { openPanel(); });
}

void RunReporter::readFailures(const std::function<void()>& then)
{
    m_parts.reader.post(
        this, [run = m_run](storage::Catalog& catalog) { return failuresOf(catalog, run); },
        [this, then](const Failures& failures) {
            if (!m_failedFiles)
                makePanel();
            m_failedFiles->setFailures(failures);
            then();
        });
}

void RunReporter::makePanel()
{
    m_failedFiles = new FailedFilesPanel(&m_parts.window);
    connect(m_failedFiles, &FailedFilesPanel::retryRequested, this,
            [this](const QStringList& paths) { m_parts.imports.readAgain(paths); });
    connect(m_failedFiles, &FailedFilesPanel::revealRequested, this, &revealFile);
}

void RunReporter::openPanel()
{
    m_failedFiles->show();
    m_failedFiles->raise();
    m_failedFiles->activateWindow();
}

} // namespace scenekeeper::ui
