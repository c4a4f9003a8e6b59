// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/runs.h"
#include "core/pipeline/importrun.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
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

    /// The failures of the last run, of this window or before.
    void showFailures();

Q_SIGNALS:
    void failed(const QString& sentence);
    void runningChanged(bool isRunning);

private:
    void reportStart(const QStringList& paths);
    void reportEnd(const pipeline::RunSummary& summary);
    void reportFailure(const base::Error& error);
    void reportWaiting(int waiting);
    void show(const std::vector<domain::FileOutcome>& failures);

    Parts m_parts;
    base::RunId m_lastRun;
    QPointer<FailedFilesPanel> m_failedFiles;
};

} // namespace scenekeeper::ui
