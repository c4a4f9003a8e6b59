// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace scenekeeper::ui {

class ElidedLabel;

/// How the run of the moment goes, for the status bar: title, bar, numbers, Cancel; afterwards one
/// sentence on what it did, and the way to the files that failed. Nothing moves while numbers change.
/// Window thread only.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RunPanel(QWidget* parent = nullptr);

    void runStarted(const QString& title);
    void setProgress(const base::Progress& progress);
    void runFinished(const QString& sentence, qint64 failures);
    /// Whether what the run did can be taken back; until the next run starts.
    void setCanUndo(bool canUndo);

    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void cancelRequested();
    void failuresRequested();
    void undoRequested();

private:
    void cancel();
    void showFailures(qint64 failures);
    void reserveWidth(const base::Progress& progress);

    bool m_running = false;
    bool m_cancelling = false;
    ElidedLabel* m_title = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_numbers = nullptr;
    QToolButton* m_failures = nullptr;
    QToolButton* m_undo = nullptr;
    QToolButton* m_cancel = nullptr;
};

/// "1,204 of 14,034 · 412/s · about 2 min left"; parts that are not known are left out.
[[nodiscard]] QString progressText(const base::Progress& progress);

} // namespace scenekeeper::ui
