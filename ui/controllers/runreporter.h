// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/runs.h"
#include "core/pipeline/importrun.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <functional>
#include <vector>

class QLabel;
class QWidget;

namespace scenekeeper::ui {

class CatalogWorker;
class FailedFilesPanel;
class ImportController;
class RunPanel;

/// Says in the status bar how runs go and what they did, and lists the files that failed. Lives on the
/// UI thread.
class RunReporter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ImportController& imports;
        CatalogWorker& reader;
        RunPanel& panel;
        QLabel& waiting;
        QWidget& window; ///< the list of failed files belongs to it
    };

    explicit RunReporter(const Parts& parts, QObject* parent = nullptr);

    /// Opens the list of failed files: of the present run, else of the last one, of this window or before.
    void showFailures();
    /// What a run did was taken back.
    void reportReverted(base::RunId run, qint64 photos);

Q_SIGNALS:
    void revertRequested(scenekeeper::base::RunId run);
    void failed(const QString& sentence);
    void runningChanged(bool isRunning);

private:
    void reportStart(const QStringList& paths);
    void reportEnd(const pipeline::RunSummary& summary);
    void reportChanges(const pipeline::RunSummary& summary);
    void showEnd(const pipeline::RunSummary& summary, const QString& sentence);
    void reportFailure(const base::Error& error);
    void reportWaiting(int waiting);
    /// Fills the list and calls `then`.
    void readFailures(const std::function<void()>& then);
    void makePanel();
    void openPanel();

    Parts m_parts;
    base::RunId m_run; ///< the present or the last one
    QPointer<FailedFilesPanel> m_failedFiles;
};

} // namespace scenekeeper::ui
