// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportrun.h"
#include "core/base/error.h"
#include "core/base/progress.h"
#include "ui/models/plannedfilesmodel.h"

#include <QObject>
#include <QString>
#include <map>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace scenekeeper::ui {

/// Files that are in the archive now, and their bytes.
struct ExportedShare
{
    qint64 files = 0;
    qint64 bytes = 0;
};

/// How an export ended.
struct ExportOutcome
{
    archive::ExportSummary summary;
    QString destination;
    std::map<QString, ExportedShare> labels;     ///< by the label that a file is sorted by; empty: none
    std::vector<archive::ExportResult> troubles; ///< what was skipped or failed, wholly or in part
};

/// Plans exports and carries them out, each on a thread of its own with a connection of its own to the
/// catalogue. One plan and one export at a time: planning again drops the plan that is being made. Lives on
/// the UI thread, where every signal comes; its destructor stops both and waits, and what an export has done
/// by then is kept.
class ExportController final : public QObject
{
    Q_OBJECT

public:
    explicit ExportController(QString catalogFile, QObject* parent = nullptr);
    ~ExportController() override;

    /// Ends in planned() or planFailed(), or in a later call's.
    void plan(const archive::ExportOptions& options);
    void stopPlanning();
    /// Carries a plan out; not while another is. Ends in finished() or failed().
    void run(const ExportPlanPointer& plan);
    /// Ends the export, within a file where one is large, in finished().
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// At most 20 a second, as progressed().
    void planProgressed(const scenekeeper::base::Progress& progress);
    void planned(const scenekeeper::ui::ExportPlanPointer& plan);
    void planFailed(const scenekeeper::base::Error& error);
    void started();
    void progressed(const scenekeeper::archive::ExportProgress& progress);
    void finished(const scenekeeper::ui::ExportOutcome& outcome);
    void failed(const scenekeeper::base::Error& error);

private:
    void planNow(const archive::ExportOptions& options);
    [[nodiscard]] base::Result<ExportPlanPointer> makePlan(const archive::ExportOptions& options,
                                                           const std::stop_token& stop);
    void endPlanning(const base::Result<ExportPlanPointer>& plan);
    [[nodiscard]] base::Result<ExportOutcome> carryOut(const archive::ExportPlan& plan,
                                                       const std::stop_token& stop);
    void end(const base::Result<ExportOutcome>& outcome);

    const QString m_catalogFile;
    std::optional<archive::ExportOptions> m_next; ///< to be planned when the present plan has stopped
    bool m_isPlanning = false;
    bool m_isRunning = false;

    std::jthread m_planner; ///< last, with the next: they end before what they use
    std::jthread m_runner;
};

} // namespace scenekeeper::ui
