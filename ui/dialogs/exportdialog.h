// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/domain/labels.h"
#include "ui/controllers/exportcontroller.h"

#include <QDialog>
#include <QTimer>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace scenekeeper::ui {

class ExportPreview;
class ExportResultPage;
class ExportSettingsForm;
class Notice;

/// Sorts photographs into folders elsewhere: what and how on the left, what that would do on the right, then
/// how it goes and what came of it. Never modal; an export goes on when the dialog is closed. Window thread
/// only.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(QWidget* parent = nullptr);
    ~ExportDialog() override;

    void setLabels(const std::vector<domain::Label>& labels);
    void setShownQuery(const domain::PhotoQuery& query);
    void setPerson(const QString& person);
    void showPlanProgress(const base::Progress& progress);
    void showPlan(const ExportPlanPointer& plan);
    void showPlanFailure(const base::Error& error);
    void showStart();
    void showProgress(const archive::ExportProgress& progress);
    void showOutcome(const ExportOutcome& outcome);
    void showFailure(const base::Error& error);

Q_SIGNALS:
    void planRequested(const scenekeeper::archive::ExportOptions& options);
    void exportRequested(const scenekeeper::ui::ExportPlanPointer& plan);
    void cancelRequested();
    void revealRequested(const QString& path);
    void openRequested(const QString& path);

private:
    [[nodiscard]] QWidget* makeRunning();
    [[nodiscard]] QWidget* makeButtons();
    void wantPlan();
    void requestPlan();
    void chooseDestination();
    void begin();
    void cancel();
    enum class Phase { Planning, Running, Done };
    void setPhase(Phase phase);

    Phase m_phase = Phase::Planning;
    QTimer m_planSoon; ///< so that typing does not plan at every letter
    ExportPlanPointer m_plan;
    ExportSettingsForm* m_form = nullptr;
    QWidget* m_side = nullptr;
    QStackedWidget* m_pages = nullptr;
    ExportPreview* m_preview = nullptr;
    QWidget* m_running = nullptr;
    QLabel* m_step = nullptr;
    QLabel* m_timeLeft = nullptr;
    QProgressBar* m_bar = nullptr;
    ExportResultPage* m_result = nullptr;
    Notice* m_notice = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace scenekeeper::ui
