// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "ui/models/folderevaluation.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace scenekeeper::ui {

class ConfidencePage;
class ConfusionPage;
class ElidedLabel;
class EvaluationOverview;
class MessagePage;
class Notice;

/// How well the model in use does on a labelled folder: progress first, then figures, confusions and what
/// the confidence is worth. Never modal. Window thread only; files are written on worker threads.
class EvaluationDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit EvaluationDialog(QWidget* parent = nullptr);
    ~EvaluationDialog() override;

    void showStart(const QString& folder);
    void showProgress(const base::Progress& progress);
    void showResult(const EvaluationResult& result);
    void showFailure(const EvaluationFailure& failure);
    void showCancelled();

    /// Writes the report into `folder`; tells in the dialog how that ended.
    void saveReportTo(const QString& folder);
    void saveFileTo(const QString& file, const QByteArray& content);

    void done(int result) override;

Q_SIGNALS:
    /// The user stops the evaluation, or closes the dialog while it runs.
    void cancelRequested();
    void againRequested(const QString& folder);
    void folderRequested();
    void revealRequested(const QString& path);

private:
    [[nodiscard]] QWidget* makeRunning();
    [[nodiscard]] QWidget* makeTabs();
    [[nodiscard]] QWidget* makeButtons();
    void cancel();
    void showMessage(const QString& text);
    void showFailedFiles();
    void chooseReportFolder();
    void updateButtons();

    QString m_path; ///< of the folder
    EvaluationResult m_result;
    bool m_isRunning = false;

    ElidedLabel* m_folder = nullptr;
    QLabel* m_model = nullptr;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_running = nullptr;
    QLabel* m_step = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_numbers = nullptr;
    QPushButton* m_cancel = nullptr;
    MessagePage* m_message = nullptr;
    QTabWidget* m_tabs = nullptr;
    EvaluationOverview* m_overview = nullptr;
    ConfusionPage* m_confusion = nullptr;
    ConfidencePage* m_confidence = nullptr;
    Notice* m_notice = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_another = nullptr;
};

} // namespace scenekeeper::ui
